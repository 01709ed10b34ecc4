from dataclasses import replace
from typing import Any

import pytest

from tests.api.conftest import Door
from tests.fakes import HELLO, SLUG, BrokenVoice, Clock
from trainer.config import Settings
from trainer.services import scoring, tokens
from trainer.simulator import Simulator
from trainer.store.people import Person
from trainer.web import create_app

SAY = {"id": "m1", "text": HELLO}


def test_an_attempt_begins_with_the_customers_opening(door: Door) -> None:
    answer = door.post("/attempts", {"scenario": SLUG, "seed": 11})
    begun = answer.get_json()
    assert answer.status_code == 201
    assert answer.headers["Location"] == f"/api/v1/attempts/{begun['id']}"
    assert (begun["scenario"], begun["seed"], begun["status"]) == (SLUG, 11, "in_progress")
    assert [turn["speaker"] for turn in begun["turns"]] == ["customer"]
    assert door.get(f"/attempts/{begun['id']}").get_json() == begun


def test_a_seed_is_thrown_where_none_is_given(door: Door) -> None:
    assert door.post("/attempts", {"scenario": SLUG}).get_json()["seed"] == 7
    assert door.post("/attempts", {"scenario": SLUG, "seed": None}).get_json()["seed"] == 7


def test_a_message_is_answered_and_sent_twice_it_is_kept_once(door: Door, clock: Clock) -> None:
    path = door.begin()
    clock.turn(seconds=30)
    first = door.post(f"{path}/turns", SAY).get_json()
    assert [turn["speaker"] for turn in first["turns"]] == ["agent", "customer"]
    assert first["turns"][0]["text"] == HELLO
    assert first["turns"][0]["at"] == 30
    assert door.post(f"{path}/turns", SAY).get_json() == first
    assert door.post(f"{path}/turns", {"id": "m1", "text": "Another"}).get_json() == first
    assert len(door.get(path).get_json()["turns"]) == 3


def test_an_action_is_carried_by_the_next_message_and_taken_once(door: Door) -> None:
    path, action = door.begin(), {"id": "a1", "action": "refund", "amount": 39.9}
    taken = {"pending": [{"id": "refund", "amount": 39.9}]}
    assert door.post(f"{path}/actions", action).get_json() == taken
    assert door.post(f"{path}/actions", action).get_json() == taken
    said = door.post(f"{path}/turns", SAY).get_json()["turns"][0]
    assert said["actions"] == taken["pending"]
    assert door.post(f"{path}/actions", action).get_json() == {"pending": []}


def test_an_ended_attempt_is_graded_and_ending_it_twice_is_harmless(door: Door) -> None:
    path = door.begin()
    door.post(f"{path}/turns", SAY)
    closed = door.post(f"{path}/closure")
    assert closed.status_code == 200
    assert closed.get_json()["status"] == "closed"
    assert closed.get_json()["ending"] == "abandoned"
    assert door.post(f"{path}/closure").get_json() == closed.get_json()

    card = door.get(f"{path}/scorecard").get_json()
    assert card["result"] in {"pass", "below", "fail", "unscored"}
    assert 1 <= card["survey"]["csat"] <= 5
    quotes = [e for one in card["criteria"] for e in one["evidence"]]
    turns = closed.get_json()["turns"]
    assert all(quote["quote"] in turns[quote["turn"]]["text"] for quote in quotes)


def test_an_email_has_its_subject(door: Door) -> None:
    mails = [
        one for one in door.get("/scenarios").get_json()["scenarios"] if one["channel"] == "email"
    ]
    path = door.begin(mails[0]["id"])
    said = {"id": "m1", "text": "Dear customer, I am sorry.", "subject": "Your complaint"}
    turns = door.post(f"{path}/turns", said).get_json()["turns"]
    assert turns[0]["subject"] == "Your complaint"
    assert turns[1]["subject"] == "Re: Your complaint"


def test_after_the_end_nothing_more_is_taken(door: Door) -> None:
    path = door.begin()
    door.post(f"{path}/closure")
    for part, body in (("turns", SAY), ("actions", {"id": "a", "action": "refund"})):
        refused = door.post(f"{path}/{part}", body)
        assert refused.status_code == 409
        assert refused.get_json()["detail"] == "The talk is over."


def test_a_scorecard_before_the_end_is_refused(door: Door) -> None:
    refused = door.get(f"{door.begin()}/scorecard")
    assert refused.status_code == 409
    assert refused.get_json()["detail"] == "An attempt is graded once it is over."


def test_anothers_attempt_is_not_found(door: Door, other: Door) -> None:
    path = door.begin()
    door.post(f"{path}/closure")
    asked = (
        other.get(path),
        other.get(f"{path}/scorecard"),
        other.post(f"{path}/turns", SAY),
        other.post(f"{path}/actions", {"id": "a", "action": "refund"}),
        other.post(f"{path}/closure"),
    )
    assert {answer.status_code for answer in asked} == {404}
    assert {answer.get_json()["detail"] for answer in asked} == {"There is no such attempt."}


