"""Write scorecards as JSON."""

from typing import Any

from trainer.core.scoring.certainty import needs_person
from trainer.core.scoring.score import Score
from trainer.core.scoring.scorecard import Scorecard


def card_of(card: Scorecard) -> dict[str, Any]:
    """Write a card: score 0–100 or null, result, and every criterion with its evidence."""
    return {
        "score": card.score,
        "headline": card.headline,
        "margin": card.margin,
        "result": card.result.value,
        "because": card.because,
        "rubric": card.rubric,
        "engine": card.engine,
        "criteria": [_criterion(score) for score in card.scores],
        "failings": [
            {
                "id": one.id,
                "text": one.text,
                "evidence": [{"turn": e.turn, "quote": e.quote} for e in one.evidence],
            }
            for one in card.failings
        ],
    }


def _criterion(score: Score) -> dict[str, Any]:
    return {
        "id": score.criterion,
        "level": score.level,
        "because": score.because,
        "applicable": score.applicable,
        "certainty": round(score.certainty, 3),
        "estimate": None if score.estimate is None else round(score.estimate, 2),
        "needs_person": needs_person(score),
        "rater": score.rater or None,
        "evidence": [
            {"turn": e.turn, "quote": e.quote, "start": e.start, "good": e.good, "note": e.note}
            for e in score.evidence
        ],
        "missed": [{"turn": m.turn, "expected": m.expected} for m in score.missed],
    }
