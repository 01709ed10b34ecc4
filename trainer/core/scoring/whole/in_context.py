"""Take from a talk what tells what each sentence of the agent, and each turn of the customer, does in it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.reading import Reading
from trainer.core.conversation.sentence import Sentence, read_sentences
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.meaning import known_rows, likeness
from trainer.core.language.span import span_of
from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.void_sentences import is_bare_care

BARE_CARE = "=bare care"
"""The mark of a kind sentence that takes up nothing of the customer's matter."""
HEAP = "=heap"
"""The mark of a sentence of a message that is a mere heap of words."""
SHORT, LONG = 4, 22
"""Words up to which a sentence is short, and from which it is long."""
NEAR = (0.25, 0.4, 0.55)
"""Likenesses in meaning from which a sentence is near to what the customer said."""
MOST = 2
"""Words in common from which more make no difference."""
HALF = 0.5
KNOWN = 1 / 3
"""The share of its words that have to be known for a sentence to be read."""
_KEPT = 4096
_SPOKEN = (CustomerAct.OPEN, CustomerAct.CLOSE)
"""What a simulated customer does as well by place as by words."""


class InContext(NamedTuple):
    """Hold the sentences that are read as one, of one turn, and what stands around them, a mark each."""

    turn: int
    sentences: tuple[Sentence, ...]
    marks: tuple[str, ...]


class _Asked(NamedTuple):
    """Hold what the customer said since the agent wrote last."""

    text: str
    words: frozenset[str]
    questions: tuple[str, ...]
    before: frozenset[str]
    """The words of all they said before that."""


_NOTHING_ASKED = _Asked("", frozenset(), (), frozenset())


def agent_sentences(talk: Talk) -> tuple[InContext, ...]:
    """Give each sentence of the agent that counts, in order, with what stands around it.

    Words said again, word for word, count the first time only, and words that are hardly known (of
    another language, signs) not at all; what counts stands as if they had never been there. So does
    the answer to a turn that was the customer's mistake.
    """
    found: list[InContext] = []
    said: set[tuple[str, ...]] = set()
    asked = _NOTHING_ASKED
    ends = _ends([one for one in talk.agent_turns if one.position - 1 not in talk.struck])
    answered = False
    for turn in talk.turns:
        if turn.speaker is Speaker.CUSTOMER:
            if turn.position not in talk.struck:
                asked = _and_then(asked, turn.text, fresh=answered)
                answered = False
            continue
        if turn.position - 1 in talk.struck:
            continue
        sentences = _counted(read_sentences(turn.text), said)
        for sentence in sentences:
            marks = [
                *ends.get(turn.position, ()),
                *_form(sentence),
                *(("=deeds",) if turn.actions else ()),
                *_heard(sentence, asked),
                *_acts(talk.readings[turn.position], sentence, asked),
            ]
            found.append(InContext(turn.position, (sentence,), tuple(marks)))
        answered = True
    return tuple(found)


def _counted(sentences: Sequence[Sentence], said: set[tuple[str, ...]]) -> list[Sentence]:
    """List the sentences that count; add their words to what was said."""
    found = []
    for one in sentences:
        if one.spoken in said or not _is_known(one.spoken):
            continue
        said.add(one.spoken)
        found.append(one)
    return found


@lru_cache(maxsize=_KEPT)
def _is_known(spoken: tuple[str, ...]) -> bool:
    """Tell whether enough of some words are known for them to be of a language that is read here."""
    return len(known_rows(spoken)) >= KNOWN * len(spoken) > 0


def customer_turns(talk: Talk) -> tuple[InContext, ...]:
    """Give each turn of the customer that has words, in order, with what stands around it."""
    turns = [
        turn
        for turn in talk.customer_turns
        if turn.position not in talk.struck and read_sentences(turn.text)
    ]
    ends = _ends(turns)
    found: list[InContext] = []
    before: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    for turn in turns:
        sentences = read_sentences(turn.text)
        words = content_words(turn.text)
        marks = [
            *ends.get(turn.position, ()),
            *(("=asks",) if any(one.asks for one in sentences) else ()),
            *(("=shouts",) if "!" in turn.text else ()),
            *(("=short",) if sum(len(one.spoken) for one in sentences) <= SHORT else ()),
            *(("=long",) if sum(len(one.spoken) for one in sentences) >= LONG else ()),
            f"=own words {min(MOST, len(words & before))}",
            f"=asked before {min(MOST, len(words & asked))}",
            *(f"=act {act}" for act in turn.acts if act not in _SPOKEN),
        ]
        found.append(InContext(turn.position, sentences, tuple(marks)))
        before |= words
        asked |= frozenset[str]().union(*(content_words(one.text) for one in sentences if one.asks))
    return tuple(found)


def _and_then(asked: _Asked, text: str, *, fresh: bool) -> _Asked:
    """Add a message of the customer; `fresh` where the agent has written since."""
    said = text if fresh or not asked.text else f"{asked.text} {text}"
    before = asked.before | asked.words if fresh else asked.before
    questions = tuple(one.text for one in read_sentences(said) if one.asks)
    return _Asked(said, content_words(said), questions, before)


def _ends(turns: Sequence[Turn]) -> dict[int, tuple[str, ...]]:
    """Mark the first and the last of some turns, by position."""
    if not turns:
        return {}
    first, last = turns[0].position, turns[-1].position
    if first == last:
        return {first: ("=opening", "=closing")}
    return {first: ("=opening",), last: ("=closing",)}


def _form(sentence: Sentence) -> list[str]:
    marks = ["=digit"] if any(sign.isdigit() for sign in sentence.text) else []
    if len(sentence.spoken) <= SHORT:
        marks.append("=short")
    elif len(sentence.spoken) >= LONG:
        marks.append("=long")
    if sentence.question:
        marks.append("=question")
    return marks


def _heard(sentence: Sentence, asked: _Asked) -> list[str]:
    """Mark how near a sentence is to what the customer has just said, and said before."""
    words = content_words(sentence.text)
    last = len(words & asked.words)
    earlier = len((words & asked.before) - asked.words)
    marks = [f"=heard {min(MOST, last)}", f"=earlier {min(MOST, earlier)}"]
    if words and last + earlier >= HALF * len(words):
        marks.append("=mostly theirs")
    near = likeness(sentence.text, asked.text)
    marks += [f"=near {one}" for one in NEAR if near >= one]
    if asked.questions:
        near = max(likeness(sentence.text, one) for one in asked.questions)
        marks += ["=asked", *(f"=near asked {one}" for one in NEAR if near >= one)]
    return marks


def _acts(reading: Reading, sentence: Sentence, asked: _Asked) -> list[str]:
    end = sentence.start + len(sentence.text)
    seen = dict.fromkeys(one.act for one in reading.seen if sentence.start <= one.span.start < end)
    bare = is_bare_care(
        reading, span_of(reading.text, sentence.start, end), asked.words | asked.before
    )
    heap = (HEAP,) if reading.has(AgentAct.SALAD) else ()
    return [*(f"=act {act}" for act in seen), *((BARE_CARE,) if bare else ()), *heap]