@pytest.mark.parametrize("id", [0, 999, 2**31, 10**30])
def test_an_attempt_that_is_not_there_is_not_found(door: Door, id: int) -> None:
    assert door.get(f"/attempts/{id}").status_code == 404
    assert door.post(f"/attempts/{id}/closure").status_code == 404


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("", 422),
        (" \n\t", 422),
        ("\x00\x07\u200b", 422),
        ("x" * 4001, 422),
        ("x" * 100_000, 422),
        ("x" * 4000, 200),
        ("<script>alert(1)</script>", 200),
        ("\u202eshalom שלום\u202c", 200),
        ("half \ud83d of a pair", 200),
    ],
    ids=ascii,
)
def test_every_text_gets_a_clear_answer_and_none_is_lost(
    door: Door, text: str, status: int
) -> None:
    path = door.begin()
    answer = door.post(f"{path}/turns", {"id": "m", "text": text})
    assert answer.status_code == status
    assert len(door.get(path).get_json()["turns"]) == (3 if status == 200 else 1)
    assert door.post(f"{path}/turns", {"id": "n", "text": HELLO}).status_code == 200


@pytest.mark.parametrize(
    ("part", "body", "field"),
    [
        ("", {}, "scenario"),
        ("", {"scenario": 3}, "scenario"),
        ("", {"scenario": ""}, "scenario"),
        ("", {"scenario": SLUG, "seed": -1}, "seed"),
        ("", {"scenario": SLUG, "seed": 2**31}, "seed"),
        ("", {"scenario": SLUG, "seed": "1"}, "seed"),
        ("", {"scenario": SLUG, "colour": "red"}, "colour"),
        ("/turns", {"text": "A"}, "id"),
        ("/turns", {"id": "", "text": "A"}, "id"),
        ("/turns", {"id": "x" * 65, "text": "A"}, "id"),
        ("/turns", {"id": "\ud800", "text": "A"}, "id"),
        ("/turns", {"id": "a", "text": None}, "text"),
        ("/actions", {"id": "a"}, "action"),
        ("/actions", {"id": "a", "action": "refund", "amount": -1}, "amount"),
        ("/actions", {"id": "a", "action": "refund", "amount": "3"}, "amount"),
        ("/actions", {"id": "a", "action": "refund", "amount": float("nan")}, "amount"),
    ],
    ids=ascii,
)
def test_a_field_that_does_not_fit_is_named(
    door: Door, part: str, body: dict[str, Any], field: str
) -> None:
    path = f"{door.begin()}{part}" if part else "/attempts"
    refused = door.post(path, body)
    assert refused.status_code == 422
    assert [fault["field"] for fault in refused.get_json()["faults"]] == [field]


@pytest.mark.parametrize(
    "body",
    [
        {"id": "a\n", "action": "refund"},
        {"id": "a", "action": "dance"},
        {"id": "a", "action": "\ud800"},
        {"id": "a", "action": "verify_identity", "amount": 3},
    ],
    ids=ascii,
)
def test_an_action_that_cannot_be_taken_is_refused(door: Door, body: dict[str, Any]) -> None:
    refused = door.post(f"{door.begin()}/actions", body)
    assert refused.status_code == 422
    assert len(refused.get_json()["detail"]) > 20


def test_an_unknown_scenario_is_not_found(door: Door) -> None:
    refused = door.post("/attempts", {"scenario": "no-such"})
    assert refused.status_code == 404
    assert "no-such" in refused.get_json()["detail"]


def test_a_voice_that_fails_is_told_and_the_answer_is_had_by_sending_again(
    settings: Settings, simulator: Simulator, trainee: Person
) -> None:
    broken = replace(simulator, voice=BrokenVoice(simulator.voice, failures=2))
    door = Door(create_app(settings, broken).test_client(), tokens.make(simulator, trainee.id))
    path = door.begin()
    assert door.post(f"{path}/turns", SAY).status_code == 503
    assert door.get(path).status_code == 503
    answered = door.post(f"{path}/turns", SAY)
    assert answered.status_code == 200
    assert len(answered.get_json()["turns"]) == 2
    assert len(door.get(path).get_json()["turns"]) == 3


def test_grading_that_failed_is_told_and_tried_again_when_it_is_next_asked_for(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = door.begin()
    with monkeypatch.context() as patch:
        patch.setattr(scoring, "grade_talk", broken)
        door.post(f"{path}/turns", SAY)
        door.post(f"{path}/closure")
        failed = door.get(f"{path}/scorecard")
    assert failed.status_code == 503
    assert failed.get_json()["detail"] == scoring.NOT_GRADED
    assert door.get(f"{path}/scorecard").status_code == 200


def broken(*_: object) -> None:
    """Fail as only a fault of ours can."""
    raise ZeroDivisionError
