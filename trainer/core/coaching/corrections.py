"""Say what to do differently: what the card missed first, each fault once, at most one thing a skill."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.core.coaching.debrief import Correction
from trainer.core.coaching.mistakes import exchange_of
from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Evidence, Score
from trainer.core.scoring.scorecard import Scorecard

MOST_CORRECTIONS = 4
"""More corrections than this discourage (CARE; the ACL'24 study of multi-level feedback)."""
WANTING = 3
"""The level up to which what is held against the agent is corrected; a missed chance always is."""
ALIKE = 0.75
"""Share of the words of matter of the shorter of two faults from which they are one."""
_QUOTED = re.compile(r"“([^”]+)”")
FEWEST = 3
"""Words of matter that a fault has to have to be known again in other words."""


@dataclass(frozen=True, slots=True)
class _Fault:
    """Hold a correction, and the words of the fault alone by which it is known again."""

    correction: Correction
    words: str


def corrections_of(scorecard: Scorecard, rubric: Rubric) -> tuple[Correction, ...]:
    """Take at most one correction a skill, four in all, the costliest first, and no fault twice.

    Each missed chance of the card is one, whatever the level; without one, what is held against the
    agent up to level 3.
    """
    costly = sorted(rubric.criteria, key=lambda one: -_cost(one, scorecard.of(one.id)))
    left_out = exchange_of(scorecard.struck)
    found: dict[str, _Fault] = {}
    for criterion in costly:
        for fault in _faults(criterion, scorecard.of(criterion.id)):
            told = any(_is_same(fault, one) for one in found.values())
            if fault.correction.turn not in left_out and not told:
                found.setdefault(criterion.skill, fault)
    return tuple(one.correction for one in found.values())[:MOST_CORRECTIONS]


def _cost(criterion: Criterion, score: Score) -> float:
    return criterion.weight * (5 - score.level) if score.level is not None else 0.0


def _faults(criterion: Criterion, score: Score) -> Iterator[_Fault]:
    if score.level is None:
        return
    for one in score.missed:
        yield _Fault(Correction(criterion.skill, one.turn, one.expected), one.expected)
    if score.missed or score.level > WANTING:
        return
    for against in score.evidence:
        if not against.good:
            text = _in_this_case(criterion, score, against)
            correction = Correction(criterion.skill, against.turn, text)
            yield _Fault(correction, f"{against.quote} {against.note}")


def _is_same(one: _Fault, other: _Fault) -> bool:
    """Tell whether two criteria hold the same words or the same deed of one turn against the agent."""
    if one.correction.turn != other.correction.turn:
        return False
    if set(_QUOTED.findall(one.words)) & set(_QUOTED.findall(other.words)):
        return True
    left, right = content_words(one.words), content_words(other.words)
    fewer = min(len(left), len(right))
    if fewer < FEWEST:
        return bool(fewer) and left == right
    return len(left & right) >= ALIKE * fewer


def _in_this_case(criterion: Criterion, score: Score, against: Evidence) -> str:
    """Say what went wrong here, where, and what would have been right; no part of it twice."""
    note = f" ({against.note})" if against.note else ""
    words = ""
    if against.quote and f"“{against.quote}”" not in score.because:
        words = f" You wrote “{against.quote}”{note}."
    elif against.note and not against.quote and against.note not in score.because:
        words = f" Here: {against.note}."
    return f"{score.because}{words} {criterion.name}, done well: {criterion.levels[4]}"
