"""Tell how specific a text is: figures, dates, names and words that mean one thing, or vague ones.

By rules alone: the only corpus with people's ratings has no licence to train on.
"""

import re
from functools import lru_cache
from math import exp, log1p

from trainer.core.language.complexity import complexity
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.lexicons.vague import VAGUE_WORDS
from trainer.core.language.tokens import fold, folded_words

_FIGURE = re.compile(r"[£$€]?\d[\d.,:/]*%?")
_WHEN = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|april|june|july|august"
    r"|september|october|november|december|tomorrow|today|tonight|yesterday|noon|midnight)\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|a|an|half) (?:\w+ )?"
    r"(?:minutes?|hours?|days?|weeks?|months?|years?)\b"
)
_NAME = re.compile(r"(?<![.!?\n]\s)(?<!^)\b(?!I\b)[A-Z][\w'-]*")
_MIDDLE = 3.4
_FIGURES, _WHENS, _NAMES, _TELLING, _HARD, _VAGUE = 0.8, 0.8, 0.8, 1.5, 3.5, 2.0
_USUAL = 0.22
_KEPT = 1024


@lru_cache(maxsize=_KEPT)
def specificity(text: str) -> float:
    """Tell how specific a text is, 0 (could be about anything) to 1; a text without words is 0.

    It counts what is named, so a longer text can name more; whether it is true is not its affair.
    """
    low = fold(text)
    lines = [_measured(line) for line in text.split("\n")]
    every = sum(count for count, _, _ in lines)
    if not every:
        return 0.0
    telling = [much for _, _, each in lines for much in each]
    vague = sum(count for _, count, _ in lines) / every
    hardness = sum(telling) / len(telling) if telling else _USUAL
    found = (
        _FIGURES * log1p(len(_FIGURE.findall(low)))
        + _WHENS * log1p(len(_WHEN.findall(low)))
        + _NAMES * log1p(len(_NAME.findall(text)))
        + _TELLING * log1p(len(telling))
        + _HARD * (hardness - _USUAL)
        - _VAGUE * vague
    )
    return 1 / (1 + exp(_MIDDLE - found))


@lru_cache(maxsize=_KEPT)
def _measured(line: str) -> tuple[int, int, tuple[float, ...]]:
    """Count the words of a line, and those that are vague; tell how hard each telling one is."""
    every = folded_words(line)
    spelled = [word for word in every if word[0].isalpha()]
    telling = (one for one in spelled if one not in FUNCTION_WORDS and one not in VAGUE_WORDS)
    vague = sum(word in VAGUE_WORDS for word in spelled)
    return len(every), vague, tuple(map(complexity, telling))
