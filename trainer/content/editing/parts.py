"""Hold the parts of a form as a page shows them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from trainer.content.editing.references import Options
from trainer.content.editing.spans import Path
from trainer.content.editing.words import Section
from trainer.core.errors import Fault

KEY = "#name"
"""Ends the name of the input that holds the name of a table's entry."""
TEXT = "#text"
"""Ends the name of the box that holds one of several texts, where each has its own."""


@dataclass(frozen=True, slots=True)
class Input:
    """Hold one field to be filled in.

    `name` is its place as faults name it: `facts.1.say`. `look` is line, box, number, tick, choice,
    ticks, lines or key. `value` is what is written, one text or several; `usual` what holds without.
    `order` lists the fields around it. `takes_long`: one of its texts may have several lines.
    `patterns` are those that `value` shows in plain words, None for a field that has no such.
    """

    name: str
    path: Path
    label: str
    help: str
    look: str
    value: tuple[str, ...]
    usual: str = ""
    optional: bool = True
    options: Options = ()
    rows: int = 0
    order: tuple[str, ...] = ()
    takes_long: bool = False
    patterns: tuple[str, ...] | None = None

    @property
    def text(self) -> str:
        """Give the value of a field that holds one."""
        return self.value[0] if self.value else ""


@dataclass(frozen=True, slots=True)
class Group:
    """Hold fields that belong together.

    `look` is record, list, table or odd (something else stands there, in `line`). `item`: it is one
    of several, and can be moved where it is `movable`. `more` are the names that a table can still
    take, None where any will do. `teaser` are the first words within.
    """

    name: str
    path: Path
    label: str
    help: str
    look: str
    parts: tuple["Input | Group", ...] = ()
    item: bool = False
    movable: bool = False
    place: int = 0
    more: Options | None = ()
    teaser: str = ""
    line: int = 0
    one: str = ""

    @property
    def filled(self) -> int:
        """Count the fields within that hold something which is written."""
        return sum(
            one.filled if isinstance(one, Group) else bool(one.value) and one.look != "tick"
            for one in self.parts
        )


@dataclass(frozen=True, slots=True)
class Shown:
    """Hold one part of the page."""

    section: Section
    parts: tuple[Input | Group, ...]

    @property
    def filled(self) -> int:
        """Count the fields within that hold something which is written."""
        return Group("", (), "", "", "record", self.parts).filled


@dataclass(frozen=True, slots=True)
class Form:
    """Hold a form; `faults` and `warnings` by the name of the field that they are shown at."""

    sections: tuple[Shown, ...]
    faults: dict[str, list[Fault]] = field(default_factory=dict)
    warnings: dict[str, list[Fault]] = field(default_factory=dict)

    def at(self, name: str) -> list[Fault]:
        """List the faults of a field."""
        return self.faults.get(name, [])

    def anchor(self, name: str) -> str:
        """Give the id of what shows a field or a group on the page."""
        return f"{'f' if isinstance(self._find(name), Input) else 'p'}-{name}"

    def nearest(self, place: str) -> str:
        """Name the part of the page that shows a place, or the nearest one around it."""
        while place and self._find(place) is None:
            place = place.rpartition(".")[0]
        return place

    def called(self, name: str) -> str:
        """Name a field by its label, and by that of the item which it stands in."""
        found, above = self._find(name), self._find(name.rpartition(".")[0])
        words = [one.label for one in (above, found) if one is not None]
        return ": ".join(words) or name

    def is_blank(self, name: str) -> bool:
        """Tell whether nothing is written yet in a field, or in all of a group."""
        found = self._find(name)
        if isinstance(found, Group):
            return found.look != "odd" and not found.filled
        return found is not None and not found.value

    @property
    def to_fill_in(self) -> int:
        """Count the faults that are only that nobody has filled something in yet."""
        return sum(len(some) for name, some in self.faults.items() if self.is_blank(name))

    def calls_for(self, shown: Shown, look_at: str) -> bool:
        """Tell whether a folded part is to be opened: it has a fault, or is what to look at."""
        names = [one.name for one in shown.parts]
        inside = any(look_at == one or look_at.startswith(f"{one}.") for one in names)
        return inside or any(self.within(one) for one in names)

    def _find(self, name: str) -> "Input | Group | None":
        return next((one for one in all_parts(self) if one.name == name), None)

    def within(self, name: str) -> int:
        """Count the faults in a group, empty fields among them."""
        return sum(
            len(found)
            for where, found in self.faults.items()
            if where == name or where.startswith(f"{name}.")
        )


def all_parts(form: Form) -> Iterator[Input | Group]:
    """List every part of a form, groups before what is in them."""
    for section in form.sections:
        for part in section.parts:
            yield from _with_inner(part)


def name_of(path: Path) -> str:
    """Name a place as faults do: list items count from 1."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


def _with_inner(part: Input | Group) -> Iterator[Input | Group]:
    yield part
    if isinstance(part, Group):
        for one in part.parts:
            yield from _with_inner(one)
