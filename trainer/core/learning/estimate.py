"""Hold a figure with its interval, and reckon intervals where people are the units.

One person's talks are alike, so chance is reckoned between people and never between talks. What too
few people can tell has no interval: None, never a width of 0.

Source: Student 1908 (t); Cochran 1977, §6 (the variance of a ratio of two sums); Welch 1947 (two
groups of unlike spread); Fisher 1921 (a correlation); Hedges 1981 (the standardised difference).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atanh, sqrt, tanh
from statistics import fmean, variance

ENOUGH_PEOPLE = 3
"""People below whom chance between people cannot be reckoned."""
Z = 1.96
T = (
    *(12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228),
    *(2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086),
    *(2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042),
)
"""Student's t that holds 95 of 100, by degrees of freedom from 1."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """Hold a figure in its own unit, the ends of its 95 % interval, and what stands behind it.

    `low` and `high` are None where too few people stand behind it; `n` counts what was observed.
    """

    value: float
    low: float | None
    high: float | None
    n: int
    people: int

    @property
    def sure(self) -> bool:
        """Tell whether there is an interval that leaves 0 out."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


def t_of(freedom: float) -> float:
    """Give Student's t of 95 %, for at least one degree of freedom; a broken one is rounded down."""
    whole = max(1, int(freedom))
    return T[whole - 1] if whole <= len(T) else Z + 2.4 / whole


def ratio_of(parts: Sequence[tuple[float, float]], least: float = 0.0) -> Estimate | None:
    """Estimate Σy ÷ Σx, where each person brings their own (y, x); None where all x are 0.

    `least` is the least variance that is believed, for answers that happen to be all alike.
    """
    theirs = [(y, x) for y, x in parts if x > 0]
    total = sum(x for _, x in theirs)
    if not total:
        return None
    value, people = sum(y for y, _ in theirs) / total, len(theirs)
    if people < ENOUGH_PEOPLE:
        return Estimate(value, None, None, round(total), people)
    between = sum((y - value * x) ** 2 for y, x in theirs) * people / (people - 1) / total**2
    half = t_of(people - 1) * sqrt(max(between, least))
    return Estimate(value, value - half, value + half, round(total), people)


def mean_of(values: Sequence[float], n: int | None = None, least: float = 0.0) -> Estimate | None:
    """Estimate the mean of one value a person; `n` counts what the values were made of.

    `least` is the least variance of the mean that is believed.
    """
    if not values:
        return None
    value, people = fmean(values), len(values)
    seen = people if n is None else n
    if people < ENOUGH_PEOPLE:
        return Estimate(value, None, None, seen, people)
    half = t_of(people - 1) * sqrt(max(variance(values) / people, least))
    return Estimate(value, value - half, value + half, seen, people)


def difference_of(
    ones: Sequence[float], others: Sequence[float], least: float = 0.0
) -> Estimate | None:
    """Estimate how much the mean of `ones` lies above that of `others`; None without two of each.

    `least` is the least variance of the difference that is believed.
    """
    if len(ones) < 2 or len(others) < 2:
        return None
    value, people = fmean(ones) - fmean(others), len(ones) + len(others)
    one, other = variance(ones) / len(ones), variance(others) / len(others)
    both = one + other
    parts = one**2 / (len(ones) - 1) + other**2 / (len(others) - 1)
    half = t_of(both**2 / parts if parts else people - 2) * sqrt(max(both, least))
    return Estimate(value, value - half, value + half, people, people)


def standardised_of(ones: Sequence[float], others: Sequence[float]) -> Estimate | None:
    """Estimate the difference in standard deviations (Hedges' g); None where nobody differs."""
    if len(ones) < 2 or len(others) < 2:
        return None
    many, freedom = len(ones) + len(others), len(ones) + len(others) - 2
    pooled = ((len(ones) - 1) * variance(ones) + (len(others) - 1) * variance(others)) / freedom
    if not pooled:
        return None
    value = (1 - 3 / (4 * freedom - 1)) * (fmean(ones) - fmean(others)) / sqrt(pooled)
    half = Z * sqrt(many / (len(ones) * len(others)) + value**2 / (2 * many))
    return Estimate(value, value - half, value + half, many, many)


def correlation_of(pairs: Sequence[tuple[float, float]]) -> Estimate | None:
    """Estimate Pearson's correlation, −1 to 1; None under four people, or where one side is all alike."""
    if len(pairs) < 4:
        return None
    ones, others = [one for one, _ in pairs], [other for _, other in pairs]
    middle, centre = fmean(ones), fmean(others)
    both = sum((one - middle) * (other - centre) for one, other in pairs)
    spread = sum((one - middle) ** 2 for one in ones) * sum((one - centre) ** 2 for one in others)
    if not spread:
        return None
    value = min(1.0, max(-1.0, both / sqrt(spread)))
    # A perfect line has no arc tangent; beyond this the interval is a point in any case.
    turned, half = atanh(min(0.999999, max(-0.999999, value))), Z / sqrt(len(pairs) - 3)
    return Estimate(value, tanh(turned - half), tanh(turned + half), len(pairs), len(pairs))
