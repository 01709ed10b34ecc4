"""Compare people who began together: when they were ready, how they rose, where they lose points."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from trainer.core.learning.cohort import (
    Loss,
    Median,
    Stood,
    Wait,
    WeekMean,
    by_week,
    losses,
    month_of,
    time_to_ready,
)
from trainer.core.learning.skill import Skill
from trainer.queries import scope
from trainer.queries.scope import Scope
from trainer.queries.viewers import Viewer
from trainer.services import content
from trainer.simulator import Simulator
from trainer.store import readiness, summaries, week_sums
from trainer.store.people import Person
from trainer.store.readiness import Signature

WEEKS = 12
"""How many weeks since joining are shown."""
MOST_LOSSES = 5
CHOSEN = "Chosen people"
OTHERS = "The others"


@dataclass(frozen=True, slots=True)
class Lost:
    """Hold where a cohort loses points: the criterion by its name."""

    name: str
    loss: Loss


@dataclass(frozen=True, slots=True)
class Rise:
    """Hold one skill's mean per week since joining."""

    skill: Skill
    weeks: tuple[WeekMean, ...]

    @property
    def known(self) -> bool:
        """Tell whether any week has people enough."""
        return any(one.mean is not None for one in self.weeks)


@dataclass(frozen=True, slots=True)
class Cohort:
    """Hold one group: `days` and `talks` until ready, how its skills rose, where it loses points."""

    name: str
    people: int
    days: Median
    talks: Median
    rises: tuple[Rise, ...]
    lost: tuple[Lost, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the cohorts of a team; `picked` are the people that were chosen by hand, none for months.

    `weeks` is how many weeks since joining are shown.
    """

    scope: Scope
    cohorts: tuple[Cohort, ...]
    picked: frozenset[int]
    weeks: int


def page(
    simulator: Simulator,
    viewer: Viewer,
    team_id: int | None = None,
    picked: Iterable[int] = (),
) -> Page:
    """Gather the cohorts of a team: by month of joining, or the `picked` people beside the others."""
    found = scope.of_(viewer, team_id)
    hand = frozenset(picked) & frozenset(found.ids)
    core = [one.id for one in simulator.library.skills() if one.core]
    joined = [one.created_at for one in found.trainees]
    until = max(joined).date() + timedelta(weeks=WEEKS) if joined else None
    kept = _Kept(
        week_sums.stood(found.ids, skills=core, until=until),
        summaries.rated_of(found.ids),
        readiness.of_people(found.ids),
        readiness.talks_of(found.ids),
    )
    groups = _groups(found.trainees, hand)
    cohorts = tuple(_cohort(simulator, name, people, kept) for name, people in groups)
    return Page(found, cohorts, hand, _weeks(cohorts))


def _weeks(cohorts: Sequence[Cohort]) -> int:
    """Count the weeks up to the last of which anything is known."""
    known = (
        week.week for one in cohorts for rise in one.rises for week in rise.weeks if week.people
    )
    return max(known, default=-1) + 1


@dataclass(frozen=True, slots=True)
class _Kept:
    """Hold what is kept of all people of the team, by person."""

    stood: dict[int, dict[str, list[Stood]]]
    rated: dict[int, dict[str, tuple[int, int]]]
    signed: dict[int, tuple[Signature, ...]]
    talks: dict[int, int]


def _groups(trainees: Sequence[Person], hand: frozenset[int]) -> list[tuple[str, list[Person]]]:
    if hand:
        picked = [one for one in trainees if one.id in hand]
        others = [one for one in trainees if one.id not in hand]
        return [(CHOSEN, picked), *([(OTHERS, others)] if others else [])]
    months = {
        f"{one.created_at:%B %Y}": [
            other for other in trainees if month_of(other.created_at) == month_of(one.created_at)
        ]
        for one in sorted(trainees, key=lambda one: one.created_at, reverse=True)
    }
    return list(months.items())


def _cohort(simulator: Simulator, name: str, people: Sequence[Person], kept: _Kept) -> Cohort:
    now = simulator.clock()
    return Cohort(
        name=name,
        people=len(people),
        days=time_to_ready([_days(one, kept.signed[one.id], now) for one in people]),
        talks=time_to_ready([_talks(kept.signed[one.id], kept.talks[one.id]) for one in people]),
        rises=tuple(
            _rise(skill, people, kept, now) for skill in simulator.library.skills() if skill.core
        ),
        lost=_lost(simulator, people, kept),
    )


def _first(signed: Sequence[Signature]) -> Signature | None:
    return signed[-1] if signed else None


def _days(person: Person, signed: Sequence[Signature], now: datetime) -> Wait:
    first = _first(signed)
    until = first.at if first else now
    return Wait((until - person.created_at).days, ready=first is not None)


def _talks(signed: Sequence[Signature], so_far: int) -> Wait:
    first = _first(signed)
    return Wait(first.talks, ready=True) if first else Wait(so_far, ready=False)


def _rise(skill: Skill, people: Sequence[Person], kept: _Kept, now: datetime) -> Rise:
    stood = [
        (
            one.created_at.date(),
            kept.stood[one.id].get(skill.id, ()),
        )
        for one in people
    ]
    return Rise(skill, by_week(stood, now.date(), WEEKS))


def _lost(simulator: Simulator, people: Sequence[Person], kept: _Kept) -> tuple[Lost, ...]:
    rubric = simulator.library.rubric(content.RUBRIC)
    names = {one.id: one.name for one in rubric.criteria}
    weights = {one.id: one.weight for one in rubric.criteria if not one.off}
    seen: dict[str, tuple[int, int]] = {}
    for person in people:
        for criterion, (of, given) in kept.rated[person.id].items():
            talks, levels = seen.get(criterion, (0, 0))
            seen[criterion] = (talks + of, levels + given)
    dearest = losses(weights, seen)[:MOST_LOSSES]
    return tuple(Lost(names[one.criterion], one) for one in dearest)
