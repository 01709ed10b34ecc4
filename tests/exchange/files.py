"""Write small files as other systems export them, and read them."""

import json
from io import BytesIO
from typing import Any

from trainer.exchange.formats import read_talks
from trainer.exchange.parts import Legend, Unread
from trainer.exchange.transcripts import Imported

ZENDESK = {
    "id": 4711,
    "requester_id": 7,
    "via": {"channel": "email"},
    "users": [{"id": 7, "name": "Priya Nair"}, {"id": 9, "name": "Sam Okafor"}],
    "comments": [
        {"author_id": 7, "public": True, "body": "My kettle broke.", "created_at": "2026-03-02T09:00:00Z"},
        {"author_id": 9, "public": False, "body": "Third one today.", "created_at": "2026-03-02T09:01:00Z"},
        {"author_id": -1, "public": True, "body": "We got your mail.", "created_at": "2026-03-02T09:02:00Z"},
        {"author_id": 9, "public": True, "html_body": "<p>I am sorry.</p><p>A new one is on its way.</p>",
         "created_at": "2026-03-02T09:30:00Z"},
    ],
}  # fmt: skip
INTERCOM = {
    "type": "conversation",
    "id": "88",
    "created_at": 1772442000,
    "source": {"type": "conversation", "body": "<p>My kettle broke.</p>",
               "author": {"type": "user", "id": "u1", "name": "Priya Nair"}},
    "conversation_parts": {"conversation_parts": [
        {"part_type": "comment", "body": "<p>One moment&nbsp;please.</p>", "created_at": 1772442010,
         "author": {"type": "bot", "id": "b"}},
        {"part_type": "note", "body": "<p>Angry.</p>", "created_at": 1772442020,
         "author": {"type": "admin", "id": "9", "name": "Sam Okafor"}},
        {"part_type": "assignment", "body": None, "created_at": 1772442030,
         "author": {"type": "admin", "id": "9"}},
        {"part_type": "comment", "body": "<p>I am sorry.</p>", "created_at": 1772442040,
         "author": {"type": "admin", "id": "9", "name": "Sam Okafor"}},
    ]},
    "contacts": {"contacts": [{"name": "Priya Nair"}]},
}  # fmt: skip
CHATWOOT = {
    "id": 12,
    "channel": "Channel::Email",
    "messages": [
        {"content": "My kettle broke.", "message_type": 0, "private": False, "created_at": 1772442000,
         "sender": {"id": 1, "name": "Priya Nair", "type": "contact"}},
        {"content": "Priya joined", "message_type": 2, "created_at": 1772442001},
        {"content": "How did we do?", "message_type": 3, "created_at": 1772442002},
        {"content": "Hm.", "message_type": "outgoing", "private": True, "created_at": 1772442003},
        {"content": "I am a machine.", "message_type": 1, "created_at": 1772442004,
         "sender": {"id": 2, "type": "agent_bot"}},
        {"content": "I am sorry.", "message_type": 1, "created_at": "2026-03-02 09:01:00 UTC",
         "sender": {"id": 9, "name": "Sam Okafor", "type": "user"}},
    ],
}  # fmt: skip
OPENAI = {
    "messages": [
        {"role": "system", "content": "Be kind."},
        {"role": "user", "content": "My kettle broke."},
        {"role": "assistant", "content": [{"type": "text", "text": "I am sorry."}]},
    ]
}
CSV = (
    "talk,speaker,text,time,agent\n"
    "a,customer,My kettle broke.,2026-03-02T09:00:00Z,Sam Okafor\n"
    'a,agent,"I am sorry, Priya.",2026-03-02T09:00:30Z,Sam Okafor\n'
    "b,customer,Hello,,\n"
)


def lines(*talks: object) -> bytes:
    """Write JSON Lines."""
    return "".join(json.dumps(one) + "\n" for one in talks).encode()


def read(data: bytes, form: str = "auto", **legend: Any) -> list[Imported | Unread]:
    """Read a file whole."""
    return list(read_talks(BytesIO(data), form, Legend(**legend)))


def only(data: bytes, form: str = "auto", **legend: Any) -> Imported:
    """Read a file of one talk."""
    (found,) = read(data, form, **legend)
    assert isinstance(found, Imported), found
    return found


def said(found: Imported | Unread) -> list[tuple[str, str]]:
    """List who said what."""
    assert isinstance(found, Imported), found
    return [(turn.speaker.value, turn.text) for turn in found.transcript.turns]


def faults(found: list[Imported | Unread]) -> list[str]:
    """List what could not be read."""
    return [str(one) for one in found if isinstance(one, Unread)]
