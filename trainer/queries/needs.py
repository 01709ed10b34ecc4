"""Show who needs help on what this week: what is surest under target, overdue, or to be looked at."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.learning.heatmap import Need, Row, needs_help
from trainer.core.learning.skill import Skill
from trainer.queries import assignments
from trainer.queries.assignments import Due
from trainer.simulator import Simulator
from trainer.store import coaching_notes
from trainer.store.coaching_notes import CoachingNote
from trainer.store.people import Person

MOST = 8
NOTE, OPEN, ASSIGN = "note", "open", "assign"


@dataclass(frozen=True, slots=True)
class Help:
    """Hold who needs help, with what, and the one thing to do about it.

    `skill` (its name), `skill_id`, `because` and `change` are empty for somebody who is here only for
    what is overdue. `also` names other skills under target. `action` is one of NOTE, OPEN, ASSIGN.
    """

    person_id: int
    name: str
    skill: str
    skill_id: str
    because: str
    change: str
    also: tuple[str, ...]
    overdue: tuple[Due, ...]
    follow_up: CoachingNote | None
    action: str


def of_team(
    simulator: Simulator, trainees: Sequence[Person], rows: Sequence[Row], skills: Sequence[Skill]
) -> tuple[Help, ...]:
    """Rank who needs help; a follow-up that is due and what is overdue add people at the end."""
    ids = [one.id for one in trainees]
    needs = {need.person: need for need in needs_help(rows, skills, MOST)}
    overdue = assignments.overdue_of(simulator, ids)
    follow_ups = coaching_notes.follow_ups(ids, simulator.clock().date())
    names = {one.id: one.name for one in trainees}
    others = [id for id in ids if id not in needs and (id in overdue or id in follow_ups)]
    return tuple(
        _help(id, names[id], needs.get(id), skills, overdue.get(id, ()), follow_ups.get(id))
        for id in (*needs, *others)
    )


def _help(
    person_id: int,
    name: str,
    need: Need | None,
    skills: Sequence[Skill],
    overdue: tuple[Due, ...],
    follow_up: CoachingNote | None,
) -> Help:
    action = NOTE if follow_up else OPEN if overdue else ASSIGN
    if need is None:
        return Help(person_id, name, "", "", "", "", (), overdue, follow_up, action)
    return Help(
        person_id=person_id,
        name=name,
        skill=next(one.name for one in skills if one.id == need.skill),
        skill_id=need.skill,
        because=need.because,
        change=need.change,
        also=need.also,
        overdue=overdue,
        follow_up=follow_up,
        action=action,
    )
