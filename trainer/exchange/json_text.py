"""Read and write one line of JSON that was written elsewhere, or is read there."""

import json
from math import isfinite
from typing import Any, Never

from trainer.core.errors import InputError

LINE_LIMIT = 5_000_000
"""Characters that one line may have."""


def read_object(line: str) -> dict[str, Any]:
    """Read one JSON object.

    Refuses (InputError) a line that is too long, is no JSON (NaN and Infinity are none), or is
    another thing than an object.
    """
    if len(line) > LINE_LIMIT:
        raise InputError(f"the line is longer than {LINE_LIMIT} characters")
    try:
        found = json.loads(line.removeprefix("\ufeff"), parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise InputError(f"this is not JSON ({error.msg}, at character {error.pos + 1})") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"this is not JSON that can be read ({error})") from None
    if not isinstance(found, dict):
        raise InputError("a line is one JSON object, {…}")
    return found


def number(found: object, what: str) -> float:
    """Take a JSON number as it is; refuses (InputError) everything else, and what has no end."""
    try:
        if isinstance(found, int | float) and not isinstance(found, bool) and isfinite(found):
            return float(found)
    except OverflowError:
        pass
    raise InputError(f"{what} must be a number")


def write(value: object) -> str:
    """Write one line of JSON, without its end; halves of characters become question marks."""
    line = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return line.encode("utf-8", errors="replace").decode("utf-8")


def _refuse_constant(name: str) -> Never:
    raise ValueError(f"{name} is not a number in JSON")
