"""Read conversations of Intercom.

Source: Intercom's API reference (Conversations, version 2.x): the opening is `source`, what follows is
`conversation_parts`; a part of the type `note` is private, all but `comment` are no messages.
"""

from collections.abc import Iterator
from typing import Any, TextIO

from trainer.core.conversation.turn import Speaker
from trainer.exchange.fields import id_in, object_in, objects_in, text_in, time_in
from trainer.exchange.html_text import text_of_html
from trainer.exchange.json_stream import objects
from trainer.exchange.parts import Left, Legend, Part, Raw, Unread

_SIDES = {
    **dict.fromkeys(("user", "lead", "contact"), Speaker.CUSTOMER),
    **dict.fromkeys(("admin", "teammate"), Speaker.AGENT),
}
_MACHINES = frozenset({"bot", "workflow", "fin"})


def read(text: TextIO, _legend: Legend) -> Iterator[Raw | Unread]:
    """Give every conversation."""
    for found in objects(text):
        yield found if isinstance(found, Unread) else _one(*found)


def _one(place: str, record: dict[str, Any]) -> Raw | Unread:
    source, parts = object_in(record, "source"), object_in(record, "conversation_parts")
    if not source and not parts:
        return Unread(place, "there is neither a source nor conversation_parts in it")
    raw = Raw(id_in(record, "id") or place, place, text_in(source, "type"))
    if source:
        _message(raw, source, time_in(record, "created_at"))
    for part in objects_in(parts, "conversation_parts"):
        kind = text_in(part, "part_type")
        if kind == "comment":
            _message(raw, part, time_in(part, "created_at"))
        else:
            raw.left_out[Left.PRIVATE if kind == "note" else Left.SYSTEM] += 1
    for one in objects_in(object_in(record, "contacts"), "contacts"):
        raw.people.extend(name for name in [text_in(one, "name")] if name)
    return raw


def _message(raw: Raw, part: dict[str, Any], at: float | None) -> None:
    author = object_in(part, "author")
    kind = text_in(author, "type")
    if kind in _MACHINES or author.get("from_ai_agent") is True:
        raw.left_out[Left.MACHINE] += 1
        return
    name = text_in(author, "name")
    raw.parts.append(
        Part(
            speaker=_SIDES.get(kind),
            text=text_of_html(text_in(part, "body")),
            at=at,
            author=id_in(author, "id", "email"),
            name=name,
            subject=text_of_html(text_in(part, "subject")),
        )
    )
