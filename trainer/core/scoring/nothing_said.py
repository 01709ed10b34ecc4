"""Tell whether an agent wrote much and said nothing: orders to a grader, heaps, set phrases, copies.

Each of these is void by itself where it is seen; a talk that holds nothing else needs no more to be
seen through. What it never does is name anything: no word of the customer's, no figure, no deed, and
hardly a word that is not in the phrases that sound good anywhere.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from math import ceil

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Reading
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.lexicons.apology import APOLOGY, INSINCERE
from trainer.core.language.lexicons.check import CHECK
from trainer.core.language.lexicons.closing import CLOSING_QUESTIONS, CLOSINGS
from trainer.core.language.lexicons.empathy import EMPATHY
from trainer.core.language.lexicons.greet import GREETINGS, GREETINGS_ANYWHERE
from trainer.core.language.lexicons.hold import HOLD
from trainer.core.language.lexicons.options import OPTIONS
from trainer.core.language.lexicons.own_error import OWN_ERROR
from trainer.core.language.lexicons.ownership import OWNERSHIP
from trainer.core.language.lexicons.service_words import KEYWORDS
from trainer.core.language.lexicons.stock import STOCK
from trainer.core.language.lexicons.template import TEMPLATE
from trainer.core.language.lexicons.vague import VAGUE_WORDS
from trainer.core.language.lexicons.warmth import COURTESY
from trainer.core.language.meaning import available, known_rows
from trainer.core.language.span import Span
from trainer.core.language.stems import concrete, stem
from trainer.core.language.tokens import fold, folded_words
from trainer.core.scoring.voiding import sentences_of

MUCH = 30
"""Words from which an agent has written enough to have named something; a curt one owes less."""
REPLIES = 2
"""Replies from which there is a talk to be judged; in a single one each sentence is."""
HURTS = (AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS)
"""What says something, and counts against the agent as it stands."""
FEWEST, ONE_IN, MOST = 2, 15, 8
"""Words of its own that a talk must have: two, and one in fifteen of those that count, up to eight."""
THEIRS = 2
"""What a word that the customer used is worth: nothing shows better what is spoken of."""
KNOWN = 1 / 3
"""The share of its words that must be known for a sentence to be of a language that is read here."""
_PHRASES = (
    *(APOLOGY, INSINCERE, CHECK, CLOSING_QUESTIONS, CLOSINGS, EMPATHY, GREETINGS),
    *(GREETINGS_ANYWHERE, HOLD, OPTIONS, OWN_ERROR, OWNERSHIP, STOCK, TEMPLATE, COURTESY),
)
_BESIDES = (
    "aim assistant award clarity consider consideration criterion empathetic evaluate evaluator grade "
    "grader keyword level mark outcome performance previous rating saturday score skill summarise "
    "sunday supervisor top"
)
"""Words of those who praise themselves, and days: any date sounds good."""
_WORDS = re.compile(r"[a-z']+")
_TIMES = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?\b|o'clock)|\b\d+ ?(?:-|to|or)? ?\d* ?(?:working |business )?"
    r"(?:minutes?|hours?|days?|weeks?)\b|\b\d+ ?/ ?\d+\b|\b\d+ ?%"
)
"""Figures that say when, or how good: they name no case."""
_ORDER = re.compile(r"\b(?:first|second|third|one|once)\b")
"""Words that put things in order, and are read as figures."""
_FIGURE = re.compile(r"\d\W?\d")
"""A figure that names a case by itself: an amount, a number, a size."""
_DEED = re.compile(
    r"\b(?:refunded|credited|cancell?ed|removed|deleted|updated|changed|sent|posted|booked|rebooked|reserved"
    r"|replaced|reset|unlocked|unblocked|activated|restored|corrected|moved|transferred|ordered|swapped"
    r"|shipped|dispatched|waived|repaired|connected|installed|reversed|paid|found)\b"
)
_PLANNED = re.compile(
    r"\b(?:i|we)(?:'ll| will| shall| can| could|'m going to| am going to) (?:\w+ly |also |just |now |then )*"
    r"(?:refund|credit|cancel|remove|delete|send|post|book|rebook|reserve|replace|reset|unlock|unblock|restore|transfer|order|swap"
    r"|ship|waive|repair|install|reverse|pay)\b"
)
"""What is done, and what is to be done and can be held against the agent: it says something."""
_AHEAD = re.compile(
    r"\b(?:will|'ll|shall|can|could|to|if|when|once|not|n't) (?:\w+ ){0,2}(?:be|get)? ?$"
)


def says_nothing(
    turns: tuple[Turn, ...],
    readings: Mapping[int, Reading],
    void: Mapping[int, tuple[Span, ...]],
) -> bool:
    """Tell whether the agent wrote much and hardly named what the talk is about.

    `void` are sentences that are known to count for nothing. An action taken says something.
    """
    agent = [turn for turn in turns if turn.speaker is Speaker.AGENT]
    if any(turn.actions or readings[turn.position].has(*HURTS) for turn in agent):
        return False
    if len(agent) < REPLIES or sum(len(folded_words(turn.text)) for turn in agent) < MUCH:
        return False
    told = [turn.text for turn in turns if turn.speaker is Speaker.CUSTOMER]
    kept = [
        one.text
        for turn in agent
        if not readings[turn.position].has(AgentAct.SALAD)
        for one in sentences_of(turn.text)
        if not any(span.start <= one.start < span.end for span in void.get(turn.position, ()))
    ]
    if any(_tells_deed(fold(one)) for one in kept):
        return False
    words = sum(len(folded_words(one)) for one in kept)
    return _named(kept, told) < max(FEWEST, min(MOST, ceil(words / ONE_IN)))


def _named(kept: list[str], told: list[str]) -> int:
    """Count what the sentences name; any figure of a case is enough.

    A word of no set phrase counts once, and twice where the customer used it; one of a set phrase
    counts once, and only where the customer used it. A sentence in a language that the customer does
    not speak names what it shares with them.
    """
    theirs = frozenset[str]().union(*map(_own, told))
    read = all(map(_is_read, told))
    said = frozenset[str]().union(
        *(_own(one) & theirs if read and not _is_read(one) else _own(one) for one in kept)
    )
    if any(map(_FIGURE.search, said)):
        return sum(len(one) for one in kept)
    own, shared = said - _set_words(), (said & theirs) - _everyday()
    return len(own | shared) + (THEIRS - 1) * len(own & shared)


@lru_cache(maxsize=4096)
def _own(text: str) -> frozenset[str]:
    return concrete(_ORDER.sub(" ", _TIMES.sub(" ", fold(text))))


@lru_cache(maxsize=4096)
def _is_read(text: str) -> bool:
    spoken = folded_words(text)
    return not available() or len(known_rows(spoken)) >= KNOWN * len(spoken)


def _tells_deed(low: str) -> bool:
    return _PLANNED.search(low) is not None or any(
        not _AHEAD.search(low[: found.start()]) for found in _DEED.finditer(low)
    )


@lru_cache(maxsize=1)
def _set_words() -> frozenset[str]:
    """Gather the words of all phrases that sound good anywhere."""
    return _everyday() | frozenset(_stems(" ".join(chain.from_iterable(_PHRASES))))


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    """Gather the words of every talk: that the customer uses them too says nothing."""
    return frozenset({*map(stem, KEYWORDS), *map(stem, VAGUE_WORDS), *_stems(_BESIDES)})


def _stems(text: str) -> Iterator[str]:
    return (stem(one) for one in _WORDS.findall(text) if not stem(one).isdigit())
