"""Files of other systems are read as talks; what is bad in them is told and stops nothing."""

import json
import re
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.files import (
    CHATWOOT,
    CSV,
    INTERCOM,
    OPENAI,
    ZENDESK,
    faults,
    lines,
    only,
    read,
    said,
)
from trainer.core.errors import InputError
from trainer.exchange.formats import FORMATS, OWN, TITLES, read_talks, sniffed
from trainer.exchange.json_text import LINE_LIMIT
from trainer.exchange.parts import Unread
from trainer.exchange.transcripts import TEXT_LIMIT, Imported

OWN_TALK = {
    "id": 7,
    "agent": "Sam",
    "turns": [{"speaker": "customer", "text": "Hello", "at": 1772442000}],
}
KETTLE = ("customer", "My kettle broke.")


@pytest.mark.parametrize(
    ("talk", "form", "answer"),
    [
        (ZENDESK, "zendesk", "I am sorry.\n\nA new one is on its way."),
        (INTERCOM, "intercom", "I am sorry."),
        (CHATWOOT, "chatwoot", "I am sorry."),
        (OPENAI, "openai", "I am sorry."),
    ],
)
def test_each_system_is_told_from_the_file_and_read(
    talk: dict[str, Any], form: str, answer: str
) -> None:
    assert sniffed(json.dumps(talk)) == form
    found = only(lines(talk))
    assert said(found) == [KETTLE, ("agent", answer)]
    assert only(lines(talk), form) == found
    assert only(json.dumps([talk], indent=2).encode()).transcript == found.transcript


def test_notes_machines_and_system_messages_are_left_out_and_counted() -> None:
    assert only(lines(ZENDESK)).left_out == {"private notes": 1, "system messages": 1}
    counts = {"private notes": 1, "system messages": 1, "messages of a machine": 1}
    assert only(lines(INTERCOM)).left_out == counts
    assert only(lines(CHATWOOT)).left_out == {**counts, "messages of a machine": 2}
    assert only(lines(OPENAI)).left_out == {"system messages": 1}


def test_names_times_and_channels_come_with_the_talk() -> None:
    found = only(lines(ZENDESK))
    assert (found.id, found.agent, found.people) == (
        "4711",
        "Sam Okafor",
        ("Priya Nair", "Sam Okafor"),
    )
    assert (found.began, found.transcript.channel) == (1772442000.0, "email")
    assert [turn.at for turn in found.transcript.turns] == [0, 1800]
    assert only(lines(CHATWOOT)).transcript.channel == "email"
    assert only(lines(OPENAI)).agent == ""
    own = only(lines(OWN_TALK))
    assert (own.began, own.agent, own.place) == (1772442000.0, "Sam", "line 1")


def test_a_table_is_read_whatever_its_encoding_and_its_delimiter() -> None:
    plain = [said(one) for one in read(CSV.encode())]
    assert plain[0] == [KETTLE, ("agent", "I am sorry, Priya.")]
    assert plain[1] == [("customer", "Hello")]
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        assert [said(one) for one in read(CSV.encode(encoding))] == plain, encoding
    table = "Author;Body\nclient;Für Jürgen ñ\n"
    heads = {"speaker": "author", "text": "BODY"}
    assert said(only(table.encode("cp1252"), columns=heads)) == [("customer", "Für Jürgen ñ")]
    assert said(only(b"role\ttext\nuser\tHi\n")) == [("customer", "Hi")]


def test_a_table_says_what_it_lacks_and_goes_on_after_a_bad_row() -> None:
    assert faults(read(b"colour,text\nred,Hi\n")) == [
        "line 1: no column is known to be the speaker; name it"
    ]
    huge = "x" * 300_000
    table = f"talk,speaker,text\na,customer,Hi\na,agent,{huge}\n\n,,\na,bot,I\na,note,II\na,agent,Hello\n"
    found = read(table.encode())
    assert [one for one in faults(found) if one.startswith("line 3: this row cannot be read")]
    (talk,) = [one for one in found if isinstance(one, Imported)]
    assert talk.left_out == {"messages of a machine": 1, "system messages": 1}
    assert said(talk) == [("customer", "Hi"), ("agent", "Hello")]


