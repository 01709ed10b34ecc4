"""Measure how hard a text is to read. The only place that knows textstat.

Words and sentences are counted once by our own rules, syllables once by textstat; each formula is
then arithmetic. (Every formula of textstat takes the text apart again, which is many times
slower.)
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from trainer.core.language.tokens import sentences, words

FEWEST_WORDS = 5
_LONG_WORD = 7
_KEPT = 16_384
_SENTENCES_KEPT = 4096
_LETTER = re.compile("[a-z\u00df-\u024f]")


@dataclass(frozen=True, slots=True)
class Readability:
    """Hold the counts of a text and what follows from them.

    `grade` is the Flesch–Kincaid grade: years of (US) schooling, about -3 to 20 and above, low is
    easy. `ease` is the Flesch reading ease, about 0–121, high is easy. `words_per_sentence` is
    the mean, `longest` the words of the longest sentence. `long_words` is the share 0–1 of words
    of seven letters or more.

    Source: Flesch 1948; Kincaid, Fishburne, Rogers and Chissom 1975.
    """

    grade: float
    ease: float
    words: int
    sentences: int
    syllables: int
    words_per_sentence: float
    syllables_per_word: float
    longest: int
    long_words: float


def readability(text: str) -> Readability | None:
    """Measure a text; None when it has fewer than five words in Latin letters.

    Below that, and in other scripts, the formulas say nothing.
    """
    counts = [found for part in sentences(text) if (found := _counted(part.text))[0]]
    if sum(length for length, _, _ in counts) < FEWEST_WORDS:
        return None
    lengths, spoken, long = zip(*counts, strict=True)
    count, syllables = sum(lengths), sum(spoken)
    per_sentence = count / len(lengths)
    per_word = syllables / count
    return Readability(
        grade=round(0.39 * per_sentence + 11.8 * per_word - 15.59, 2),
        ease=round(206.835 - 1.015 * per_sentence - 84.6 * per_word, 2),
        words=count,
        sentences=len(lengths),
        syllables=syllables,
        words_per_sentence=round(per_sentence, 2),
        syllables_per_word=round(per_word, 3),
        longest=max(lengths),
        long_words=round(sum(long) / count, 3),
    )


@lru_cache(maxsize=_SENTENCES_KEPT)
def _counted(text: str) -> tuple[int, int, int]:
    """Count the words, syllables and long words of a sentence in Latin letters."""
    plain = [
        word
        for word in words(text.lower())
        if (word.isascii() and word.isalpha()) or _LETTER.search(word)
    ]
    long = sum(len(word) >= _LONG_WORD for word in plain)
    return len(plain), sum(map(_syllables, plain)), long


@cache
def _counter() -> Callable[[str], int]:
    # Loaded when first needed: it reads a dictionary of 130,000 words, which takes a second.
    import textstat  # noqa: PLC0415

    count: Callable[[str], int] = textstat.textstat.syllable_count
    return count


@lru_cache(maxsize=_KEPT)
def _syllables(word: str) -> int:
    return max(1, _counter()(word))
