"""Say what readers' levels come to in points, and how often the error bar of a card holds that."""

from collections.abc import Mapping, Sequence
from statistics import fmean
from typing import NamedTuple

from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.scorecard import Scorecard

Levels = Mapping[str, int | None]


class Held(NamedTuple):
    """Hold how far scores are from the readers' points, in points.

    `covered` is the share (0–1) that lies within the error bar, `margin` the mean half width of it,
    `apart` the mean of score less readers: above 0 the scores are too high.
    """

    covered: float
    margin: float
    apart: float


def points(rubric: Rubric, readers: Sequence[Levels]) -> float | None:
    """Reckon 0–100 from the mean level of several readers, as a card does; None where none gave any."""
    total = weight = 0.0
    for criterion in rubric.criteria:
        given = [level for one in readers if (level := one.get(criterion.id))]
        if given:
            total += criterion.weight * 25 * (fmean(given) - 1)
            weight += criterion.weight
    return total / weight if weight else None


def held(cards: Sequence[tuple[Scorecard, float | None]]) -> Held | None:
    """Compare scores with the readers' points; None where no card has an error bar."""
    found = [
        (card.score - theirs, card.margin)
        for card, theirs in cards
        if theirs is not None and card.score is not None and card.margin is not None
    ]
    if not found:
        return None
    return Held(
        fmean(abs(gap) <= margin for gap, margin in found),
        fmean(margin for _, margin in found),
        fmean(gap for gap, _ in found),
    )
