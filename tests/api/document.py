"""Hold answers of the API against its own OpenAPI document."""

import re
from typing import Any

from werkzeug.test import TestResponse

BASE = "/api/v1"
TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


def faults_of(document: dict[str, Any], method: str, path: str, answer: TestResponse) -> list[str]:
    """Say where an answer is another than the document tells; `path` is that of the request."""
    template = re.sub(r"/\d+", "/{id}", path.removeprefix(BASE).partition("?")[0])
    operation = document["paths"].get(template, {}).get(method.lower())
    if operation is None:
        return [f"{method} {template} is not in the document"]
    told = operation["responses"].get(str(answer.status_code))
    if told is None:
        return [f"{method} {template} does not tell of {answer.status_code}"]
    if answer.mimetype not in told["content"]:
        return [f"{method} {template} gave {answer.mimetype}"]
    return misfits(answer.get_json(), told["content"][answer.mimetype]["schema"], document, "$")


def misfits(value: Any, schema: dict[str, Any], document: dict[str, Any], at: str) -> list[str]:
    """Say where a value does not fit a schema, of the words that the document uses."""
    if "$ref" in schema:
        return misfits(value, resolved(schema["$ref"], document), document, at)
    if "anyOf" in schema:
        tried = [misfits(value, one, document, at) for one in schema["anyOf"]]
        return [] if [] in tried else tried[0]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{at}: {value!r} is not one of {schema['enum']}"]
    kind = schema.get("type")
    if kind and not is_(value, kind):
        return [f"{at}: {value!r} is no {kind}"]
    if kind == "object":
        return _object_misfits(value, schema, document, at)
    within = enumerate(value) if kind == "array" else ()
    inner = (misfits(one, schema["items"], document, f"{at}[{n}]") for n, one in within)
    return [fault for faults in inner for fault in faults]


def is_(value: Any, kind: str) -> bool:
    """Tell whether a value is of a kind; a truth value is no number."""
    return isinstance(value, TYPES[kind]) and isinstance(value, bool) == (kind == "boolean")


def resolved(reference: str, document: dict[str, Any]) -> dict[str, Any]:
    """Find what a reference of the document names."""
    found: Any = document
    for step in reference.removeprefix("#/").split("/"):
        found = found[step]
    assert isinstance(found, dict)
    return found


def _object_misfits(
    value: dict[str, Any], schema: dict[str, Any], document: dict[str, Any], at: str
) -> list[str]:
    known = schema.get("properties", {})
    faults = [f"{at}.{name} is absent" for name in schema.get("required", ()) if name not in value]
    for name, one in value.items():
        if name in known:
            faults += misfits(one, known[name], document, f"{at}.{name}")
        elif isinstance(schema.get("additionalProperties"), dict):
            faults += misfits(one, schema["additionalProperties"], document, f"{at}.{name}")
        elif known:
            faults.append(f"{at}.{name} is not in the document")
    return faults
