"""Hold a reply to be wrong, read the answer, and see it left out."""

from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fakes import Clock, ErringVoice
from tests.web.conftest import SignIn
from tests.web.seen import seen, sent
from tests.web.talks import CURT, THANKS, begin, played, say
from trainer.simulator import Simulator
from trainer.store.people import Person

TALK = ("I'm looking into the charge of 39.90 now.", CURT, THANKS)


def test_each_reply_can_be_held_to_be_wrong_while_the_talk_goes_on(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee)
    say(as_trainee, id, TALK[0])

    page = as_trainee.get(f"/attempts/{id}")
    assert "Report a mistake of the customer (turn 3)" in seen(page)
    assert "Report a mistake of the customer (turn 1)" not in seen(page)
    assert sent(page, f"/attempts/{id}/flags")["turn"] == "2"

    answer = hold(as_trainee, id, 2, comment="I had said so.")
    assert answer.location == f"/attempts/{id}#turn-2"
    page = as_trainee.get(f"/attempts/{id}")
    assert "You held this to be wrong: “Asked again what I had answered”." in seen(page)
    assert "waiting for an answer" in seen(page)
    assert "I had said so." in page.text


def test_a_reply_that_comes_by_script_brings_its_button(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee)
    part = say(as_trainee, id, TALK[0], "one", htmx=True)
    assert "Report a mistake of the customer (turn 3)" in seen(part)


def test_it_can_be_taken_back_until_it_is_judged(as_trainee: FlaskClient, id: int) -> None:
    assert hold(as_trainee, id, 2).location == f"/attempts/{id}/debrief?skip=1#turn-2"
    assert as_trainee.post(f"/attempts/{id}/flags/2/withdrawal").status_code == 303
    page = as_trainee.get(f"/attempts/{id}/debrief?skip=1")
    assert "Taken back." in seen(page)
    assert "You held this" not in seen(page)


@pytest.mark.parametrize(
    ("turn", "claim", "why"),
    [("0", "other", "Only a reply of the customer"), ("2", "", "Choose what is wrong")],
)
def test_what_is_no_flag_is_refused_with_a_sentence(
    as_trainee: FlaskClient, id: int, turn: str, claim: str, why: str
) -> None:
    as_trainee.post(f"/attempts/{id}/flags", data={"turn": turn, "claim": claim})
    assert why in seen(as_trainee.get(f"/attempts/{id}/debrief?skip=1"))


def test_nobody_flags_in_anothers_talk(
    as_colleague: FlaskClient, as_trainer: FlaskClient, id: int
) -> None:
    for client in (as_colleague, as_trainer):
        assert hold(client, id, 2).status_code == 404
        assert client.post(f"/attempts/{id}/flags/2/withdrawal").status_code == 404
    assert "Report a mistake of the customer" not in seen(as_trainer.get(f"/attempts/{id}/debrief"))


def test_a_trainer_upholds_and_the_debrief_and_the_start_page_say_so(
    as_trainee: FlaskClient, as_trainer: FlaskClient, trainee: Person, id: int
) -> None:
    hold(as_trainee, id, 2, comment="I had said so.")
    assert "1 reply waits for an answer. Judge it" in seen(as_trainer.get("/"))

    board = as_trainer.get("/mistakes")
    for words in ("I had said so.", CURT, "nothing is wrong with this reply", "1 open"):
        assert words in seen(board)
    assert trainee.name not in seen(board)
    assert "0.0 in 100 replies" in seen(board)
    answer = judged(as_trainer, "upheld", "You had said so.")
    assert answer.status_code == 303

    debrief = seen(as_trainee.get(f"/attempts/{id}/debrief?skip=1"))
    assert "Our mistake, not yours" in debrief
    assert "This exchange does not count against you." in debrief
    assert "1 exchange was left out: the customer's mistake." in seen(
        as_trainee.get(f"/attempts/{id}/scorecard")
    )
    assert "Replies you held to be wrong" in seen(as_trainee.get("/"))
    assert "You had said so." in seen(as_trainee.get("/"))
    assert "Answered: You had said so." in seen(as_trainer.get("/mistakes"))
    assert "The customer's mistake" in seen(as_trainer.get(f"/attempts/{id}/debrief"))
    case = seen(as_trainee.get("/scenarios/charged-after-cancelling"))
    assert "33.3 in 100 replies" in case
    assert "3 replies: 0 found by the audit, 1 held to be wrong, 1 of them upheld" in case
    assert "The customer's mistakes: 33.3 in 100 replies" in seen(as_trainee.get("/scenarios"))


def test_a_verdict_without_a_reason_is_refused_and_kept_on_the_page(
    as_trainee: FlaskClient, as_trainer: FlaskClient, id: int
) -> None:
    hold(as_trainee, id, 2)
    answer = judged(as_trainer, "upheld", " ")
    assert answer.status_code == 422
    assert "Write why" in seen(answer)
    again = judged(as_trainer, "", "Because of this.")
    assert "Because of this." in again.text


def test_a_trainers_own_flag_waits_for_somebody_else(
    as_trainer: FlaskClient, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    id = played(simulator, clock, trainer, TALK)
    hold(as_trainer, id, 2)
    assert "Somebody else judges it." in seen(as_trainer.get("/mistakes"))
    assert judged(as_trainer, "upheld", "Mine.").status_code == 409


def test_without_a_flag_there_is_nothing_to_judge(as_trainer: FlaskClient) -> None:
    assert "Nothing is held to be wrong" in seen(as_trainer.get("/mistakes"))
    assert as_trainer.post("/mistakes/1/verdict").status_code == 404


def test_what_the_audit_finds_is_said_at_once_and_upheld_at_once(
    sign_in: SignIn, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    erring = replace(simulator, voice=ErringVoice(simulator.voice))
    id = played(erring, clock, trainee, TALK)
    client = sign_in(trainee)
    page = seen(client.get(f"/attempts/{id}/debrief?skip=1"))
    assert "The customer named something that stands nowhere in this case." in page

    hold(client, id, 4)
    assert "our own check found it too" in seen(client.get(f"/attempts/{id}/debrief?skip=1"))
    assert hold(client, id, 4).status_code == 303
    assert "judged already" in seen(client.get(f"/attempts/{id}/debrief?skip=1"))
    client.post(f"/attempts/{id}/flags/4/withdrawal")
    assert "judged already" in seen(client.get(f"/attempts/{id}/debrief?skip=1"))


@pytest.fixture
def id(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play a talk that went badly."""
    return played(simulator, clock, trainee, TALK)


def hold(
    client: FlaskClient, id: int, turn: int, claim: str = "asked_again", comment: str = ""
) -> TestResponse:
    """Say that a reply is wrong."""
    data = {"turn": turn, "claim": claim, "comment": comment}
    return client.post(f"/attempts/{id}/flags", data=data)


def judged(client: FlaskClient, verdict: str, answer: str) -> TestResponse:
    """Judge the only flag."""
    data = {"verdict": verdict, "answer": answer}
    return client.post("/mistakes/1/verdict", data=data)
