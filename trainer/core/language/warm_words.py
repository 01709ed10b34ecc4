"""Tell how warm a message is by its single words, from weights trained on rated messages.

The weights ship with the project (weights/README.md: data, licence, how they are made). Without
them every message is as warm as any other.
"""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from math import sqrt

from trainer.core.language.tokens import folded_words

_FILE = "warmth.tsv"
_BIAS = ""
_LONGEST = 400
"""Words of a message that are looked at."""


def available() -> bool:
    """Tell whether the weights are there."""
    return bool(_weights())


def warm_words(text: str) -> float:
    """Tell how warm the words of a message are, 0 to 1; 0 without weights or known words.

    It knows neither order nor "not": alone it is a weak measure (docs/benchmarks/scoring.md), and
    serves to tell apart what the phrase lists find alike.
    """
    weights = _weights()
    known = [weights[word] for word in spoken(text) if word in weights]
    if not known:
        return 0.0
    return min(1.0, max(0.0, weights[_BIAS] + sum(known) / sqrt(len(known))))


def spoken(text: str) -> tuple[str, ...]:
    """List the different words of a message, in lower case, in order."""
    return tuple(dict.fromkeys(folded_words(text)[:_LONGEST]))


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    place = files("trainer.core.language") / "weights" / _FILE
    if not place.is_file():
        return {}
    lines = place.read_text(encoding="utf-8").splitlines()
    return {word: float(much) for word, much in (line.split("\t") for line in lines)}
