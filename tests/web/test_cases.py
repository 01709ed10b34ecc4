"""A case over several talks, as its pages show it."""

import pytest
from flask.testing import FlaskClient

from tests.fakes import SLUG, Clock
from tests.web.seen import headings, seen
from tests.web.talks import HTMX, begin, played, say
from trainer.services import cases
from trainer.simulator import Simulator
from trainer.store.database import rest
from trainer.store.people import Person

FIRST, NEXT = "late-cot", "cot-at-the-wrong-hour"
WORD = ("Dear Tomasz, I am sorry. I will ring you tomorrow. When is somebody at home?",)


def test_the_debrief_tells_the_week_after_and_leads_into_the_next_talk(
    as_trainee: FlaskClient, letter: int
) -> None:
    page = as_trainee.get(f"/attempts/{letter}/debrief?skip=1")
    assert {"After the talk", "The case"} <= set(headings(page))
    assert "Your word is due" in seen(page)
    assert "Simulated, from what was said and done" in seen(page)
    assert "open when the talk ended" in seen(page)
    assert "Next day: Phone" in seen(page)


def test_the_look_back_asks_for_the_notes_where_the_case_goes_on(
    as_trainee: FlaskClient, letter: int, simulator: Simulator
) -> None:
    address = f"/attempts/{letter}/reflection"
    assert "This case goes on" in seen(as_trainee.get(f"/attempts/{letter}/debrief"))
    form = {"turn": "1", "text": "I gave my word.", "notes": "Home after four."}
    assert as_trainee.post(address, data=form).status_code == 303
    rest()
    assert cases.notes(letter) == "Home after four."
    form["notes"] = "a" * 2001
    answer = as_trainee.post(address, data=form)
    assert answer.status_code == 422
    assert "at most 2000 characters" in seen(answer)


