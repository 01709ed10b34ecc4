"""Say what talks tell of a scenario and of its criteria, as of the items of a test.

A person is the unit wherever people are compared: who practises one case five times is one person.
What too few talks or people can tell is None, never 0.

Source: Ebel & Frisbie 1991 (difficulty; discrimination by upper and lower groups), Kelley 1939 (27 %
at either end), Lord & Novick 1968 (corrected item-total correlation), Wilson 1927 (interval of a
share), Fisher 1921 (interval of a correlation).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import atanh, floor, sqrt, tanh
from typing import NamedTuple

IN_95 = 1.96
ENOUGH_TALKS = 20
"""Talks below which nothing is advised and nothing equated."""
ENOUGH_PEOPLE = 10
"""People below which nobody can tell the strong from the weak."""
MANY_PEOPLE = 30
"""People from which the correlation stands without the upper and lower groups beside it."""
GROUP = 0.27
"""The share at either end that makes an upper and a lower group."""


class Share(NamedTuple):
    """Hold one person's talks at one scenario: how many, their scores' sum and squares, the passed."""

    person: int
    talks: int
    total: float
    squares: float
    passed: int

    @property
    def mean(self) -> float:
        """Give the mean score, 0–100 (100 good)."""
        return self.total / self.talks


@dataclass(frozen=True, slots=True)
class Estimate:
    """Hold a figure with the ends of its 95 % interval, in the figure's own unit."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """Hold the figures of one scenario, or of one version of it.

    `talks` are those with a score, of `people`. `passing` is a share 0–1 and `mean` a score 0–100
    (low is hard). `discrimination` (−1 to 1, high good) is None under ten people; `upper_lower` (−1
    to 1, high good) stands beside it under thirty.
    """

    talks: int
    people: int
    passing: Estimate | None
    mean: Estimate | None
    discrimination: Estimate | None
    upper_lower: float | None

    @property
    def enough(self) -> bool:
        """Tell whether there are talks enough to go by."""
        return self.talks >= ENOUGH_TALKS


@dataclass(frozen=True, slots=True)
class Rated:
    """Hold what one talk got on one criterion; `level` 1–5 or None, `asks` where it needs a person."""

    talk: int
    criterion: str
    level: int | None
    asks: bool


@dataclass(frozen=True, slots=True)
class CriterionFigures:
    """Hold the figures of one criterion in one scenario.

    `levels` counts the levels 1 to 5; `unrated` talks have none; `asks` is the share 0–1 that needs
    a person. `mean` is of levels. `discrimination` is against the mean of the other criteria.
    """

    criterion: str
    talks: int
    levels: tuple[int, int, int, int, int]
    unrated: int
    asks: float
    mean: float | None
    discrimination: Estimate | None


def figures_of(shares: Sequence[Share], elsewhere: Mapping[int, float]) -> ItemFigures:
    """Work out a scenario's figures; `elsewhere` is person → mean score at other scenarios."""
    talks = sum(one.talks for one in shares)
    pairs = [(one.mean, elsewhere[one.person]) for one in shares if one.person in elsewhere]
    return ItemFigures(
        talks=talks,
        people=len(shares),
        passing=share_of(sum(one.passed for one in shares), talks),
        mean=_mean_score(shares, talks),
        discrimination=correlation(pairs),
        upper_lower=upper_lower(pairs) if len(pairs) < MANY_PEOPLE else None,
    )


def means_elsewhere(everywhere: Iterable[Share], here: Iterable[Share]) -> dict[int, float]:
    """Give each person's mean score but for the talks `here`; who did no other is left out.

    Both hold a person once (`merged`), and `everywhere` the talks of here too.
    """
    mine = {one.person: (one.talks, one.total) for one in here}
    found = {}
    for one in everywhere:
        talks, total = mine.get(one.person, (0, 0.0))
        if one.talks > talks:
            found[one.person] = (one.total - total) / (one.talks - talks)
    return found


