"""Say how well those who rate the same things agree, beyond what chance would give.

Levels are whole numbers, 1–5 in a rubric; every measure here takes any numbers. What cannot be
told from the ratings at hand is None, never 0: there are too few, or all of them are alike.

Source: Cohen 1968 (weighted kappa), Krippendorff 2011 (alpha, ordinal metric), Shrout & Fleiss
1979 (ICC), and Landis & Koch 1977 for the bands.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from itertools import permutations
from typing import TypeVar

Pairs = Sequence[tuple[float, float]]
"""The same things as rated by one and by another."""
Rater = TypeVar("Rater")
Thing = TypeVar("Thing")


class Band(StrEnum):
    """Say what follows from an agreement: the anchor is at fault before the person is."""

    REWRITE = "rewrite the anchor"
    DISCUSS = "discuss"
    USABLE = "usable"
    GOOD = "good"


def exact_share(pairs: Pairs) -> float | None:
    """Say which share (0–1, 1 good) of the things got the same level from both; None without any."""
    return _share(pairs, 0)


def within_one_share(pairs: Pairs) -> float | None:
    """Say which share (0–1, 1 good) of the levels lie at most one apart; None without any."""
    return _share(pairs, 1)


def weighted_kappa(pairs: Pairs) -> float | None:
    """Measure agreement beyond chance, quadratically weighted: 1 the same, 0 as by chance, down to -1.

    None without a pair, or where both gave one and the same level throughout: nothing could differ.
    """
    if not pairs:
        return None
    firsts, seconds = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    seen = sum((one - other) ** 2 for one, other in pairs) * len(pairs)
    by_chance = sum(
        often * as_often * (one - other) ** 2
        for one, often in firsts.items()
        for other, as_often in seconds.items()
    )
    return 1 - seen / by_chance if by_chance else None


def bias(pairs: Pairs) -> float | None:
    """Say by how many levels the first rates higher than the second on average; None without any."""
    return sum(one - other for one, other in pairs) / len(pairs) if pairs else None


def bias_of_each(ratings: Mapping[Rater, Mapping[Thing, float]]) -> dict[Rater, float | None]:
    """Say by how many levels each rater is above the mean of the others on what they share.

    `ratings` is rater → thing → level, with gaps; None for a rater who shares nothing.
    """
    return {rater: bias(_against_others(rater, ratings)) for rater in ratings}


def ordinal_alpha(units: Sequence[Sequence[int | None]]) -> float | None:
    """Measure the agreement of several raters, gaps allowed: Krippendorff's alpha, ordinal metric.

    `units` holds one row a thing: the level each rater gave it, None where one gave none. 1 is
    full agreement, 0 what chance gives, below 0 systematic disagreement. None where no thing has
    two ratings, or all are alike.
    """
    rated = [[level for level in unit if level is not None] for unit in units]
    met = Counter[tuple[int, int]]()
    shares: dict[tuple[int, int], float] = {}
    for levels in rated:
        for pair in permutations(levels, 2):
            shares[pair] = shares.get(pair, 0.0) + 1 / (len(levels) - 1)
        if len(levels) > 1:
            met.update((level, level) for level in levels)
    often = {level: count for (level, _), count in sorted(met.items())}
    apart = _ordinal_distance(often)
    seen = sum(share * apart(*pair) for pair, share in shares.items())
    by_chance = sum(
        often[one] * often[other] * apart(one, other) for one in often for other in often
    )
    return 1 - (sum(often.values()) - 1) * seen / by_chance if by_chance else None


def icc(rows: Sequence[Sequence[float]]) -> float | None:
    """Measure the agreement of several raters on totals: ICC(2,1), two-way random, absolute.

    `rows` holds one row a thing, with a figure from each rater and no gaps (ValueError otherwise).
    1 is full agreement. None with fewer than two things or two raters, or where all are alike.
    """
    things, raters = len(rows), len(rows[0]) if rows else 0
    if things < 2 or raters < 2:
        return None
    by_rater = list(zip(*rows, strict=True))
    mean = sum(map(sum, rows)) / (things * raters)
    between = raters * sum((sum(row) / raters - mean) ** 2 for row in rows)
    of_raters = things * sum((sum(one) / things - mean) ** 2 for one in by_rater)
    total = sum((figure - mean) ** 2 for row in rows for figure in row)
    things_ms = between / (things - 1)
    raters_ms = of_raters / (raters - 1)
    rest_ms = max(total - between - of_raters, 0.0) / ((things - 1) * (raters - 1))
    spread = things_ms + (raters - 1) * rest_ms + raters * (raters_ms - rest_ms) / things
    return (things_ms - rest_ms) / spread if spread else None


def band_of(agreement: float) -> Band:
    """Name the band of a kappa or alpha: under 0.40, under 0.60, under 0.75, above."""
    bounds = ((0.40, Band.REWRITE), (0.60, Band.DISCUSS), (0.75, Band.USABLE))
    return next((band for bound, band in bounds if agreement < bound), Band.GOOD)


def _share(pairs: Pairs, apart: float) -> float | None:
    return sum(abs(one - other) <= apart for one, other in pairs) / len(pairs) if pairs else None


def _against_others(
    rater: Rater, ratings: Mapping[Rater, Mapping[Thing, float]]
) -> list[tuple[float, float]]:
    pairs = []
    for thing, level in ratings[rater].items():
        others = [
            theirs[thing] for one, theirs in ratings.items() if one != rater and thing in theirs
        ]
        if others:
            pairs.append((level, sum(others) / len(others)))
    return pairs


def _ordinal_distance(often: Mapping[int, int]) -> Callable[[int, int], float]:
    """Let two levels be as far apart as there are ratings between their middles."""

    def apart(one: int, other: int) -> float:
        low, high = min(one, other), max(one, other)
        between = sum(count for level, count in often.items() if low <= level <= high)
        return (between - (often[low] + often[high]) / 2) ** 2

    return apart
