"""Lay a team's skills out, and say who needs help with what.

All is read from what is kept of each person (core/learning/summary), so that a long history costs
nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import sqrt
from statistics import fmean
from typing import NamedTuple

from trainer.core.learning.cohort import Stood
from trainer.core.learning.mastery import (
    NOISE,
    START_MEAN,
    START_VARIANCE,
    Mastery,
    Tier,
    range_of,
    tier_of,
    told_apart,
)
from trainer.core.learning.readiness import BOUND
from trainer.core.learning.skill import Skill
from trainer.core.learning.summary import Held, monday_of

TREND_DAYS = 28
"""The trend compares now with the week that was so many days ago."""
WEEK = 7
"""Days without practice from which on it is told as a lack of it."""
LEAST_PEOPLE = 3
"""People with evidence enough below which a column has no mean."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold one person's standing in one skill.

    `trend` is the change of the mean over the last four weeks in points, `week` the change within
    this week (None with too little), `talks` how many talks of this week showed the skill. `idle` are
    the whole days since the last that did, None before the first.
    """

    mastery: Mastery
    tier: Tier
    trend: float | None = None
    week: float | None = None
    talks: int = 0
    idle: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one person's cells, in the order of the skills."""

    person: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """Hold who needs help with what most.

    `short` is how many points they are under target by the estimate, `surely` with four chances in
    five. `also` are the other skills surely under target, the furthest first.
    `change` says what this week did to it.
    """

    person: int
    skill: str
    short: float
    surely: float
    because: str
    change: str
    also: tuple[str, ...]


def heatmap(
    held: Mapping[int, Mapping[str, Held]],
    weeks: Mapping[int, Mapping[str, Sequence[Stood]]],
    skills: Sequence[Skill],
    now: datetime,
) -> tuple[Row, ...]:
    """Lay out people × skills as they stand now, by person and skill; `weeks`, the oldest first."""
    days = _Days(
        now, monday_of(now), *(monday_of(now - timedelta(days=back)) for back in (7, TREND_DAYS))
    )
    return tuple(
        Row(
            person,
            tuple(
                _cell(one.id, mine.get(one.id), weeks[person].get(one.id, ()), days)
                for one in skills
            ),
        )
        for person, mine in held.items()
    )


def averages(
    seen: Mapping[int, Mapping[str, tuple[int, float]]], skills: Sequence[Skill]
) -> tuple[Row, ...]:
    """Lay out the plain means of some talks: `seen` is (talks, sum of points) by person and skill.

    The error is that of a mean of so many talks, each with the noise of one.
    """
    return tuple(
        Row(person, tuple(_mean(skill.id, *mine.get(skill.id, (0, 0.0))) for skill in skills))
        for person, mine in seen.items()
    )


def column_means(rows: Sequence[Row]) -> tuple[tuple[float | None, int], ...]:
    """Give for each skill the mean of the people with evidence enough, and how many they are."""
    return tuple(
        (fmean(known) if len(known) >= LEAST_PEOPLE else None, len(known))
        for column in zip(*(row.cells for row in rows), strict=True)
        for known in [[cell.mastery.mean for cell in column if cell.mastery.enough]]
    )


def needs_help(rows: Sequence[Row], skills: Sequence[Skill], count: int = 5) -> tuple[Need, ...]:
    """Rank who is surely under target, each with the skill that is most; thin cells do not rank.

    Surely is with four chances in five: what the evidence does not bear out is left to the map.
    """
    needs = [need for row in rows if (need := _need(row, skills)) is not None]
    return tuple(sorted(needs, key=lambda need: (-need.surely, need.person))[:count])


def _need(row: Row, skills: Sequence[Skill]) -> Need | None:
    under = [
        (skill.target - cell.mastery.mean - BOUND * cell.mastery.sd, skill, cell)
        for skill, cell in zip(skills, row.cells, strict=True)
        if cell.mastery.enough
    ]
    under = sorted((one for one in under if one[0] > 0), key=lambda one: -one[0])
    if not under:
        return None
    surely, skill, cell = under[0]
    return Need(
        person=row.person,
        skill=skill.id,
        short=skill.target - cell.mastery.mean,
        surely=surely,
        because=_because(skill, cell),
        change=_change(cell),
        also=tuple(other.name for _, other, _ in under[1:]),
    )


class _Days(NamedTuple):
    """Hold now, and the Mondays of this week, of the last, and of where trends begin."""

    now: datetime
    this: date
    last: date
    then: date


def _cell(skill: str, held: Held | None, weeks: Sequence[Stood], days: _Days) -> Cell:
    if held is None:
        return _mean(skill, 0, 0.0)
    mastery = held.at(days.now)
    talks = sum(one.talks for one in weeks if one.week == days.this)
    moved = _since(mastery, weeks, days.then)
    week = _since(mastery, weeks, days.last) if talks else None
    idle = (days.now - mastery.last).days if mastery.last else None
    return Cell(mastery, tier_of(mastery), moved, week, talks, idle)


def _since(mastery: Mastery, weeks: Sequence[Stood], then: date) -> float | None:
    """Give by how much the mean moved since the end of the week that began `then`."""
    if not mastery.enough or not weeks or weeks[-1].week <= then:
        return None
    before = next((one.mean for one in reversed(weeks) if one.week <= then), None)
    return None if before is None else mastery.mean - before


def _mean(skill: str, talks: int, points: float) -> Cell:
    mean = points / talks if talks else START_MEAN
    sd = sqrt(NOISE / talks) if talks else sqrt(START_VARIANCE)
    mastery = Mastery(skill, mean, sd, talks, 0, None)
    return Cell(mastery, tier_of(mastery))


def _because(skill: Skill, cell: Cell) -> str:
    low_end, high_end = range_of(cell.mastery)
    seen = f"between {low_end} and {high_end}, 95 in 100; {cell.mastery.observations} observations"
    low = f"{skill.name} at {cell.mastery.mean:.0f} ({seen}), target {skill.target}"
    trend = cell.trend or 0.0
    falling = ", and falling" if trend < 0 and told_apart(trend, cell.mastery.sd) else ""
    return f"{low}{falling}."


def _change(cell: Cell) -> str:
    if not cell.talks:
        return _idle(cell.idle)
    talks = "1 talk" if cell.talks == 1 else f"{cell.talks} talks"
    points = round(cell.week or 0.0)
    if not points:
        return f"{talks} this week, no change." if cell.week is not None else f"{talks} this week."
    size = "1 point" if abs(points) == 1 else f"{abs(points)} points"
    return f"{talks} this week, {size} {'up' if points > 0 else 'down'}."


def _idle(days: int | None) -> str:
    """Say how long ago the skill was last shown: on a Monday "this week" is a matter of hours."""
    if days is None:
        return ""
    if days >= WEEK:
        return f"Not practised for {days} days."
    ago = "within a day" if not days else "a day ago" if days == 1 else f"{days} days ago"
    return f"Last practised {ago}."
