"""Tell how hard a word is to understand, from what people rated and what it is made of.

Words that people rated are looked up; any other goes by its base form, its pieces and its meaning
(weights/README.md: data, licences). Without weights, length and syllables decide.
"""

import re
from functools import lru_cache

from trainer.core.language.linear import weights
from trainer.core.language.meaning import vector
from trainer.core.language.tokens import fold, words

_KEPT = 16_384
_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"),
            ("es", ""), ("s", ""), ("ly", ""), ("'s", ""))  # fmt: skip
_SHORTEST = 3
_INFLECTED = 0.01
"""How much harder an ending makes a rated word."""
_PIECES = (2, 3, 4)
_VOWELS = re.compile("[aeiouy]+")
_JOINT = re.compile(r"[-/_ ]+")
_BY_LENGTH, _BY_SYLLABLES, _LEAST = 0.018, 0.045, 0.08
_TERM, _LESS = 1.7, 0.07
"""A term is harder than its words: their mean times the first, less the second (fitted on CompLex)."""


@lru_cache(maxsize=_KEPT)
def complexity(word: str) -> float:
    """Tell how hard one word is, 0 (everyone knows it) to 1; the scale of CompLex (mean .30).

    A figure is 0; a compound is as hard as its hardest part that is known.
    """
    low = fold(word).strip("'")
    if not any(map(str.isalpha, low)):
        return 0.0
    rated = _rated(low)
    if rated is not None:
        return rated
    parts = [part for part in _JOINT.split(low) if part]
    if len(parts) > 1:
        return max(map(complexity, parts))
    return _guessed(low)


def term_complexity(term: str) -> float:
    """Tell how hard a term of one or more words is, 0–1."""
    each = [complexity(word) for word in words(term)]
    if len(each) < 2:
        return each[0] if each else 0.0
    return max(0.0, min(1.0, _TERM * sum(each) / len(each) - _LESS))


def pieces(word: str) -> list[str]:
    """List the pieces of two to four letters of a word, its ends marked."""
    framed = f"<{word}>"
    found = (
        framed[at : at + size] for size in _PIECES for at in range(max(0, len(framed) - size + 1))
    )
    return list(dict.fromkeys(found))


def shape(word: str) -> tuple[float, ...]:
    """Measure a word: letters, syllables (roughly), whether its meaning is known, and its mix."""
    syllables = len(_VOWELS.findall(word))
    return (len(word) / 10, syllables / 4, float(not vector(word)), syllables / len(word))


def _rated(low: str) -> float | None:
    table = weights("rated_words")
    if table is None:
        return None
    if low in table.words:
        return table.words[low][0]
    bases = (low[: -len(end)] + to for end, to in _ENDINGS if low.endswith(end))
    found = (
        table.words[base][0] for base in bases if len(base) >= _SHORTEST and base in table.words
    )
    base = next(found, None)
    return None if base is None else min(1.0, base + _INFLECTED)


def _guessed(low: str) -> float:
    linear = weights("complexity")
    if linear is None:
        letters, syllables, *_ = shape(low)
        by_form = _BY_LENGTH * (10 * letters - 3) + _BY_SYLLABLES * (4 * syllables - 1) + _LEAST
        return max(0.0, min(1.0, by_form))
    return max(0.0, min(1.0, linear.of(pieces(low), shape(low), vector(low))))
