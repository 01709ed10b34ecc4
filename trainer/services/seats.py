"""Take marks from the grader's seat: as a draft, and once for all."""

from collections.abc import Mapping
from dataclasses import replace

from trainer.content.exercises import RUBRIC
from trainer.content.files import Kind
from trainer.core.errors import RuleError
from trainer.core.exercise.seat import Marks, Seat, refuse_unfinished
from trainer.simulator import Simulator
from trainer.store import archive, seats
from trainer.store.database import writing
from trainer.store.seats import Marking


def offered(simulator: Simulator) -> tuple[Seat, ...]:
    """List the talks that may be marked: all that are in order and not archived."""
    hidden = archive.of_kind(Kind.SEAT)
    return tuple(one for one in simulator.exercises.list_seats() if one.id not in hidden)


def save_draft(simulator: Simulator, person_id: int, slug: str, marks: Marks) -> None:
    """Keep marks as far as they go; RuleError once they are handed in."""
    _keep(simulator, person_id, slug, marks, final=False)


def hand_in(simulator: Simulator, person_id: int, slug: str, marks: Marks) -> None:
    """Keep marks for good, beside the reference as it is now.

    InputError while a level, or its because, is missing; RuleError when it was done before: who has
    seen the reference is not blind any more.
    """
    seat = simulator.exercises.seat(slug)
    asked = names(simulator)
    levels = {one: level for one, level in seat.levels.items() if one in asked}
    refuse_unfinished(replace(seat, levels=levels), marks, asked)
    _keep(simulator, person_id, slug, marks, final=True)


def names(simulator: Simulator) -> Mapping[str, str]:
    """Name the criteria of the rubric that is marked by."""
    return {one.id: one.name for one in simulator.library.rubric(RUBRIC).criteria}


def _keep(simulator: Simulator, person_id: int, slug: str, marks: Marks, *, final: bool) -> None:
    filed, now = simulator.exercises.filed(slug, Kind.SEAT), simulator.clock()
    seat: Seat = filed.value
    mine = {criterion: mark for criterion, mark in marks.items() if criterion in seat.levels}
    with writing():
        before = seats.find(person_id, slug)
        if before and before.handed_in_at:
            raise RuleError("You have handed this talk in, and seen how the reference marks it.")
        levels = seat.levels if final else None
        seats.save(person_id, Marking(slug, filed.hash, mine, levels, now, now if final else None))
