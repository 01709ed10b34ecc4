"""Those who see to the model find out how it does; nobody else is let in."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fakes import HELLO, SLUG, START
from tests.mailed import Box, mailing
from tests.model_server import model_server, says
from tests.web.seen import headings, rows, seen
from tests.web.talks import begin, say
from trainer.core.errors import OutsideError
from trainer.llm.asking import Limits
from trainer.llm.client import Access, Client
from trainer.llm.voice import ModelVoice
from trainer.simulator import Model, Simulator
from trainer.store import digests
from trainer.store.database import writing
from trainer.store.digests import State
from trainer.store.people import Person

EVIL = "As an AI <script>alert(1)</script> I cannot say."


def test_without_a_model_the_page_says_how_to_have_one(as_trainer: FlaskClient) -> None:
    page = as_trainer.get("/operations")

    assert "Customers speak in authored words. Nothing leaves this machine." in seen(page)
    assert "set RAPPORT_MODEL to the name of a model" in seen(page)
    assert "Ask it for one word" not in seen(page)
    assert as_trainer.post("/operations/check").status_code == 200


def test_it_is_for_those_who_author(
    as_trainee: FlaskClient, as_manager: FlaskClient, as_admin: FlaskClient
) -> None:
    for client, status in ((as_trainee, 403), (as_manager, 403), (as_admin, 200)):
        assert client.get("/operations").status_code == status
        assert ('href="/operations"' in client.get("/").text) is (status == 200)


def test_what_was_refused_is_shown_as_text_and_as_refused(
    as_trainer: FlaskClient, as_trainee: FlaskClient, refusing: None
) -> None:
    say(as_trainee, begin(as_trainee), HELLO)

    page = as_trainer.get("/operations")

    assert headings(page)[:3] == ["Operations", "The voice in use", "stub"]
    assert "<script>alert" not in page.text
    faults = {row[0]: row for row in rows(page, "What was refused, stub")}
    assert "refused:" in faults["meta"][3]
    assert rows(page, "Whose words stand, stub")[3][:3] == ["In authored words", "1", "100 %"]
    assert rows(page, "Day by day")[1][1:4] == ["1", "1", "1"]
    words = "a model's words were refused, in the last 14 days: 1 of 1 (100 %"
    assert words in seen(as_trainer.get(f"/scenarios/{SLUG}"))
    assert words not in seen(as_trainee.get(f"/scenarios/{SLUG}"))


def test_whose_words_stand_is_shown_in_a_trial_and_in_the_mind_and_not_in_practice(
    as_trainer: FlaskClient, as_trainee: FlaskClient, refusing: None
) -> None:
    mark = "Authored words, not those of stub: the guard refused it"
    trial = as_trainer.post(f"/authoring/scenarios/{SLUG}/trial").location
    as_trainer.post(f"{trial}/turns", data={"text": HELLO})
    id = begin(as_trainee)
    say(as_trainee, id, HELLO)

    assert mark in seen(as_trainer.get(trial))
    assert mark not in seen(as_trainee.get(f"/attempts/{id}"))
    as_trainee.post(f"/attempts/{id}/closure")
    assert mark in seen(as_trainee.get(f"/attempts/{id}/mind"))


@pytest.mark.parametrize(
    ("because", "words"),
    [
        ("", "It answers The first word came after 12 ms."),
        ("HTTP 401", "No answer After 12 ms: HTTP 401. Customers go on in authored words."),
    ],
)
def test_the_model_is_asked_for_one_word(
    as_trainer: FlaskClient, model_says: list[str], because: str, words: str
) -> None:
    model_says.append(because)

    assert "one-model at models.example.com words what customers say" in seen(
        as_trainer.get("/operations")
    )
    assert words in seen(as_trainer.post("/operations/check"))


def test_without_a_mail_server_the_page_says_so(as_admin: FlaskClient) -> None:
    assert "No mail is sent. docs/how-to/digest.md tells how" in seen(as_admin.get("/operations"))
    assert as_admin.post("/operations/letter").status_code == 409


def test_an_admin_sends_themselves_a_trial_letter(
    as_admin: FlaskClient, as_trainer: FlaskClient, admin: Person, box: Box
) -> None:
    assert "Send me a trial letter" in seen(as_admin.get("/operations"))
    assert "Send me a trial letter" not in seen(as_trainer.get("/operations"))

    assert "The server took a letter for ada@example.com." in seen(post_letter(as_admin))
    assert post_letter(as_trainer).status_code == 403

    (letter,) = box.letters
    assert (letter.to, letter.subject, letter.leave) == (admin.email, "A trial letter", "")
    assert "/rapport/operations" in letter.text
    box.faults = [OutsideError("mail.example:25 was not reached: no <b>")]
    assert "Not sent mail.example:25 was not reached: no <b>" in seen(post_letter(as_admin))


def test_how_the_digest_goes_is_shown(as_trainer: FlaskClient, trainee: Person, box: Box) -> None:
    failed = digests.Digest(
        trainee.id, START.date(), State.WAITING, 1, START, START, "The letter was refused: 554 no"
    )
    assert "Sent in two weeks 0 none so far" in seen(as_trainer.get("/operations"))
    with writing():
        digests.save(failed)

    page = seen(as_trainer.get("/operations"))

    assert "Mondays at 7:00 by each one's clock, from r@example.com by mail.example" in page
    assert "To be tried again 1" in page
    assert "The last failure, 2 Mar 2026, 09:00 GMT The letter was refused: 554 no" in page
    with writing():
        digests.save(replace(failed, state=State.SENT, because=""))
    assert "Sent in two weeks 1 last 2 Mar 2026, 09:00 GMT" in seen(as_trainer.get("/operations"))


def post_letter(client: FlaskClient) -> TestResponse:
    return client.post("/operations/letter")


@pytest.fixture
def box() -> Box:
    """Take in what is sent."""
    return Box()


@pytest.fixture
def model_says() -> list[str]:
    """Take what comes of asking the model for a word."""
    return []


@pytest.fixture
def refusing() -> None:
    """Let a model word replies that can never be used."""


@pytest.fixture
def simulator(simulator: Simulator, request: pytest.FixtureRequest) -> Iterator[Simulator]:
    if "model_says" in request.fixturenames:
        model_says = request.getfixturevalue("model_says")
        model = Model("one-model", "models.example.com", lambda: (12.0, model_says[0]))
        yield replace(simulator, model=model)
    elif "box" in request.fixturenames:
        yield mailing(simulator, request.getfixturevalue("box"))
    elif "refusing" in request.fixturenames:
        with model_server(says(EVIL)) as server:
            voice = ModelVoice(Client(Access("stub", server.url, "none", 0.7)), Limits(2.0, 0))
            yield replace(simulator, voice=voice)
    else:
        yield simulator
