"""Find the words that tell most about each skill: the strongest and the weakest of some talks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Evidence, Score
from trainer.core.scoring.scorecard import Scorecard

STRONG = 4
"""The level from which words are a strength, 1–5."""
WEAK = 2
"""The level down from which they are a weakness."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Hold words that prove a level: `quote` is exactly what was said in turn `turn` of the talk."""

    attempt_id: int
    skill: str
    criterion: str
    level: int
    quote: str
    turn: int
    because: str


@dataclass(frozen=True, slots=True)
class Ends:
    """Hold the strongest and the weakest words for one skill; None where there are none such.

    `recent` are the newest words that are weak: what is worked on is what somebody does now.
    """

    strongest: Telling | None
    weakest: Telling | None
    recent: Telling | None = None


def tellings(talks: Iterable[tuple[int, Rubric, Scorecard]]) -> dict[str, Ends]:
    """Find them by skill over talks (attempt, rubric, card), the newest first; the newer words win.

    Skills of which no words are strong or weak are left out.
    """
    found: dict[str, list[Telling]] = {}
    for attempt_id, rubric, card in talks:
        criteria = {one.id: one for one in rubric.criteria}
        for score in card.scores:
            told = _telling(attempt_id, criteria[score.criterion], score)
            if told is not None:
                found.setdefault(told.skill, []).append(told)
    return {skill: _ends(told) for skill, told in found.items()}


def _ends(told: Sequence[Telling]) -> Ends:
    strong = [one for one in told if one.level >= STRONG]
    weak = [one for one in told if one.level <= WEAK]
    return Ends(
        max(strong, key=lambda one: one.level, default=None),
        min(weak, key=lambda one: one.level, default=None),
        next(iter(weak), None),
    )


def _telling(attempt_id: int, criterion: Criterion, score: Score) -> Telling | None:
    if score.level is None or WEAK < score.level < STRONG:
        return None
    evidence = _fitting(score, good=score.level >= STRONG)
    if evidence is None:
        return None
    return Telling(
        attempt_id,
        criterion.skill,
        criterion.name,
        score.level,
        evidence.quote,
        evidence.turn,
        score.because,
    )


def _fitting(score: Score, *, good: bool) -> Evidence | None:
    """Give the first quote that speaks for the level; words that speak against it prove nothing."""
    return next((one for one in score.evidence if one.quote and one.good is good), None)
