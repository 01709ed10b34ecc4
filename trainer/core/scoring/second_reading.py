"""Check what a reader answered, and join it with what was computed (docs/adr/0013)."""

from collections.abc import Sequence
from dataclasses import replace

from trainer.core.conversation.turn import Turn
from trainer.core.scoring.certainty import DISPUTED
from trainer.core.scoring.quotes import MOST
from trainer.core.scoring.score import Evidence, Score, abstain

ALONE = 0.75
"""The most certainty that a reading has without a computed level beside it."""
APART = 2
"""Levels between two readings from which a person decides."""


def checked(turns: Sequence[Turn], criterion: str, answer: Score | None) -> Score:
    """Give the answer with its quotes in their places, or the reason why it is set aside."""
    if answer is None:
        return abstain(criterion, "No reader has rated this yet.")
    if answer.level is None:
        return answer
    if answer.level not in range(1, 6):
        return abstain(criterion, "The reader's level was not one of 1 to 5, so it is set aside.")
    if not all(_is_exact(turns, one) for one in answer.evidence):
        return abstain(criterion, "The reader quoted words that nobody said, so it is set aside.")
    if not (answer.evidence or answer.missed):
        return abstain(criterion, "The reader gave no quote, so the rating is set aside.")
    return replace(answer, evidence=tuple(_placed(turns, one) for one in answer.evidence))


def combined(rule: Score, reading: Score) -> Score:
    """Join a computed score with a second reading of the same criterion.

    The same level, or the next: the computed one stands and is more certain; its estimate is the
    middle. Two levels apart or more: the computed one stands, and a person decides. Where nothing
    could be computed the reading stands alone. A reading without a level changes nothing, and nor
    does one of what the talk gave no occasion for.
    """
    if reading.level is None or not rule.applicable:
        return rule
    if rule.level is None:
        return replace(reading, certainty=min(ALONE, reading.certainty))
    apart = abs(rule.level - reading.level)
    if apart >= APART:
        because = (
            f"{rule.because} A second reading came to level {reading.level}: {reading.because}"
        )
        return replace(rule, because=because, certainty=min(DISPUTED, rule.certainty))
    gain = reading.certainty * (1.0 if apart == 0 else 0.5)
    return replace(
        rule,
        evidence=_joined(rule.evidence, reading.evidence) if apart == 0 else rule.evidence,
        certainty=rule.certainty + (1 - rule.certainty) * gain,
        estimate=((rule.estimate or rule.level) + reading.level) / 2,
    )


def _joined(first: Sequence[Evidence], then: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Add quotes of places that are not quoted yet."""
    places = {(one.turn, one.start) for one in first}
    more = (one for one in then if (one.turn, one.start) not in places)
    return (*first, *more)[: max(MOST, len(first))]


def _is_exact(turns: Sequence[Turn], evidence: Evidence) -> bool:
    in_range = 0 <= evidence.turn < len(turns)
    return in_range and bool(evidence.quote) and evidence.quote in turns[evidence.turn].text


def _placed(turns: Sequence[Turn], evidence: Evidence) -> Evidence:
    text = turns[evidence.turn].text
    if text[evidence.start : evidence.start + len(evidence.quote)] == evidence.quote:
        return evidence
    return replace(evidence, start=text.index(evidence.quote))
