"""Read weights of a linear regression over the words of a text, its forms and its direction.

One file a measure, made by a command in training/ (weights/README.md: data, licence, method). All
figures are worked out beforehand, so that at run time a text costs one look-up a word.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import sqrt
from operator import mul
from typing import NamedTuple

_MAGIC = b"RLR1"
_HEAD = struct.Struct("<4sIHHI")


class Linear(NamedTuple):
    """Hold one regression: what each word adds and how rare it is (squared), the rest, a bias.

    `forms` and `dense` are the weights of counted forms and of the direction of meaning, in the
    order of the features they were trained on; `dense` is empty where it was not used.
    """

    words: Mapping[str, tuple[float, float]]
    forms: tuple[float, ...]
    dense: tuple[float, ...]
    bias: float

    def of(self, words: Iterable[str], forms: Sequence[float], direction: Sequence[float]) -> float:
        """Add up a text: its words brought to length 1 by their rarity, its forms, its direction.

        An unknown word adds nothing; an empty direction (no word known) adds nothing.
        """
        known = [pair for word in words if (pair := self.words.get(word))]
        length = sqrt(sum(square for _, square in known)) or 1.0
        said = sum(weight for weight, _ in known) / length
        meant = sum(map(mul, self.dense, direction))
        return float(self.bias + said + sum(map(mul, self.forms, forms)) + meant)


@cache
def weights(name: str) -> Linear | None:
    """Load the weights of a measure; None when the file is absent.

    Refuses (ValueError) a file of another form.
    """
    place = files("trainer.core.language") / "weights" / f"{name}.bin"
    return unpacked(place.read_bytes(), name) if place.is_file() else None


def packed(linear: Linear) -> bytes:
    """Write a regression as bytes: head, names, then bias, forms, dense, and two figures a word."""
    names = "\n".join(linear.words).encode()
    head = _HEAD.pack(_MAGIC, len(linear.words), len(linear.forms), len(linear.dense), len(names))
    pairs = [figure for pair in linear.words.values() for figure in pair]
    numbers = [linear.bias, *linear.forms, *linear.dense, *pairs]
    return head + names + struct.pack(f"<{len(numbers)}e", *numbers)


def unpacked(blob: bytes, name: str) -> Linear:
    """Read what `packed` wrote; `name` is named when it did not."""
    if blob[:4] != _MAGIC:
        raise ValueError(f"{name} begins with {blob[:4]!r}; make it again (weights/README.md)")
    _, count, forms, dense, listed = _HEAD.unpack_from(blob)
    start = _HEAD.size + listed
    names = blob[_HEAD.size : start].decode().split("\n") if count else []
    numbers = struct.unpack_from(f"<{1 + forms + dense + 2 * count}e", blob, start)
    rest = numbers[1 + forms + dense :]
    pairs = zip(rest[::2], rest[1::2], strict=True)
    return Linear(
        words=dict(zip(names, pairs, strict=True)),
        forms=numbers[1 : 1 + forms],
        dense=numbers[1 + forms : 1 + forms + dense],
        bias=numbers[0],
    )
