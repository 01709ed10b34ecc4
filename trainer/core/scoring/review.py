"""Lay a person's ratings over a card: they take precedence, and the machine's card stays as it was."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from trainer.core.scoring.certainty import HELD
from trainer.core.scoring.conclusion import concluded
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.score import Evidence, Score
from trainer.core.scoring.scorecard import Scorecard


class Standing(StrEnum):
    """Say how far a review is."""

    DRAFT = "draft"
    RELEASED = "released"
    """The trainee sees it, and it counts."""


@dataclass(frozen=True, slots=True)
class Review:
    """Hold one person's rating of one criterion: `level` 1–5, and why."""

    criterion: str
    level: int
    because: str
    evidence: tuple[Evidence, ...]
    rater: str


def reviewed(card: Scorecard, rubric: Rubric, reviews: Sequence[Review]) -> Scorecard:
    """Draw the card anew from the levels that people gave; of two for a criterion the last counts.

    What the talk gave no occasion for stays so. Failings and what was left out stay as they were.
    """
    given = {one.criterion: one for one in reviews}
    scores = tuple(
        _rated(score, given[score.criterion])
        if score.criterion in given and score.applicable
        else score
        for score in card.scores
    )
    if scores == card.scores:
        return card
    return concluded(rubric, scores, card.failings, card.struck, engine=card.engine)


def _rated(score: Score, review: Review) -> Score:
    return replace(
        score,
        level=review.level,
        because=review.because,
        evidence=review.evidence,
        missed=(),
        certainty=HELD,
        estimate=None,
        rater=review.rater,
        machine=score.level,
    )
