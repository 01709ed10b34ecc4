"""Tell how warm a message is: what its writer feels for its reader, said in words."""

import re
from collections.abc import Mapping
from functools import lru_cache
from math import prod

from trainer.core.language.lexicon import lexicon, scanner
from trainer.core.language.lexicons.apology import APOLOGY, INSINCERE, NOT_SORRY
from trainer.core.language.lexicons.empathy import EMPATHY, NO_FEELING, SARCASM
from trainer.core.language.lexicons.warmth import (
    ALIKE,
    CHEER,
    COLD,
    COURTESY,
    GLAD,
    HERE,
    SORRY_FOR,
    STOCK,
    WISH,
)
from trainer.core.language.tokens import fold, sentences
from trainer.core.language.warm_words import warm_words

WORTH: Mapping[str, float] = {
    "sorry for you": 0.8,
    "apology": 0.5,
    "good wishes": 0.5,
    "here for you": 0.5,
    "glad with you": 0.45,
    "cheer": 0.45,
    "feeling seen": 0.4,
    "alike": 0.3,
    "courtesy": 0.15,
}
"""What each way of being warm is worth alone, 0–1. Set by hand, looking at one half of EPITOME."""
HARSH = "harsh"
"""The name under which sentences that are the opposite of warm are counted."""
CHILL = 0.5
"""What is left of the warmth of a message after one harsh sentence."""
AGAIN = 0.5
"""What the second phrase of a way is worth beside the first; the third adds nothing."""
SINGLE_WORDS = 0.05
"""The share of the whole that single words decide: enough to order what the phrases find alike."""
_WAYS = (
    ("sorry for you", SORRY_FOR),
    ("apology", APOLOGY),
    ("good wishes", WISH),
    ("here for you", HERE),
    ("glad with you", GLAD),
    ("cheer", CHEER),
    ("feeling seen", EMPATHY),
    ("alike", ALIKE),
    ("courtesy", COURTESY),
)
_VOID = (("stock", STOCK), ("not sorry", NOT_SORRY), ("insincere", INSINCERE), ("no", NO_FEELING))
_HARSH = (("sarcasm", SARCASM), ("cold", COLD))
_LISTS = (*_WAYS, *_VOID, *_HARSH)
_SCAN = scanner([lexicon(name, phrases) for name, phrases in _LISTS])
_FIRST_VOID = len(_WAYS)
_FIRST_HARSH = len(_WAYS) + len(_VOID)
_WHOEVER_SPEAKS = frozenset({"sorry for you", "apology", "glad with you", "courtesy"})
"""Ways that are warm though the sentence speaks of its writer: "I'm so sorry", "I'm glad"."""
_OF_ONESELF = re.compile(r"\b(?:my|me|myself|mine|i've|i'm|i'll|im|ive|was)\b")
_TO_READER = re.compile(
    r"\b(?:you|your|u|ur|you're|youre|ya|yours|yourself|you've|you'll|man|dude|friend)\b"
)
_KEPT = 4096


def warmth(text: str) -> float:
    """Tell how warm a message is, 0 (dry, or harsh) to 1.

    It reads the words only: whether they fit what the reader told is for the caller to say. Words
    that are denied, mocking, a stock phrase or no apology at all count for nothing; what is said
    over and over counts twice at the most. A message without any warm phrase has 0.05 at the most.
    """
    found = ways(text)
    dry = prod(
        (1 - worth) * (1 - AGAIN * worth if found[name] > 1 else 1)
        for name, worth in WORTH.items()
        if name in found
    )
    warm = (1 - SINGLE_WORDS) * (1 - dry) + SINGLE_WORDS * warm_words(text)
    return round(warm * CHILL ** found.get(HARSH, 0), 4)


def ways(text: str) -> Mapping[str, int]:
    """Count the sentences of each way of being warm (see WORTH) and of harshness."""
    found: dict[str, int] = {}
    for one in sentences(text):
        for name in _of_sentence(one.text):
            found[name] = found.get(name, 0) + 1
    return found


@lru_cache(maxsize=_KEPT)
def _of_sentence(text: str) -> tuple[str, ...]:
    """Name the ways of one sentence; messages share many, and readers ask for both."""
    folded = fold(text)
    hits = _SCAN(folded)
    harsh = (HARSH,) if any(number >= _FIRST_HARSH for number in hits) else ()
    if any(number >= _FIRST_VOID for number in hits):
        return harsh
    aside = bool(hits) and bool(_OF_ONESELF.search(folded)) and not _TO_READER.search(folded)
    names = (_WAYS[number][0] for number in hits)
    return (*harsh, *(name for name in names if not aside or name in _WHOEVER_SPEAKS))
