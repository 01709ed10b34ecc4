"""Say what a gain in skill would be worth, as far as talks bear it out, with every assumption named.

First: by how much satisfaction moved with skill, from what each person did in each week (a line
through weighted points, its interval from the differences between people). Then what that would mean
for customers who stay, by assumptions that anybody may change. No step promises anything: where the
talks allow no effect, the range holds it.

Source: Liang & Zeger 1986 (intervals of lines when points belong to people). The shares that leave:
Kriss, The Value of Customer Experience, Quantified (Harvard Business Review, 1 August 2014): in one
subscription business 43 % of those with the poorest experience were members a year later, and 74 % of
those who gave one of the top two scores. What lies between the two is drawn straight: an assumption.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

from trainer.core.learning.estimate import Estimate, t_of

ENOUGH_TALKS = 30
"""Talks below which no line is drawn."""
ENOUGH_PEOPLE = 5
"""People below whom none is drawn either: the interval is reckoned between them."""
LEAVE = (0.57, 0.47, 0.36, 0.26, 0.26)
"""The share of customers who leave within a year at a satisfaction of 1 to 5; see the source above."""
SHOWN_IN_WORK = 0.5
"""The share of a gain with simulated customers that shows with real ones: an assumption, no finding."""
LOWEST, HIGHEST = 1.0, 5.0
MONTHS = 12


class Together(NamedTuple):
    """Hold what one person did in one week: mean skill points (0–100), mean satisfaction (1–5), talks."""

    person: int
    points: float
    csat: float
    talks: int


@dataclass(frozen=True, slots=True)
class Line:
    """Hold how satisfaction goes with skill: `slope` in CSAT for one skill point.

    `csat` and `points` are the means of the talks; `low` and `high` the points that were seen.
    """

    slope: Estimate
    csat: float
    points: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Assumed:
    """Hold what nobody measured here: `customers` served a month, and the `value` of one for a year.

    `shown` is the share (0–1) of a simulated gain that shows in real work, `leave` the share (0–1)
    of customers that leaves within a year at each satisfaction from 1 to 5.
    """

    customers: float = 1000.0
    value: float = 100.0
    shown: float = SHOWN_IN_WORK
    leave: tuple[float, ...] = LEAVE


@dataclass(frozen=True, slots=True)
class Range:
    """Hold a figure with the ends between which it may lie."""

    low: float
    middle: float
    high: float

    @property
    def sign_known(self) -> bool:
        """Tell whether the range leaves 0 out."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True)
class Worth:
    """Hold what a gain would be worth: in CSAT, in customers who stay a year longer, and in money.

    `beyond`: the gain would lead past the points that were seen, where the line is a guess.
    """

    csat: Range
    kept: Range
    money: Range
    beyond: bool

    @property
    def flat(self) -> bool:
        """Tell whether customers are assumed to stay alike over a part of the range."""
        apart = self.csat.low < self.csat.middle < self.csat.high
        return apart and self.kept.middle in {self.kept.low, self.kept.high}


def line_of(weeks: Sequence[Together]) -> Line | None:
    """Draw satisfaction over skill; None under 30 talks or 5 people, or where all points are alike."""
    talks = sum(one.talks for one in weeks)
    people = len({one.person for one in weeks})
    if talks < ENOUGH_TALKS or people < ENOUGH_PEOPLE:
        return None
    points = sum(one.talks * one.points for one in weeks) / talks
    csat = sum(one.talks * one.csat for one in weeks) / talks
    spread = sum(one.talks * (one.points - points) ** 2 for one in weeks)
    if spread <= 0:
        return None
    both = sum(one.talks * (one.points - points) * (one.csat - csat) for one in weeks)
    slope = both / spread
    pulls: defaultdict[int, float] = defaultdict(float)
    for one in weeks:
        left = one.csat - csat - slope * (one.points - points)
        pulls[one.person] += one.talks * (one.points - points) * left
    error = sqrt(sum(pull**2 for pull in pulls.values()) * people / (people - 1)) / spread
    half = t_of(people - 1) * error
    seen = [one.points for one in weeks]
    estimate = Estimate(slope, slope - half, slope + half, talks, people)
    return Line(estimate, csat, points, min(seen), max(seen))


def worth_of(line: Line, gain: float, assumed: Assumed) -> Worth:
    """Say what `gain` more skill points would be worth; the ends are those of the line's interval."""
    slope = line.slope
    csat = Range(
        *(
            _within(line.csat + one * gain) - line.csat
            for one in (slope.low or 0.0, slope.value, slope.high or 0.0)
        )
    )
    stay = leaving_at(line.csat, assumed.leave)
    yearly = assumed.customers * MONTHS
    kept = Range(
        *sorted(
            yearly * (stay - leaving_at(line.csat + assumed.shown * one, assumed.leave))
            for one in (csat.low, csat.middle, csat.high)
        )
    )
    money = Range(*(assumed.value * one for one in (kept.low, kept.middle, kept.high)))
    return Worth(csat, kept, money, beyond=line.points + gain > line.high)


def leaving_at(csat: float, leave: Sequence[float]) -> float:
    """Give the share (0–1) that leaves at a mean satisfaction, straight between the steps of 1 to 5."""
    at = _within(csat) - LOWEST
    step = min(int(at), len(leave) - 2)
    return leave[step] + (at - step) * (leave[step + 1] - leave[step])


def _within(csat: float) -> float:
    return min(HIGHEST, max(LOWEST, csat))