def test_a_talk_that_leads_nowhere_still_takes_notes(
    as_trainee: FlaskClient, simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    id = played(simulator, clock, trainee, ("Hello Ruth, when did it begin?",), "fees-for-our-hold")
    page = as_trainee.get(f"/attempts/{id}/debrief?skip=1")
    assert "Your notes on this talk" in seen(page)
    assert "Next day" not in seen(as_trainee.get(f"/attempts/{id}/case"))
    assert as_trainee.post(f"/attempts/{id}/notes", data={"notes": "Rang."}).status_code == 303
    assert "Rang." in seen(as_trainee.get(f"/attempts/{id}/case"))


def test_notes_that_are_too_long_come_back_with_the_reason(
    as_trainee: FlaskClient, letter: int
) -> None:
    answer = as_trainee.post(f"/attempts/{letter}/notes", data={"notes": "a" * 2001})
    assert answer.status_code == 422
    assert "these have 2001" in seen(answer)
    assert "a" * 2001 in answer.text


def test_the_next_talk_shows_the_notes_and_not_the_conversation(
    as_trainee: FlaskClient, letter: int
) -> None:
    answer = as_trainee.post(
        f"/attempts/{letter}/next", data={"scenario": NEXT, "notes": "Home after four."}
    )
    page = as_trainee.get(answer.location)
    assert "Home after four." in seen(page)
    assert "E-mail, yesterday" in seen(page)
    assert "Yesterday you wrote to me: “I will ring you tomorrow.”" in seen(page)
    assert "When is somebody at home?" not in seen(page)


def test_practised_alone_the_record_has_a_colleagues_notes(as_trainee: FlaskClient) -> None:
    page = as_trainee.get(f"/attempts/{begin(as_trainee, NEXT)}")
    assert "A colleague had the first talk, yesterday." in seen(page)
    assert "New cot goes out by express" in seen(page)


def test_a_first_talk_has_no_talk_before(as_trainee: FlaskClient) -> None:
    assert "The talk before" not in seen(as_trainee.get(f"/attempts/{begin(as_trainee)}"))


def test_the_page_of_the_case_lists_talks_notes_and_words(
    as_trainee: FlaskClient, letter: int, simulator: Simulator, trainee: Person
) -> None:
    as_trainee.post(f"/attempts/{letter}/next", data={"scenario": NEXT, "notes": "After four."})
    page = as_trainee.get(f"/attempts/{letter}/case")
    assert {"The case", "Talks", "Words given", "Notes"} <= set(headings(page))
    assert "not kept: nobody did it" in seen(page)
    assert "Goes on." in seen(page)
    assert "After four." in seen(as_trainee.get(f"/attempts/{letter + 1}/case"))


def test_a_manager_sees_the_case_but_writes_no_notes(
    as_trainee: FlaskClient, as_manager: FlaskClient, letter: int
) -> None:
    as_trainee.post(f"/attempts/{letter}/notes", data={"notes": "After four."})
    page = as_manager.get(f"/attempts/{letter}/case")
    assert "After four." in seen(page)
    assert "Keep the notes" not in seen(page)
    assert as_manager.post(f"/attempts/{letter}/notes", data={"notes": "x"}).status_code == 404


def test_nobody_else_sees_a_case_or_goes_on_with_it(as_colleague: FlaskClient, letter: int) -> None:
    assert as_colleague.get(f"/attempts/{letter}/case").status_code == 404
    assert as_colleague.post(f"/attempts/{letter}/next", data={"scenario": NEXT}).status_code == 404


@pytest.mark.parametrize("slug", ["", SLUG, "nothing"])
def test_a_talk_that_does_not_follow_is_refused(
    as_trainee: FlaskClient, letter: int, slug: str
) -> None:
    assert as_trainee.post(f"/attempts/{letter}/next", data={"scenario": slug}).status_code == 409


def test_a_silence_brings_the_callers_words_and_their_end(
    as_trainee: FlaskClient, clock: Clock
) -> None:
    id = begin(as_trainee, NEXT)
    silence = f"/attempts/{id}/silence"
    assert as_trainee.post(silence, headers=HTMX).status_code == 204
    clock.turn(seconds=90)
    assert 'data-turn="1"' in as_trainee.post(silence, headers=HTMX).text
    clock.turn(seconds=90)
    assert as_trainee.post(silence).location.endswith(f"/attempts/{id}")
    clock.turn(seconds=90)
    assert "The talk is over" in seen(as_trainee.post(silence, headers=HTMX))
    assert as_trainee.post(silence, headers=HTMX).status_code == 286
    assert as_trainee.post(silence).location.endswith(f"/attempts/{id}/debrief")
    assert "Ended without a word" in seen(as_trainee.get(f"/attempts/{id}/debrief"))


def test_a_call_with_a_silence_in_it_is_graded_and_looked_into(
    as_trainee: FlaskClient, clock: Clock
) -> None:
    id = begin(as_trainee, NEXT)
    clock.turn(seconds=90)
    as_trainee.post(f"/attempts/{id}/silence", headers=HTMX)
    say(as_trainee, id, "I am here, Tomasz. What is the order number, and your postcode?")
    clock.turn(seconds=90)
    as_trainee.post(f"/attempts/{id}/silence", headers=HTMX)
    say(as_trainee, id, "Sorry. I have moved it to tomorrow between 16:00 and 20:00.")
    as_trainee.post(f"/attempts/{id}/closure")
    page = as_trainee.get(f"/attempts/{id}/debrief?skip=1")
    assert "Not scored" not in headings(page)
    assert "No debrief yet" not in headings(page)
    for other in ("mind", "scorecard"):
        assert as_trainee.get(f"/attempts/{id}/{other}").status_code == 200


def test_a_caller_is_put_on_hold_with_one_form(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee, NEXT)
    form = {"minutes": "2", "reason": "ask my supervisor", "client_id": "a"}
    assert as_trainee.post(f"/attempts/{id}/hold", data=form).status_code == 303
    page = as_trainee.get(f"/attempts/{id}")
    assert "on hold for 2 minutes while I ask my supervisor." in seen(page)
    assert as_trainee.post(f"/attempts/{id}/hold", data={}).status_code == 422
    assert as_trainee.post(f"/attempts/{begin(as_trainee)}/hold", data=form).status_code == 409


@pytest.fixture
def letter(simulator: Simulator, clock: Clock, trainee: Person) -> int:
    """Answer by one letter with a word for tomorrow, and end it."""
    return played(simulator, clock, trainee, WORD, FIRST)