def test_an_unclosed_quote_does_not_swallow_a_file() -> None:
    found = read(b'speaker,text\ncustomer,"Hi\n' + b"agent,Hello there\n" * 20_000)
    assert faults(found)[0].startswith("line 2: this row cannot be read")


def test_an_unknown_speaker_is_asked_for_and_not_guessed() -> None:
    table = b"speaker,text\ncustomer,Hi\nSam,Hello\nBoss,Psst\n"
    (asked,) = read(table)
    assert asked == Unread("line 2", "say whose side Sam, Boss is on", ("Sam", "Boss"))
    found = only(table, speakers={"sam": "agent", "boss": "skip"})
    assert (said(found), found.agent) == ([("customer", "Hi"), ("agent", "Hello")], "Sam")
    assert found.left_out == {"messages of others": 1}
    alone = {key: value for key, value in ZENDESK.items() if key != "requester_id"}
    assert "say whose side Priya Nair, Sam Okafor is on" in faults(read(lines(alone)))[0]
    roles = [{"id": 7, "name": "Priya", "role": "end-user"}, {"id": 9, "role": "agent"}]
    assert said(only(lines({**alone, "users": roles})))[0] == KETTLE


def test_the_sides_can_be_exchanged() -> None:
    assert said(only(lines(OPENAI), swap=True)) == [
        ("agent", KETTLE[1]),
        ("customer", "I am sorry."),
    ]


def test_parts_come_in_the_order_of_their_times_and_those_of_one_side_are_one_turn() -> None:
    messages = CHATWOOT["messages"]
    assert isinstance(messages, list)
    found = only(lines({**CHATWOOT, "messages": [*reversed(messages), messages[0]]}))
    assert said(found)[0] == ("customer", "My kettle broke.\nMy kettle broke.")


def test_messages_of_webhooks_and_events_are_gathered_by_their_talk() -> None:
    hooks = [
        {"event": "message_created", "message_type": "incoming", "content": word,
         "conversation": {"id": id, "channel": "Channel::WebWidget"}, "created_at": 1772442000 + at}
        for at, (id, word) in enumerate([(1, "One"), (2, "Two"), (1, "Three")])
    ]  # fmt: skip
    found = read(lines({"event": "conversation_created"}, *hooks), "chatwoot")
    talks = [one for one in found if isinstance(one, Imported)]
    assert [said(one)[0][1] for one in talks] == ["Two", "One\nThree"]
    assert faults(found) == []
    event = {"ticket_id": 5, "updater_id": 7, "created_at": "2026-03-02T09:00:00Z"}
    events = [
        {
            **event,
            "child_events": [{"event_type": "Comment", "comment_public": True, "body": "Hi"}],
        },
        {**event, "child_events": [{"event_type": "Change"}]},
    ]
    (talk,) = read(json.dumps({"ticket_events": events}).encode(), speakers={"7": "customer"})
    assert said(talk) == [("customer", "Hi")]
    comment = {"type": "Comment", "public": True, "body": "Hi", "author_id": 7}
    audits = {"audits": [{"ticket_id": 5, "events": [comment]}]}
    assert only(lines(audits), speakers={"7": "customer"}).id == "5"
    assert said(only(lines({"id": 5, "events": [comment]}), "zendesk", speakers={"7": "customer"}))


def test_what_is_no_talk_of_a_system_is_told_with_its_place() -> None:
    for form, words in (
        ("zendesk", "there are no comments"),
        ("intercom", "there is neither a source"),
        ("chatwoot", "there are no messages of a conversation"),
        ("openai", "'messages' must be a list"),
        (OWN, "'turns' must be a list"),
    ):
        assert words in faults(read(b'{"id": 1}\nnot json\n', form))[0]
        assert faults(read(b'{"id": 1}\nnot json\n', form))[1].startswith(
            "line 2: this is not JSON"
        )
    assert faults(read(b"", "csv")) == ["the file: it is empty"]
    assert "packed file" in faults(read(b"PK\x03\x04zip"))[0]
    assert "this is a PDF, and only text" in faults(read(b"%PDF-1.7"))[0]
    assert "this is no text" in faults(read(bytes(range(32)) * 9))[0]
    with pytest.raises(InputError, match="none of auto"):
        read_talks(BytesIO(), "fax")


