"""Take the words of a text that carry its matter, so that two texts can be compared."""

import re
from functools import lru_cache

from trainer.core.language.tokens import sentences

SHORTEST = 4
"""Letters of the shortest word that counts."""
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W_]+(?:[.,'’/-][^\W_]+)*")
_PLAIN_WORD = re.compile(r"[a-z0-9]+(?:[.,'/-][a-z0-9]+)*")  # faster
_SEVERAL = re.compile(r"[.!?…\u3002\uff01\uff1f][\"'”’)\]*]{0,3}\s|\n")
"""Where a sentence may end and another begin."""
_ENDING = re.compile(r"(?:ing|edly|ed|es|ly|'?s)$")
_EMPTY_WORDS = """
    about above after again against also although always another around because been before being
    below between both came cannot come comes coming could couldn't didn't does doesn't doing
    don't done down each even ever every from further gave gets getting give given goes going gone
    gonna good great have haven't having hello here hers herself himself into isn't it's itself
    just kind know known less like little look looking made make makes making many matter maybe
    might more most much must myself need needs never next nobody nothing okay only other ours
    over perhaps please quite rather really right said same says seem should since some someone
    something soon sorry still stuff such sure take taken takes tell than thank thanks that that's
    their them then there these they they're thing things think this those though through time
    today together told took under until upon used very want wants wasn't well went were what
    what's when where which while will with within without won't would wouldn't yeah your you're
    yours yourself able actually already anything anyone back customer help happen happened
    i'll i'm i've you've you'll we've we'll let's they've there's
    dear madam regards sincerely faithfully
"""
_EMPTY = frozenset({*_EMPTY_WORDS.split(), *_EMPTY_WORDS.replace("'", "").split()})


@lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """Gather the words of four letters or more that are not filler, and everything with a digit.

    Words are in lower case, without common endings ('charged', 'charges' → 'charg').
    """
    if _SEVERAL.search(text):  # of a message the sentences are asked for as well
        parts = [one.text for one in sentences(text)]
        return frozenset[str]().union(*map(content_words, parts)) if len(parts) > 1 else _cut(text)
    return _cut(text)


def _cut(text: str) -> frozenset[str]:
    low = text.casefold().replace("’", "'")
    found = set((_PLAIN_WORD if low.isascii() else _WORD).findall(low)) - _EMPTY
    digits = {word for word in found if not word.isalpha() and _DIGIT.search(word)}
    return frozenset(digits | {stem(word) for word in found - digits if len(word) >= SHORTEST})


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Cut a common ending off a word that is long enough to bear it."""
    cut = _ENDING.sub("", word)
    return (cut if len(cut) >= SHORTEST else word).rstrip("e")


def shared_share(words: frozenset[str], text: str) -> float:
    """Say which share (0–1) of `words` stands in `text`; 0 when there are none."""
    return len(words & content_words(text)) / len(words) if words else 0.0
