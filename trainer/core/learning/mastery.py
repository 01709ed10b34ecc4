"""Estimate a skill from few, noisy observations: a Kalman filter per skill.

Source: simulation of 4,000 trainees (docs/scoring.md, Progress): with under ten observations this
errs less than the last score, a moving average, Elo and knowledge tracing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import sqrt

from trainer.core.learning.evidence import Observation

START_MEAN = 58.0
"""What a newcomer is taken to be able to do before anything was seen, 0–100."""
START_VARIANCE = 11.0**2
NOISE = 97.0
"""The variance of one observation: 9² + 4² (the talk's luck and the scorer's)."""
DRIFT = 0.3
"""How much variance a day without practice adds."""
LEVEL_POINTS = 6.0
"""How many points one level of difficulty is worth."""
USUAL_LEVEL = 2.5
"""The middle of the four levels."""
ENOUGH = 3
"""Observations below which no figure is shown."""


class Tier(StrEnum):
    """Put an estimate into a word."""

    INSUFFICIENT = "insufficient"
    NEEDS_WORK = "needs_work"
    DEVELOPING = "developing"
    PROFICIENT = "proficient"
    EXCELLENT = "excellent"


@dataclass(frozen=True, slots=True)
class Point:
    """Hold the estimate as it stood after one observation; `mean` 0–100, `sd` in points."""

    at: datetime
    mean: float
    sd: float


@dataclass(frozen=True, slots=True)
class Mastery:
    """Hold an estimate: `mean` 0–100 (100 good) with standard deviation `sd`, in points.

    `scenarios` counts different ones; `last` is None before the first observation.
    """

    skill: str
    mean: float
    sd: float
    observations: int
    scenarios: int
    last: datetime | None
    history: tuple[Point, ...] = ()

    @property
    def enough(self) -> bool:
        """Tell whether there are the three observations that a figure needs."""
        return self.observations >= ENOUGH


def mastery_of(skill: str, observations: Sequence[Observation], now: datetime) -> Mastery:
    """Estimate `skill` at `now` from its observations, in any order; others are passed over."""
    mine = sorted((one for one in observations if one.skill == skill), key=lambda one: one.at)
    mean, variance, last = START_MEAN, START_VARIANCE, None
    history = []
    for one in mine:
        variance += DRIFT * _days(last, one.at)
        gain = variance / (variance + NOISE)
        mean += gain * (one.y + LEVEL_POINTS * (one.level - USUAL_LEVEL) - mean)
        variance *= 1 - gain
        mean, last = min(100.0, max(0.0, mean)), one.at
        history.append(Point(one.at, mean, sqrt(variance)))
    variance += DRIFT * _days(last, now)
    return Mastery(
        skill=skill,
        mean=mean,
        sd=sqrt(variance),
        observations=len(mine),
        scenarios=len({one.scenario for one in mine}),
        last=last,
        history=tuple(history),
    )


def tier_of(mastery: Mastery) -> Tier:
    """Name the tier: under 50, under 75, under 90, above; insufficient below three observations."""
    if not mastery.enough:
        return Tier.INSUFFICIENT
    bounds = ((50, Tier.NEEDS_WORK), (75, Tier.DEVELOPING), (90, Tier.PROFICIENT))
    return next((tier for bound, tier in bounds if mastery.mean < bound), Tier.EXCELLENT)


def _days(since: datetime | None, until: datetime) -> float:
    return max(0.0, (until - since) / timedelta(days=1)) if since else 0.0
