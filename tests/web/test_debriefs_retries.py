"""Say one moment again: side by side, three times, without losing a word."""

from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fakes import BrokenVoice, Clock
from tests.web.seen import headings, links, rows, seen, sent
from tests.web.talks import CURT, LETTER, THANKS, played
from trainer.simulator import Simulator
from trainer.store import database, forks
from trainer.store.attempts import Listing, Mode
from trainer.store.people import Person

BETTER = "You cancelled in March and we still took 39.90. I'm sorry. What is your postcode?"
AGAIN = "Send it again"


def test_the_other_wording_shows_after_the_first_try_only(as_trainee: FlaskClient, id: int) -> None:
    before = as_trainee.get(f"/attempts/{id}/debrief?skip=1")
    assert "Another way to say it shows after your first try." in seen(before)
    assert "Played again with this line" not in seen(before)
    assert "Show me a suggestion" in seen(before)
    assert "3 tries left; none counts for the record." in seen(before)

    answer = again(as_trainee, id, BETTER)

    assert (answer.status_code, answer.location) == (303, f"/attempts/{id}/debrief?skip=1#moment")
    after = as_trainee.get(f"/attempts/{id}/debrief?skip=1")
    assert "Another way to say it" in headings(after)
    assert "Played again with this line, satisfaction rises by" in seen(after)
    assert "2 tries left" in seen(after)


def test_both_wordings_stand_side_by_side(as_trainee: FlaskClient, id: int) -> None:
    again(as_trainee, id, BETTER)

    page = as_trainee.get(f"/attempts/{id}/debrief?skip=1")
    start = headings(page).index("Side by side")

    names = ["Side by side", "What you wrote", "Priya Nair", "Try 1", "Priya Nair"]
    assert headings(page)[start : start + 5] == names
    assert f"What you wrote {CURT}" in seen(page) or f"What you wrote {THANKS}" in seen(page)
    assert f"Try 1 {BETTER}" in seen(page)
    assert seen(page).count("Anger ") >= 2


def test_a_moment_is_said_again_three_times(as_trainee: FlaskClient, id: int) -> None:
    path = f"/attempts/{id}/retries"
    turn = int(sent(as_trainee.get(f"/attempts/{id}/debrief?skip=1"), path)["turn"])
    for number in range(3):
        assert again(as_trainee, id, f"{BETTER} ({number})").status_code == 303
    page = as_trainee.get(f"/attempts/{id}/debrief?skip=1")
    assert "You have said this moment again three times." in seen(page)
    assert AGAIN not in seen(page)

    answer = again(as_trainee, id, "And once more.", turn=turn)

    assert answer.status_code == 409
    assert "This moment has been played again 3 times." in seen(answer)
    assert len(tries(id)) == 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "The message is empty; write something first."),
        ("x" * 4001, "at most 4000 can be sent"),
    ],
)
def test_words_that_cannot_be_sent_stay_and_use_up_no_try(
    as_trainee: FlaskClient, id: int, text: str, words: str
) -> None:
    answer = again(as_trainee, id, text)

    assert answer.status_code == 422
    assert "That was not sent" in seen(answer)
    assert words in seen(answer)
    assert f"{text}</textarea>" in answer.text
    assert "3 tries left" in seen(answer)
    assert tries(id) == ()


@pytest.mark.parametrize("turn", [-1, 0, 99])
def test_a_turn_that_is_not_ones_own_cannot_be_said_again(
    as_trainee: FlaskClient, id: int, turn: int
) -> None:
    answer = again(as_trainee, id, BETTER, turn=turn)

    assert answer.status_code == 422
    assert f"Turn {turn} is not a turn of the agent." in seen(answer)
    assert f"{BETTER}</textarea>" in answer.text.replace("&#39;", "'")


def test_a_double_click_is_one_try(as_trainee: FlaskClient, id: int) -> None:
    for _ in range(2):
        assert again(as_trainee, id, BETTER, client_id="one").status_code == 303

    assert len(tries(id)) == 1


def test_a_try_whose_reply_failed_is_kept_and_had_by_sending_again(
    site: Flask, as_trainee: FlaskClient, simulator: Simulator, id: int
) -> None:
    voice = BrokenVoice(simulator.voice)
    site.extensions["simulator"] = replace(simulator, voice=voice)

    failed = again(as_trainee, id, BETTER)

    assert failed.status_code == 503
    assert "Please try again." in seen(failed)
    assert f"{BETTER}</textarea>" in failed.text.replace("&#39;", "'")
    form = sent(failed, f"/attempts/{id}/retries")
    assert again(as_trainee, id, BETTER, client_id=form["client_id"]).status_code == 303
    assert len(tries(id)) == 1
    assert f"Try 1 {BETTER}" in seen(as_trainee.get(f"/attempts/{id}/debrief?skip=1"))


def test_a_try_can_be_carried_on_and_leads_back(as_trainee: FlaskClient, id: int) -> None:
    again(as_trainee, id, BETTER)
    (one,) = tries(id)
    assert f"/attempts/{one.id}" in links(as_trainee.get(f"/attempts/{id}/debrief?skip=1"))
    page = as_trainee.get(f"/attempts/{one.id}")
    assert "A moment said again" in seen(page)
    assert "Practice only" in seen(page)

    as_trainee.post(f"/attempts/{one.id}/closure")

    page = as_trainee.get(f"/attempts/{one.id}/debrief")
    assert headings(page)[0] == "Debrief"
    assert "This is a moment said again." in seen(page)
    assert f"/attempts/{id}/debrief?skip=1" in links(page)
    assert AGAIN not in seen(page)


def test_others_do_not_see_what_is_said_again(
    as_trainee: FlaskClient, as_manager: FlaskClient, id: int
) -> None:
    again(as_trainee, id, BETTER)
    (one,) = tries(id)
    as_trainee.post(f"/attempts/{one.id}/closure")

    assert as_manager.get(f"/attempts/{one.id}/debrief").status_code == 404
    assert len(rows(as_trainee.get("/progress"), "Your talks")) == 2


def test_a_letter_is_said_again_with_more_room(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    id = played(simulator, clock, trainee, (CURT,), LETTER)

    page = as_trainee.get(f"/attempts/{id}/debrief?skip=1")

    assert 'name="text" rows="10"' in page.text


@pytest.fixture
def id(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play a talk that went badly, and give its id."""
    return played(simulator, clock, trainee, (CURT, THANKS))


def again(
    client: FlaskClient, id: int, text: str, client_id: str = "", turn: int | None = None
) -> TestResponse:
    """Send the form of the moment, at the turn that the page names."""
    path = f"/attempts/{id}/retries"
    if turn is None:
        turn = int(sent(client.get(f"/attempts/{id}/debrief?skip=1"), path)["turn"])
    return client.post(path, data={"turn": turn, "text": text, "client_id": client_id})


def tries(id: int) -> tuple[Listing, ...]:
    """List what was said again of a talk."""
    database.rest()
    return tuple(one for one in forks.list_(id) if one.mode is Mode.RETRY)
