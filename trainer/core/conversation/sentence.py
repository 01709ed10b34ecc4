"""Hold one sentence of a message, folded, with what its form says: does it ask, does it close."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from trainer.core.conversation.salad import heaped, is_salad
from trainer.core.language.lexicon import lexicon, scanner
from trainer.core.language.lexicons.closing import CLOSING_QUESTIONS
from trainer.core.language.lexicons.requests import (
    DETAIL_LEADS,
    DETAIL_LINKS,
    DETAILS,
    QUESTION_OPENERS,
    REQUEST_DENIALS,
    REQUESTS,
    VAGUE_DETAILS,
)
from trainer.core.language.span import Span
from trainer.core.language.tokens import fold, folded_words, sentences

_ASKS, _ASKS_NOT, _CLOSES = range(3)
_FORMS = scanner(
    [
        lexicon("request", REQUESTS),
        lexicon("no request", REQUEST_DENIALS),
        lexicon("closing question", CLOSING_QUESTIONS),
    ]
)
_OPENERS = lexicon("question", QUESTION_OPENERS)
_LEAD = re.compile(
    r"(?:(?:ok|okay|and|so|well|right|then|but|now|also|thanks?|sure|hi|hello|yes)\b[,.!: -]{0,3}){0,3}"
)
_BULLET = re.compile(r"(?:[-*•·]|\d{1,2}[.)])\s")
_SUBJECT = re.compile(
    r"what(?:'s| is| was| are) (?:still |now |already |not |yet )?(?:left|due|owed|owing|outstanding|missing"
    r"|open|over|paid|unpaid|certain|clear|sure|true|important|needed|agreed|next|more|worse|best)\b"
    r"[^?,.]{0,40}?\b(?:is|are|was|can|will|need|needs|goes|comes|must|stays|may|should)\b"
)
"""A clause that is what the sentence speaks of: "What is left need not come at once"."""
_PLEASE = frozenset({"please", "pls", "plz"})
_LONGEST_ELLIPSIS = 10
_LINE = re.compile(r"(?:[-*•·]|\d{1,2}[.)])\s|.*:$", re.DOTALL)
"""An item of a list, or its heading: it names what it names."""
_READ_KEPT = 512
_LONGEST_KEPT = 4000
_SENTENCES_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Sentence:
    """Hold one sentence: its words as sent, and folded (lower case, straight quotes).

    `start` is its place in the message. `question`: it ends in a question mark or begins as a
    question. `asks`: it is a question, or requests something of the reader. `closing`: it is the
    standard closing question. `salad`: it is a heap of keywords.
    """

    start: int
    text: str
    folded: str
    spoken: tuple[str, ...]
    question: bool
    asks: bool
    closing: bool
    salad: bool

    def span(self, start: int, end: int) -> Span:
        """Give a part of this sentence its place in the message."""
        return Span(self.start + start, self.start + end, self.text[start:end])

    @property
    def whole(self) -> Span:
        """Give the sentence its place in the message."""
        return Span(self.start, self.start + len(self.text), self.text)


def read_sentences(text: str) -> tuple[Sentence, ...]:
    """Read the sentences of a message, in order; short messages are remembered for a while."""
    return _remembered(text) if len(text) <= _LONGEST_KEPT else _read(text)


def alone(text: str, *, asks: bool, salad: bool) -> Sentence:
    """Read a sentence as if it were the whole message, with what its message made of it."""
    one = _known(text)
    return one if (asks, salad) == (one.asks, one.salad) else _at(one, 0, asks=asks, salad=salad)


@lru_cache(maxsize=_READ_KEPT)
def _remembered(text: str) -> tuple[Sentence, ...]:
    return _read(text)


def _read(text: str) -> tuple[Sentence, ...]:
    read: list[Sentence] = []
    listed = False
    for span in sentences(text):
        one = _known(span.text)
        if span.start or (listed and not one.asks):
            asks = one.asks or (listed and _BULLET.match(one.folded) is not None)
            one = _at(one, span.start, asks=asks, salad=one.salad)
        listed = (one.asks and one.folded.endswith(":")) or (listed and one.asks)
        read.append(one)
    heap = heaped([one.spoken for one in read])
    if not heap:
        return tuple(read)
    return tuple(replace(one, salad=one.salad or at in heap) for at, one in enumerate(read))


@lru_cache(maxsize=_SENTENCES_KEPT)
def _known(text: str) -> Sentence:
    """Read a sentence by itself: people say "Is that clear?" in many messages."""
    folded = fold(text)
    spoken = folded_words(text)
    question = _is_question(folded)
    forms = _FORMS(folded)
    return Sentence(
        start=0,
        text=text,
        folded=folded,
        spoken=spoken,
        question=question,
        asks=question
        or (_ASKS in forms and _ASKS_NOT not in forms)
        or _names_details(folded, spoken),
        closing=_CLOSES in forms,
        salad=is_salad(folded, spoken),
    )


def _at(one: Sentence, start: int, *, asks: bool, salad: bool) -> Sentence:
    return Sentence(start, one.text, one.folded, one.spoken, one.question, asks, one.closing, salad)


def _is_question(folded: str) -> bool:
    if folded.rstrip("\"')]*! ").endswith("?"):
        return True
    lead = _LEAD.match(folded)
    start = lead.end() if lead else 0
    return _OPENERS.at(folded, start) is not None and _SUBJECT.match(folded, start) is None


def _names_details(folded: str, spoken: tuple[str, ...]) -> bool:
    """Tell whether it is nothing but what is asked for: "Reference and surname.", "Postcode please"."""
    if not 0 < len(spoken) <= _LONGEST_ELLIPSIS or _LINE.match(folded):
        return False
    known = DETAILS | VAGUE_DETAILS
    first = next((at for at, word in enumerate(spoken) if word in known), None)
    if first is None or not DETAIL_LEADS.issuperset(spoken[:first]):
        return False
    if not (known | DETAIL_LINKS).issuperset(spoken):
        return False
    return not DETAILS.isdisjoint(spoken) or not _PLEASE.isdisjoint(spoken)
