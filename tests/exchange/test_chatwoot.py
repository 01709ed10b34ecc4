"""Conversations in every shape in which Chatwoot's API gives them."""

import json
from typing import Any

import pytest

from tests.exchange.files import CHATWOOT, faults, lines, only, read, said
from trainer.exchange.transcripts import Imported

META: dict[str, Any] = {"mine_count": 1, "all_count": 2}
SECOND = {**CHATWOOT, "id": 13}
KETTLE = [("customer", "My kettle broke."), ("agent", "I am sorry.")]


def a_message(text: str, at: int, *, to: bool = False, **more: object) -> dict[str, Any]:
    """Make a message as a list of messages gives it: incoming, or outgoing `to` the customer."""
    made = {"id": at, "content": text, "message_type": int(to), "private": False}
    return {**made, "conversation_id": 12, "created_at": 1772442000 + at, **more}


MESSAGES = [a_message("My kettle broke.", 0), a_message("I am sorry.", 60, to=True)]


@pytest.mark.parametrize(
    "whole",
    [
        {"data": {"meta": META, "payload": [CHATWOOT, SECOND]}},
        {"data": {"payload": [CHATWOOT, SECOND]}},
        {"meta": META, "payload": [CHATWOOT, SECOND]},
        {"payload": [CHATWOOT, SECOND]},
        {"data": [CHATWOOT, SECOND]},
        [CHATWOOT, SECOND],
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_a_list_of_conversations_is_read_however_it_is_wrapped(
    whole: object, indent: int | None
) -> None:
    for form in ("auto", "chatwoot"):
        found = read(json.dumps(whole, indent=indent).encode(), form)
        assert [one.id for one in found if isinstance(one, Imported)] == ["12", "13"]
        assert [said(one) for one in found] == [KETTLE, KETTLE]


@pytest.mark.parametrize(
    "whole",
    [
        {"meta": {"contact": {"name": "Priya Nair"}}, "payload": MESSAGES},
        {"payload": MESSAGES},
        {"id": 12, "messages": MESSAGES},
        {"data": {"id": 12, "messages": MESSAGES}},
        MESSAGES,
    ],
)
def test_the_messages_of_one_conversation_are_one_talk(whole: object) -> None:
    for indent in (None, 2):
        found = only(json.dumps(whole, indent=indent).encode())
        assert (found.id, said(found)) == ("12", KETTLE)


def test_names_beside_the_messages_come_with_the_talk() -> None:
    side = {"name": "Priya Nair"}
    assert only(lines({"meta": {"contact": side}, "payload": MESSAGES})).people == ("Priya Nair",)
    named = [MESSAGES[0], {**MESSAGES[1], "sender_name": "Sam Okafor"}]
    found = only(lines({"id": 12, "contact": side, "messages": named}))
    assert (found.agent, found.people) == ("Sam Okafor", ("Priya Nair", "Sam Okafor"))


def test_a_message_without_its_conversation_stands_by_itself() -> None:
    alone = [{**one, "conversation_id": None} for one in MESSAGES]
    assert said(only(lines({"payload": alone}))) == KETTLE
    assert [said(one) for one in read(lines(*alone))] == [[KETTLE[0]], [KETTLE[1]]]


def test_a_message_that_was_changed_is_not_read_twice() -> None:
    hook = {"event": "message_created", "conversation": {"id": 12}}
    changed = {"event": "message_updated", "conversation": {"id": 12}}
    log = [{**hook, **MESSAGES[0]}, {**changed, **MESSAGES[0]}, {**hook, **MESSAGES[1]}]
    assert said(only(lines(*log, {"event": "conversation_updated"}))) == KETTLE


def test_pages_of_messages_are_one_talk_and_those_of_several_are_several() -> None:
    later = [a_message("Thank you.", 90), a_message("Gladly.", 95, to=True)]
    pages = lines({"meta": {}, "payload": later}, {"meta": {}, "payload": MESSAGES})
    assert said(only(pages)) == [*KETTLE, ("customer", "Thank you."), ("agent", "Gladly.")]
    other = [{**one, "conversation_id": 13} for one in later]
    found = read(lines({"payload": [*MESSAGES, *other]}))
    assert [said(one)[0][1] for one in found] == ["My kettle broke.", "Thank you."]


def test_what_holds_no_messages_says_what_to_ask_for() -> None:
    none = "there are no messages of a conversation in it; ask for …/conversations/NUMBER/messages"
    empty = {"id": 12, "messages": []}
    nothing: list[dict[str, Any]] = [
        {"data": {"meta": META, "payload": []}},
        {"payload": []},
        empty,
    ]
    for one in [*nothing, {"data": 7}]:
        assert faults(read(lines(one), "chatwoot")) == [f"line 1: {none}"]
    listed = {"id": 12, "messages": MESSAGES[:1], "last_non_activity_message": MESSAGES[0]}
    (fault,) = faults(read(lines({"data": {"payload": [listed]}})))
    assert fault.startswith("line 1, item 1: a list of conversations holds only the last message")
    assert faults(read(lines({"payload": [7, CHATWOOT]}))) == [
        "line 1, item 1: this is no object, {…}"
    ]
