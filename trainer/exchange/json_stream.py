"""Read JSON objects one after the other from a text of any size: a line each, or one large document.

A document is an array, an object after the other, or an object that wraps a list of talks. Only one
object at a time is held, so a file of any size takes the memory of its largest talk.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import Any, TextIO

from trainer.core.errors import InputError
from trainer.exchange.json_text import LINE_LIMIT, read_object
from trainer.exchange.parts import Unread

Found = tuple[str, dict[str, Any]]
"""Where an object stands, and the object."""

CHUNK = 65_536
NOWHERE = -1
"""The depth at which no object lies: behind the list that an export wraps."""
LISTS = frozenset({"tickets", "conversations", "ticket_events", "data"})
"""Keys of an export's outermost object whose list holds the talks."""

_OUTSIDE = re.compile(r'["{}\[\]]')
_INSIDE = re.compile(r'["\\]')


def objects(text: TextIO, lists: Collection[str] = LISTS) -> Iterator[Found | Unread]:
    """Give every object with its place ("line 3", "item 3"); what is none is told and passed over.

    An object of more than `LINE_LIMIT` characters is passed over too.
    """
    first, number = _first_line(text)
    if _is_line(first):
        yield from _of_lines(enumerate(chain([first], _lines(text)), number), lists)
    else:
        pieces = chain([first], iter(lambda: text.read(CHUNK), ""))
        yield from _of_document(pieces, lists)


def _first_line(text: TextIO) -> tuple[str, int]:
    """Give the first line that has something on it, or its beginning, and its number."""
    line, number = text.readline(LINE_LIMIT + 1), 1
    while line and not line.strip("\ufeff \t\r\n"):
        line, number = text.readline(LINE_LIMIT + 1), number + 1
    return line.removeprefix("\ufeff"), number


def _is_line(first: str) -> bool:
    """Tell whether each line is an object: a document in one piece has no such first line."""
    stripped = first.strip()
    if not stripped.startswith("{") or len(first) > LINE_LIMIT:
        return not stripped.startswith(("{", "["))
    # A line that was cut short is still a line; a document goes on after one of these marks.
    return not stripped.endswith(("{", "[", ",", ":"))


def _lines(text: TextIO) -> Iterator[str]:
    while line := text.readline(LINE_LIMIT + 1):
        rest = line
        while len(rest) > LINE_LIMIT and not rest.endswith(("\n", "\r")):
            rest = text.readline(LINE_LIMIT + 1)
        yield line


def _of_lines(lines: Iterable[tuple[int, str]], lists: Collection[str]) -> Iterator[Found | Unread]:
    for number, line in lines:
        if line.strip():
            place = f"line {number}"
            found = _read(place, line)
            yield from _unwrapped(place, found[1], lists) if isinstance(found, tuple) else (found,)


def _unwrapped(
    place: str, found: dict[str, Any], lists: Collection[str]
) -> Iterator[Found | Unread]:
    wrapped = next((found[key] for key in lists if isinstance(found.get(key), list)), None)
    if wrapped is None:
        yield place, found
        return
    for number, one in enumerate(wrapped, 1):
        inner = f"{place}, item {number}"
        yield (inner, one) if isinstance(one, dict) else Unread(inner, "this is no object, {…}")


def _of_document(pieces: Iterator[str], lists: Collection[str]) -> Iterator[Found | Unread]:
    scan = _Scan(lists)
    for piece in pieces:
        for number, raw in scan.feed(piece):
            place = f"item {number}"
            if raw is None:
                yield Unread(place, f"it is longer than {LINE_LIMIT} characters")
            else:
                yield _read(place, raw)
    if not scan.number:
        yield Unread("the file", "there is no JSON object in it")
    elif scan.open:
        yield Unread(f"item {scan.number}", "the file ends in the middle of it, or right after it")


def _read(place: str, raw: str) -> Found | Unread:
    try:
        return place, read_object(raw)
    except InputError as error:
        return Unread(place, str(error))


class _Scan:
    """Cut a document into its objects without reading them."""

    def __init__(self, lists: Collection[str]) -> None:
        self.number = 0
        self._lists = lists
        self._depth = 0
        self._home = 0
        """How deep the objects lie that are given."""
        self._quoted = self._escaped = self._wrapper = False
        self._word = ""
        self._kept: list[str] | None = None
        self._length = 0

    @property
    def open(self) -> bool:
        """Tell whether something has begun and not ended."""
        return self._depth > 0

    def feed(self, piece: str) -> Iterator[tuple[int, str | None]]:
        """Take the next piece; give each object that ends in it, None for one that is too long."""
        self._begun = place = 0
        started = self._quoted
        while place < len(piece):
            if self._escaped:
                self._escaped = False
                place += 1
                continue
            mark = (_INSIDE if self._quoted else _OUTSIDE).search(piece, place)
            if mark is None:
                self._word = piece[place:][-40:] if self._quoted and place else self._word
                break
            if self._quoted:
                word = piece[max(place, mark.start() - 40) : mark.start()]
                # A key may be cut where one piece ends and the next begins.
                self._in_quotes(mark.group(), self._word + word if started else word)
                started = False
            else:
                yield from self._outside(mark.group(), piece, mark.start())
            place = mark.end()
        self._keep(piece[self._begun :])

    def _in_quotes(self, mark: str, before: str) -> None:
        self._escaped = mark == "\\"
        if mark == '"':
            self._quoted, self._word = False, before

    def _outside(self, mark: str, piece: str, at: int) -> Iterator[tuple[int, str | None]]:
        if mark == '"':
            self._quoted = True
        elif mark in "{[":
            self._opens(mark, at)
        elif self._depth:
            self._depth -= 1
            if self._depth == self._home and self._kept is not None:
                self._keep(piece[self._begun : at + 1])
                yield self.number, self._taken()
            elif self._depth < self._home:
                self._home = NOWHERE
            self._home = self._home if self._depth else 0

    def _opens(self, mark: str, at: int) -> None:
        if mark == "[" and self._kept is None and self._depth == self._home == 0:
            self._home = 1
        elif mark == "[" and self._wraps():
            # The object is a wrapping: what counts are the objects of this list.
            self._kept, self._home = None, self._depth + 1
            self.number -= 1
        elif mark == "{" and self._depth == self._home and self._kept is None:
            self.number += 1
            self._kept, self._length, self._begun = [], 0, at
        self._depth += 1

    def _wraps(self) -> bool:
        outermost = self._home == 0 and self._depth == 1 and self._kept is not None
        return outermost and self._word in self._lists

    def _keep(self, text: str) -> None:
        if self._kept is None:
            return
        self._length += len(text)
        if self._length <= LINE_LIMIT:
            self._kept.append(text)
        else:
            self._kept.clear()

    def _taken(self) -> str | None:
        whole = "".join(self._kept or ()) if self._length <= LINE_LIMIT else None
        self._kept = None
        return whole