def test_a_talk_that_is_too_large_is_told_and_the_next_is_read() -> None:
    big = {**OPENAI, "messages": [{"role": "user", "content": "x" * (TEXT_LIMIT + 1)}]}
    many = {
        "messages": [{"role": ("user", "assistant")[n % 2], "content": "x"} for n in range(1001)]
    }
    found = read(lines(big, many, {"messages": []}, {"messages": [{"role": "user"}]}, OPENAI))
    assert [one.partition(": ")[2] for one in faults(found)] == [
        "a message is longer than 100000 characters",
        "there are more than 1000 turns",
        "no message of the customer or the agent is in this talk",
        "no message of the customer or the agent is in this talk",
    ]
    assert said(found[-1])[0] == KETTLE


def test_an_object_of_ten_megabytes_is_passed_over() -> None:
    huge = {**OPENAI, "x": "y" * (2 * LINE_LIMIT)}
    found = read(lines(OPENAI, huge, OPENAI))
    assert [isinstance(one, Imported) for one in found] == [True, False, True]
    found = read(json.dumps([huge, OPENAI]).encode(), "openai")
    assert faults(found) == [f"item 1: it is longer than {LINE_LIMIT} characters"]
    assert said(found[1])[0] == KETTLE


def test_a_large_export_that_wraps_its_talks_is_read_one_by_one() -> None:
    users = [{"id": n, "text": 'a "quoted" {brace} [bracket] \\'} for n in range(3000)]
    export = {"users": users, "count": 2, "tickets": [ZENDESK, 5, ZENDESK], "next": {"page": [{}]}}
    for data in (json.dumps(export, indent=1), json.dumps(export) + "\n"):
        found = [one for one in read(data.encode(), "zendesk") if isinstance(one, Imported)]
        assert [said(one)[0] for one in found] == [KETTLE, KETTLE]
    cut = json.dumps([ZENDESK, ZENDESK], indent=1)[:-200]
    assert "the file ends in the middle" in faults(read(cut.encode()))[-1]


def test_every_form_has_a_title() -> None:
    assert tuple(TITLES) == FORMATS


KEYS = re.findall(
    r"\w+",
    "id comments audits events child_events author_id public body html_body source author type turns"
    " conversation_parts part_type messages message_type content sender created_at speaker text at"
    " role via channel users requester conversation data tickets",
)
NASTY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**400), 10**400)
    | st.floats()
    | st.text(st.characters(), max_size=20)
    | st.sampled_from(
        ["\ud800", "\u202e<b>", "user", "customer", "2026-03-02T09:00:00Z", "9" * 5000]
    ),
    lambda one: (
        st.lists(one, max_size=4)
        | st.dictionaries(
            st.sampled_from(KEYS),
            one,
            max_size=6,
        )
    ),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None)
@given(NASTY, st.sampled_from(FORMATS))
def test_no_file_raises(thing: object, form: str) -> None:
    data = json.dumps(thing).encode() + b"\n" + json.dumps({"id": 1, "comments": thing}).encode()
    for one in read(data, form):
        assert isinstance(one, Imported | Unread)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(FORMATS))
def test_no_bytes_raise(data: bytes, form: str) -> None:
    assert all(isinstance(one, Imported | Unread) for one in read(data, form))


def test_what_nests_without_end_is_told() -> None:
    for data in (b"[" * 200_000, b'{"a":' * 100_000, b'{"messages":' + b"[" * 100_000 + b"\n"):
        assert all(isinstance(one, Unread) for one in read(data, "openai"))
