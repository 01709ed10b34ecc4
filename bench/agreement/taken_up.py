"""Tell how far a reply takes up what the other person told, in statements about them."""

import re
from math import prod

from trainer.core.language.tokens import fold, sentences
from trainer.core.scoring.content_words import content_words

SHARED = 0.3
"""What a statement to the other person is worth that holds one of their words, 0–1."""
MORE = 0.1
"""What each further word adds, up to MOST of them."""
MOST = 3
REFLECTING = 0.2
"""What is added where it begins as an understanding: "It sounds as if you …"."""
_REFLECTING = re.compile(
    r"\b(?:sounds? (?:like|as)|seems? (?:like|as|that|to)|you(?:'re| are|'ve| have)? (?:feel|feeling|been|mean"
    r"|want|wanted|worked|tried|say|saying|must|were)|so you|i (?:hear|see|understand|get|can see|can hear)"
    r"|makes sense|in other words|what i hear)\b"
)
_TO_OTHER = re.compile(r"\b(?:you|your|yours|yourself|you're|you've|u|ur)\b")


def taken_up(reply: str, before: str) -> float:
    """Tell how far `reply` takes up what was told in `before`, 0 (nothing) to 1.

    Only statements count; a question may ask about it without having understood, and words copied
    without a word to the other person are an echo.
    """
    told = content_words(before)
    worths = [_worth(fold(one.text), told) for one in sentences(reply)]
    return round(1 - prod(1 - one for one in worths), 4)


def _worth(folded: str, told: frozenset[str]) -> float:
    shared = len(told & content_words(folded))
    if not shared or folded.rstrip("\"' )").endswith("?") or not _TO_OTHER.search(folded):
        return 0.0
    more = MORE * min(MOST, shared - 1)
    return SHARED + more + REFLECTING * (_REFLECTING.search(folded) is not None)
