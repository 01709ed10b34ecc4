"""The forms of one's own road: the goal, what one would rather not be given, notes from a coach."""

import pytest
from flask.testing import FlaskClient

from tests.fakes import HELLO, SLUG, Clock
from tests.services.test_opt_outs import abusive
from tests.web.seen import headings, links, rows, seen
from tests.web.talks import CURT, played
from trainer.simulator import Simulator
from trainer.store.people import Person

WORDS = "You told her the day before she asked."


def test_a_goal_is_set_paused_and_let_go(as_trainee: FlaskClient) -> None:
    assert "You have set no goal, and need none." in seen(as_trainee.get("/progress"))

    as_trainee.post("/progress/goal", data={"kind": "talks", "amount": "3", "rest": ["5", "6"]})
    page = as_trainee.get("/progress")
    assert "0 of 3 talks this week. 3 talks to go by Friday." in seen(page)
    assert "Your goal: 3 talks a week, rest on Saturday and Sunday." in seen(page)
    assert "0 of 3 talks this week" in seen(as_trainee.get("/"))

    as_trainee.post("/progress/goal/pause", data={"weeks": "3"})
    page = as_trainee.get("/progress")
    assert "You paused this week." in seen(page)
    assert "The goal is there again on Monday, 23 Mar." in seen(page)
    as_trainee.post("/progress/goal/pause", data={"weeks": "0"})
    assert "You paused this week." not in seen(as_trainee.get("/progress"))
    as_trainee.post("/progress/goal/end")
    assert "You have set no goal" in seen(as_trainee.get("/progress"))


@pytest.mark.parametrize(
    ("address", "data", "says"),
    [
        ("/progress/goal", {"kind": "talks", "amount": "many"}, "1 to 20 talks"),
        ("/progress/goal/pause", {"weeks": "1"}, "There is no goal to pause"),
        ("/progress/goal/pause", {"weeks": "9"}, "1 to 8 weeks"),
        ("/progress/goal/pause", {}, "1 to 8 weeks"),
        ("/settings/cases", {"topic": "spiders"}, "Choose among the kinds"),
    ],
)
def test_what_cannot_be_kept_is_said(
    as_trainee: FlaskClient, address: str, data: dict[str, str], says: str
) -> None:
    assert says in seen(as_trainee.post(address, data=data, follow_redirects=True))


def test_what_one_would_rather_not_be_given_is_ones_own_choice(
    as_trainee: FlaskClient, as_trainer: FlaskClient, trainee: Person, simulator: Simulator
) -> None:
    hard = abusive(simulator)
    as_trainee.post("/settings/cases", data={"topic": ["abuse"]})

    page = as_trainee.get("/settings")
    assert '<input type="checkbox" name="topic" value="abuse" checked>' in page.text
    assert "You asked not to be given such cases" in seen(as_trainee.get(f"/scenarios/{hard}"))
    assert "You asked not" not in seen(as_trainee.get(f"/scenarios/{SLUG}"))
    assert "You asked not" not in seen(as_trainer.get(f"/scenarios/{hard}"))


def test_a_coach_writes_what_went_well_and_is_thanked(
    as_trainee: FlaskClient,
    as_trainer: FlaskClient,
    trainee: Person,
    simulator: Simulator,
    clock: Clock,
) -> None:
    talk = played(simulator, clock, trainee)
    form = as_trainer.get(f"/kudos/to/{trainee.id}")
    assert headings(form)[0] == "What went well"

    data = {"text": WORDS, "talk": str(talk), "quote": HELLO[:15]}
    sent = as_trainer.post(f"/kudos/to/{trainee.id}", data=data)
    assert sent.location == f"/team/{trainee.id}"
    for page in (as_trainee.get("/"), as_trainee.get("/progress")):
        assert WORDS in seen(page)
    as_trainee.post("/kudos/1/thanks")

    assert "You thanked for it." in seen(as_trainee.get("/progress"))
    assert WORDS not in seen(as_trainee.get("/"))
    assert "thanked on 2 Mar 2026" in seen(as_trainer.get(f"/kudos/to/{trainee.id}"))


def test_a_note_that_cannot_be_sent_keeps_its_words(
    as_trainer: FlaskClient, trainee: Person
) -> None:
    data = {"text": WORDS, "quote": "marmalade"}
    refused = as_trainer.post(f"/kudos/to/{trainee.id}", data=data)

    assert refused.status_code == 422
    assert "Choose the talk that the quote is from." in seen(refused)
    assert WORDS in refused.text


def test_only_who_leads_them_writes(
    as_trainee: FlaskClient, as_trainer: FlaskClient, colleague: Person, admin: Person
) -> None:
    assert as_trainee.get(f"/kudos/to/{colleague.id}").status_code == 403
    assert as_trainee.post(f"/kudos/to/{colleague.id}", data={"text": WORDS}).status_code == 403
    assert as_trainer.post(f"/kudos/to/{admin.id}", data={"text": WORDS}).status_code == 404


def test_what_is_due_and_what_may_be_said_again_stand_there(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    id = played(simulator, clock, trainee, (CURT, HELLO))
    clock.turn(days=2)

    page = as_trainee.get("/progress")

    assert {row[1] for row in rows(page, "Skills by the day they are due again")[1:]} == {"today"}
    assert f"/attempts/{id}/debrief?skip=1#moment" in links(page)
