"""Show what a library would take in, and what it can give out."""

from dataclasses import dataclass

from trainer.content.changes import Difference
from trainer.content.files import Kind
from trainer.core.errors import Fault
from trainer.core.scoring.grade import ENGINE
from trainer.services import bundles, exchanges, library
from trainer.services.bundles import Change, Piece, Plan
from trainer.simulator import Simulator
from trainer.store import collections
from trainer.store.collections import Collection, Item

WORDS = {
    Kind.SCENARIO: "Scenario",
    Kind.PERSONA: "Persona",
    Kind.RUBRIC: "Rubric",
    Kind.SKILLS: "Skills",
    Kind.EXERCISE: "Exercise",
    Kind.SEAT: "Grader's seat",
    Kind.ARTICLE: "Article",
    Kind.PATH: "Learning path",
}
"""How a kind is called on pages."""
LONGEST = 300
"""Characters of a value that a difference shows."""
MOST = 40
"""Differences of one text, and faults, that are shown."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Hold the page of export and import: how many things are offered, and the collections."""

    offered: int
    collections: tuple[Collection, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one text of an upload, with what differs; `more` differences are not listed."""

    word: str
    title: str
    path: str
    drafted: bool
    differences: tuple[Difference, ...]
    more: int
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the preview of an upload; `engine` is another scoring version, or empty."""

    id: int
    name: str
    plan: Plan
    added: tuple[Row, ...]
    changed: tuple[Row, ...]
    refused: tuple[Row, ...]
    same: int
    engine: str

    @property
    def idle(self) -> bool:
        """Tell whether there is nothing to be taken in."""
        return not (self.added or self.changed)


def desk(simulator: Simulator) -> Desk:
    """Gather the page of export and import."""
    hidden = sum(len(library.archived(kind)) for kind in library.SHELVED)
    return Desk(max(0, len(library.there(simulator)) - hidden), collections.list_())


def items_of(collection: str) -> frozenset[Item] | None:
    """Give what lies in a collection; None, for everything, where none is named."""
    return collections.load(collection).items if collection else None


def preview(simulator: Simulator, person_id: int, id: int) -> Page:
    """Gather the preview of one's own upload."""
    name, data = exchanges.upload(person_id, id)
    found = bundles.plan(simulator, data)
    return Page(
        id=id,
        name=name,
        plan=found,
        added=_rows(found, Change.ADDED),
        changed=_rows(found, Change.CHANGED),
        refused=_rows(found, Change.REFUSED),
        same=len(found.of_(Change.SAME)),
        engine=found.engine if found.engine not in ("", str(ENGINE)) else "",
    )


def _rows(found: Plan, change: Change) -> tuple[Row, ...]:
    return tuple(_row(one) for one in found.of_(change))


def _row(piece: Piece) -> Row:
    filed = piece.filed
    return Row(
        word=WORDS[filed.kind],
        title=piece.title,
        path=filed.source,
        drafted=piece.drafted,
        differences=tuple(_short(one) for one in piece.differences[:MOST]),
        more=max(0, len(piece.differences) - MOST),
        faults=filed.faults[:MOST],
    )


def _short(one: Difference) -> Difference:
    return Difference(one.field, _cut(one.before), _cut(one.after))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
