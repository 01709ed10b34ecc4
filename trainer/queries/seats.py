"""Show the grader's seat: the talks to mark, one of them, and how one marks."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.content.exercises import RUBRIC
from trainer.core.exercise.seat import (
    ENOUGH,
    Handed,
    Mark,
    Marks,
    Reference,
    Seat,
    Standing,
    standings,
)
from trainer.core.scoring.rubric import Criterion
from trainer.services import seats as services
from trainer.simulator import Simulator
from trainer.store import seats
from trainer.store.seats import Marking


@dataclass(frozen=True, slots=True)
class Talk:
    """Hold one talk on the list; `marking` is None while it is untouched."""

    seat: Seat
    marking: Marking | None

    @property
    def status(self) -> str:
        """Name how far it is: open, draft or handed in."""
        if self.marking is None:
            return "open"
        return "handed in" if self.marking.handed_in_at else "draft"


@dataclass(frozen=True, slots=True)
class Bench:
    """Hold the list of talks, and how one's marks stand to the reference, criterion by criterion.

    `missing` is how many talks are wanted before leaning is told.
    """

    talks: tuple[Talk, ...]
    standings: tuple[tuple[str, Standing], ...]
    handed: int
    missing: int


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one criterion to be marked; `reference` is None until the talk is handed in."""

    criterion: Criterion
    mark: Mark
    reference: Reference | None

    @property
    def apart(self) -> int:
        """Say by how many levels the mark is above the reference."""
        return (self.mark.level or 0) - self.reference.level if self.reference else 0


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one talk in the grader's seat; `handed_in` once marks and reference are shown."""

    seat: Seat
    rows: tuple[Row, ...]
    marking: Marking | None
    handed_in: bool


def bench(simulator: Simulator, person_id: int) -> Bench:
    """Gather the list of talks for one person."""
    mine = {one.slug: one for one in seats.list_(person_id)}
    handed = [Handed(one.marks, one.levels) for one in mine.values() if one.levels is not None]
    names = services.names(simulator)
    return Bench(
        talks=tuple(Talk(one, mine.get(one.id)) for one in services.offered(simulator)),
        standings=tuple(
            (names.get(one.criterion, one.criterion), one) for one in standings(handed)
        ),
        handed=len(handed),
        missing=max(0, ENOUGH - len(handed)),
    )


def page(simulator: Simulator, person_id: int, slug: str, marks: Marks | None = None) -> Page:
    """Gather one talk; `marks` are what was just sent, in place of what is kept."""
    seat, marking = simulator.exercises.seat(slug), seats.find(person_id, slug)
    levels = marking.levels if marking and marking.levels is not None else None
    kept = marking.marks if marking else {}
    return Page(
        seat=seat,
        rows=tuple(_rows(simulator, seat, kept if marks is None else marks, levels)),
        marking=marking,
        handed_in=levels is not None,
    )


def _rows(
    simulator: Simulator, seat: Seat, marks: Marks, levels: Mapping[str, Reference] | None
) -> list[Row]:
    shown = levels or {}
    asked = seat.levels if levels is None else levels
    return [
        Row(one, marks.get(one.id, Mark()), shown.get(one.id))
        for one in simulator.library.rubric(RUBRIC).criteria
        if one.id in asked
    ]
