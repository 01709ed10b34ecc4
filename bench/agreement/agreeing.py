"""Tell how well measurements agree with people's labels, each with the half width of 95 %."""

from collections.abc import Sequence
from math import atanh, sqrt, tanh
from statistics import fmean

from bench.figures import Z, auc, half_width, wilson

Figure = tuple[float, float]
"""A figure and the half width of its 95 % interval."""
_FEWEST = 4


def pearson(found: Sequence[float], people: Sequence[float]) -> Figure:
    """Give the correlation r, -1 to 1; its interval after Fisher (1915)."""
    return _with_half(_r(found, people), len(found))


def spearman(found: Sequence[float], people: Sequence[float]) -> Figure:
    """Give the rank correlation rho, -1 to 1; ties share their rank."""
    return _with_half(_r(_ranks(found), _ranks(people)), len(found))


def share(hits: int, tries: int) -> Figure:
    """Give a share 0-1 of hits; its interval after Wilson."""
    low, high = wilson(hits, tries)
    return hits / max(1, tries), (high - low) / 2


def separation(found: Sequence[float], positive: Sequence[bool]) -> Figure:
    """Give the AUC, 0-1, of telling positives from the rest."""
    figure = auc(found, positive)
    return figure, half_width(figure, sum(positive), len(positive) - sum(positive))


def quartiles(found: Sequence[float], people: Sequence[float]) -> Figure:
    """Give the share told apart rightly of the texts that people put in the first or last quarter.

    A text above the middle of those found is told as of the last (Danescu-Niculescu-Mizil 2013).
    """
    order = sorted(range(len(people)), key=lambda at: people[at])
    quarter = len(order) // 4
    low, high = order[:quarter], order[len(order) - quarter :]
    middle = sorted(found[at] for at in (*low, *high))[quarter] if quarter else 0.0
    hits = sum(found[at] < middle for at in low) + sum(found[at] >= middle for at in high)
    return share(hits, 2 * quarter)


def _r(one: Sequence[float], other: Sequence[float]) -> float:
    mean, middle = fmean(one), fmean(other)
    both = sum((a - mean) * (b - middle) for a, b in zip(one, other, strict=True))
    spread = sqrt(sum((a - mean) ** 2 for a in one) * sum((b - middle) ** 2 for b in other))
    return both / spread if spread else 0.0


def _with_half(figure: float, count: int) -> Figure:
    if count < _FEWEST or abs(figure) >= 1:
        return figure, 1.0 if count < _FEWEST else 0.0
    wide = Z / sqrt(count - 3)
    return figure, (tanh(atanh(figure) + wide) - tanh(atanh(figure) - wide)) / 2


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=lambda at: values[at])
    ranks = [0.0] * len(values)
    at = 0
    while at < len(order):
        end = at
        while end < len(order) and values[order[end]] == values[order[at]]:
            end += 1
        for place in order[at:end]:
            ranks[place] = (at + end - 1) / 2
        at = end
    return ranks
