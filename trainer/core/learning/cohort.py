"""Compare people who began together: how long until ready, how skills rise, where points are lost."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import exp, log, sqrt
from statistics import fmean
from typing import NamedTuple

from trainer.core.learning.mastery import ENOUGH, IN_95

LEAST_READY = 3
"""People who became ready below which no median is shown."""
LEAST_PEOPLE = 3
"""People below which no mean of a week is shown."""
LEAST_TALKS = 5
"""Talks below which a criterion's loss is not ranked."""
BEST_LEVEL = 5
HALF = 0.5 + 1e-9
"""One half; a share such as 1 − 2/4 may come out a hair above it."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Hold how long somebody took, in days or talks: until ready, or so far where `ready` is false."""

    length: int
    ready: bool


@dataclass(frozen=True, slots=True)
class Median:
    """Hold the time by which half are ready, with its 95 % interval.

    `middle` is None with too few ready or while half are not; `low` and `high` are None where the
    interval has no such end.
    """

    middle: int | None
    low: int | None
    high: int | None
    ready: int
    not_yet: int


class Stood(NamedTuple):
    """Hold how a person's skill stood at the end of a week (its Monday); `mean` 0–100.

    `observations` counts all talks up to then, `talks` those of this week.
    """

    week: date
    mean: float
    observations: int
    talks: int = 0


@dataclass(frozen=True, slots=True)
class WeekMean:
    """Hold the mean of those with evidence enough, `week` 0 being that of joining; None for few."""

    week: int
    mean: float | None
    people: int


@dataclass(frozen=True, slots=True)
class Loss:
    """Hold what a criterion costs a talk: weight · (5 − mean level) / 4, in points of 100."""

    criterion: str
    weight: float
    mean_level: float
    points: float
    talks: int


def time_to_ready(waits: Sequence[Wait]) -> Median:
    """Estimate the median by Kaplan and Meier (1958): who is not ready yet counts as long as known.

    The interval is where the log-log limits of the curve hold one half (Brookmeyer & Crowley 1982).
    """
    ready = sum(one.ready for one in waits)
    not_yet = len(waits) - ready
    if ready < LEAST_READY:
        return Median(None, None, None, ready, not_yet)
    curve = _curve(waits)
    return Median(
        middle=_reaches_half(curve, 0.0),
        low=_reaches_half(curve, IN_95),
        high=_reaches_half(curve, -IN_95),
        ready=ready,
        not_yet=not_yet,
    )


def by_week(
    people: Sequence[tuple[date, Sequence[Stood]]], today: date, weeks: int = 12
) -> tuple[WeekMean, ...]:
    """Average how a skill stood in each week since joining, each person as last known until today.

    `people` are (day of joining, weeks in any order). A person counts from three observations on.
    """
    found = []
    known = [(monday(joined), sorted(stood)) for joined, stood in people]
    for number in range(weeks):
        means = []
        for first, stood in known:
            end = first + timedelta(weeks=number)
            place = bisect_right(stood, end, key=lambda one: one.week) if end <= today else 0
            if place and stood[place - 1].observations >= ENOUGH:
                means.append(stood[place - 1].mean)
        mean = fmean(means) if len(means) >= LEAST_PEOPLE else None
        found.append(WeekMean(number, mean, len(means)))
    return tuple(found)


def losses(weights: Mapping[str, float], seen: Mapping[str, tuple[int, int]]) -> tuple[Loss, ...]:
    """Rank criteria by what they cost, the dearest first; `seen` is (talks, sum of levels 1–5).

    `weights` sum to 100. A criterion with fewer than five talks is left out.
    """
    found = []
    for criterion, weight in weights.items():
        talks, level_sum = seen.get(criterion, (0, 0))
        if talks >= LEAST_TALKS:
            mean = level_sum / talks
            points = weight * (BEST_LEVEL - mean) / (BEST_LEVEL - 1)
            found.append(Loss(criterion, weight, mean, points, talks))
    return tuple(sorted(found, key=lambda one: (-one.points, one.criterion)))


def month_of(joined: datetime) -> str:
    """Name the month in which somebody joined, such as 2026-03."""
    return f"{joined:%Y-%m}"


def monday(day: date) -> date:
    """Give the first day of the week that a day is in."""
    return day - timedelta(days=day.weekday())


def _curve(waits: Sequence[Wait]) -> list[tuple[int, float, float]]:
    """Give (length, share not ready yet, error of its log-log) at each length at which one is ready."""
    curve, left, spread = [], 1.0, 0.0
    for length in sorted({one.length for one in waits if one.ready}):
        waiting = sum(one.length >= length for one in waits)
        done = sum(one.ready and one.length == length for one in waits)
        left *= 1 - done / waiting
        if done == waiting:
            curve.append((length, 0.0, 0.0))
            break
        spread += done / (waiting * (waiting - done))
        curve.append((length, left, sqrt(spread) / -log(left)))
    return curve


def _reaches_half(curve: Sequence[tuple[int, float, float]], errors: float) -> int | None:
    """Give the first length at which the curve, moved by so many errors, is at one half or under."""
    return next(
        (length for length, left, error in curve if left ** exp(errors * error) <= HALF), None
    )