def merged(shares: Iterable[Share]) -> tuple[Share, ...]:
    """Add up each person's talks, as at several versions of a scenario."""
    sums: dict[int, tuple[int, float, float, int]] = {}
    for one in shares:
        talks, total, squares, passed = sums.get(one.person, (0, 0.0, 0.0, 0))
        sums[one.person] = (
            talks + one.talks,
            total + one.total,
            squares + one.squares,
            passed + one.passed,
        )
    return tuple(Share(person, *found) for person, found in sums.items())


def share_of(count: int, of: int) -> Estimate | None:
    """Give a share 0–1 with its interval (Wilson), which keeps within 0 and 1; None of nothing."""
    if not of:
        return None
    share, square = count / of, IN_95**2
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = IN_95 * sqrt(share * (1 - share) / of + square / (4 * of**2)) / (1 + square / of)
    return Estimate(share, max(0.0, middle - half), min(1.0, middle + half))


def correlation(pairs: Sequence[tuple[float, float]]) -> Estimate | None:
    """Correlate here with elsewhere, with Fisher's interval.

    None under ten pairs, or where one side is all alike.
    """
    if len(pairs) < ENOUGH_PEOPLE:
        return None
    here, there = [one for one, _ in pairs], [other for _, other in pairs]
    mean, other_mean = sum(here) / len(here), sum(there) / len(there)
    spread = sum((one - mean) ** 2 for one in here) * sum((one - other_mean) ** 2 for one in there)
    if spread <= 0:
        return None
    r = sum((one - mean) * (other - other_mean) for one, other in pairs) / sqrt(spread)
    r = max(-1.0, min(1.0, r))
    if abs(r) > 1 - 1e-12:
        return Estimate(r, r, r)
    half = IN_95 / sqrt(len(pairs) - 3)
    return Estimate(r, tanh(atanh(r) - half), tanh(atanh(r) + half))


def upper_lower(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Take the mean score here of the weakest 27 % elsewhere from that of the strongest, of 100.

    None under ten pairs.
    """
    if len(pairs) < ENOUGH_PEOPLE:
        return None
    ranked = [here for here, _ in sorted(pairs, key=lambda pair: (pair[1], pair[0]))]
    size = max(1, floor(GROUP * len(ranked) + 0.5))
    return (sum(ranked[-size:]) - sum(ranked[:size])) / size / 100


def criteria_of(rated: Sequence[Rated]) -> tuple[CriterionFigures, ...]:
    """Work out the figures of every criterion that a scenario's talks were rated on, by its id."""
    talks: dict[int, dict[str, int]] = defaultdict(dict)
    by_criterion: dict[str, list[Rated]] = defaultdict(list)
    for one in rated:
        by_criterion[one.criterion].append(one)
        if one.level is not None:
            talks[one.talk][one.criterion] = one.level
    return tuple(
        _criterion(criterion, by_criterion[criterion], talks) for criterion in sorted(by_criterion)
    )


def _criterion(
    criterion: str, rated: Sequence[Rated], talks: Mapping[int, Mapping[str, int]]
) -> CriterionFigures:
    levels = [one.level for one in rated if one.level is not None]
    one, two, three, four, five = (levels.count(level) for level in range(1, 6))
    return CriterionFigures(
        criterion=criterion,
        talks=len(rated),
        levels=(one, two, three, four, five),
        unrated=len(rated) - len(levels),
        asks=sum(one.asks for one in rated) / len(rated),
        mean=sum(levels) / len(levels) if levels else None,
        discrimination=correlation(_against_the_rest(criterion, talks)),
    )


def _against_the_rest(
    criterion: str, talks: Mapping[int, Mapping[str, int]]
) -> list[tuple[float, float]]:
    pairs = []
    for levels in talks.values():
        rest = len(levels) - 1
        if criterion in levels and rest:
            mine = levels[criterion]
            pairs.append((float(mine), (sum(levels.values()) - mine) / rest))
    return pairs


def _mean_score(shares: Sequence[Share], talks: int) -> Estimate | None:
    if not talks:
        return None
    mean = sum(one.total for one in shares) / talks
    squares = sum(one.squares for one in shares) - talks * mean**2
    half = IN_95 * sqrt(max(0.0, squares) / (talks - 1) / talks) if talks > 1 else 50.0
    return Estimate(mean, max(0.0, mean - half), min(100.0, mean + half))
