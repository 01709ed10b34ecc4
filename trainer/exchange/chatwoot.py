"""Read conversations of Chatwoot: exported with their messages, as its API gives them, or as webhooks.

Source: Chatwoot's API reference (Conversations, Messages), the views of its open code that write the
answers, and its webhook `message_created`. An answer of the API wraps its list: conversations in
`data.payload` or `payload`, messages of one conversation in `payload`. Messages that lie apart (pages
of messages, webhooks) are gathered by their conversation.
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
_WRAPS = ("data", "payload")
"""Keys under which an answer of the API holds what was asked for."""
_NONE = "there are no messages of a conversation in it; ask for …/conversations/NUMBER/messages"
_LAST_ONLY = "a list of conversations holds only the last message of each; ask for …/conversations/NUMBER/messages"
_LISTED = "last_non_activity_message"
"""A field of conversations as a list of the API gives them."""
_SIDES = ("sender", "assignee", "contact")
_NO_OBJECT = "this is no object, {…}"


def read(text: TextIO, _legend: Legend) -> Iterator[Raw | Unread]:
    """Give every conversation; messages that lie apart are gathered by theirs."""
    yield from gathered(one for found in objects(text) for one in _all(found))


def _all(found: tuple[str, dict[str, Any]] | Unread) -> Iterator[tuple[Raw, bool] | Unread]:
    """Give what an object holds: one conversation, some messages of one, or a list of conversations."""
    if isinstance(found, Unread):
        yield found
        return
    place, record = found
    if _is_message(record):
        yield _webhook(place, record)
    elif isinstance(messages := record.get("messages"), list):
        few = not messages or (len(messages) == 1 and _LISTED in record)
        yield (
            Unread(place, _LAST_ONLY if messages else _NONE)
            if few
            else _conversation(place, record)
        )
    elif text_in(record, "event"):
        yield Raw(place, place), True  # another event, which holds no message
    elif (wrapped := next((record[key] for key in _WRAPS if record.get(key)), None)) is not None:
        yield from _unwrapped(place, record, wrapped)
    else:
        yield Unread(place, _NONE)


def _unwrapped(
    place: str, record: dict[str, Any], wrapped: object
) -> Iterator[tuple[Raw, bool] | Unread]:
    if isinstance(wrapped, dict):
        yield from _all((place, wrapped))
    elif not isinstance(wrapped, list):
        yield Unread(place, _NONE)
    elif any(isinstance(one, dict) and _is_message(one) for one in wrapped):
        yield from _page(place, {**record, "messages": wrapped})
    else:
        for number, one in enumerate(wrapped, 1):
            inner = f"{place}, item {number}"
            yield from _all((inner, one) if isinstance(one, dict) else Unread(inner, _NO_OBJECT))


def _is_message(record: dict[str, Any]) -> bool:
    return "message_type" in record and not isinstance(record.get("messages"), list)


def _page(place: str, record: dict[str, Any]) -> Iterator[tuple[Raw, bool]]:
    """Read some messages of a conversation, of which more may follow; those of several lie apart."""
    messages = list(objects_in(record, "messages"))
    of = dict.fromkeys(id_in(one, "conversation_id") for one in messages)
    for id in of:
        own = [one for one in messages if id_in(one, "conversation_id") == id]
        raw, _ = _conversation(place, {"meta": record.get("meta"), "id": id, "messages": own})
        yield raw, bool(id)


def _conversation(place: str, record: dict[str, Any]) -> tuple[Raw, bool]:
    messages = list(objects_in(record, "messages"))
    conversation = id_in(messages[0], "conversation_id") if messages else ""
    meta = object_in(record, "meta")
    raw = Raw(
        id_in(record, "id", "display_id") or conversation or place,
        place,
        text_in(record, "channel") or text_in(meta, "channel"),
    )
    for message in messages:
        _message(raw, message)
    sides = [object_in(meta, side) for side in _SIDES] + [object_in(record, "contact")]
    raw.people.extend(name for one in sides if (name := text_in(one, "name")))
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
                name=text_in(sender, "name", "available_name") or text_in(message, "sender_name"),
            )
        )
