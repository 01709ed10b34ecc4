"""Draw the whole error tree, once.

TrainerError
├── ContentError     an author's file or form is wrong; carries every fault of it      (422)
├── InputError       what a person typed or sent cannot be taken as it is               (422)
├── RuleError        the rules of the trade refuse it now, e.g. a turn after the end    (409)
├── MissingError     there is no such thing, or it is not yours to know of              (404)
├── ForbiddenError   your role may not do this                                          (403)
└── OutsideError     something outside failed (disk, database, model); may be tried again (503)

Raised where the rule lives, caught at a door. The message is for the person at the door: it says
what is wrong, where, and what to do.
"""

from dataclasses import dataclass


class TrainerError(Exception):
    """Be the root of everything that this system refuses or fails at on purpose."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Name one fault of an authored text.

    `line` and `column` count from 1; 0 means the place is not known. `field` is a dotted path
    ("facts.1.say", list items counted from 1), empty for the text as a whole. A `warning` is
    worth a look and stops nothing.
    """

    source: str
    line: int
    column: int
    field: str
    what: str
    cure: str = ""
    warning: bool = False

    def __str__(self) -> str:
        """Write the fault as `file:line:column: field: what; cure`."""
        place = f"{self.source}:{self.line}:{self.column}"
        said = f"{self.what}; {self.cure}" if self.cure else self.what
        said = f"(warning) {said}" if self.warning else said
        return f"{place}: {self.field}: {said}" if self.field else f"{place}: {said}"


class ContentError(TrainerError):
    """Refuse an authored text, with all its faults at once."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """Take the faults in the order of their lines."""
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


class InputError(TrainerError):
    """Refuse what was typed or sent."""


class RuleError(TrainerError):
    """Refuse what the rules of the trade do not allow now."""


class MissingError(TrainerError):
    """Say that there is no such thing."""


class ForbiddenError(TrainerError):
    """Say that this role may not."""


class OutsideError(TrainerError):
    """Say that something outside failed and may be tried again."""
