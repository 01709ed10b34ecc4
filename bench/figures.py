"""Work out the figures that several benchmarks print."""

from collections.abc import Sequence
from math import sqrt

Z = 1.96
"""Standard deviations that hold 95 %."""


def auc(scores: Sequence[float], labels: Sequence[bool]) -> float:
    """Give the chance (0–1) that one labelled True scores higher than one labelled False.

    Ties count a half. 0.5 where all labels are alike.
    """
    ranked = sorted(zip(scores, labels, strict=True))
    positives = sum(labels)
    negatives = len(labels) - positives
    if not positives or not negatives:
        return 0.5
    wins, below, at = 0.0, 0, 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        here = sum(label for _, label in ranked[at:end])
        wins += here * (below + (end - at - here) / 2)
        below += end - at - here
        at = end
    return wins / (positives * negatives)


def half_width(figure: float, positives: int, negatives: int) -> float:
    """Give the half width of the 95 % interval of an AUC, after Hanley and McNeil (1982)."""
    if not positives or not negatives:
        return 0.5
    one = figure / (2 - figure)
    two = 2 * figure * figure / (1 + figure)
    spread = (
        figure * (1 - figure)
        + (positives - 1) * (one - figure * figure)
        + (negatives - 1) * (two - figure * figure)
    ) / (positives * negatives)
    return Z * sqrt(max(spread, 0.0))


def wilson(hits: int, tries: int) -> tuple[float, float]:
    """Give the 95 % interval of a share (0–1) after Wilson (1927); (0, 1) for no tries."""
    if not tries:
        return 0.0, 1.0
    share = hits / tries
    middle = share + Z * Z / (2 * tries)
    wide = Z * sqrt(share * (1 - share) / tries + Z * Z / (4 * tries * tries))
    below = 1 + Z * Z / tries
    return max(0.0, (middle - wide) / below), min(1.0, (middle + wide) / below)
