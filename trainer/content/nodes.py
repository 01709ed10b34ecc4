"""Hold an authored text as a tree whose every part knows its place.

Scalars stay as written: `16:00`, `no` and `39.90` are texts until the reader knows what is wanted.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.core.errors import Fault


@dataclass(frozen=True, slots=True)
class Mark:
    """Hold a place: `line` and `column` count from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """Hold one value; `plain` when it was written without quotes or a text block."""

    mark: Mark
    text: str
    plain: bool

    @property
    def nothing(self) -> bool:
        """Tell whether no value was written: empty, `~` or `null`."""
        return self.plain and self.text.lower() in ("", "~", "null")


@dataclass(frozen=True, slots=True)
class Items:
    """Hold a list."""

    mark: Mark
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """Stand where something cannot be taken as it is written; its fault has been noted."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one field of a mapping; `mark` is the place of its name.

    `doubled`: the mapping has its name more than once, so that none can tell which one is meant.
    """

    key: str
    mark: Mark
    value: "Node"
    doubled: bool = False


@dataclass(frozen=True, slots=True)
class Fields:
    """Hold a mapping, its entries in the order written; `nameless` are values without a name."""

    mark: Mark
    entries: tuple[Entry, ...]
    nameless: tuple["Node", ...] = ()


Node = Scalar | Items | Fields | Lost


@dataclass(frozen=True, slots=True)
class Places:
    """Hold where each field of a text stands, so that a later check can point at its line.

    Paths are dotted and count list items from 1: `facts.1.say` is the first fact's words.
    """

    source: str
    marks: Mapping[str, Mark]

    def fault(self, field: str, what: str, cure: str = "", *, warning: bool = False) -> Fault:
        """Make a fault at `field`, or at the nearest part around it that was written."""
        mark = self._nearest(field)
        return Fault(self.source, mark.line, mark.column, field, what, cure, warning)

    def _nearest(self, field: str) -> Mark:
        while field not in self.marks and field:
            field = field.rpartition(".")[0]
        return self.marks.get(field, Mark(1, 1))
