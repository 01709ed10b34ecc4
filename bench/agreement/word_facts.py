"""Measure a word or term in its sentence: the features of the fitted rows on how hard words are.

`ratings` (0 to 1 a word) come from another corpus than the one fitted to; nothing here is fitted.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log10
from typing import Any

import numpy as np

from bench.agreement.text_facts import syllables, zipf
from trainer.core.language.complexity import shape
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.meaning import vector
from trainer.core.language.tokens import fold, words

_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"),
            ("es", ""), ("s", ""), ("ly", ""))  # fmt: skip
_SHORTEST = 3
_USUAL_RATING = 3.2
_USUAL_ZIPF = 4.0
NOTHING = (0.0,) * 96


class Corpora:
    """Hold how often each word stands in the sentences of each corpus, whoever rated them."""

    def __init__(self, rows: Sequence[Mapping[str, str]]) -> None:
        self.names = sorted({row["corpus"] for row in rows})
        self.counts = {
            name: Counter(
                word
                for sentence in {row["sentence"] for row in rows if row["corpus"] == name}
                for word in words(fold(sentence))
            )
            for name in self.names
        }

    def often(self, word: str) -> list[float]:
        """Give the share of a word in each corpus, as a power of ten."""
        return [
            log10((self.counts[name][word] + 0.5) / (1 + self.counts[name].total()))
            for name in self.names
        ]


def term_facts(
    row: Mapping[str, str], ratings: Mapping[str, float], corpora: Corpora
) -> list[float]:
    """Measure the words of a term, and its sentence."""
    found = words(row["token"]) or ("a",)
    each = np.array([_word(word, ratings, corpora) for word in found])
    whole = (
        list(each[0])
        if len(found) == 1
        else [*each[0], *each[-1], *each.min(0), *each.max(0), *each.mean(0)]
    )
    return [*whole, *_sentence(row, corpora.names)]


def direction(term: str) -> tuple[float, ...]:
    """Give the directions of the first and the last word of a term; of a word its own."""
    found = words(term) or ("a",)
    ends = found[:1] if len(found) == 1 else (found[0], found[-1])
    return tuple(one for word in ends for one in vector(word) or NOTHING)


def bases(word: str) -> list[str]:
    """List what a word may be a form of, itself first."""
    cut = [
        word[: -len(end)] + to
        for end, to in _ENDINGS
        if word.endswith(end) and len(word) - len(end) >= _SHORTEST
    ]
    return [word, *cut]


def _word(word: str, ratings: Mapping[str, float], corpora: Corpora) -> list[float]:
    low = fold(word)
    rated = next((ratings[one] for one in bases(low) if one in ratings), None)
    return [
        zipf(low), max(map(zipf, bases(low))), len(low), syllables(low),
        _USUAL_RATING if rated is None else rated, float(rated is None), float(word[:1].isupper()),
        float(word.isupper()), float("-" in low), shape(low)[3], *corpora.often(low),
    ]  # fmt: skip


def _sentence(row: Mapping[str, str], names: Sequence[str]) -> list[float]:
    low = fold(row["sentence"])
    every = words(low)
    often = [zipf(word) for word in every if word[0].isalpha()] or [_USUAL_ZIPF]
    telling = [zipf(w) for w in every if w[0].isalpha() and w not in FUNCTION_WORDS] or [
        _USUAL_ZIPF
    ]
    near: Any = np.dot(vector(row["token"]) or NOTHING, vector(row["sentence"]) or NOTHING)
    return [
        len(every), float(np.mean(often)), float(np.mean(telling)),
        float(np.percentile(telling, 20)), min(telling), len(set(every)), float(near),
        low.find(fold(row["token"])) / max(1, len(low)),
        *(float(row["corpus"] == name) for name in names), float(not vector(row["token"])),
    ]  # fmt: skip
