"""Read chats as OpenAI's files hold them: `{"messages": [{"role", "content"}]}`, one a line."""

from collections.abc import Iterator
from typing import Any, TextIO

from trainer.core.conversation.turn import Speaker
from trainer.exchange.fields import id_in, objects_in, text_in
from trainer.exchange.json_stream import objects
from trainer.exchange.parts import Left, Legend, Part, Raw, Unread

_SIDES = {"user": Speaker.CUSTOMER, "assistant": Speaker.AGENT}
_OTHERS = frozenset({"system", "developer", "tool", "function"})


def read(text: TextIO, _legend: Legend) -> Iterator[Raw | Unread]:
    """Give every chat; the `user` is the customer, unless the legend swaps the sides."""
    for found in objects(text, ()):
        yield found if isinstance(found, Unread) else _one(*found)


def _one(place: str, record: dict[str, Any]) -> Raw | Unread:
    if not isinstance(record.get("messages"), list):
        return Unread(place, "'messages' must be a list")
    raw = Raw(id_in(record, "id", "conversation_id", "custom_id") or place, place)
    for message in objects_in(record, "messages"):
        role = text_in(message, "role")
        if role in _OTHERS:
            raw.left_out[Left.SYSTEM] += 1
            continue
        name = text_in(message, "name")
        raw.parts.append(Part(_SIDES.get(role), _words(message), author=role, name=name))
    return raw


def _words(message: dict[str, Any]) -> str:
    pieces = (text_in(one, "text") for one in objects_in(message, "content"))
    return text_in(message, "content") or "\n".join(one for one in pieces if one)
