"""Take what a request brings, and say in plain words where it does not fit."""

from collections.abc import Callable, Mapping
from json import JSONDecodeError
from typing import Any, TypeVar

from flask import current_app, request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from trainer.api.shapes import FaultOut
from trainer.content.wording import listed, nearest
from trainer.core.errors import InputError

Model = TypeVar("Model", bound=BaseModel)

WORDS: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "missing": lambda _: "is missing; add it",
    "string_type": lambda _: "must be a text in quotes",
    "string_unicode": lambda _: "holds half of a character; send whole ones",
    "string_too_short": lambda _: "is empty; write something",
    "string_too_long": lambda at: f"is too long; {at['max_length']} characters are the most",
    "int_type": lambda _: "must be a whole number, without quotes and without a point",
    "float_type": lambda _: "must be a number, without quotes",
    "finite_number": lambda _: "must be a number that can be counted to, not NaN or Infinity",
    "greater_than_equal": lambda at: f"is too low; {at['ge']:g} is the least",
    "less_than": lambda at: f"is too high; it must stay below {at['lt']}",
}
"""pydantic's type of an error → what is wrong with the field, and what to do, from its limits."""
_UNKNOWN = "extra_forbidden"
_NO_OBJECT = "model_type"
_ELSE = "does not fit; GET /api/v1/openapi.json says what it may be"


class UnfitError(InputError):
    """Refuse a body whose fields do not fit; carries a fault for each."""

    def __init__(self, faults: tuple[FaultOut, ...]) -> None:
        """Take the faults in the order of the fields."""
        super().__init__(" ".join(_sentence(one) for one in faults))
        self.faults = faults


def body(model: type[Model]) -> Model:
    """Read the request's JSON; refuses what is not JSON (415, 400) or does not fit (UnfitError)."""
    sent = _sent()
    try:
        return model.model_validate(sent)
    except ValidationError as error:
        raise UnfitError(tuple(_fault(one, model) for one in error.errors())) from None


def _sent() -> Any:
    if not request.is_json:
        raise UnsupportedMediaType("Send JSON, and say so: Content-Type: application/json.")
    data = request.get_data()
    if not data.strip():
        raise BadRequest("The body is empty. Send a JSON object in it.")
    try:
        return current_app.json.loads(data)
    except JSONDecodeError as error:
        at = f"line {error.lineno}, column {error.colno}"
        raise BadRequest(f"The body is not JSON: it stops being so at {at}.") from None
    except RecursionError:
        raise BadRequest("The body is nested too deeply. Send one flat JSON object.") from None
    except UnicodeDecodeError:
        raise BadRequest("The body is not UTF-8. Save or send it in this encoding.") from None
    except ValueError:
        raise BadRequest("A number in the body has too many digits. Shorten it.") from None


def _sentence(fault: FaultOut) -> str:
    said = f"`{fault.field}` {fault.what}" if fault.field else fault.what
    return said if said.endswith("?") else f"{said}."


def _fault(error: Mapping[str, Any], model: type[BaseModel]) -> FaultOut:
    field = ".".join(str(part) for part in error["loc"])
    if error["type"] == _NO_OBJECT:
        wanted = listed(model.model_fields)
        return FaultOut(field="", what=f"The body must be a JSON object with the fields {wanted}")
    if error["type"] == _UNKNOWN:
        cure = nearest(field, model.model_fields, "fields")
        return FaultOut(field=field, what=f"is not a field here; {cure}")
    say = WORDS.get(error["type"])
    return FaultOut(field=field, what=say(error.get("ctx", {})) if say else _ELSE)
