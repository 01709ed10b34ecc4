"""Tell how likely a sentence does each act, by weights trained on labelled sentences.

One logistic regression an act, so that a sentence may do two. The weights ship with the project
(weights/README.md: data, method, how they are made). Without them nothing is likely and reading
goes by the phrase lists alone.
"""

import struct
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from math import exp, sqrt
from operator import mul
from typing import NamedTuple

from trainer.core.conversation.act_features import START, forms_of, marked_words
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.sentence import Sentence
from trainer.core.language.meaning import figures_of, known_rows, length_of, vector

_FILE = "acts.bin"
_MAGIC = b"RAW2"
_HEAD = struct.Struct("<4sBHHI")
_FLAT = 30.0
_LANE = 2
_FINE = 8192
"""Steps of a word vector's figure: 16,384 × 254 × 96 dimensions stay below 32 bits."""
_WIDE = 8
_HALF = 1 << 40
"""Half of a lane of 64 bits: what one word means for an act is far below."""
_OFF = 0.05
"""How far a rough score may be off: a direction cut to steps of 1/_FINE moves it by under .02."""
_WORDS_KEPT = 8192
_NOTHING: Mapping[str, int] = {}
_OFFSET = 127
"""At most 254 a feature and, of 60 words, under 200 features: no lane of 16 bits runs over."""


def available() -> bool:
    """Tell whether the weights are there."""
    return bool(_weights().acts)


def chances(sentence: Sentence) -> Mapping[AgentAct, float]:
    """Tell how likely, 0–1, the sentence does each act; empty when the weights are absent.

    The chances of two acts do not exclude each other and do not add up to one.
    """
    weights = _weights()
    if not weights.acts:
        return {}
    known = weights.known(sentence)
    length = sqrt(sum(map(weights.squares.__getitem__, known))) or 1.0
    totals = weights.added(known)
    meant = weights.meant(vector(sentence.text))
    found: dict[AgentAct, float] = {}
    for at, act in enumerate(weights.acts):
        score = weights.bias[at] + totals[at] * weights.scales[at] / length + meant[at]
        found[act] = 1 / (1 + exp(-max(-_FLAT, min(_FLAT, score))))
    return found


def near(sentence: Sentence, odds: Mapping[AgentAct, float]) -> list[AgentAct]:
    """List which of some acts may be as likely as their least log odds: cheap, and mostly none.

    An act that is left out is less likely; of one that is listed `chances` tells.
    """
    weights = _weights()
    if not weights.acts:
        return []
    known = weights.known(sentence)
    length = sqrt(sum(map(weights.squares.__getitem__, known))) or 1.0
    totals = weights.added(known)
    meant, shift, size = _roughly(sentence)
    bias, scales, places = weights.bias, weights.scales, weights.places
    return [
        act
        for act, least in odds.items()
        if bias[at := places[act]] + totals[at] * scales[at] / length + (meant[at] - shift) / size
        >= least - _OFF
    ]


def _roughly(sentence: Sentence) -> tuple[Sequence[int], int, float]:
    """Tell what the words mean for each act: sums, what to take from each, what to divide by."""
    rows, width = known_rows(sentence.spoken), len(_weights().acts)
    size = length_of(rows) if rows else 0.0
    if not size:
        return (0,) * width, 0, 1.0
    total = sum(map(_means, rows)).to_bytes(_WIDE * width, "little")
    return struct.unpack(f"<{width}Q", total), _HALF * len(rows), size


@lru_cache(maxsize=_WORDS_KEPT)
def _means(row: int) -> int:
    """Multiply the vector of a word with the weights of each act, written as one long number."""
    figures = figures_of([row])
    sizes = (sum(map(mul, figures, column)) for column in _weights().columns)
    return sum(round(one) + _HALF << 8 * _WIDE * at for at, one in enumerate(sizes))


