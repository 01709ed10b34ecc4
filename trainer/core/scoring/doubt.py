"""Say how sure a level is, and where between two levels the talk stands.

Set by rule, not measured on people: the benchmarks of agreement say how far each can be trusted.
"""

from dataclasses import replace

from trainer.core.scoring.score import Score
from trainer.core.scoring.talk import Talk

SURE = 0.95
"""Certainty of a level in a talk with a scenario, a closing and several occasions."""
NO_SCENARIO, NO_CLOSING, THIN, APART, SHORT = 0.07, 0.03, 0.08, 0.15, 0.05
"""What is taken off: no scenario; no closing; one occasion or none; a measure that says otherwise;
fewer than two messages of the agent."""
LEAST = 0.4
FAR = 1.5
"""Levels between rule and measure from where they disagree."""
HALF = 0.49
"""How far an estimate may lean from its level: it never rounds to another."""


def with_doubt(talk: Talk, score: Score, occasions: int = 2, measure: float | None = None) -> Score:
    """Fill certainty (never above the scorer's own) and estimate.

    `occasions` is how many things the level rests on. `measure` is what a finer measure says, 1–5;
    the estimate leans to it, within half a level; where none is given the score's own estimate is.
    """
    if score.level is None:
        return score
    measure = score.estimate if measure is None else measure
    away = abs(measure - score.level) if measure is not None else 0.0
    off = (
        NO_SCENARIO * (talk.scenario is None)
        + NO_CLOSING * (talk.transcript.closing is None)
        + THIN * (occasions < 2)
        + APART * (away > FAR)
        + SHORT * (len(talk.agent_turns) < 2)
    )
    certainty = min(score.certainty, max(LEAST, SURE - off))
    leant = lean(score.level, measure) if measure is not None else float(score.level)
    return replace(score, certainty=round(certainty, 2), estimate=round(leant, 2))


def lean(level: int, measure: float) -> float:
    """Move a level towards a measure, by less than half a level, within 1–5."""
    return min(5.0, max(1.0, level + max(-HALF, min(HALF, (measure - level) / 2))))


def scaled(share: float) -> float:
    """Put a share, 0–1, on the scale of levels, 1–5."""
    return 1 + 4 * max(0.0, min(1.0, share))
