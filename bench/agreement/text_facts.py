"""Measure a text in the ways that readability research does: the features of the fitted rows.

Counts, word frequencies (wordfreq), how hard its words are, marks and endings; and the direction of
its meaning. Nothing here is fitted.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from wordfreq import zipf_frequency

from trainer.core.language.complexity import complexity
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.meaning import vector
from trainer.core.language.specificity import specificity
from trainer.core.language.tokens import fold, sentences, words

_VOWELS = re.compile("[aeiouy]+")
_SILENT = re.compile("(?:[^l]e|ed|es)$")
_PARTS = re.compile(r"[^,;:.()!?]+")
_RARE = (2, 3, 3.5, 4, 4.5, 5)
_LONG = 3
"""Syllables of a long word."""
_MARKS = [
    re.compile(one)
    for one in (
        ",", ";", ":", '["\u201c\u201d]', r"[()\[\]]", "[-\u2013\u2014]", r"\?", "!", r"\d+",
        r"\b[A-Z][a-z]+", r"\b[A-Z]{2,}\b",
    )
]  # fmt: skip
_FORMS = [
    re.compile(rf"\b(?:{one})\b")
    for one in (
        r"\w+(?:tion|sion|ment|ness|ity|ance|ence)s?", r"\w+ed", r"\w+ing", r"\w+ly",
        "which|who|whom|whose|that",
        "because|although|though|while|whereas|since|unless|until|if|when|after|before",
        "and|but|or|so", r"(?:is|are|was|were|be|been|being) \w+ed", "i|me|my|mine|we|us|our",
        "you|your", "he|she|him|her|his|hers", "they|them|their|it|its", "the", "an?", "of",
        "in|on|at|by|for|with|from|to", "is|are|was|were|am|be", "has|have|had",
        "can|could|may|might|must|shall|should|will|would", "not|no|never", "this|these|those",
        "said|asked|told|replied|cried", "however|therefore|thus|moreover|furthermore|hence",
    )
]  # fmt: skip


def facts_of(texts: Sequence[str]) -> Any:
    """Measure texts: an array (texts, facts)."""
    return np.array([facts(text) for text in texts])


def directions_of(texts: Sequence[str]) -> Any:
    """Give texts their directions of meaning: an array (texts, dimensions); unknown is 0."""
    nothing = (0.0,) * len(vector("order"))
    return np.array([vector(text) or nothing for text in texts])


def facts(text: str) -> list[float]:
    """Measure one text."""
    lines = [found for part in sentences(text) if (found := words(fold(part.text)))] or [("a",)]
    every = [word for line in lines for word in line]
    spelled = [word for word in every if word[0].isalpha()] or ["a"]
    telling = [word for word in spelled if word not in FUNCTION_WORDS] or ["a"]
    count = len(every)
    letters, beats = [len(word) for word in spelled], [syllables(word) for word in spelled]
    often, often_telling = [zipf(word) for word in spelled], [zipf(word) for word in telling]
    low = fold(text)
    return [
        *_formulas(count / len(lines), letters, beats, len(lines)),
        *_spread([len(line) for line in lines]),
        *_spread(beats), *_spread(letters), *_spread(often), *_spread(often_telling),
        *_spread([complexity(word) for word in spelled]),
        *_spread([complexity(word) for word in telling]),
        np.log1p(count), np.log(count / len(lines)), np.log1p(len(text)), len(lines),
        len(set(every)) / count, len(set(every)) / np.sqrt(count), len(telling) / count,
        *(sum(one < limit for one in often) / count for limit in _RARE),
        np.log1p(max([0, *(len(words(part)) for part in _PARTS.findall(text))])),
        specificity(text),
        *(len(mark.findall(text)) / count for mark in _MARKS),
        *(len(form.findall(low)) / count for form in _FORMS),
    ]  # fmt: skip


@cache
def zipf(word: str) -> float:
    """Tell how frequent a word of English is, 0 (unknown) to 8."""
    return float(zipf_frequency(word, "en"))


@cache
def syllables(word: str) -> int:
    """Count the syllables of a word, roughly: groups of vowels, but for a silent ending."""
    return max(1, len(_VOWELS.findall(word)) - bool(_SILENT.search(word)))


def _formulas(per_line: float, letters: list[int], beats: list[int], lines: int) -> list[float]:
    per_word, size = sum(beats) / len(beats), sum(letters) / len(letters)
    long = sum(beat >= _LONG for beat in beats)
    return [
        0.39 * per_line + 11.8 * per_word - 15.59,
        206.8 - 1.015 * per_line - 84.6 * per_word,
        1.043 * np.sqrt(long * 30 / lines) + 3.13,
        4.71 * size + 0.5 * per_line - 21.4,
        0.4 * (per_line + 100 * long / len(beats)),
    ]


def _spread(values: Sequence[float]) -> list[float]:
    found = np.asarray(values, float)
    cuts = np.percentile(found, [5, 10, 25, 50, 75, 90])
    return [found.mean(), found.std(), *cuts, found.min(), found.max()]