class _Weights(NamedTuple):
    """Hold the weights: acts in order; the row and squared rarity of each feature.

    `pairs` has the rows of neighbours by the first of the two, so that no pair is written out.
    `figures` has for each feature one figure an act, times its rarity already, 16 bits each,
    _OFFSET added so that none is negative, as one long whole number: all acts are added at once. `dense` has for each dimension of the word vector such a number of 32 bits an act,
    with its own scales; `rest` is what the offsets of a whole vector amount to, act by act. `columns`
    are the same weights as plain figures, `places` where each act stands.
    """

    acts: tuple[AgentAct, ...]
    rows: Mapping[str, int]
    pairs: Mapping[str, Mapping[str, int]]
    squares: tuple[float, ...]
    figures: tuple[int, ...]
    scales: tuple[float, ...]
    bias: tuple[float, ...]
    dense: tuple[int, ...]
    dense_scales: tuple[float, ...]
    rest: tuple[int, ...]
    columns: tuple[tuple[float, ...], ...]
    places: Mapping[AgentAct, int]

    def known(self, sentence: Sentence) -> list[int]:
        """List the rows of the features of a sentence (see `act_features.features`), in order."""
        rows, pairs = self.rows, self.pairs
        found: list[int | None] = []
        then = pairs.get(START, _NOTHING)
        for word in marked_words(sentence):
            found += (rows.get(word), then.get(word))
            then = pairs.get(word, _NOTHING)
        found[-2:] = found[:-3:-1]  # of the mark, its pair comes first
        found += map(rows.get, forms_of(sentence))
        return [at for at in dict.fromkeys(found) if at is not None]

    def added(self, known: list[int]) -> list[int]:
        """Add the rows of these features: a figure an act."""
        width = _LANE * len(self.acts)
        total = sum(map(self.figures.__getitem__, known))
        lanes = struct.unpack(f"<{len(self.acts)}H", total.to_bytes(width, "little"))
        return [lane - _OFFSET * len(known) for lane in lanes]

    def meant(self, direction: tuple[float, ...]) -> list[float]:
        """Multiply a direction of meaning with the weights of each act; nothing known gives 0."""
        if not direction:
            return [0.0] * len(self.acts)
        whole = [round(one * _FINE) + _FINE for one in direction]
        total = sum(map(mul, whole, self.dense)).to_bytes(2 * _LANE * len(self.acts), "little")
        shift = _OFFSET * sum(whole)
        return [
            (lane - shift - rest) * scale
            for lane, rest, scale in zip(
                struct.unpack(f"<{len(self.acts)}I", total),
                self.rest,
                self.dense_scales,
                strict=True,
            )
        ]


@lru_cache(maxsize=1)
def _weights() -> _Weights:
    place = files("trainer.core.conversation") / "weights" / _FILE
    if not place.is_file():
        return _Weights((), {}, {}, (), (), (), (), (), (), (), (), {})
    blob = place.read_bytes()
    magic, width, count, dimensions, listed = _HEAD.unpack_from(blob)
    if magic != _MAGIC:
        raise ValueError(f"{_FILE} begins with {magic!r}; make it again (weights/README.md)")
    names = blob[_HEAD.size : _HEAD.size + listed].decode().split("\n")
    numbers = struct.Struct(f"<{width}f{width}f{width * dimensions}e{count}e")
    read = numbers.unpack_from(blob, _HEAD.size + listed)
    dense, rarity = read[2 * width : -count], read[-count:]
    vectors = [dense[at * dimensions : (at + 1) * dimensions] for at in range(width)]
    scales = [max(map(abs, one)) / _OFFSET for one in vectors]
    lanes = [
        [round(one / scale) + _OFFSET for one in row]
        for row, scale in zip(vectors, scales, strict=True)
    ]
    acts = tuple(AgentAct(name) for name in names[:width])
    rows = {name: at for at, name in enumerate(names[width:])}
    step = _LANE * width
    return _Weights(
        acts=acts,
        rows=rows,
        pairs=_by_first(rows),
        squares=tuple(one * one for one in rarity),
        figures=tuple(
            int.from_bytes(blob[at : at + step], "little")
            for at in range(_HEAD.size + listed + numbers.size, len(blob), step)
        ),
        scales=read[:width],
        bias=read[width : 2 * width],
        dense=tuple(
            sum(one << 16 * _LANE * at for at, one in enumerate(column))
            for column in zip(*lanes, strict=True)
        ),
        dense_scales=tuple(scale / _FINE for scale in scales),
        rest=tuple(_FINE * (sum(row) - _OFFSET * dimensions) for row in lanes),
        columns=tuple(
            tuple((one - _OFFSET) * scale for one in row)
            for row, scale in zip(lanes, scales, strict=True)
        ),
        places={act: at for at, act in enumerate(acts)},
    )


def _by_first(rows: Mapping[str, int]) -> Mapping[str, Mapping[str, int]]:
    """Sort the rows of pairs of neighbours by the first of the two."""
    pairs: dict[str, dict[str, int]] = {}
    for name, at in rows.items():
        first, gap, second = name.partition(" ")
        if gap:
            pairs.setdefault(first, {})[second] = at
    return pairs
