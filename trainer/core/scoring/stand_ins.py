"""Grade a redacted talk as if nothing had been taken out of it.

In a talk that was redacted, "[NAME 1]" stands where a name stood. Readers would take it for a slot
that nobody filled, or its number for a fact. So each placeholder is read as a stand-in of the same
length: a name where a person was named, a number for all else. Of the same length, so that
every place in the talk stays where it is; in the card the placeholder is put back.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from trainer.core.conversation.transcript import Transcript
from trainer.core.scoring.score import Evidence, Missed, Score
from trainer.core.scoring.scorecard import Scorecard

PLACEHOLDER = re.compile(r"\[([A-Z][A-Z ]{0,20}) (\d{1,4})\]")
"""The form of a placeholder: its kind in capital letters, and its number."""
_NAMES = ("Nathaniela", "Bernadetta", "Maximilian", "Wilhelmina", "Konstantin", "Philippina")


def stood_in(transcript: Transcript) -> Transcript:
    """Put stand-ins in the place of placeholders; a talk without any is given back as it is."""
    if not any(PLACEHOLDER.search(turn.text) for turn in transcript.turns):
        return transcript
    turns = tuple(replace(turn, text=read_as(turn.text)) for turn in transcript.turns)
    return replace(transcript, turns=turns)


def answers_read(answers: Sequence[Score]) -> tuple[Score, ...]:
    """Let the quotes of readers be found, who saw the placeholders."""
    return tuple(
        replace(
            one,
            evidence=tuple(replace(quote, quote=read_as(quote.quote)) for quote in one.evidence),
        )
        for one in answers
    )


def restored(card: Scorecard, transcript: Transcript) -> Scorecard:
    """Put the placeholders of `transcript` back into the quotes and the words of its card."""
    back = {
        _stand_in(found): found[0]
        for turn in transcript.turns
        for found in PLACEHOLDER.finditer(turn.text)
    }
    if not back:
        return card
    known = re.compile("|".join(map(re.escape, back)))

    def words(text: str) -> str:
        return known.sub(lambda found: back[found[0]], text)

    def quotes(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(
            replace(
                one,
                quote=transcript.turns[one.turn].text[one.start : one.start + len(one.quote)],
                note=words(one.note),
            )
            for one in evidence
        )

    return replace(
        card,
        because=words(card.because),
        scores=tuple(
            replace(
                one,
                because=words(one.because),
                evidence=quotes(one.evidence),
                missed=tuple(Missed(gap.turn, words(gap.expected)) for gap in one.missed),
            )
            for one in card.scores
        ),
        failings=tuple(replace(one, evidence=quotes(one.evidence)) for one in card.failings),
    )


def read_as(text: str) -> str:
    """Give a text of the same length in which each placeholder is read as what it stands for."""
    return PLACEHOLDER.sub(_stand_in, text) if "[" in text else text


def _stand_in(found: re.Match[str]) -> str:
    kind, number, length = found[1], int(found[2]), len(found[0])
    if kind == "NAME":
        name = _NAMES[number % len(_NAMES)]
        return f"{name[: length - 2]}{_letters(number)}"[:length].ljust(length, "a")
    # Two things of different kinds must not read as the same number.
    return f"{10 + sum(map(ord, kind)) % 90}{number:0{length - 2}d}"


def _letters(number: int) -> str:
    """Write a number in two letters, so that no two names are the same."""
    return f"{chr(97 + number // 26 % 26)}{chr(97 + number % 26)}"
