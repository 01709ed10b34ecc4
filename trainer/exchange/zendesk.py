"""Read tickets of Zendesk: comments, audits, and incremental ticket events.

Source: Zendesk's API reference (Ticket Comments, Ticket Audits, Incremental Ticket Event Export).
"""

from collections.abc import Iterator
from typing import Any, TextIO

from trainer.core.conversation.turn import Speaker
from trainer.exchange.fields import id_in, object_in, objects_in, text_in, time_in
from trainer.exchange.gathering import gathered
from trainer.exchange.html_text import text_of_html
from trainer.exchange.json_stream import objects
from trainer.exchange.parts import Left, Legend, Part, Raw, Unread

_ROLES = {"end-user": Speaker.CUSTOMER, "agent": Speaker.AGENT, "admin": Speaker.AGENT}
_SYSTEM = "-1"
"""The author of what Zendesk itself wrote."""


def read(text: TextIO, _legend: Legend) -> Iterator[Raw | Unread]:
    """Give every ticket. Events of one ticket may lie apart; they are gathered."""
    yield from gathered(_one(found) for found in objects(text))


def _one(found: tuple[str, dict[str, Any]] | Unread) -> tuple[Raw, bool] | Unread:
    """Read one object; with it, whether more of the same ticket may follow."""
    if isinstance(found, Unread):
        return found
    place, record = found
    events = "child_events" in record
    ticket = object_in(record, "ticket") or record
    id = id_in(record, "ticket_id") or id_in(ticket, "id")
    raw = Raw(id or place, place, _channel(ticket))
    people = _People(record, ticket)
    if events:
        _events(raw, record, "child_events", people)
    elif isinstance(record.get("audits"), list):
        audits = list(objects_in(record, "audits"))
        raw.id = id or id_in(audits[0] if audits else {}, "ticket_id") or place
        for audit in audits:
            _events(raw, audit, "events", people)
    elif isinstance(record.get("events"), list):
        _events(raw, record, "events", people)
        events = True
    elif isinstance(record.get("comments"), list):
        for comment in objects_in(record, "comments"):
            _comment(raw, comment, comment, people)
    else:
        return Unread(place, "there are no comments, audits or events of a ticket in it")
    raw.people.extend(people.names.values())
    return raw, events and bool(id)


def _events(raw: Raw, record: dict[str, Any], key: str, people: "_People") -> None:
    for event in objects_in(record, key):
        if text_in(event, "type", "event_type") == "Comment":
            _comment(raw, event, record, people)
        else:
            raw.left_out[Left.SYSTEM] += 1


def _comment(raw: Raw, comment: dict[str, Any], record: dict[str, Any], people: "_People") -> None:
    author = id_in(comment, "author_id") or id_in(record, "author_id", "updater_id")
    if comment.get("public", comment.get("comment_public", True)) is not True:
        raw.left_out[Left.PRIVATE] += 1
    elif author == _SYSTEM:
        raw.left_out[Left.SYSTEM] += 1
    else:
        raw.channel = raw.channel or _channel(comment) or _channel(record)
        words = text_in(comment, "plain_body", "body")
        raw.parts.append(
            Part(
                speaker=people.side(author),
                text=words or text_of_html(text_in(comment, "html_body")),
                at=time_in(comment, "created_at") or time_in(record, "created_at", "timestamp"),
                author=author,
                name=people.names.get(author, ""),
            )
        )


class _People:
    """Know who asked and who serves, as far as the export says."""

    def __init__(self, record: dict[str, Any], ticket: dict[str, Any]) -> None:
        sides = (object_in(ticket, key) for key in ("requester", "submitter", "assignee"))
        users = [*objects_in(record, "users"), *objects_in(ticket, "users"), *sides]
        self._roles = {id_in(one, "id"): _ROLES.get(text_in(one, "role")) for one in users}
        self._requester = id_in(ticket, "requester_id") or id_in(
            object_in(ticket, "requester"), "id"
        )
        named = ((id_in(one, "id"), text_in(one, "name")) for one in users)
        self.names = {id: name for id, name in named if id and name}

    def side(self, author: str) -> Speaker | None:
        """Tell whose side an author is on; None where nothing says it."""
        if self._requester:
            return Speaker.CUSTOMER if author == self._requester else Speaker.AGENT
        return self._roles.get(author)


def _channel(record: dict[str, Any]) -> str:
    return text_in(object_in(record, "via"), "channel")
