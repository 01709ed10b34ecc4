"""Tell how near two texts are in meaning, by a small table of word vectors.

The table ships with the project (vectors/README.md: source, licence, how it is made). Without it
`available()` is False, every likeness is 0 and nothing is nearest: callers then go by patterns.
A likeness is no proof: "I refund you" and "I do not refund you" are near. The order of words, "not"
and figures do not show in it.
"""

import re
import struct
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from math import sqrt
from operator import mul
from typing import NamedTuple

from trainer.core.language.lexicons.short_forms import SHORT_FORMS
from trainer.core.language.tokens import folded_words

_TABLE = "words.bin"
_MAGIC = b"RWV1"
_HEAD = struct.Struct("<4sIHI")
_TEXTS_KEPT = 8192
_WORDS_KEPT = 8192
_ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""),
    ("ing", "e"), ("er", ""), ("er", "e"), ("ly", ""), ("ness", ""), ("isation", "ization"),
    ("ise", "ize"), ("ised", "ized"), ("ising", "izing"), ("our", "or"), ("able", ""),
)  # fmt: skip
_SHORTEST = 3
_LANE = 4
_FINE = 65_536
_SHIFT = 524_288
"""Eight, in steps: no figure is larger, and _MOST words stay below 32 bits."""
_MOST = 4000
"""Words of a text that are looked at."""
_JOINTS = re.compile(r"[-&' ]")


class Nearest(NamedTuple):
    """Hold which group of examples a text is nearest to.

    `group` is its index, `likeness` −1–1 to its nearest example (1 is the same), `margin` 0–2 how
    much less the nearest example of any other group is like it (0: a tie; with one group: 2).
    """

    group: int
    likeness: float
    margin: float


def available() -> bool:
    """Tell whether the table is there."""
    return bool(_table().rows)


def vector(text: str) -> tuple[float, ...]:
    """Give a text its direction: a vector of length 1, or empty when no word of it is known.

    Words of every sentence ("the", "is") weigh next to nothing, rare ones fully. A short form of
    chat, a British spelling or an ending unknown to the table is brought to a known word.
    """
    return _vector(text)


def likeness(a: str, b: str) -> float:
    """Tell how near two texts are, −1–1: 1 the same, about 0 nothing in common or nothing known.

    Alone it decides little: of 80 probe questions, .4 with a margin of .1 over other things matched 36
    rightly and 2 wrongly (docs/benchmarks/reading.md).
    """
    one, other = _vector(a), _vector(b)
    return sum(map(mul, one, other)) if one and other else 0.0


def nearest(text: str, groups: Sequence[str | Sequence[str]]) -> Nearest | None:
    """Find the group of example texts that has the example most like `text`.

    A group given as one text is a group of one. None when the table is absent, when no word of
    `text` is known, or when no group has a known word. The first of two equal groups wins.
    """
    if not _vector(text):
        return None
    ranked = sorted(
        (
            (max(likeness(text, one) for one in examples), -at)
            for at, group in enumerate(groups)
            if (examples := [group] if isinstance(group, str) else group)
            and any(map(_vector, examples))
        ),
        reverse=True,
    )
    if not ranked:
        return None
    best, at = ranked[0]
    second = ranked[1][0] if len(ranked) > 1 else best - 2
    return Nearest(-at, best, best - second)


def known_rows(spoken: Sequence[str]) -> list[int]:
    """Give the vectors of those of some folded words that are known, each as one long number."""
    return [row for word in spoken[:_MOST] for row in _rows(word)]


def figures_of(rows: Sequence[int]) -> list[int]:
    """Add such vectors: the figures of their sum, in steps of no matter what size."""
    shift = _SHIFT * len(rows)
    return [lane - shift for lane in _lanes(rows)]


def length_of(rows: Sequence[int]) -> float:
    """Tell how long the sum of such vectors is, in the steps of `figures_of`."""
    lanes, shift = _lanes(rows), _SHIFT * len(rows)
    return sqrt(sum(map(mul, lanes, lanes)) + shift * (shift * len(lanes) - 2 * sum(lanes)))


def _lanes(rows: Sequence[int]) -> tuple[int, ...]:
    dimensions = _table().dimensions
    return struct.unpack(f"<{dimensions}I", sum(rows).to_bytes(_LANE * dimensions, "little"))


@lru_cache(maxsize=_TEXTS_KEPT)
def _vector(text: str) -> tuple[float, ...]:
    rows = known_rows(folded_words(text))
    if not rows:
        return ()
    total = figures_of(rows)
    length = sqrt(sum(map(mul, total, total)))
    return tuple(one / length for one in total) if length else ()


@lru_cache(maxsize=_WORDS_KEPT)
def _rows(word: str) -> tuple[int, ...]:
    """Find the rows of a word; those of its parts when only they are known ("sign-in")."""
    plain = SHORT_FORMS.get(word, word)
    row = _row(plain)
    if row:
        return (row,)
    parts = _JOINTS.split(plain)
    return tuple(row for part in parts if len(parts) > 1 and (row := _row(part)))


def _row(word: str) -> int:
    """Write the vector of a word as one long whole number, 0 where the word is unknown.

    Each figure has 32 bits, in steps of 1/_FINE, _SHIFT added so that none is negative: the vectors
    of a text are then added all figures at once.
    """
    table = _table()
    at = table.rows.get(word)
    if at is None:
        at = next((table.rows[one] for one in _simpler(word) if one in table.rows), None)
    if at is None:
        return 0
    scale, start = _FINE * table.scales[at], at * table.dimensions
    figures = table.figures[start : start + table.dimensions]
    lanes = (round(scale * one) + _SHIFT for one in figures)
    return int.from_bytes(struct.pack(f"<{table.dimensions}I", *lanes), "little")


def _simpler(word: str) -> list[str]:
    found = [word[: -len(end)] + to for end, to in _ENDINGS if word.endswith(end)]
    found.extend(one[:-1] for one in list(found) if one[-2:-1] == one[-1:])
    return [one for one in found if len(one) >= _SHORTEST]


class _Table(NamedTuple):
    """Hold the table: the row of each word; the scale of each row; all figures, row by row."""

    rows: Mapping[str, int]
    dimensions: int
    scales: tuple[float, ...]
    figures: memoryview


@lru_cache(maxsize=1)
def _table() -> _Table:
    place = files("trainer.core.language") / "vectors" / _TABLE
    if not place.is_file():
        return _Table({}, 0, (), memoryview(b""))
    blob = place.read_bytes()
    magic, count, dimensions, listed = _HEAD.unpack_from(blob)
    if magic != _MAGIC:
        raise ValueError(f"{_TABLE} begins with {magic!r}; make it again (vectors/README.md)")
    start = _HEAD.size + listed
    rows = {word: at for at, word in enumerate(blob[_HEAD.size : start].decode().split("\n"))}
    scales = struct.unpack_from(f"<{count}e", blob, start)
    return _Table(rows, dimensions, scales, memoryview(blob)[start + 2 * count :].cast("b"))
