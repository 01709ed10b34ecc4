"""Hold one line of a pre-flight report, in a trainer's words."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Say what a finding stops."""

    ERROR = "error"
    """The scenario cannot be published."""
    WARNING = "warning"
    """It can, once an author gives a reason, which is kept and shown."""
    NOTE = "note"
    """Nothing; it is worth knowing."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Hold what was found.

    `key` names the finding, the same in the next report as long as it is the same thing, so that a
    reason given for it holds on. `field` is the place in the text, a dotted path that counts list
    items from 1. `what` says what is wrong and `cure` what to do about it.
    """

    key: str
    field: str
    what: str
    cure: str
    severity: Severity


def error(key: str, field: str, what: str, cure: str) -> Finding:
    """Make a finding that keeps the scenario from being published."""
    return Finding(key, field, what, cure, Severity.ERROR)


def warning(key: str, field: str, what: str, cure: str) -> Finding:
    """Make a finding that may be passed over for a reason."""
    return Finding(key, field, what, cure, Severity.WARNING)


def note(key: str, field: str, what: str, cure: str) -> Finding:
    """Make a finding that stops nothing."""
    return Finding(key, field, what, cure, Severity.NOTE)
