"""Read conversations of Chatwoot: exported with their messages, or as webhooks, one message each.

Source: Chatwoot's API reference (Conversations, Messages) and its webhook `message_created`.
"""

from collections.abc import Iterator
from typing import Any, TextIO

from trainer.core.conversation.turn import Speaker
from trainer.exchange.fields import id_in, object_in, objects_in, text_in, time_in
from trainer.exchange.gathering import gathered
from trainer.exchange.json_stream import objects
from trainer.exchange.parts import Left, Legend, Part, Raw, Unread

_KINDS: dict[object, Speaker | Left] = {
    **dict.fromkeys((0, "0", "incoming"), Speaker.CUSTOMER),
    **dict.fromkeys((1, "1", "outgoing"), Speaker.AGENT),
    **dict.fromkeys((2, "2", "activity"), Left.SYSTEM),
    **dict.fromkeys((3, "3", "template"), Left.MACHINE),
}
_MACHINES = frozenset({"agent_bot", "captain_assistant", "agentbot"})


def read(text: TextIO, _legend: Legend) -> Iterator[Raw | Unread]:
    """Give every conversation; messages of webhooks are gathered by theirs."""
    yield from gathered(_one(found) for found in objects(text))


def _one(found: tuple[str, dict[str, Any]] | Unread) -> tuple[Raw, bool] | Unread:
    if isinstance(found, Unread):
        return found
    place, record = found
    if "message_type" in record:
        return _webhook(place, record)
    key = next((one for one in ("messages", "payload") if isinstance(record.get(one), list)), "")
    if not key:
        if text_in(record, "event"):
            return Raw(place, place), True  # another event, which holds no message
        return Unread(place, "there are no messages of a conversation in it")
    messages = list(objects_in(record, key))
    conversation = id_in(messages[0], "conversation_id") if messages else ""
    meta = object_in(record, "meta")
    raw = Raw(
        id_in(record, "id", "display_id") or conversation or place,
        place,
        text_in(record, "channel") or text_in(meta, "channel"),
    )
    for message in messages:
        _message(raw, message)
    for side in ("sender", "assignee", "contact"):
        name = text_in(object_in(meta, side), "name")
        raw.people.extend([name] if name else [])
    return raw, False


def _webhook(place: str, record: dict[str, Any]) -> tuple[Raw, bool]:
    conversation = object_in(record, "conversation")
    id = id_in(conversation, "id", "display_id") or id_in(record, "conversation_id")
    raw = Raw(id or place, place, text_in(conversation, "channel"))
    if text_in(record, "event") in {"", "message_created"}:
        _message(raw, record)
    return raw, bool(id)


def _message(raw: Raw, message: dict[str, Any]) -> None:
    sender = object_in(message, "sender")
    word = message.get("message_type")
    kind = _KINDS.get(word) if isinstance(word, str | int) else None
    machine = text_in(sender, "type") or text_in(message, "sender_type")
    if message.get("private") is True:
        raw.left_out[Left.PRIVATE] += 1
    elif isinstance(kind, Left):
        raw.left_out[kind] += 1
    elif machine.casefold() in _MACHINES:
        raw.left_out[Left.MACHINE] += 1
    else:
        raw.parts.append(
            Part(
                speaker=kind,
                text=text_in(message, "content"),
                at=time_in(message, "created_at"),
                author=id_in(sender, "id"),
                name=text_in(sender, "name", "available_name"),
            )
        )
