"""Read the debrief in its order, as the trainee and as those who may see it."""

from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fakes import HELLO, SLUG, BrokenVoice, Clock, a_person
from tests.web.conftest import SignIn
from tests.web.seen import headings, links, rows, seen, title
from tests.web.talks import CURT, THANKS, begin, played, say
from trainer.core.roles import Role
from trainer.services import attempts, content, scoring
from trainer.simulator import Simulator
from trainer.store import database, scorecards, teams
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.scorecards import Graded

ORDER = [
    "Debrief",
    "What you said",
    "What Priya Nair would say",
    "The line",
    "The one moment to change",
    "What to do differently",
    "Carry forward",
    "Every criterion with its proof",
    "The talk, turn by turn",
    "What there was to find",
]


def test_the_question_comes_first_and_nothing_else(as_trainee: FlaskClient, id: int) -> None:
    page = as_trainee.get(f"/attempts/{id}/debrief")

    assert title(page) == "Look back: Charged again after cancelling · Rapport"
    assert headings(page)[0] == "Before you read anything"
    assert "At which moment did Priya Nair turn, and what did you do?" in seen(page)
    assert f"Turn 2: {CURT}" in seen(page)
    for later in (*ORDER[1:7], "Satisfaction", "of 5", "Another way to say it"):
        assert later not in headings(page)
        assert later not in seen(page)


def test_what_was_looked_back_on_is_kept_and_opens_the_debrief(
    as_trainee: FlaskClient, id: int
) -> None:
    data = {"turn": "1", "text": "  I told her to calm down. "}

    answer = as_trainee.post(f"/attempts/{id}/reflection", data=data)

    assert (answer.status_code, answer.location) == (303, f"/attempts/{id}/debrief?skip=1")
    page = as_trainee.get(f"/attempts/{id}/debrief")
    assert [one for one in headings(page) if one in ORDER] == ORDER
    assert "What you said I told her to calm down. Turn 2 You named turn 2" in seen(page)


def test_the_question_can_be_skipped(as_trainee: FlaskClient, id: int) -> None:
    assert f"/attempts/{id}/debrief?skip=1" in links(as_trainee.get(f"/attempts/{id}/debrief"))

    page = as_trainee.get(f"/attempts/{id}/debrief?skip=1")

    order = [one for one in ORDER if one != "What you said"]
    assert [one for one in headings(page) if one in ORDER] == order


@pytest.mark.parametrize(
    ("turn", "text", "words"),
    [
        ("1", " ", "Write one sentence, of at most 2000 characters."),
        ("1", "x" * 2001, "Write one sentence, of at most 2000 characters."),
        ("99", "It was there.", "Choose one of the turns of this talk."),
        ("x", "It was there.", "Choose one of the turns of this talk."),
    ],
)
def test_a_look_back_that_cannot_be_kept_is_still_on_the_page(
    as_trainee: FlaskClient, id: int, turn: str, text: str, words: str
) -> None:
    data = {"turn": turn, "text": text}

    answer = as_trainee.post(f"/attempts/{id}/reflection", data=data)

    assert answer.status_code == 422
    assert headings(answer)[0] == "Before you read anything"
    assert words in seen(answer)
    assert f"{text}</textarea>" in answer.text


def test_the_line_names_the_words_that_moved_it(as_trainee: FlaskClient, id: int) -> None:
    page = as_trainee.get(f"/attempts/{id}/debrief?skip=1")

    assert "How Priya Nair felt, and the words that moved it" in seen(page)
    assert 'class="is-bend" data-bend="' in page.text
    assert "Why Priya Nair reacted so" in seen(page)
    assert "a feeling was passed over (anger +4" in seen(page)
    assert "()" not in seen(page)


def test_what_there_was_to_find_says_what_it_took(as_trainee: FlaskClient, id: int) -> None:
    page = seen(as_trainee.get(f"/attempts/{id}/debrief?skip=1"))

    opened = "What would have opened it:"
    assert f"My postcode is LS6 2KV. never asked {opened} a question about it." in page
    assert "of 100; it takes 50; anger was " in page
    assert "of 100; it takes 60 or less; a question about it." in page


def test_the_next_step_and_the_last_talks_stand_at_the_end(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock, id: int
) -> None:
    clock.turn(days=1)
    later = played(simulator, clock, trainee, (HELLO,), "late-cot")

    page = as_trainee.get(f"/attempts/{later}/debrief?skip=1")

    assert "Practise next" in headings(page)
    assert "Beside your last talks" in headings(page)
    assert 'class="num num--wraps"' in page.text
    assert rows(page, "Each skill in this talk and in the last ones, 0 to 100")[0][:3] == [
        "Skill",
        "Change",
        "This talk",
    ]
    assert f"/attempts/{id}/debrief?skip=1" in links(page)
    assert "</a>, " not in page.text.partition("Beside your last talks")[2].partition("</thead>")[0]


