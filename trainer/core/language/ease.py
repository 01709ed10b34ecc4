"""Tell how easy a text reads, by the length of its sentences and how hard its words are."""

from functools import lru_cache
from math import log

from trainer.core.language.complexity import complexity
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.readability import FEWEST_WORDS
from trainer.core.language.tokens import folded_words, sentences

TOP, LENGTH, HARDNESS = 225.0, 22.5, 475.0
"""Both weigh the same: one standard deviation of either, over four corpora, takes 11 points."""
_USUAL_WORD = 0.2
_KEPT = 2048
_SENTENCES_KEPT = 4096


@lru_cache(maxsize=_KEPT)
def ease(text: str) -> float | None:
    """Tell how easy a text reads, 0 to 100; about 95 for short everyday sentences, 20 for a contract.

    None for fewer than five words: they say nothing. Agrees with people's ratings of ease better
    than the formulas of Flesch, Kincaid, Dale and Chall (docs/benchmarks/scoring.md), which know
    only how long words are. Holds for English.
    """
    lines = [found for part in sentences(text) if (found := _measured(part.text))[0]]
    count = sum(length for length, _ in lines)
    if count < FEWEST_WORDS:
        return None
    telling = [much for _, each in lines for much in each]
    hardness = sum(telling) / len(telling) if telling else _USUAL_WORD
    easy = TOP - LENGTH * log(count / len(lines)) - HARDNESS * hardness
    return max(0.0, min(100.0, easy))


@lru_cache(maxsize=_SENTENCES_KEPT)
def _measured(text: str) -> tuple[int, tuple[float, ...]]:
    """Count the words of a sentence, and tell how hard each is that is no function word."""
    spelled = [word for word in folded_words(text) if word[0].isalpha()]
    return len(spelled), tuple(complexity(one) for one in spelled if one not in FUNCTION_WORDS)
