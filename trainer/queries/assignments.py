"""Show assignments: one's own, those of a team with how they stand, and one before it is made."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from trainer.core.errors import MissingError
from trainer.core.learning.assignment import Standing, State, Target
from trainer.core.roles import Right, may
from trainer.queries import assignment_words, scenarios, sight
from trainer.queries.viewers import Viewer
from trainer.services import people, standings
from trainer.simulator import Simulator
from trainer.store import assigned, assignments, certificates
from trainer.store import people as persons
from trainer.store.assigned import Assigned
from trainer.store.assignments import Assignment
from trainer.store.certificates import Certificate
from trainer.store.people import Person

SOON, LATE = "due soon", "overdue"


@dataclass(frozen=True, slots=True)
class Due:
    """Hold one thing that is asked of somebody, as pages and messages show it.

    `href` is an endpoint and its values. `word` says how it stands; `asked` what is asked for;
    `tries` which tries are left, empty where it does not matter. `pending`: there is still something
    to do. `warning` is what its case is to be begun with, on the list of one's own.
    """

    id: int
    title: str
    kind: str
    href: tuple[str, Mapping[str, object]]
    due_at: datetime
    word: str
    asked: str
    tries: str
    because: str
    pending: bool
    exam: bool
    standing: Standing
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """Hold one assignment on a leader's list; the counts are of people that the leader may see."""

    assignment: Assignment
    kind: str
    asked: str
    whom: str
    people: int
    done: int
    due: int
    overdue: int
    not_passed: int
    waiting: int
    aside: int = 0


@dataclass(frozen=True, slots=True)
class Board:
    """Hold a team's assignments; `choices` are the teams that may be chosen, id and name."""

    team_id: int | None
    choices: tuple[tuple[int, str], ...]
    assignments: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Hold how one person stands; `attempts` are their talks, by id, with the score of each."""

    id: int
    person: Person
    due: Due
    excused: bool
    attempts: tuple[tuple[int, int | None], ...]
    certificate: Certificate | None


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the page of one assignment."""

    counted: Counted
    by: str
    rows: tuple[Row, ...]


def mine(simulator: Simulator, viewer: Viewer) -> tuple[Due, ...]:
    """List what is asked of the viewer: what is to be done first, by its day, then the rest."""
    found = _dues(simulator, assigned.of_people((viewer.id,))).get(viewer.id, ())
    return tuple(_warned(simulator, one) for one in found)


def of_person(simulator: Simulator, person_id: int) -> tuple[Due, ...]:
    """List what is asked of somebody, as `mine`; the page says who may see them."""
    return _dues(simulator, assigned.of_people((person_id,))).get(person_id, ())


def for_scenario(simulator: Simulator, viewer: Viewer, slug: str) -> Due | None:
    """Find what is asked of the viewer at one scenario and is still to be done."""
    mine_there = (
        one
        for one in assigned.of_people((viewer.id,))
        if one.assignment.terms.target is Target.SCENARIO and one.assignment.terms.slug == slug
    )
    found = _dues(simulator, tuple(mine_there)).get(viewer.id, ())
    return next((one for one in found if one.pending), None)


def in_attempt(attempt_id: int) -> str:
    """Say what an attempt counts for: 'Assigned: counts as exam, try 1 of 2'; empty where nothing."""
    found = assigned.of_attempt(attempt_id)
    if found is None:
        return ""
    number = assigned.attempts_of(found.id).index(attempt_id) + 1
    return assignment_words.of_try(found.assignment.terms, number)


def overdue_of(simulator: Simulator, person_ids: Sequence[int]) -> dict[int, tuple[Due, ...]]:
    """Give what is overdue, by person; those without anything are left out."""
    found = _dues(simulator, assigned.of_people(person_ids))
    late = {id: tuple(one for one in some if one.word == LATE) for id, some in found.items()}
    return {id: some for id, some in late.items() if some}


def board(simulator: Simulator, viewer: Viewer, team_id: int | None = None) -> Board:
    """List the assignments that concern a team; those that stand first.

    It is the viewer's own team, or any for those who see all; MissingError for another.
    """
    chosen, choices = teams_of(viewer, team_id)
    there = [one.id for one in people.list_(team_id=chosen)] if chosen is not None else []
    some = [one for one in assigned.of_people(there) if not one.excused]
    stands = standings.of(simulator, some)
    states: dict[int, list[Standing]] = {}
    for one in some:
        states.setdefault(one.assignment.id, []).append(stands[one.id])
    found = [
        _counted(simulator, one, states.get(one.id, []))
        for one in assignments.list_()
        if one.id in states or (chosen is not None and one.team_id == chosen)
    ]
    found.sort(key=lambda one: one.assignment.withdrawn_at is not None)
    return Board(chosen, choices, tuple(found))


