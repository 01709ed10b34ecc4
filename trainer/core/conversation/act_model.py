"""Tell how likely a sentence does each act, by weights trained on labelled sentences.

One logistic regression an act, so that a sentence may do two. The weights ship with the project
(weights/README.md: data, method, how they are made). Without them nothing is likely and reading
goes by the phrase lists alone.
"""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from math import exp

from trainer.core.conversation.act_features import START, forms_of, marked_words
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.sentence import Sentence
from trainer.core.language.meaning import vector
from trainer.core.language.regressions import Regressions, load

_FILE = "acts.bin"
_FLAT = 30.0
_OFF = 0.05
"""How far a rough score may be off: a direction cut to small steps moves it by under .02."""
_WORDS_KEPT = 8192


def available() -> bool:
    """Tell whether the weights are there."""
    return bool(_weights().names)


def chances(sentence: Sentence) -> Mapping[AgentAct, float]:
    """Tell how likely, 0–1, the sentence does each act; empty when the weights are absent.

    The chances of two acts do not exclude each other and do not add up to one.
    """
    weights = _weights()
    if not weights.names:
        return {}
    known = _known(weights, sentence)
    length = weights.length(known)
    totals = weights.added(known)
    meant = weights.meant(vector(sentence.text))
    found: dict[AgentAct, float] = {}
    for at, act in enumerate(_acts()):
        score = weights.bias[at] + totals[at] * weights.scales[at] / length + meant[at]
        found[act] = 1 / (1 + exp(-max(-_FLAT, min(_FLAT, score))))
    return found


def near(sentence: Sentence, odds: Mapping[AgentAct, float]) -> list[AgentAct]:
    """List which of some acts may be as likely as their least log odds: cheap, and mostly none.

    An act that is left out is less likely; of one that is listed `chances` tells.
    """
    weights = _weights()
    if not weights.names:
        return []
    known = _known(weights, sentence)
    length = weights.length(known)
    totals = weights.added(known)
    meant, shift, size = weights.roughly(sentence.spoken, _means)
    bias, scales, places = weights.bias, weights.scales, weights.places
    return [
        act
        for act, least in odds.items()
        if bias[at := places[act]] + totals[at] * scales[at] / length + (meant[at] - shift) / size
        >= least - _OFF
    ]


def _known(weights: Regressions, sentence: Sentence) -> list[int]:
    """List the rows of the features of a sentence (see `act_features.features`), in order."""
    return weights.known(START, marked_words(sentence), forms_of(sentence))


@lru_cache(maxsize=_WORDS_KEPT)
def _means(row: int) -> int:
    return _weights().means(row)


@lru_cache(maxsize=1)
def _weights() -> Regressions:
    return load(files("trainer.core.conversation") / "weights" / _FILE)


@lru_cache(maxsize=1)
def _acts() -> tuple[AgentAct, ...]:
    return tuple(map(AgentAct, _weights().names))
