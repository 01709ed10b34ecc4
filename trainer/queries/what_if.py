"""Show what a gain in skill would be worth, with every assumption to be changed in the address."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from trainer.core.customer.dice import chance
from trainer.core.learning.summary import monday_of
from trainer.core.learning.what_if import (
    ENOUGH_PEOPLE,
    ENOUGH_TALKS,
    Assumed,
    Line,
    Together,
    Worth,
    line_of,
    worth_of,
)
from trainer.core.roles import Right, Role, may
from trainer.queries import scope
from trainer.queries.scope import Scope
from trainer.queries.viewers import Viewer
from trainer.queries.worths import Told, told
from trainer.simulator import Simulator
from trainer.store import people, week_sums

WEEKS = 52
USUAL_GAIN = 5.0
MOST_GAIN = 50.0
MOST_PEOPLE = 100
"""People whose talks a line is drawn through, where all real people are meant."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Hold what stands in the address; `everybody` takes all real people for those who see all.

    `skill` is empty for all skills together, `gain` is in skill points.
    """

    team: int | None = None
    everybody: bool = False
    skill: str = ""
    gain: float = USUAL_GAIN
    assumed: Assumed = field(default_factory=Assumed)


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the page; `line` and `worth` are None, `told` empty, where too little stands behind."""

    scope: Scope
    asked: Asked
    skills: tuple[tuple[str, str], ...]
    skill_name: str
    may_see_all: bool
    line: Line | None
    worth: Worth | None
    told: tuple[Told, ...]
    talks: int
    people: int
    needs_talks: int = ENOUGH_TALKS
    needs_people: int = ENOUGH_PEOPLE
    most_people: int = MOST_PEOPLE


def page(simulator: Simulator, viewer: Viewer, asked: Asked) -> Page:
    """Gather the what-if of the last year's talks, of a team that the viewer may see."""
    found, all_seen = scope.of_(viewer, asked.team), may(viewer.role, Right.SEE_ALL)
    ids = found.ids
    if asked.everybody and all_seen:
        ids = _drawn()
    known = {one.id: one.name for one in simulator.library.skills()}
    skill = asked.skill if asked.skill in known else ""
    since = monday_of(simulator.clock()) - timedelta(weeks=WEEKS)
    weeks = together(ids, skill, since)
    line = line_of(weeks)
    worth = worth_of(line, asked.gain, asked.assumed) if line else None
    return Page(
        scope=found,
        asked=asked,
        skills=(("", "All skills together"), *known.items()),
        skill_name=known.get(skill, "all skills together"),
        may_see_all=all_seen,
        line=line,
        worth=worth,
        told=told(worth, line.csat) if line and worth else (),
        talks=sum(one.talks for one in weeks),
        people=len({one.person for one in weeks}),
    )


def together(person_ids: Sequence[int], skill: str, since: date) -> tuple[Together, ...]:
    """Lay each person's weeks of skill points beside those of what their customers said."""
    said = week_sums.csat_by_week(person_ids, since)
    return tuple(
        Together(person, total / seen, said[person][week][0] / talks, talks)
        for person, weeks in week_sums.points_by_week(person_ids, since, skill).items()
        for week, (total, seen) in weeks.items()
        if (talks := said[person].get(week, (0.0, 0))[1])
    )


def _drawn() -> tuple[int, ...]:
    """Give all real people, or as many of them as a page can bear, by a lot that stays the same."""
    found = [one.id for one in people.list_(demo=False, roles=(Role.TRAINEE,))]
    return tuple(sorted(found, key=lambda id: chance(str(id), "what if"))[:MOST_PEOPLE])