def one(simulator: Simulator, viewer: Viewer, id: int) -> Page:
    """Gather one assignment with each person's state; MissingError where it concerns nobody led."""
    kept, every = assignments.load(id), assigned.of_assignment(id)
    there = persons.of_([one.person_id for one in every])
    some = [one for one in every if sight.may_see(viewer, there[one.person_id])]
    stands = standings.of(simulator, some)
    states = [stands[one.id] for one in some if not one.excused]
    if not some and kept.team_id not in {id for id, _ in _choices(viewer)}:
        raise MissingError("There is no such assignment.")
    given = {
        one.assigned_id: one for one in certificates.of_people([one.person_id for one in some])
    }
    talks, now = assigned.talks([one.id for one in some]), simulator.clock()
    rows = (
        Row(
            id=one.id,
            person=there[one.person_id],
            due=_due(one, stands[one.id], now),
            excused=one.excused,
            attempts=talks.get(one.id, ()),
            certificate=given.get(one.id),
        )
        for one in some
    )
    return Page(
        counted=_counted(simulator, kept, states),
        by=_name(kept.by_id),
        rows=tuple(sorted(rows, key=lambda row: (row.excused, _ORDER[row.due.standing.state]))),
    )


def led(viewer: Viewer, team_id: int | None = None) -> tuple[Person, ...]:
    """List whom of a team the viewer may assign something to, by name; never themselves."""
    chosen, _ = teams_of(viewer, team_id)
    there = people.list_(team_id=chosen) if chosen is not None else ()
    return tuple(one for one in there if one.active and one.id != viewer.id)


def teams_of(
    viewer: Viewer, team_id: int | None = None
) -> tuple[int | None, tuple[tuple[int, str], ...]]:
    """Give the team that is chosen and those that may be; MissingError for one that may not."""
    choices = _choices(viewer)
    ids = [id for id, _ in choices]
    if team_id is not None and team_id not in ids:
        raise MissingError("There is no such team.")
    first = viewer.team_id if viewer.team_id in ids else next(iter(ids), None)
    return (first if team_id is None else team_id), choices


_ORDER = {
    State.NOT_PASSED: 0,
    State.OVERDUE: 1,
    State.WAITING: 2,
    State.OPEN: 3,
    State.ASIDE: 4,
    State.DONE: 5,
}
"""What a leader has to look at first."""


def _choices(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """List the teams that the viewer leads, id and name, the real ones first."""
    if may(viewer.role, Right.SEE_ALL):
        found = sorted(people.list_teams(), key=lambda team: team.demo)
        return tuple((team.id, team.name) for team in found)
    return ((viewer.team_id, viewer.team_name),) if viewer.team_id is not None else ()


def _dues(simulator: Simulator, some: Sequence[Assigned]) -> dict[int, tuple[Due, ...]]:
    """Give what stands of these, by person: what is to be done first, by its day."""
    standing = [one for one in some if one.stands]
    stands, now = standings.of(simulator, standing), simulator.clock()
    found: dict[int, list[Due]] = {}
    for one in standing:
        found.setdefault(one.person_id, []).append(_due(one, stands[one.id], now))
    return {
        id: tuple(sorted(dues, key=lambda due: (not due.pending, due.due_at)))
        for id, dues in found.items()
    }


def _due(one: Assigned, standing: Standing, now: datetime) -> Due:
    terms, kept = one.assignment.terms, one.assignment
    return Due(
        id=one.id,
        title=kept.title,
        kind=assignment_words.KINDS[terms.target],
        href=assignment_words.href(terms),
        due_at=standing.due_at,
        word=SOON if standing.is_soon(now) else assignment_words.state(standing),
        asked=assignment_words.asked(terms),
        tries=assignment_words.tries(terms, standing),
        because=kept.because,
        pending=standing.pending,
        exam=terms.exam,
        standing=standing,
    )


def _warned(simulator: Simulator, due: Due) -> Due:
    """Add the warning of a case that can be begun from the list, without its own page."""
    if not due.pending or due.kind != assignment_words.KINDS[Target.SCENARIO]:
        return due
    return replace(due, warning=scenarios.warning_of(simulator, str(due.href[1]["slug"])))


def _counted(simulator: Simulator, kept: Assignment, states: Sequence[Standing]) -> Counted:
    count = Counter(one.state for one in states)
    return Counted(
        assignment=kept,
        kind=assignment_words.KINDS[kept.terms.target],
        asked=assignment_words.asked(kept.terms),
        whom=assignment_words.whom(simulator, kept),
        people=len(states),
        done=count[State.DONE],
        due=count[State.OPEN],
        overdue=count[State.OVERDUE],
        not_passed=count[State.NOT_PASSED],
        waiting=count[State.WAITING],
        aside=count[State.ASIDE],
    )


def _name(person_id: int | None) -> str:
    person = people.find(person_id) if person_id is not None else None
    return person.name if person else ""
