"""Who comes in, and who does not."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fakes import PASSWORD
from tests.web.seen import headings, seen, sent, title
from trainer.config import Settings
from trainer.services import people
from trainer.simulator import Simulator
from trainer.store import database
from trainer.store.people import Person
from trainer.web import create_app, identity

NOT_RIGHT = "The e-mail address or the password is not right."


def test_the_right_password_opens_the_start_page(stranger: FlaskClient, trainee: Person) -> None:
    answer = enter(stranger, trainee.email)

    assert (answer.status_code, answer.location) == (303, "/")
    assert headings(stranger.get("/"))[0] == "Hello, Tess"


def test_an_address_is_taken_in_any_case(stranger: FlaskClient, trainee: Person) -> None:
    assert enter(stranger, f" {trainee.email.upper()} ").status_code == 303


def test_every_refusal_reads_the_same(
    stranger: FlaskClient, simulator: Simulator, trainee: Person, colleague: Person
) -> None:
    disable(simulator, colleague)
    answers = [
        enter(stranger, trainee.email, "wrong"),
        enter(stranger, trainee.email, ""),
        enter(stranger, trainee.email, "x" * 100_000),
        enter(stranger, "nobody@example.com"),
        enter(stranger, colleague.email),
        enter(stranger, ""),
    ]

    assert {answer.status_code for answer in answers} == {422}
    assert all(NOT_RIGHT in seen(answer) for answer in answers)
    assert stranger.get("/").location.startswith("/sign-in")


def test_what_was_typed_stays_but_the_password(stranger: FlaskClient, trainee: Person) -> None:
    answer = enter(stranger, trainee.email, "a wrong password", next="/progress")

    assert sent(answer, "/sign-in")["email"] == trainee.email
    assert sent(answer, "/sign-in")["next"] == "/progress"
    assert "a wrong password" not in answer.text


def test_too_many_tries_are_refused_in_words(stranger: FlaskClient, trainee: Person) -> None:
    statuses = [enter(stranger, trainee.email, "x" * 201).status_code for _ in range(10)]
    answer = enter(stranger, trainee.email)

    assert set(statuses) == {422}
    assert answer.status_code == 429
    assert headings(answer) == ["Too often"]
    assert "Wait a minute, then try again." in seen(answer)
    assert int(answer.headers["Retry-After"]) <= 60


def test_after_the_sign_in_one_is_where_one_wanted_to_be(
    stranger: FlaskClient, trainee: Person, admin: Person
) -> None:
    page = stranger.get("/sign-in?next=/scenarios?q%3Drefund")

    answer = enter(stranger, trainee.email, next=sent(page, "/sign-in")["next"])

    assert answer.location == "/scenarios?q=refund"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "//evil.example",
        "http://evil.example",
        "\\\\evil.example",
        "/\\evil.example",
        "/\t/evil.example",
    ],
)
def test_nobody_is_sent_to_another_site(
    stranger: FlaskClient, trainee: Person, admin: Person, elsewhere: str
) -> None:
    page = stranger.get("/sign-in", query_string={"next": elsewhere})

    assert "next" not in sent(page, "/sign-in")
    assert "evil" not in page.text
    assert enter(stranger, trainee.email, next=elsewhere).location == "/"


def test_an_address_that_is_encoded_twice_stays_on_this_site(
    stranger: FlaskClient, trainee: Person
) -> None:
    location = enter(stranger, trainee.email, next="/%2Fevil.example").location

    assert location.startswith("/%2Fevil")


def test_whoever_is_in_need_not_sign_in_again(as_trainee: FlaskClient, admin: Person) -> None:
    assert as_trainee.get("/sign-in").location == "/"


def test_signing_out_closes_every_page(as_trainee: FlaskClient) -> None:
    answer = as_trainee.post("/sign-out")

    assert (answer.status_code, answer.location) == (303, "/sign-in")
    assert as_trainee.get("/progress").location == "/sign-in?next=/progress"


def test_nothing_from_before_the_sign_in_lives_on(stranger: FlaskClient, trainee: Person) -> None:
    with stranger.session_transaction() as kept:
        kept["planted"] = "by somebody else"
    before = stranger.get_cookie("rapport")

    enter(stranger, trainee.email)

    after = stranger.get_cookie("rapport")
    assert before is not None
    assert after is not None
    assert before.value != after.value
    with stranger.session_transaction() as kept:
        assert "planted" not in kept


def test_the_cookie_is_for_this_site_only(stranger: FlaskClient, trainee: Person) -> None:
    cookie = cookies(enter(stranger, trainee.email))

    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie
    assert "Expires=" in cookie  # it outlives the browser, for as long as the settings say


def test_the_cookie_of_a_site_on_https_goes_nowhere_else(safe: Flask, trainee: Person) -> None:
    assert "Secure" in cookies(enter(safe.test_client(), trainee.email))


def test_a_late_answer_does_not_bring_an_ended_sign_in_back(
    stranger: FlaskClient, trainee: Person
) -> None:
    enter(stranger, trainee.email)
    stranger.get("/")  # hands out what forms are sent with

    late = stranger.get("/")  # asked for before they signed out, heard after it

    assert late.status_code == 200
    assert "Set-Cookie" not in late.headers


def test_a_sign_in_that_is_used_lasts_on(stranger: FlaskClient, trainee: Person) -> None:
    enter(stranger, trainee.email)
    stranger.get("/")
    with stranger.session_transaction() as kept:
        kept[identity.SINCE] -= 2 * 3600  # of twelve hours

    assert "Expires=" in cookies(stranger.get("/"))
    assert "Set-Cookie" not in stranger.get("/").headers


def test_a_disabled_person_is_out_at_once(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator
) -> None:
    assert as_trainee.get("/").status_code == 200

    disable(simulator, trainee)

    assert as_trainee.get("/").status_code == 303


def test_a_made_up_cookie_lets_nobody_in(stranger: FlaskClient, trainee: Person) -> None:
    for key in ("", "x", f"{trainee.id}", f"{trainee.id}:made-up", f"{10**30}:x", "²:x", "-1:x"):
        with stranger.session_transaction() as kept:
            kept["_user_id"] = key
        assert stranger.get("/").status_code == 303


def test_the_page_says_what_it_is(stranger: FlaskClient, admin: Person) -> None:
    page = stranger.get("/sign-in")

    assert title(page) == "Sign in · Rapport"
    assert headings(page) == ["Sign in"]


@pytest.fixture
def safe(db: Flask, settings: Settings, simulator: Simulator) -> Iterator[Flask]:
    """Make the application as it is behind https."""
    by_https = settings.model_copy(update={"https": True})
    site = create_app(by_https, replace(simulator, settings=by_https))
    site.config["WTF_CSRF_ENABLED"] = False
    yield site
    with site.app_context():
        database.db.session.remove()
        database.db.engine.dispose()


def disable(simulator: Simulator, person: Person) -> None:
    """Let somebody in no more."""
    people.update(
        simulator, None, person.id, name=person.name, role=person.role, team_id=None, active=False
    )


def enter(client: FlaskClient, email: str, password: str = PASSWORD, **more: str) -> TestResponse:
    """Send the form."""
    return client.post("/sign-in", data={"email": email, "password": password, **more})


def cookies(answer: TestResponse) -> str:
    """Give the cookie that keeps the sign-in, with its flags."""
    return next(one for one in answer.headers.getlist("Set-Cookie") if one.startswith("rapport="))
