"""Take a scalar for what the schema wants: text exactly as written, a number, a yes or no.

YAML's own guessing is not used: `16:00`, `no`, `2026-05-02` and `39.90` are texts where a text is
wanted, and only what looks like a number is one.
"""

import re
from collections.abc import Callable

from trainer.content.nodes import Scalar

_INT = re.compile(r"[+-]?[0-9]{1,15}")
_FLOAT = re.compile(r"[+-]?([0-9]{1,15}(\.[0-9]{0,15})?|\.[0-9]{1,15})")
_TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


class Unfit(ValueError):  # noqa: N818 — not an error of the program: a finding on its way to a Fault
    """Say that a value is not what is wanted: `what` it is and the `cure`."""

    def __init__(self, what: str, cure: str) -> None:
        """Take the two halves of a fault."""
        super().__init__(what)
        self.what = what
        self.cure = cure


def text(scalar: Scalar) -> str:
    """Take any scalar as text, as written but for blanks around it; nothing is ''."""
    return "" if scalar.nothing else scalar.text.strip()


def whole(scalar: Scalar) -> int:
    """Take a whole number; refuse anything else."""
    if not _INT.fullmatch(written := scalar.text.strip()):
        raise Unfit(f"{shown(scalar)} is not a whole number", "write digits only, such as 3")
    return int(written)


def number(scalar: Scalar) -> float:
    """Take a number with a decimal point; refuse anything else, infinity too."""
    if not _FLOAT.fullmatch(written := scalar.text.strip()):
        cure = "write digits with a point, such as 39.90, without a currency sign or a comma"
        raise Unfit(f"{shown(scalar)} is not a number", cure)
    return float(written)


def truth(scalar: Scalar) -> bool:
    """Take true or false, also as yes or no, on or off; refuse anything else."""
    written = scalar.text.strip().lower()
    if written not in _TRUTH:
        raise Unfit(f"{shown(scalar)} is neither true nor false", "write true or false")
    return _TRUTH[written]


def option(scalar: Scalar) -> float | int | str | bool:
    """Take a scorer's option by its look: number, true or false, otherwise text."""
    written = scalar.text.strip()
    if not scalar.plain:
        return written
    if _INT.fullmatch(written):
        return int(written)
    if _FLOAT.fullmatch(written):
        return float(written)
    return _TRUTH.get(written.lower(), written)


def shown(scalar: Scalar) -> str:
    """Quote a value for a message, shortened."""
    one_line = " ".join(scalar.text.split())
    return f"`{one_line[:40]}…`" if len(one_line) > 40 else f"`{one_line}`"


BY_TYPE: dict[type, Callable[[Scalar], object]] = {
    str: text,
    int: whole,
    float: number,
    bool: truth,
}
"""How a scalar is taken for each plain type of the schema."""
