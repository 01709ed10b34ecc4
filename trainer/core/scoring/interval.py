"""Reckon how far the score may be from what careful people would agree on.

A level is wrong by some amount; the score is a weighted sum of levels, so its error follows. Each
level's spread comes from its certainty: the chance that one careful person gives the same level or
the next. With errors as in the normal curve that chance fixes the distance to *one* person
(1.5 levels ÷ its quantile); that person's own spread is taken out of it, because the interval is
about what a panel agrees on. Errors of one talk are partly shared (a misread talk is misread for
several criteria at once), so they do not cancel out as chance would.

Source: ordinary error propagation. PERSON is set, not measured; SHARED is so large that the bars hold
what readers gave. Where a spread was measured against people, it is in MEASURED.
"""

from collections.abc import Mapping, Sequence
from math import ceil, sqrt
from statistics import NormalDist

from trainer.core.scoring.rubric import Criterion
from trainer.core.scoring.score import Score
from trainer.core.scoring.scorecard import Scorecard

PERSON = 0.6
"""Levels by which one careful person stands from what many agree on (standard deviation)."""
SURE = 0.3
"""The least spread of a level in levels: anchors are words, and words leave room."""
RATED = 0.4
"""The spread of a level that a person gave after reading the talk."""
UNKNOWN = 1.25
"""The spread of a level that nobody could rate: nearly anything from 1 to 5."""
SHARED = 0.25
"""The share of the error's variance that criteria of one talk have in common.

Measured: by 88 talks that no weights were trained on, the bars then hold what two readers gave in .91
(by .15 in .83); more would widen them by much and hold little more (`bench/supervisor.py`)."""
WIDEST = 50
LOWEST, HIGHEST = 0, 100
_WITHIN = 1.5
"""Levels within which a rounded difference is "the same or the next"."""
_TWO_SIDED = 1.96
"""Standard deviations that hold 95 % of the normal curve."""
_CURVE = NormalDist()

MEASURED: Mapping[str, Sequence[tuple[float, float]]] = {
    "resolution": ((0.65, 0.9), (0.35, 1.0), (0.0, 1.3)),
}
"""Criterion → from which certainty on it stands how many levels from people, the highest first.

Source: `bench/certainty.py`, resolution against the task success that people rated in 29 talks of MAIA
that have no scenario. That is few, and the only ratings of whole talks that there are.
"""
SETTLED = 0.95
"""The certainty from which a level was computed from deeds; what was measured on words is not it."""


def margin_of(criteria: Sequence[Criterion], scores: Sequence[Score]) -> int | None:
    """Give half the width of the score's 95 % interval, in points; None where nothing was rated."""
    spreads = [
        (criterion.weight, spread_of(score))
        for criterion, score in zip(criteria, scores, strict=True)
        if score.applicable
    ]
    total = sum(weight for weight, _ in spreads)
    if not total or all(score.level is None for score in scores):
        return None
    apart = sum((weight * spread) ** 2 for weight, spread in spreads)
    together = sum(weight * spread for weight, spread in spreads) ** 2
    deviation = 25 / total * sqrt((1 - SHARED) * apart + SHARED * together)
    return min(WIDEST, ceil(_TWO_SIDED * deviation))


def spread_of(score: Score) -> float:
    """Give the standard deviation of a level, in levels."""
    if score.level is None:
        return UNKNOWN
    if score.rater:
        return RATED
    measured = MEASURED.get(score.criterion, ()) if score.certainty < SETTLED else ()
    for least, spread in measured:
        if score.certainty >= least:
            return spread
    return min(UNKNOWN, max(SURE, _from_certainty(score.certainty)))


def shown_margin(card: Scorecard) -> int | None:
    """Give the margin that stands beside the headline; none beside a headline that is capped."""
    return None if card.headline != card.score else card.margin


def straddles(card: Scorecard, pass_mark: int) -> bool:
    """Tell whether the interval holds the pass mark, so that the talk may be either side of it."""
    margin = shown_margin(card)
    if card.score is None or margin is None:
        return False
    return card.score - margin < pass_mark <= card.score + margin


def interval_words(card: Scorecard, pass_mark: int) -> str:
    """Say it plainly: "72 ± 5: may be either side of 70"; empty where it is on one side."""
    if not straddles(card, pass_mark):
        return ""
    return f"{with_margin(card.score, card.margin)}: may be either side of {pass_mark}."


def with_margin(points: int | None, margin: int | None) -> str:
    """Write a score with its margin; the ends of its interval where 0 or 100 cuts one off.

    "72 ± 5", "88 (70 to 100)"; `templates/components/score.html` says it alike.
    """
    if points is None or margin is None:
        return "not scored" if points is None else f"{points}"
    low, high = max(LOWEST, points - margin), min(HIGHEST, points + margin)
    cut = high - low < 2 * margin
    return f"{points} ({low} to {high})" if cut else f"{points} ± {margin}"


def _from_certainty(certainty: float) -> float:
    if certainty >= 1:
        return 0.0
    quantile = _CURVE.inv_cdf((1 + max(certainty, 0.05)) / 2)
    return sqrt(max(0.0, (_WITHIN / quantile) ** 2 - PERSON**2))
