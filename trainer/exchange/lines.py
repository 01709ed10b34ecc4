"""Read a file of any size line by line: plain or gzip, with the place reached in it."""

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader, RawIOBase
from typing import BinaryIO, cast

from trainer.core.errors import InputError

MOST = 20_000_000
"""Bytes that a line may have: more than the five million characters that are read of one."""
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one line that is not blank: its number from 1, and its text, None where it is too long."""

    number: int
    text: str | None


def unpacked(stream: BinaryIO) -> BinaryIO:
    """Give what a stream holds, unpacked where it begins as gzip does."""
    looked_into = stream if hasattr(stream, "peek") else BufferedReader(cast("RawIOBase", stream))
    packed = looked_into.peek(len(_GZIP))[: len(_GZIP)] == _GZIP
    return cast("BinaryIO", gzip.open(looked_into) if packed else looked_into)


def lines_of(stream: BinaryIO) -> Iterator[Line]:
    """Give the lines of a stream, blank ones left out; never more than one is in memory.

    Bytes that are no UTF-8 become question marks. Refuses (InputError) a gzip file that is cut off or
    broken.
    """
    number = 0
    try:
        while raw := stream.readline(MOST):
            number += 1
            if len(raw) == MOST and not raw.endswith(b"\n"):
                _pass_over(stream)
                yield Line(number, None)
            elif raw.strip():
                text = raw.decode("utf-8", errors="replace")
                yield Line(number, text.removeprefix("\ufeff") if number == 1 else text)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise InputError(f"the packed file breaks off after line {number}: {error}") from None


def _pass_over(stream: BinaryIO) -> None:
    while (rest := stream.readline(MOST)) and not rest.endswith(b"\n"):
        pass
