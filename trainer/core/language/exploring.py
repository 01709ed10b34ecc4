"""Tell how far a message asks about the other person: what they live through, feel or need."""

import re
from functools import lru_cache

from trainer.core.language.lexicon import lexicon
from trainer.core.language.lexicons.exploring import (
    ABOUT_YOU,
    GENERIC,
    INVITES,
    LIVED,
    NOT_ASKED,
    OPENINGS,
)
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.lexicons.requests import DETAILS
from trainer.core.language.tokens import fold, sentences, words

ASKED = 0.35
"""What one question to the reader is worth, 0–1. All figures here are set by hand."""
BARE = 0.15
"""What a question is worth that asks oneself, asks for a number or a name, or only winds up."""
OPEN = 0.1
"""What is added when it cannot be answered by yes or no."""
LIVED_IN = 0.15
"""What is added when it asks for what is felt, wanted or happening."""
OWN = 0.03
"""What each word of a matter of its own adds, up to OWN_MOST of them."""
OWN_MOST = 6
SHORT = 9
"""Words from which even a general question ("What happened …") has a matter of its own."""
_OPENINGS = lexicon("opening", OPENINGS)
_GENERIC = lexicon("generic", GENERIC)
_INVITES = lexicon("invites", INVITES)
_YOU = lexicon("you", ABOUT_YOU)
_LIVED = lexicon("lived", LIVED)
_NOT_ASKED = lexicon("not asked", NOT_ASKED)
_MARK = re.compile(r"\?[\s\"')\]?!.]*$")
_OPEN = re.compile(
    r"(?:^|[,;:.] |\b(?:so|and|but|or|ok|okay|well|ask|wondering) )(?:what|why|how|which|y)\b"
)
_LEAD = re.compile(
    r"(?:(?:ok|okay|and|so|well|right|then|but|now|also|oh|hey|hi|hello|yes|yeah|no|or|please|just"
    r"|may i ask|if i may ask)\b[,.! -]{0,3}){0,3}"
)
_NO_OPENING = re.compile(
    r"(?:when|where|which|whatever|who|how much|that|it|things|you|u|life|everything)\b|.*[.!]$"
)
"""Without its mark, a sentence that begins so tells: "When it rains, we wait"."""
_OF_ONESELF = re.compile(r"\b(?:i|my|me|myself|we|our|us|i'm|im|i've)\b")
_KEPT = 1024


@lru_cache(maxsize=_KEPT)
def exploring(text: str) -> float:
    """Tell how far a message asks about its reader, 0 (it asks nothing) to 1.

    An open question about what the reader feels or what happened to them is worth most, a general
    one ("What happened?") less, a request for a number and "Anything else?" next to nothing. More
    questions add ever less.
    """
    left = 1.0
    for sentence in sentences(text):
        left *= 1 - _worth(fold(sentence.text))
    return round(1 - left, 4)


def _worth(folded: str) -> float:
    marked = _MARK.search(folded) is not None
    lead = _LEAD.match(folded)
    begins = _OPENINGS.at(folded, lead.end() if lead else 0) is not None
    invites = _INVITES.within(folded)
    if not (marked or invites or (begins and not _NO_OPENING.match(folded))):
        return 0.0
    spoken = words(folded)
    to_reader = _YOU.within(folded)
    aside = _OF_ONESELF.search(folded) is not None and not to_reader and not invites
    if aside or _NOT_ASKED.within(folded) or not DETAILS.isdisjoint(spoken):
        return BARE
    worth = ASKED if invites or (marked and (to_reader or begins)) else ASKED / 2
    if _GENERIC.within(folded) and len(spoken) < SHORT:
        return worth
    own = sum(one not in FUNCTION_WORDS for one in spoken)
    return (
        worth
        + OPEN * (_OPEN.search(folded) is not None)
        + LIVED_IN * _LIVED.within(folded)
        + OWN * min(OWN_MOST, own)
    )