def test_an_empty_trial_is_debriefed_too(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator
) -> None:
    with writing():
        version = content.pin(simulator, SLUG)
    id = attempts.begin(simulator, trainee.id, SLUG, version_id=version)
    attempts.close(simulator, trainee.id, id)

    page = as_trainee.get(f"/attempts/{id}/debrief")
    assert "You ended this talk without a word." in seen(page)

    page = as_trainee.get(f"/attempts/{id}/debrief?skip=1")
    assert page.status_code == 200
    assert "Not scored" in seen(page)


def test_a_talk_that_goes_on_leads_back_to_it(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee)

    for part in ("debrief", "scorecard"):
        assert as_trainee.get(f"/attempts/{id}/{part}").location == f"/attempts/{id}"
    answer = as_trainee.post(f"/attempts/{id}/reflection", data={"turn": "0", "text": "x"})
    assert answer.status_code == 409
    assert as_trainee.post(f"/attempts/{id}/grading").status_code == 409


@pytest.mark.parametrize("part", ["debrief", "scorecard"])
def test_those_who_lead_the_team_wait_until_a_talk_is_over(
    as_trainee: FlaskClient, as_manager: FlaskClient, part: str
) -> None:
    page = as_manager.get(f"/attempts/{begin(as_trainee)}/{part}")

    assert page.status_code == 409
    assert "An attempt is graded once it is over." in seen(page)


def test_what_could_not_be_graded_says_so_and_can_be_graded_again(
    as_trainee: FlaskClient, simulator: Simulator, id: int
) -> None:
    keep(id, Graded(None, None, None, scoring.NOT_GRADED, simulator.clock()))
    path = f"/attempts/{id}/debrief?skip=1"
    page = as_trainee.get(path)
    assert f"Not scored {scoring.NOT_GRADED} Try grading again" in seen(page)
    assert "Scorecard" in links_named(page.text)
    assert "0 of" not in seen(page)
    assert f"Not scored {scoring.NOT_GRADED}" in seen(as_trainee.get(f"/attempts/{id}/scorecard"))

    answer = as_trainee.post(f"/attempts/{id}/grading")

    assert answer.status_code == 303
    page = as_trainee.get(path)
    assert "Graded." in seen(page)
    assert "The one moment to change" in headings(page)


def test_grading_that_fails_again_says_why(
    site: Flask, as_trainee: FlaskClient, simulator: Simulator, id: int
) -> None:
    broken = BrokenVoice(simulator.voice, 999)
    site.extensions["simulator"] = replace(simulator, voice=broken, authored=broken)

    as_trainee.post(f"/attempts/{id}/grading")

    page = as_trainee.get(f"/attempts/{id}/debrief?skip=1")
    assert scoring.NOT_DEBRIEFED in seen(page)
    assert "No debrief yet" in seen(page)
    assert "Every criterion with its proof" in headings(page)


def test_those_who_lead_the_team_read_it_without_the_question(
    as_manager: FlaskClient, as_trainer: FlaskClient, as_admin: FlaskClient, id: int
) -> None:
    for client in (as_manager, as_trainer, as_admin):
        page = client.get(f"/attempts/{id}/debrief")
        assert headings(page)[0] == "Debrief of Tess Trainee"
        assert "Another way to say it" in headings(page)
        assert "Say it again" not in seen(page)
        assert "Try again" not in seen(page)
        assert "Send it again" not in seen(page)
        assert f'action="/attempts/{id}/retries"' not in page.text


def test_those_who_lead_the_team_change_nothing(as_manager: FlaskClient, id: int) -> None:
    for part in ("reflection", "retries", "grading"):
        answer = as_manager.post(f"/attempts/{id}/{part}", data={"turn": "1", "text": "x"})
        assert answer.status_code == 404


def test_others_do_not_see_it(
    as_colleague: FlaskClient, sign_in: SignIn, password_hash: str, id: int
) -> None:
    with database.writing():
        other = teams.add("Green team")
    place = (Role.TRAINER, other, password_hash)
    stranger = sign_in(a_person("olga@example.com", "Olga Other", *place))
    loner = sign_in(a_person("lee@example.com", "Lee", Role.MANAGER, None, password_hash))

    for client in (as_colleague, stranger, loner):
        for part in ("debrief", "scorecard"):
            assert client.get(f"/attempts/{id}/{part}").status_code == 404


def test_a_talk_by_chat_shows_its_times(as_trainee: FlaskClient, clock: Clock) -> None:
    id = begin(as_trainee)
    clock.turn(seconds=125)
    say(as_trainee, id, THANKS)
    as_trainee.post(f"/attempts/{id}/closure")

    assert "You 2:05" in seen(as_trainee.get(f"/attempts/{id}/debrief?skip=1"))


@pytest.fixture
def id(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play a talk that went badly, and give its id."""
    return played(simulator, clock, trainee, (CURT, THANKS))


def keep(id: int, graded: Graded) -> None:
    """Put a card in place of the one there."""
    with database.writing():
        scorecards.save(id, 1, "1", graded)


def links_named(text: str) -> str:
    """Give the text of all links of a page."""
    return " ".join(part.partition("</a>")[0] for part in text.split("<a ")[1:])
