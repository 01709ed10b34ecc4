"""Draw chance from a key, so that the same talk comes out the same for ever."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


def chance(key: str, purpose: str) -> float:
    """Draw a number in [0, 1) that depends on `key` and `purpose` alone."""
    digest = blake2b(f"{key}/{purpose}".encode(), digest_size=8).digest()
    return (int.from_bytes(digest) >> 11) / (1 << 53)


def pick(key: str, purpose: str, choices: Sequence[T]) -> T:
    """Pick one of `choices`, which must not be empty."""
    return choices[int(chance(key, purpose) * len(choices))]


def key_of(seed: int, position: int) -> str:
    """Make the key of one turn of one talk."""
    return f"{seed}:{position}"


def talk_of(key: str) -> str:
    """Give the part of a turn's key that is the same all through a talk."""
    return key.partition(":")[0]
