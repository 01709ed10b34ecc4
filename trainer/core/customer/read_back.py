"""Tell whether what is read back says yes where the customer said no, or no where they said yes.

Better a slip missed than a true word denied: only clauses of nearly the same words are compared.
"""

import re
from collections.abc import Iterable, Iterator

from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.stems import stem
from trainer.core.language.tokens import fold, folded_words, sentences

SHARED = 2
"""Words that a clause of theirs shares at least with what is read back, to be what is meant."""
MOST = 0.6
"""Share of the words read back that must stand in it."""
_NOT = re.compile(r"\b(?:never|not|no|nobody|nothing|none|without|cannot)\b|n['’]t\b")
_YOU_NOT = re.compile(
    r"\byou(?:['’](?:ve|d|re)| have| had| are| were)? (?:never|not|(?:did|have|had|are|were)(?:n['’]t| not))\b"
)
_HALF = re.compile(r"\b(?:till|until|before|unless|except|only|but)\b")
"""What makes a no into a yes from some point on."""
_CLAUSES = re.compile(r"[,;:–—]|\b(?:and|so|but|because)\b")
_ASKS = re.compile(r"[,;]? (?:right|correct|is that (?:right|correct)|yes|yeah)\W*$")


def goes_against(read_back: str, told: Iterable[str]) -> bool:
    """Tell whether a sentence read back turns one of those `told` round."""
    asked = _ASKS.sub("", fold(read_back))
    words = _words(asked)
    return any(
        _turned(clause, asked)
        for clause in _clauses(told)
        if len(shared := words & _words(clause)) >= SHARED and len(shared) >= MOST * len(words)
    )


def _turned(clause: str, asked: str) -> bool:
    if _NOT.search(clause):
        return not (_NOT.search(asked) or _HALF.search(clause))
    return _YOU_NOT.search(asked) is not None


def _clauses(told: Iterable[str]) -> Iterator[str]:
    for text in told:
        for sentence in sentences(text):
            yield from _CLAUSES.split(fold(sentence.text))


def _words(text: str) -> frozenset[str]:
    return frozenset(stem(one) for one in folded_words(text) if one not in FUNCTION_WORDS)
