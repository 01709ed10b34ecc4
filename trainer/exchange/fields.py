"""Take fields of foreign JSON as what they should be, whatever stands there."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from trainer.core.errors import InputError
from trainer.exchange.transcripts import seconds_of

_CLOCK = re.compile(r"^(\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(?:UTC|GMT)$")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,9})?")
_MILLISECONDS = 1e11
"""More seconds than this lie past the year 5000, so these are thousandths."""


def text_in(found: dict[str, Any], *keys: str) -> str:
    """Give the first of these fields that is a text with something in it, or an empty text."""
    texts = (found.get(key) for key in keys)
    return next((one for one in texts if isinstance(one, str) and one.strip()), "")


def id_in(found: dict[str, Any], *keys: str) -> str:
    """Give the first of these fields that is a text or a whole number, as a text."""
    for key in keys:
        one = found.get(key)
        if isinstance(one, str | int) and not isinstance(one, bool) and one != "":
            return str(one)[:200] if isinstance(one, str) else f"{one % 10**18 if one > 0 else one}"
    return ""


def object_in(found: dict[str, Any], key: str) -> dict[str, Any]:
    """Give a field that is an object, or an empty one."""
    one = found.get(key)
    return one if isinstance(one, dict) else {}


def objects_in(found: dict[str, Any], key: str) -> Iterator[dict[str, Any]]:
    """Give the objects of a field that is a list; what else is in it is passed over."""
    many = found.get(key)
    return (one for one in many if isinstance(one, dict)) if isinstance(many, list) else iter(())


def time_in(found: dict[str, Any], *keys: str) -> float | None:
    """Give the first of these fields that is a time, in seconds since 1970; None where none is.

    Seconds or thousandths, as a number or written out, ISO 8601, and "2026-03-02 09:00:00 UTC".
    """
    for key in keys:
        with suppress(InputError):
            return moment(found.get(key))
    return None


def moment(at: object) -> float:
    """Read one time; InputError where it is none."""
    if isinstance(at, str):
        text = at.strip()
        clock = _CLOCK.match(text)
        if _NUMBER.fullmatch(text):
            at = float(text)
        else:
            return seconds_of(clock[1] if clock else text, "a time")
    if isinstance(at, int | float) and _MILLISECONDS < at < 1000 * _MILLISECONDS:
        at = at / 1000
    return seconds_of(at, "a time")
