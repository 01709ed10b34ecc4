"""Find what an agent thought of that nobody had asked: what is done, arranged, foreseen or spared."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.sentence import read_sentences
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.span import Span, span_of
from trainer.core.scoring.ahead_words import (
    AT_ONCE,
    BESIDES,
    CASE,
    DATED,
    DEED,
    EMPTY,
    MUST,
    NOTE,
    RETURNS,
    SHALL,
    SO_THAT,
    SOUGHT,
    SPARED,
    THEN,
    WARNED,
    WHEN,
)
from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.firm import NOBODY, is_hedged, told_done
from trainer.core.scoring.misfits import misfits
from trainer.core.scoring.moments import HARM
from trainer.core.scoring.taken_up import THREAT, is_stock
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentences_of


class Kind(StrEnum):
    """Say in which way a sentence goes beyond what was asked."""

    RESERVE = "says what happens if it goes wrong"
    SPARED = "takes a trouble away"
    RETURNS = "comes back without being asked"
    BESIDES = "does one thing more"
    WARNED = "tells what is still to come"
    SOUGHT = "asks after a trouble that was not named"


@dataclass(frozen=True, slots=True)
class Step:
    """Hold one sentence that goes beyond what was asked."""

    turn: Turn
    span: Span
    kind: Kind


_SEEN = re.compile(r"\bwe(?:'|’)?ll see (?:him|her|them|you)\b")
"""To see a patient is to take them on."""
_MORE = re.compile(r"(?:,|;| –| -)? and (?=(?:I|we|he|she|they)\b(?!(?:'|’)d))")
"""Where a sentence tells of one more deed."""
_YES_OR_NO = re.compile(r"\W*(?:yes|yep|yeah|no|sure|of course)\b", re.IGNORECASE)
"""How an answer begins that needs none of the words of its question."""
_DIGIT = re.compile(r"\d")
LEAST_NEW = 2
"""Words of the matter in it that nobody had said; to take a trouble away one is enough."""

ASKED = 2
"""Words shared with the customer's last questions from which a sentence answers them."""


def steps_ahead(talk: Talk) -> tuple[Step, ...]:
    """List the sentences that go beyond what was asked.

    What is hedged, left to nobody, empty or for sale counts for nothing, nor does what answers a
    question of the customer's, what they had to correct, and what brings nothing new.
    """
    return talk.once("steps ahead", lambda: tuple(_steps(talk)))


def _steps(talk: Talk) -> Iterator[Step]:
    missed = {turn.position for turn in misfits(talk)}
    done = {(turn.position, one.start) for turn, one in told_done(talk)}
    known = asked = frozenset[str]()
    for turn in talk.turns:
        if turn.speaker is Speaker.CUSTOMER:
            asks = (content_words(one.text) for one in read_sentences(turn.text) if one.question)
            asked = frozenset[str]().union(*asks)
            known |= content_words(turn.text)
            continue
        if turn.position not in missed and _speaks(talk, turn, known, asked):
            for one in _clauses(turn.text):
                kind = _kind(one.text, done=(turn.position, one.start) in done)
                words = content_words(one.text)
                least = 1 if kind is Kind.SPARED else LEAST_NEW
                if kind and len(words & asked) < ASKED and len(words - known) >= least:
                    yield Step(turn, one, kind)
                known |= words
        known |= content_words(turn.text)


def _clauses(text: str) -> Iterator[Span]:
    """Cut a message into sentences, and these where somebody does one more thing."""
    for one in sentences_of(text):
        start = one.start
        for cut in _MORE.finditer(one.text):
            yield span_of(text, start, one.start + cut.start())
            start = one.start + cut.end()
        yield span_of(text, start, one.end)


def _speaks(talk: Talk, turn: Turn, known: frozenset[str], asked: frozenset[str]) -> bool:
    """Tell whether a message is of this matter, and neither a heap, a repeat nor hurtful."""
    bad = talk.readings[turn.position].has(AgentAct.SALAD, AgentAct.REPEAT, *HARM)
    answers = (
        asked and _YES_OR_NO.match(turn.text) and SHALL.search(turn.text.lower())
    )  # "Yes: 4 left." is of the matter asked about
    return not bad and bool(answers or content_words(turn.text) & known)


def _kind(text: str, *, done: bool) -> Kind | None:
    """Tell in which way a sentence goes further; None where it does not."""
    low = text.lower()
    if low.rstrip().endswith("?"):
        kind = _asked(low)
    else:
        kind = next((kind for kind, tells in _TELLS.items() if tells(low, done)), None)
    return kind if kind and not _is_empty(text, low) else None


def _asked(low: str) -> Kind | None:
    """Tell in which way a question goes further: it offers a deed beside the answer, or seeks a trouble."""
    if SHALL.search(low):
        return Kind.BESIDES
    return Kind.SOUGHT if SOUGHT.search(low) else None


def _is_empty(text: str, low: str) -> bool:
    """Tell whether nothing can be made of it: a phrase for anyone, a threat, a hope, nobody's promise."""
    if EMPTY.search(low) or THREAT.search(text) or is_stock(text):
        return True
    if low.rstrip().endswith("?"):
        return False
    return is_hedged(text) or NOBODY.search(_SEEN.sub("", low)) is not None


def _reserve(text: str, _done: bool) -> bool:  # noqa: FBT001 - one of several tests of one shape
    return bool(CASE.search(text) and THEN.search(text) and not MUST.search(text))


def _returns(text: str, _done: bool) -> bool:  # noqa: FBT001 - one of several tests of one shape
    if not RETURNS.search(text) or AT_ONCE.search(text):
        return False
    return bool(WHEN.search(text) or DATED.search(text))


def _besides(text: str, done: bool) -> bool:  # noqa: FBT001 - one of several tests of one shape
    deed = done or DEED.search(text)
    return bool(deed and (SO_THAT.search(text) or BESIDES.search(text)))


def _warned(text: str, _done: bool) -> bool:  # noqa: FBT001 - one of several tests of one shape
    told = NOTE.search(text) and (DATED.search(text) or _DIGIT.search(text))
    return bool(told or WARNED.search(text))


_TELLS: Mapping[Kind, Callable[[str, bool], bool]] = {
    Kind.RESERVE: _reserve,
    Kind.RETURNS: _returns,
    Kind.BESIDES: _besides,
    Kind.SPARED: lambda text, _: SPARED.search(text) is not None,
    Kind.WARNED: _warned,
}
"""Ways in which a statement goes further, the most telling first."""
