"""Show how the groups that a team supplied fare, added up, and nobody's group."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from trainer.core.learning.adverse_impact import (
    LEAST_PEOPLE,
    LEAST_TALKS,
    Fared,
    Impact,
    Verdict,
    impact_of,
)
from trainer.core.learning.summary import monday_of
from trainer.queries import scope
from trainer.queries.scope import Scope
from trainer.queries.viewers import Viewer
from trainer.services import audit
from trainer.simulator import Simulator
from trainer.store import groups, week_sums
from trainer.store.groups import Grouping

WEEKS = 52
TONES = {
    Verdict.REFERENCE: "neutral",
    Verdict.UNTOLD: "neutral",
    Verdict.ABOVE: "ok",
    Verdict.CHANCE: "warn",
    Verdict.UNDER: "bad",
}


@dataclass(frozen=True, slots=True)
class Compared:
    """Hold one grouping with what its groups came to."""

    grouping: Grouping
    impact: Impact


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the page of a team."""

    scope: Scope
    compared: tuple[Compared, ...]
    least_people: int = LEAST_PEOPLE
    least_talks: int = LEAST_TALKS
    weeks: int = WEEKS


def page(simulator: Simulator, viewer: Viewer, team_id: int | None = None) -> Page:
    """Gather the comparisons of a team that the viewer may see, and write down that they were looked at."""
    found = scope.of_(viewer, team_id)
    groupings = groups.list_(found.team.id) if found.team else ()
    if found.team and groupings:
        audit.seen(simulator, viewer.id, f"comparison of groups: {found.team.name}")
    since = monday_of(simulator.clock()) - timedelta(weeks=WEEKS)
    people = fared(found.ids, since) if groupings else ()
    compared = (Compared(one, impact_of(groups.of_(one.id), people)) for one in groupings)
    return Page(found, tuple(compared))


def fared(person_ids: Sequence[int], since: date) -> tuple[Fared, ...]:
    """Add up how each person fared: talks, passed talks, and mean skill points."""
    points, passed = week_sums.points_of(person_ids, since), week_sums.passed_of(person_ids, since)
    return tuple(
        Fared(person, talks, good, points[person][0] / points[person][1])
        for person, (good, talks) in passed.items()
        if person in points
    )
