"""Read weights of many logistic regressions over the same features, and add them all at once.

One file for all of them, made by a command in training/ (the README beside each file: data, method).
Pure Python: the weights of one feature for all names are one long whole number, so that a sentence
costs one addition a feature, however many names there are.
"""

import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.resources.abc import Traversable
from math import sqrt
from operator import add, mul
from typing import NamedTuple

from trainer.core.language.meaning import figures_of, known_rows, length_of

MAGIC = b"RAW2"
HEAD = struct.Struct("<4sBHHI")
OFFSET = 127
_AT_ONCE = 250
"""Features added at once: at most 254 each, so that no lane of 16 bits runs over."""
_LANE = 2
_FINE = 8192
"""Steps of a word vector's figure: 16,384 × 254 × 96 dimensions stay below 32 bits."""
_WIDE = 8
_HALF = 1 << 40
"""Half of a lane of 64 bits: what one word means for a name is far below."""
_NOTHING: Mapping[str, int] = {}


class Regressions(NamedTuple):
    """Hold the weights: names in order; the row and squared rarity of each feature.

    `pairs` has the rows of neighbours by the first of the two, so that no pair is written out.
    `figures` has for each feature one figure a name, times its rarity already, 16 bits each,
    OFFSET added so that none is negative, as one long whole number: all names are added at once.
    `dense` has for each dimension of the word vector such a number of 32 bits a name,
    with its own scales; `rest` is what the offsets of a whole vector amount to, name by name. `columns`
    are the same weights as plain figures, `places` where each name stands.
    """

    names: tuple[str, ...]
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
    places: Mapping[str, int]

    def known(self, start: str, words: Sequence[str], forms: Iterable[str]) -> list[int]:
        """List the rows of words, of each with the one before it (`start` before the first), and of forms.

        Each row once, in order; of the last word, which is the mark of its sentence, its pair comes first.
        """
        rows, pairs = self.rows, self.pairs
        found: list[int | None] = []
        then = pairs.get(start, _NOTHING)
        for word in words:
            found += (rows.get(word), then.get(word))
            then = pairs.get(word, _NOTHING)
        found[-2:] = found[:-3:-1]
        found += map(rows.get, forms)
        return [at for at in dict.fromkeys(found) if at is not None]

    def length(self, known: Sequence[int]) -> float:
        """Tell the length of some features by their rarity, 1 where there are none."""
        return sqrt(sum(map(self.squares.__getitem__, known))) or 1.0

    def added(self, known: Sequence[int]) -> list[int]:
        """Add the rows of these features: a figure a name, in steps of its scale."""
        if len(known) > _AT_ONCE:
            rest = self.added(known[_AT_ONCE:])
            return list(map(add, self.added(known[:_AT_ONCE]), rest))
        width = _LANE * len(self.names)
        total = sum(map(self.figures.__getitem__, known))
        lanes = struct.unpack(f"<{len(self.names)}H", total.to_bytes(width, "little"))
        return [lane - OFFSET * len(known) for lane in lanes]

    def meant(self, direction: Sequence[float]) -> list[float]:
        """Multiply a direction of meaning with the weights of each name; nothing known gives 0."""
        if not direction:
            return [0.0] * len(self.names)
        whole = [round(one * _FINE) + _FINE for one in direction]
        total = sum(map(mul, whole, self.dense)).to_bytes(2 * _LANE * len(self.names), "little")
        shift = OFFSET * sum(whole)
        return [
            (lane - shift - rest) * scale
            for lane, rest, scale in zip(
                struct.unpack(f"<{len(self.names)}I", total),
                self.rest,
                self.dense_scales,
                strict=True,
            )
        ]

    def means(self, row: int) -> int:
        """Multiply the vector of a word with the weights of each name, as one long number."""
        figures = figures_of([row])
        sizes = (sum(map(mul, figures, column)) for column in self.columns)
        return sum(round(one) + _HALF << 8 * _WIDE * at for at, one in enumerate(sizes))

    def roughly(
        self, spoken: Sequence[str], means: Callable[[int], int]
    ) -> tuple[Sequence[int], int, float]:
        """Tell what words mean for each name: sums, what to take from each, what to divide by.

        `means` is `self.means`, mostly from memory.
        """
        rows, width = known_rows(spoken), len(self.names)
        size = length_of(rows) if rows else 0.0
        if not size:
            return (0,) * width, 0, 1.0
        total = sum(map(means, rows)).to_bytes(_WIDE * width, "little")
        return struct.unpack(f"<{width}Q", total), _HALF * len(rows), size


NONE = Regressions((), {}, {}, (), (), (), (), (), (), (), (), {})
"""No weights: nothing is likely."""


def load(place: Traversable) -> Regressions:
    """Read a file of weights; NONE where there is none.

    Refuses (ValueError) a file of another form.
    """
    if not place.is_file():
        return NONE
    blob = place.read_bytes()
    magic, width, count, dimensions, listed = HEAD.unpack_from(blob)
    if magic != MAGIC:
        raise ValueError(f"{place.name} begins with {magic!r}; make it again (weights/README.md)")
    names = blob[HEAD.size : HEAD.size + listed].decode().split("\n")
    numbers = struct.Struct(f"<{width}f{width}f{width * dimensions}e{count}e")
    read = numbers.unpack_from(blob, HEAD.size + listed)
    dense, rarity = read[2 * width : -count], read[-count:]
    vectors = [dense[at * dimensions : (at + 1) * dimensions] for at in range(width)]
    scales = [max(map(abs, one)) / OFFSET for one in vectors]
    lanes = [
        [round(one / scale) + OFFSET for one in row]
        for row, scale in zip(vectors, scales, strict=True)
    ]
    rows = {name: at for at, name in enumerate(names[width:])}
    step = _LANE * width
    return Regressions(
        names=tuple(names[:width]),
        rows=rows,
        pairs=_by_first(rows),
        squares=tuple(one * one for one in rarity),
        figures=tuple(
            int.from_bytes(blob[at : at + step], "little")
            for at in range(HEAD.size + listed + numbers.size, len(blob), step)
        ),
        scales=read[:width],
        bias=read[width : 2 * width],
        dense=tuple(
            sum(one << 16 * _LANE * at for at, one in enumerate(column))
            for column in zip(*lanes, strict=True)
        ),
        dense_scales=tuple(scale / _FINE for scale in scales),
        rest=tuple(_FINE * (sum(row) - OFFSET * dimensions) for row in lanes),
        columns=tuple(
            tuple((one - OFFSET) * scale for one in row)
            for row, scale in zip(lanes, scales, strict=True)
        ),
        places={name: at for at, name in enumerate(names[:width])},
    )


def _by_first(rows: Mapping[str, int]) -> Mapping[str, Mapping[str, int]]:
    """Sort the rows of pairs of neighbours by the first of the two."""
    pairs: dict[str, dict[str, int]] = {}
    for name, at in rows.items():
        first, gap, second = name.partition(" ")
        if gap:
            pairs.setdefault(first, {})[second] = at
    return pairs
