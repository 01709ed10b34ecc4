"""Read talks from a table, one message a row: `talk, speaker, text, time`, in whatever order."""

import csv
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import TextIO

from trainer.exchange.fields import time_in
from trainer.exchange.parts import FIELDS, SIDES, Left, Legend, Part, Raw, Unread

DELIMITERS = ",;\t|"
CELL_LIMIT = 200_000
"""Characters that one cell may have: a quote that is never closed must not swallow a file."""
_NAMES = {
    "talk": ("talk", "talk_id", "conversation", "conversation_id", "ticket", "ticket_id", "id"),
    "speaker": ("speaker", "role", "sender", "author", "from", "who"),
    "text": ("text", "message", "body", "content", "utterance"),
    "time": ("time", "timestamp", "created_at", "date", "sent_at", "at"),
    "agent": ("agent", "agent_name", "agent_id", "assignee"),
    "channel": ("channel", "medium"),
}
"""Field → the heads that columns of it usually have; a legend may name another."""
_MACHINES = frozenset({"bot", "chatbot", "virtual agent"})
_SYSTEM = frozenset({"system", "note", "internal"})


def read(text: TextIO, legend: Legend) -> Iterator[Raw | Unread]:
    """Give every talk; its rows stand together. Without a column for it, all rows are one talk."""
    csv.field_size_limit(CELL_LIMIT)
    lines = (line.replace("\0", "") for line in text)
    first = next((line for line in lines if line.strip()), "")
    rows = _rows(csv.reader(chain([first], lines), delimiter=_delimiter(first)))
    _, head = next(rows, (1, []))
    columns = _columns(head if isinstance(head, list) else [], legend)
    lacking = [field for field in ("speaker", "text") if field not in columns]
    if lacking:
        yield Unread("line 1", f"no column is known to be the {' or the '.join(lacking)}; name it")
        return
    yield from _talks(rows, columns)


def _talks(
    rows: Iterator[tuple[int, list[str] | str]], columns: dict[str, int]
) -> Iterator[Raw | Unread]:
    raw: Raw | None = None
    for number, row in rows:
        if isinstance(row, str):
            yield Unread(f"line {number}", row)
            continue
        cells = {field: row[at].strip() for field, at in columns.items() if at < len(row)}
        if not any(cells.values()):
            continue
        id = cells.get("talk") or (str(raw.id) if raw else "1")
        if raw is None or str(raw.id) != id:
            if raw is not None:
                yield raw
            raw = Raw(id[:200], f"line {number}")
        _add(raw, cells)
    if raw is not None:
        yield raw


def _add(raw: Raw, cells: dict[str, str]) -> None:
    word = cells.get("speaker", "")
    raw.channel = raw.channel or cells.get("channel", "")
    if word.casefold() in _MACHINES or word.casefold() in _SYSTEM:
        raw.left_out[Left.MACHINE if word.casefold() in _MACHINES else Left.SYSTEM] += 1
        return
    side = SIDES.get(word.casefold())
    name = "" if side else word
    if side == "agent":
        name = cells.get("agent", "")
    at = time_in(dict(cells), "time")
    raw.parts.append(Part(side, cells.get("text", ""), at, word, name))


def _rows(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str] | str]]:
    """Give rows with their line; a row that cannot be read is told, and the next is read."""
    while True:
        line = int(getattr(reader, "line_num", 0)) + 1
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, f"this row cannot be read ({error})"


def _delimiter(head: str) -> str:
    return max(DELIMITERS, key=head.count)


def _columns(head: Sequence[str], legend: Legend) -> dict[str, int]:
    names = [name.strip().strip("\ufeff").casefold() for name in islice(head, 500)]
    found: dict[str, int] = {}
    for field in FIELDS:
        told = legend.columns.get(field)
        wanted = (told.casefold(),) if told else _NAMES[field]
        place = next((names.index(one) for one in wanted if one in names), None)
        if place is not None and place not in found.values():
            found[field] = place
    return found
