"""Find out how the bytes of a file are written, and read them as text, a piece at a time."""

from io import BufferedReader, RawIOBase, TextIOWrapper
from typing import BinaryIO, TextIO

from trainer.core.errors import InputError

SAMPLE = 65_536
"""Bytes of the beginning by which the encoding is told."""
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_OTHER = {
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "an old workbook or document",
    b"SQLite format 3": "a database",
}
"""How files begin that are no text → what they are."""
_MARKLESS = frozenset(range(32)) - set(b"\t\n\x0b\f\r\x1b")
"""Bytes that no text has, but for one of two or four bytes a letter."""
_STRAY = 0.02
"""The share of such bytes from which a file is no text; a stray one is only passed over."""
_PACKED = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!")
"""How files begin that hold others; they are not opened: a small one can hold a very large one."""


def decoded(stream: BinaryIO) -> tuple[TextIO, str]:
    """Give the text of a stream, line ends as they are, and its beginning to look at.

    A byte order mark, UTF-16 without one, UTF-8 and, where it is none of these, the Western code page
    are told apart; a byte that fits none becomes a replacement mark. InputError for a packed file and for no text.
    """
    head = stream.read(SAMPLE)
    if head.startswith(_PACKED):
        raise InputError(
            "this is a packed file: unpack it, and send what is in it; save a workbook as CSV"
        )
    encoding = _encoding(head)
    other = next((what for mark, what in _OTHER.items() if head.startswith(mark)), "")
    if other or (not encoding.startswith(("utf-16", "utf-32")) and _strays(head)):
        raise InputError(f"this is {other or 'no text'}, and only text can be read")
    again = BufferedReader(_Again(head, stream), SAMPLE)
    text = TextIOWrapper(again, encoding, errors="replace", newline="")
    return text, head.decode(encoding, errors="replace").removeprefix("\ufeff")


def _strays(head: bytes) -> bool:
    return sum(byte in _MARKLESS for byte in head) > _STRAY * len(head)


def _encoding(head: bytes) -> str:
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    sparse = len(head) // 4
    if sparse and head[1::2].count(0) > sparse:
        return "utf-16-le"
    if sparse and head[0::2].count(0) > sparse:
        return "utf-16-be"
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        cut = error.reason == "unexpected end of data" and error.start > len(head) - 4
        return "utf-8" if cut else "cp1252"
    return "utf-8"


class _Again(RawIOBase):
    """Give what was looked at once more, and then the rest."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object, /) -> int:
        room = memoryview(buffer)  # type: ignore[arg-type]  # what BufferedReader hands in is one
        piece, self._head = self._head[: len(room)], self._head[len(room) :]
        piece = piece or self._rest.read(len(room))
        room[: len(piece)] = piece
        return len(piece)
