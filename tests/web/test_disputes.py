"""A trainee disputes a level on the scorecard; a leader who is not them answers on a page."""

import pytest
from flask.testing import FlaskClient

from tests.fakes import Clock
from tests.web.seen import seen
from tests.web.talks import played
from trainer.simulator import Simulator
from trainer.store import disputes, teams
from trainer.store.database import rest, writing
from trainer.store.people import Person, PersonRow

SAID = {"criterion": "empathy", "quote": "Hello", "comment": "I did greet them.", "proposed": "5"}


def test_a_level_is_disputed_answered_and_stands_changed(
    as_trainee: FlaskClient, as_trainer: FlaskClient, over: int
) -> None:
    card = f"/attempts/{over}/scorecard"
    assert "I think this level is wrong" in seen(as_trainee.get(card))
    assert "I think this level is wrong" not in seen(as_trainer.get(card))

    answer = as_trainee.post(f"{card}/disputes", data=SAID)

    assert answer.location == f"{card}#criterion-empathy"
    assert "You dispute this : “I did greet them.” waits for an answer" in seen(as_trainee.get(card)).replace("this:", "this :")  # fmt: skip
    desk = as_trainer.get("/disputes")
    assert "Empathy: " in seen(desk)
    assert "Tess Trainee" in seen(desk)
    assert "1 dispute waits for an answer" in seen(as_trainer.get("/"))
    page = as_trainer.get("/disputes/1")
    assert "What Tess Trainee says" in seen(page)
    assert "Level 5 would be right" in seen(page)
    assert "What the scorer goes by" in seen(page)
    assert page.text.count('<mark><a href="#disputed"') == 2  # in the talk, and where it was said
    assert "Disputes 1" in seen(page)

    refused = as_trainer.post("/disputes/1", data={"answer": "accepted", "words": "Yes."})
    assert refused.status_code == 422
    assert "Choose the level that is right" in seen(refused)
    assert "Yes." in refused.text
    done = as_trainer.post(
        "/disputes/1", data={"answer": "accepted", "words": "Yes.", "level": "5"}
    )
    assert done.location == "/disputes"

    assert "kept as a test of the scorer" in seen(as_trainer.get("/disputes"))
    assert "Rated by Tara Trainer" in seen(as_trainee.get(card))
    assert "accepted Tara Trainer: Yes." in seen(as_trainee.get(card))
    assert "accepted, level 5. Yes." in seen(as_trainee.get("/"))
    words = seen(as_trainer.get("/disputes"))
    assert "Of 1 level that trainees disputed" in words
    assert "It is a test of the scorer, kept without the name." in words
    words = seen(as_trainee.get("/trust"))
    assert "1 dispute upheld" in words
    assert "1 level was disputed and upheld; the running version" in words
    assert "kept without names, as tests of the scorer" in words
    assert "Answered" in seen(as_trainer.get("/disputes/1"))


@pytest.mark.parametrize("change", [{"comment": " "}, {"quote": "I never said this"}])
def test_what_is_refused_says_why_and_loses_nothing(
    as_trainee: FlaskClient, over: int, change: dict[str, str]
) -> None:
    answer = as_trainee.post(f"/attempts/{over}/scorecard/disputes", data={**SAID, **change})

    assert answer.status_code == 422
    assert "That was not sent" in seen(answer)
    (focus,) = [part for part in answer.text.split("<div") if " autofocus>" in part]
    assert 'tabindex="-1"' in focus
    assert answer.text.index(" autofocus>") < answer.text.index("That was not sent")
    assert {**SAID, **change}["quote"] in answer.text


def test_a_dispute_is_taken_back_while_it_is_open(as_trainee: FlaskClient, over: int) -> None:
    card = f"/attempts/{over}/scorecard"
    as_trainee.post(f"{card}/disputes", data=SAID)

    answer = as_trainee.post(f"{card}/disputes/1/withdraw")

    assert answer.location == card
    rest()
    assert disputes.of_attempt(over) == ()


def test_only_leaders_of_the_team_answer_and_nobody_their_own(
    as_trainee: FlaskClient, as_colleague: FlaskClient, as_trainer: FlaskClient, trainer: Person, over: int
) -> None:  # fmt: skip
    card = f"/attempts/{over}/scorecard"
    assert as_colleague.post(f"{card}/disputes", data=SAID).status_code == 404
    as_trainee.post(f"{card}/disputes", data=SAID)
    assert as_trainee.get("/disputes/1").status_code == 403
    with writing() as session:
        session.get_one(PersonRow, trainer.id).team_id = teams.add("Red team").id

    assert as_trainer.get("/disputes/1").status_code == 404
    assert as_trainer.post("/disputes/1", data={"answer": "rejected", "words": "No."}).status_code == 404  # fmt: skip
    assert "No dispute waits" in seen(as_trainer.get("/disputes"))


def test_one_s_own_dispute_is_for_somebody_else(
    as_trainer: FlaskClient, trainer: Person, simulator: Simulator, clock: Clock, site: object
) -> None:
    own = played(simulator, clock, trainer)
    as_trainer.post(f"/attempts/{own}/scorecard/disputes", data=SAID)

    assert as_trainer.get("/disputes/1").status_code == 409
    assert "No dispute waits" in seen(as_trainer.get("/disputes"))


@pytest.fixture
def over(trainee: Person, simulator: Simulator, clock: Clock, site: object) -> int:
    """Play a talk to its end."""
    return played(simulator, clock, trainee)
