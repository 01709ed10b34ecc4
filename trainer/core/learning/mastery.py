"""Estimate a skill from few, noisy observations: a Kalman filter per skill.

Source: simulation of 4,000 trainees (docs/scoring.md, Progress): with under ten observations this
errs less than the last score, a moving average, Elo and knowledge tracing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import sqrt

from trainer.core.learning.evidence import Observation

START_MEAN = 58.0
"""What a newcomer is taken to be able to do before anything was seen, 0–100."""
START_VARIANCE = 11.0**2
NOISE = 97.0
"""The variance of one observation: 9² + 4² (the talk's luck and the scorer's)."""
EXERCISE_NOISE = 4 * NOISE
"""The variance of an exercise: to recognise is not to do, so it weighs a quarter of a talk."""
DRIFT = 0.3
"""How much variance a day without practice adds."""
LEVEL_POINTS = 6.0
"""How many points one level of difficulty is worth."""
USUAL_LEVEL = 2.5
"""The middle of the four levels."""
IN_95 = 1.96
"""Standard deviations on either side that hold 95 of 100."""
ENOUGH = 3
"""Observations below which no figure is shown."""


DAY = 86_400.0
"""Seconds."""


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

    `observations`, `scenarios` (different ones) and `last` are of talks: exercises move the estimate,
    but never make it enough. `last` is None before the first talk.
    """

    skill: str
    mean: float
    sd: float
    observations: int
    scenarios: int
    last: datetime | None
    history: tuple[Point, ...] = ()

    @property
    def margin(self) -> int:
        """Give the half width of the 95 % interval in whole points, as every ± is told."""
        return margin_of(self.sd)

    @property
    def enough(self) -> bool:
        """Tell whether there are the three observations that a figure needs."""
        return self.observations >= ENOUGH


def margin_of(sd: float) -> int:
    """Turn a standard deviation into the half width of the 95 % interval, in whole points."""
    return round(IN_95 * sd)


def told_apart(points: float, sd: float) -> bool:
    """Tell whether a change of an estimate is worth a word: by a point and by its standard deviation.

    That is about half of the ± that stands beside it: a sign, and no proof.
    """
    return abs(points) >= max(1.0, sd)


def range_of(mastery: Mastery) -> tuple[int, int]:
    """Give the ends of the 95 % interval, which a scale of 0 to 100 cuts off."""
    middle = round(mastery.mean)
    return max(0, middle - mastery.margin), min(100, middle + mastery.margin)


def mastery_of(skill: str, observations: Sequence[Observation], now: datetime) -> Mastery:
    """Estimate `skill` at `now` from its observations, in any order; others are passed over."""
    mine = sorted((one for one in observations if one.skill == skill), key=lambda one: one.at)
    talks = [one for one in mine if not one.exercise]
    history = points_of(mine)
    newcomer = START_MEAN, sqrt(START_VARIANCE)
    mean, sd = (history[-1].mean, history[-1].sd) if history else newcomer
    return Mastery(
        skill=skill,
        mean=mean,
        sd=widened(sd, history[-1].at, now) if history else sd,
        observations=len(talks),
        scenarios=len({one.scenario for one in talks}),
        last=talks[-1].at if talks else None,
        history=history,
    )


def points_of(
    observations: Sequence[Observation], before: Point | None = None
) -> tuple[Point, ...]:
    """Give the estimate after each observation of one skill, the oldest first.

    `before` is the estimate from which to go on; a newcomer's where there is none.
    """
    mean, variance, seen = START_MEAN, START_VARIANCE, None
    if before is not None:
        mean, variance, seen = before.mean, before.sd**2, before.at
    found = []
    for one in observations:
        variance += DRIFT * _days(seen, one.at)
        gain = variance / (variance + (EXERCISE_NOISE if one.exercise else NOISE))
        mean += gain * (one.y + _harder(one) - mean)
        variance *= 1 - gain
        mean, seen = min(100.0, max(0.0, mean)), one.at
        found.append(Point(one.at, mean, sqrt(variance)))
    return tuple(found)


def widened(sd: float, seen: datetime, now: datetime) -> float:
    """Give what a standard deviation has grown to by `now`, with no practice since `seen`."""
    return sqrt(sd**2 + DRIFT * _days(seen, now))


def tier_of(mastery: Mastery) -> Tier:
    """Name the tier: under 50, under 75, under 90, above; insufficient below three observations.

    The whole points that are shown decide: whoever reads 75 is not told to be under it.
    """
    if not mastery.enough:
        return Tier.INSUFFICIENT
    bounds = ((50, Tier.NEEDS_WORK), (75, Tier.DEVELOPING), (90, Tier.PROFICIENT))
    shown = round(mastery.mean)
    return next((tier for bound, tier in bounds if shown < bound), Tier.EXCELLENT)


def _harder(one: Observation) -> float:
    """Give the points by which the scenario is harder than a usual one."""
    return LEVEL_POINTS * (one.level - USUAL_LEVEL) if one.harder is None else one.harder


def _days(since: datetime | None, until: datetime) -> float:
    return max(0.0, (until - since).total_seconds() / DAY) if since else 0.0
