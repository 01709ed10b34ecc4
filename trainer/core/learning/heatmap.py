"""Lay a team's skills out, and say who needs help with what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from trainer.core.learning.evidence import Observation
from trainer.core.learning.mastery import Mastery, Tier, mastery_of, range_of, tier_of
from trainer.core.learning.skill import Skill

TREND_DAYS = 28
"""The trend compares now with this many days ago."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold one person's standing in one skill.

    `trend` is the change of the mean over the last four weeks in points (None with too little).
    """

    mastery: Mastery
    tier: Tier
    trend: float | None


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one person's cells, in the order of the skills."""

    person: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """Hold who needs help with what; `short` is how many points they are under target."""

    person: int
    skill: str
    short: float
    because: str


def heatmap(
    observations: Mapping[int, Sequence[Observation]], skills: Sequence[Skill], now: datetime
) -> tuple[Row, ...]:
    """Lay out people × skills; `observations` is by person."""
    return tuple(
        Row(person, tuple(_cell(skill, mine, now) for skill in skills))
        for person, mine in observations.items()
    )


def needs_help(rows: Sequence[Row], skills: Sequence[Skill], count: int = 5) -> tuple[Need, ...]:
    """Rank who is furthest under target, by what the evidence bears out; thin cells do not rank."""
    needs = [
        Need(row.person, skill.id, skill.target - cell.mastery.mean, _because(skill, cell))
        for row in rows
        for skill, cell in zip(skills, row.cells, strict=True)
        if cell.mastery.enough and cell.mastery.mean < skill.target
    ]
    return tuple(sorted(needs, key=lambda need: (-need.short, need.person))[:count])


def _cell(skill: Skill, observations: Sequence[Observation], now: datetime) -> Cell:
    mastery = mastery_of(skill.id, observations, now)
    return Cell(mastery, tier_of(mastery), _trend(mastery, now))


def _trend(mastery: Mastery, now: datetime) -> float | None:
    before = [p for p in mastery.history if now - p.at >= timedelta(days=TREND_DAYS)]
    after = len(mastery.history) - len(before)
    return mastery.mean - before[-1].mean if mastery.enough and before and after else None


def _because(skill: Skill, cell: Cell) -> str:
    low_end, high_end = range_of(cell.mastery)
    likely = f"likely {low_end} to {high_end}"
    low = f"{skill.name} at {cell.mastery.mean:.0f} ({likely}), target {skill.target}"
    falling = ", and falling" if cell.trend is not None and cell.trend < -2 else ""
    return f"{low}{falling}."
