"""Find what an agent said that was not so, or that is held against them: nothing of it is praised."""

from collections.abc import Callable, Collection, Iterator

from trainer.core.attempt import Attempt
from trainer.core.coaching.harm import harm_of
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.sentence import read_sentences
from trainer.core.conversation.transcript import Ending
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.state import Change
from trainer.core.language.span import Span
from trainer.core.scoring.claims import changed_money, too_early, unbacked, wrong_money
from trainer.core.scoring.score import Evidence
from trainer.core.scoring.talk import talk_of

IsSpoilt = Callable[[int, Change], bool]
"""Tells of a turn's position and what some words of it did whether they stand in such a sentence."""
CIVIL = frozenset({AgentAct.GREET, AgentAct.CLOSE})
"""What is only good manners."""
TO_COME = frozenset({AgentAct.PLAN, AgentAct.OWNERSHIP, AgentAct.OPTIONS})
"""What came to nothing where the talk ended with the matter open."""
COPIED = 3
"""Words of the shortest sentence that nobody says after the customer by chance."""


def spoilt_in(attempt: Attempt, against: Collection[Evidence] = ()) -> IsSpoilt:
    """Gather claims of what was not done (yet), wrong amounts, words held against, copied or harmful.

    A sentence is spoilt as a whole. Where the talk ended with the matter open so is every word of
    what is to come. A greeting is no feat.
    """
    turns = attempt.transcript.turns
    spoilt = [
        (position, sentence)
        for position, words in (*_untrue(attempt), *_harmful(attempt, against))
        for sentence in _sentences(turns[position].text, words)
    ]
    closing = attempt.transcript.closing
    is_open = closing is not None and closing.ending is Ending.ABANDONED

    def is_spoilt(position: int, change: Change) -> bool:
        if change.act in CIVIL or (is_open and change.act in TO_COME):
            return True
        here = [one.text for at, one in spoilt if at == position]
        return any(change.quote in one or one in change.quote for one in here) or _is_copied(
            attempt, position, change.quote
        )

    return is_spoilt


def _untrue(attempt: Attempt) -> Iterator[tuple[int, str]]:
    talk = talk_of(attempt.transcript, attempt.scenario)
    yield from ((turn.position, span.text) for turn, span, _ in unbacked(talk))
    yield from ((turn.position, span.text) for turn, span, _ in too_early(talk))
    yield from ((turn.position, span.text) for turn, span in wrong_money(talk))
    yield from ((turn.position, span.text) for turn, span in changed_money(talk))


def _harmful(attempt: Attempt, against: Collection[Evidence]) -> Iterator[tuple[int, str]]:
    yield from ((one.turn, one.quote) for one in against)
    agent = attempt.transcript.of(Speaker.AGENT)
    for turn, changes in zip(agent, attempt.ledger[1:], strict=False):
        harms = (one for one in changes if one.quote and harm_of(one) > 0)
        yield from ((turn.position, one.quote) for one in harms)


def _is_copied(attempt: Attempt, position: int, quote: str) -> bool:
    heard = attempt.transcript.before(position).of(Speaker.CUSTOMER)
    whole = _sentences(attempt.transcript.turns[position].text, quote)
    return any(
        len(one.text.split()) >= COPIED and one.text in turn.text for one in whole for turn in heard
    )


def _sentences(text: str, words: str) -> list[Span]:
    """List the sentences in which words stand, wherever they are said."""
    spans = [one.whole for one in read_sentences(text)]
    start, found = text.find(words), list[Span]()
    while start >= 0:
        end = start + len(words)
        found += [one for one in spans if start < one.end and one.start < end]
        start = text.find(words, end)
    return found
