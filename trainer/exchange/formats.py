"""Read the talks of a file in whatever form it is: the one function that doors call."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO, TextIO

from trainer.core.errors import InputError
from trainer.exchange import chat_jsonl, chatwoot, csv_talks, intercom, zendesk
from trainer.exchange.decoding import decoded
from trainer.exchange.json_stream import objects
from trainer.exchange.parts import Legend, Raw, Unread, assembled
from trainer.exchange.transcripts import Imported, read_talk

AUTO = "auto"
OWN = "rapport"
READERS: dict[str, Callable[[TextIO, Legend], Iterator[Raw | Unread]]] = {
    "openai": chat_jsonl.read,
    "csv": csv_talks.read,
    "zendesk": zendesk.read,
    "intercom": intercom.read,
    "chatwoot": chatwoot.read,
}
"""Form → what reads it."""
FORMATS = (AUTO, OWN, *READERS)
TITLES = {
    AUTO: "Find out from the file",
    OWN: "Rapport (JSON Lines)",
    "openai": "OpenAI chat (JSON Lines)",
    "csv": "Table (CSV)",
    "zendesk": "Zendesk",
    "intercom": "Intercom",
    "chatwoot": "Chatwoot",
}
"""Form → what people call it."""

_SIGNS = (
    ("intercom", r'"conversation_parts"\s*:'),
    ("chatwoot", r'"message_type"\s*:'),
    ("zendesk", r'"(?:comments|audits|ticket_events|child_events)"\s*:'),
    (OWN, r'"turns"\s*:'),
    ("openai", r'"messages"\s*:'),
)
"""Form → a key that only it has. A key in a message stands behind a backslash, so it is no sign."""


def read_talks(
    stream: BinaryIO, form: str = AUTO, legend: Legend | None = None
) -> Iterator[Imported | Unread]:
    """Give every talk of a file, and what could not be read, in the order of the file.

    Memory stays that of the largest talk. Nothing in a file raises: a bad talk is told with its
    place and does not stop the rest. InputError for a form that is none of `FORMATS`.
    """
    if form not in FORMATS:
        raise InputError(f"'{form[:30]}' is none of {', '.join(FORMATS)}")
    return _read(stream, form, legend or Legend())


def sniffed(head: str) -> str:
    """Tell the form by the beginning of a file; what is no JSON is taken for a table."""
    if not head.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return "csv"
    return next((form for form, sign in _SIGNS if re.search(sign, head)), OWN)


def _read(stream: BinaryIO, form: str, legend: Legend) -> Iterator[Imported | Unread]:
    try:
        text, head = decoded(stream)
    except InputError as error:
        yield Unread("the file", str(error))
        return
    if not head.strip():
        yield Unread("the file", "it is empty")
        return
    form = sniffed(head) if form == AUTO else form
    if form == OWN:
        yield from _own(text)
        return
    for raw in READERS[form](text, legend):
        yield raw if isinstance(raw, Unread) else assembled(raw, legend)


def _own(text: TextIO) -> Iterator[Imported | Unread]:
    for found in objects(text, ("talks",)):
        if isinstance(found, Unread):
            yield found
            continue
        place, record = found
        try:
            yield replace(read_talk(record), place=place)
        except InputError as error:
            yield Unread(place, str(error))
