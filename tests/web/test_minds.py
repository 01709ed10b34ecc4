"""Inside the customer: what a person who may see it reads, in words and with scales."""

import re

import pytest
from flask.testing import FlaskClient

from tests.fakes import Clock
from tests.web.seen import headings, links, rows, seen
from tests.web.talks import CURT, HTMX, begin, played, say
from trainer.simulator import Simulator
from trainer.store.people import Person

ASKS = "I can see why you are annoyed. What is your postcode? Has this caused you any trouble?"


def test_each_turn_tells_what_was_read_what_moved_and_what_lay_on_the_table(
    as_trainee: FlaskClient, id: int
) -> None:
    page = as_trainee.get(f"/attempts/{id}/mind")

    assert headings(page)[:3] == ["What went on in Priya Nair", "Turn 2", "What it was read to do"]
    words = seen(page)
    assert "I can see why you are annoyed answers the feeling. Certain (90 of 100)" in words
    assert "answers the feeling: anger −6" in words
    assert "Told: My postcode is LS6 2KV." in words
    assert "Nothing that Priya Nair could take." in words
    assert re.search(
        r"In this mood a yes took a worth of \d+ of 100\. Would have been enough", words
    )
    dials = rows(page, "How Priya Nair felt before and after, turn 4")
    assert dials[1][0] == "Anger 0 to 100, low is good"
    assert [row[0].split(" ")[0] for row in dials[1:]] == [
        "Anger",
        "Worry",
        "Trust",
        "Patience",
        "Treated",
        "The",
    ]


def test_what_there_was_to_find_says_what_would_have_opened_it(
    as_trainee: FlaskClient, id: int
) -> None:
    words = seen(as_trainee.get(f"/attempts/{id}/mind"))

    assert "Asked for, and held back 1" in words
    assert re.search(r"What would have opened it: trust was \d+ of 100; it takes 50", words)
    assert "Never asked" in words


def test_turns_of_the_debrief_and_of_the_mind_lead_to_each_other(
    as_trainee: FlaskClient, id: int
) -> None:
    debrief = as_trainee.get(f"/attempts/{id}/debrief?skip=1")
    mind = as_trainee.get(f"/attempts/{id}/mind")

    assert f"/attempts/{id}/mind" in links(debrief)
    assert f"/attempts/{id}/mind#turn-3" in links(debrief)
    assert f"/attempts/{id}/debrief?skip=1#turn-3" in links(mind)
    assert 'id="turn-3"' in mind.text


def test_no_word_of_the_page_is_a_field(as_trainee: FlaskClient, id: int) -> None:
    words = seen(as_trainee.get(f"/attempts/{id}/mind"))

    assert "_" not in words
    assert "treated as a person" in words


def test_while_the_talk_goes_on_its_page_leads_back(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee)

    answer = as_trainee.get(f"/attempts/{id}/mind")

    assert (answer.status_code, answer.location) == (303, f"/attempts/{id}")


def test_a_manager_sees_it_too_and_a_colleague_does_not(
    as_manager: FlaskClient, as_trainer: FlaskClient, as_colleague: FlaskClient, id: int
) -> None:
    for client in (as_manager, as_trainer):
        page = client.get(f"/attempts/{id}/mind")
        assert "Tess Trainee" in seen(page)
    assert as_colleague.get(f"/attempts/{id}/mind").status_code == 404


def test_a_manager_does_not_look_into_a_talk_that_goes_on(
    as_trainee: FlaskClient, as_manager: FlaskClient
) -> None:
    assert as_manager.get(f"/attempts/{begin(as_trainee)}/mind").status_code == 409


def test_the_coach_shows_below_each_message_what_it_did(as_trainee: FlaskClient) -> None:
    id = begin_coached(as_trainee)

    page = say(as_trainee, id, ASKS, htmx=True)

    assert "What this did (turn 2)" in seen(page)
    assert "answers the feeling: anger −6" in seen(page)
    assert "Told: My postcode is LS6 2KV." in seen(page)
    whole = as_trainee.get(f"/attempts/{id}")
    assert "What this did (turn 2)" in seen(whole)
    assert "With the coach beside you" in seen(whole)
    assert "this talk does not count for your progress" in seen(whole)


def test_the_coach_tells_neither_what_is_hidden_nor_what_is_worth_how_much(
    as_trainee: FlaskClient,
) -> None:
    id = begin_coached(as_trainee)

    words = seen(say(as_trainee, id, ASKS, htmx=True))

    assert re.search(r"Asked for, and held back \(trust was \d+ of 100; it takes 50\)", words)
    assert "overdrawn" not in words
    assert "worth" not in words
    assert "on the table" not in words


def test_without_the_coach_nothing_is_shown_on_the_way(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee)

    assert "What this did" not in seen(say(as_trainee, id, ASKS, htmx=True))


def test_a_coached_talk_is_found_again_and_listed_as_such(as_trainee: FlaskClient) -> None:
    id = begin_coached(as_trainee)

    assert f"/attempts/{id}" in links(as_trainee.get("/"))
    page = as_trainee.get("/scenarios/charged-after-cancelling")
    assert "with the coach" in [row[2] for row in rows(page, "Your talks at this case")]
    say(as_trainee, id, "One moment.")
    as_trainee.post(f"/attempts/{id}/closure", headers=HTMX)
    assert rows(as_trainee.get("/progress"), "Your talks") == []
    assert "Try again" in seen(as_trainee.get(f"/attempts/{id}/debrief?skip=1"))


def begin_coached(client: FlaskClient) -> int:
    """Begin with the coach at the page of the case."""
    page = client.get("/scenarios/charged-after-cancelling")
    assert "Begin with the coach beside me" in seen(page)
    form = {"scenario": "charged-after-cancelling", "coached": "1"}
    return int(client.post("/attempts", data=form).location.rpartition("/")[2])


@pytest.fixture
def id(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play a talk that begins well."""
    return played(simulator, clock, trainee, (ASKS, CURT))
