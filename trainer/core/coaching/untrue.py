"""Find what an agent said that was not so, or that fails the talk: nothing of it is praised."""

from collections.abc import Callable, Collection

from trainer.core.attempt import Attempt
from trainer.core.conversation.sentence import read_sentences
from trainer.core.language.span import Span
from trainer.core.scoring.claims import changed_money, too_early, unbacked, wrong_money
from trainer.core.scoring.scorecard import Failing
from trainer.core.scoring.talk import talk_of

IsUntrue = Callable[[int, str], bool]
"""Tells of a turn's position and a quote from it whether it stands in such a sentence."""


def untrue_in(attempt: Attempt, failings: Collection[Failing] = ()) -> IsUntrue:
    """Gather claims of what was not done (yet), wrong amounts, and the words of auto-fails."""
    talk = talk_of(attempt.transcript, attempt.scenario)
    found = [
        *((turn.position, span.text) for turn, span, _ in (*unbacked(talk), *too_early(talk))),
        *((turn.position, span.text) for turn, span in (*wrong_money(talk), *changed_money(talk))),
        *((one.turn, one.quote) for failing in failings for one in failing.evidence if one.quote),
    ]
    turns = attempt.transcript.turns
    spoilt = [
        (position, sentence)
        for position, words in found
        for sentence in _sentences(turns[position].text, words)
    ]

    def is_untrue(position: int, quote: str) -> bool:
        here = [one for at, one in spoilt if at == position]
        return any(quote in one.text or one.text in quote for one in here)

    return is_untrue


def _sentences(text: str, words: str) -> list[Span]:
    start = text.find(words)
    end = start + len(words)
    spans = (one.whole for one in read_sentences(text))
    return [one for one in spans if start < one.end and one.start < end]
