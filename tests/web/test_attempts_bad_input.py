"""What is sent twice, too late, too long or in bad faith: each gets a clear answer, nothing is lost."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from sqlite3 import connect

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text

from tests.fakes import HELLO, BrokenVoice
from tests.web.conftest import SignIn
from tests.web.seen import headings, links, seen, sent
from tests.web.talks import THANKS, begin, say
from trainer.config import Settings
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store import database
from trainer.store.attempts import Status
from trainer.store.database import rest, url_of
from trainer.store.people import Person

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("", "The message is empty; write something first."),
        (" \n\t ", "The message is empty"),
        ("\x00\x07\u200b\u202e", "The message is empty"),
        ("x" * 100_000, "The message has 100000 characters; at most 4000 can be sent."),
    ],
)
def test_a_message_that_cannot_be_taken_stays_on_the_page(
    as_trainee: FlaskClient, trainee: Person, message: str, words: str
) -> None:
    id = begin(as_trainee)

    page, part = say(as_trainee, id, message), say(as_trainee, id, message, htmx=True)

    assert page.status_code == part.status_code == 422
    assert words in seen(page)
    assert f"{message}</textarea>" in page.text.replace("\r\n", "\n")
    assert words in part.text
    assert part.mimetype == "text/plain"
    assert len(said(trainee, id)) == 1


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("a\x00b\x1b[31mc\u202ed", "ab[31mcd"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("مرحبا، أنا آسف. متى ألغيت؟", "مرحبا، أنا آسف. متى ألغيت؟"),
        ("👩‍👩‍👧 sorry 🙏", "👩‍👩‍👧 sorry 🙏"),
        (SCRIPT, SCRIPT),
    ],
)
def test_an_unusual_message_is_taken_as_text(
    as_trainee: FlaskClient, trainee: Person, message: str, kept: str
) -> None:
    id = begin(as_trainee)

    part = say(as_trainee, id, message, htmx=True)

    assert part.status_code == 200
    assert said(trainee, id)[1] == kept
    for answer in (part, as_trainee.get(f"/attempts/{id}")):
        assert " ".join(kept.split()) in seen(answer)
        assert "<script>alert" not in answer.text
        assert "<img src=x" not in answer.text
    assert 'dir="auto"' in part.text


def test_a_script_in_a_message_stays_text_on_every_page_after(
    as_trainee: FlaskClient, as_manager: FlaskClient
) -> None:
    id = begin(as_trainee)
    say(as_trainee, id, SCRIPT)
    as_trainee.post(f"/attempts/{id}/closure")
    as_trainee.post(f"/attempts/{id}/reflection", data={"turn": 1, "text": SCRIPT})

    for client in (as_trainee, as_manager):
        for part in ("debrief", "scorecard"):
            page = client.get(f"/attempts/{id}/{part}")
            assert SCRIPT in seen(page)
            assert "<script>alert" not in page.text
            assert "<img src=x" not in page.text


def test_a_double_click_is_one_message(as_trainee: FlaskClient, trainee: Person) -> None:
    id = begin(as_trainee)

    first, again = (say(as_trainee, id, HELLO, "one", htmx=True) for _ in range(2))

    assert len(said(trainee, id)) == 3
    assert seen(first) == seen(again)
    assert say(as_trainee, id, HELLO, "one").status_code == 303
    assert len(said(trainee, id)) == 3


def test_every_form_has_an_id_of_its_own(as_trainee: FlaskClient) -> None:
    path = f"/attempts/{begin(as_trainee)}"

    ids = {sent(as_trainee.get(path), f"{path}/turns")["client_id"] for _ in range(2)}

    assert len(ids) == 2
    assert all(len(id) == 32 for id in ids)


@pytest.mark.parametrize("client_id", ["x" * 65, "a\x07b"])
def test_an_id_that_no_form_of_ours_made_is_refused(
    as_trainee: FlaskClient, client_id: str
) -> None:
    answer = say(as_trainee, begin(as_trainee), HELLO, client_id)

    assert answer.status_code == 422
    assert "1 to 64 characters" in seen(answer)


def test_two_tabs_write_one_talk(sign_in: SignIn, trainee: Person) -> None:
    one, other = sign_in(trainee), sign_in(trainee)
    id = begin(one)

    say(one, id, HELLO)
    say(other, id, THANKS)

    assert said(trainee, id)[1::2] == [HELLO, THANKS]
    assert all(words in seen(one.get(f"/attempts/{id}")) for words in (HELLO, THANKS))


def test_a_turn_after_the_end_is_refused_and_not_lost(
    as_trainee: FlaskClient, trainee: Person
) -> None:
    id = begin(as_trainee)
    as_trainee.post(f"/attempts/{id}/closure")

    page, part = say(as_trainee, id, HELLO), say(as_trainee, id, HELLO, htmx=True)

    assert page.status_code == part.status_code == 409
    assert f"This was not sent The talk is over. {HELLO}" in seen(page)
    assert "See your feedback" in seen(page)
    assert "<textarea" not in page.text
    assert f"This was not sent The talk is over. {HELLO}" in seen(part)
    assert links(part) == [f"/attempts/{id}/debrief"]
    assert "<html" not in part.text
    assert "<form" not in part.text
    assert len(said(trainee, id)) == 1
    assert as_trainee.post(f"/attempts/{id}/draft", data={"text": "x"}).status_code == 409
    late = as_trainee.post(f"/attempts/{id}/actions", data={"action": "refund"})
    assert late.status_code == 409
    assert "The talk is over" in seen(late)


def test_a_message_whose_reply_failed_is_kept_and_answered_when_asked_for(
    site: Flask, as_trainee: FlaskClient, trainee: Person
) -> None:
    id = begin(as_trainee)
    break_voice(site, 2)

    answer = say(as_trainee, id, HELLO)

    assert answer.status_code == 503
    assert "Your message is kept" in seen(answer)
    assert "The voice is not there just now. Please try again." in seen(answer)
    assert "This was not sent" not in seen(answer)
    assert HELLO in seen(answer)
    assert "Have the reply now" in seen(as_trainee.get(f"/attempts/{id}"))
    answer = as_trainee.post(f"/attempts/{id}/reply")
    assert (answer.status_code, len(said(trainee, id))) == (303, 3)
    assert "Your message is kept" not in seen(as_trainee.get(f"/attempts/{id}"))


def test_a_message_sent_again_after_a_failure_is_one_message(
    site: Flask, as_trainee: FlaskClient, trainee: Person
) -> None:
    id = begin(as_trainee)
    break_voice(site)

    failed = say(as_trainee, id, HELLO, "one", htmx=True)
    answer = say(as_trainee, id, HELLO, "one", htmx=True)

    assert (failed.status_code, failed.mimetype) == (503, "text/plain")
    assert "Please try again" in failed.text
    assert answer.status_code == 200
    assert len(said(trainee, id)) == 3


def test_a_reload_has_the_reply_that_was_due(
    site: Flask, as_trainee: FlaskClient, trainee: Person
) -> None:
    id = begin(as_trainee)
    break_voice(site)
    say(as_trainee, id, HELLO)

    page = as_trainee.get(f"/attempts/{id}")

    assert said(trainee, id)[2] in seen(page)
    assert "Your message is kept" not in seen(page)


def test_a_second_message_before_the_reply_is_refused_and_not_lost(
    site: Flask, as_trainee: FlaskClient, trainee: Person
) -> None:
    id = begin(as_trainee)
    break_voice(site, 9)
    say(as_trainee, id, HELLO)

    answer = say(as_trainee, id, THANKS)

    assert answer.status_code == 409
    assert "This was not sent The customer has still to answer your last message." in seen(answer)
    assert THANKS in seen(answer)
    assert len(said(trainee, id)) == 2


def test_a_message_to_a_busy_database_is_told_and_not_lost(
    busy: None, as_trainee: FlaskClient, trainee: Person, settings: Settings
) -> None:
    id = begin(as_trainee)

    with locked(settings):
        page, part = say(as_trainee, id, HELLO), say(as_trainee, id, HELLO, htmx=True)

    for answer in (page, part):
        assert answer.status_code == 503
        assert "The database is busy, so nothing was kept just now." in seen(answer)
    assert f"{HELLO}</textarea>" in page.text
    assert len(said(trainee, id)) == 1
    assert say(as_trainee, id, HELLO).status_code == 303


def test_a_full_disk_is_told_and_nothing_is_lost(
    busy: None, site: Flask, as_trainee: FlaskClient, trainee: Person
) -> None:
    id = begin(as_trainee)
    full(site)

    answer = as_trainee.post("/attempts", data={"scenario": "late-cot"})
    letter = say(as_trainee, id, HELLO * 60)

    assert answer.status_code == letter.status_code == 503
    assert headings(answer) == ["Try again in a moment"]
    assert "There is no room left on the disk, so nothing was kept." in seen(answer)
    assert HELLO * 60 in letter.text
    assert attempts.listing(trainee.id, id).status is Status.IN_PROGRESS


@pytest.fixture
def busy(site: Flask) -> None:
    """Wait a moment only for other writers, with one connection for all."""
    with site.app_context():
        engine = database.db.engine
        engine.dispose()
        database.listen(engine, 0.05)


def said(person: Person, id: int) -> list[str]:
    """Give the texts of a talk, from the database."""
    rest()
    return [turn.text for turn in attempts.load(person.id, id).transcript.turns]


def break_voice(site: Flask, failures: int = 1) -> None:
    """Let the voice fail."""
    simulator: Simulator = site.extensions["simulator"]
    voice = BrokenVoice(simulator.voice, failures)
    site.extensions["simulator"] = replace(simulator, voice=voice)


@contextmanager
def locked(settings: Settings) -> Iterator[None]:
    """Write to the database from elsewhere, and do not stop."""
    with closing(connect(str(url_of(settings).database))) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def full(site: Flask) -> None:
    """Let the database grow no further."""
    with site.app_context():
        database.db.session.execute(text("PRAGMA max_page_count = 1"))
        database.db.session.rollback()
