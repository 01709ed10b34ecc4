"""The first admin, and whoever is invited."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fakes import PASSWORD, START, Clock
from tests.web.seen import headings, seen, sent
from trainer.core.roles import Role
from trainer.services import demo, people
from trainer.simulator import Simulator
from trainer.store import database
from trainer.store import people as kept
from trainer.store.people import Person

ADA = {"name": "Ada Admin", "email": "Ada@Example.com", "password": PASSWORD}
NEW_PASSWORD = "a password of my own"


def test_where_nobody_is_the_first_comes_in_as_the_admin(stranger: FlaskClient) -> None:
    assert stranger.get("/sign-in").location == "/first-run"
    page = stranger.get("/first-run")
    assert headings(page) == ["Set up Rapport"]
    assert set(sent(page, "/first-run")) >= {"name", "email", "password"}

    answer = stranger.post("/first-run", data=ADA)

    assert (answer.status_code, answer.location) == (303, "/")
    home = stranger.get("/")
    assert headings(home)[0] == "Hello, Ada"
    assert "Welcome, Ada Admin. Invite your team under People." in seen(home)
    assert stranger.get("/people").status_code == 200


def test_there_is_one_first_admin_only(stranger: FlaskClient, admin: Person) -> None:
    assert stranger.get("/first-run").location == "/sign-in"

    answer = stranger.post("/first-run", data={**ADA, "email": "eve@example.com"})

    assert answer.status_code == 409
    assert "There are people here already. Ask an admin for an invitation." in seen(answer)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"password": "short"}, "A password needs at least 10 characters."),
        ({"password": "aaaaaaaaaaaa"}, "too easy to guess"),
        ({"password": "ada@example.com"}, "must not be your e-mail address"),
        ({"email": "ada"}, "That is not an e-mail address."),
        ({"name": " "}, "A name is needed."),
    ],
)
def test_a_first_admin_that_cannot_be_made_keeps_what_was_typed(
    stranger: FlaskClient, changes: dict[str, str], words: str
) -> None:
    answer = stranger.post("/first-run", data={**ADA, **changes})

    assert answer.status_code == 422
    assert words in seen(answer)
    typed = sent(answer, "/first-run")
    assert typed["password"] == ""
    assert {**ADA, **changes}["email"] == typed["email"]
    assert people.first_run_needed()


def test_the_demo_team_is_shown_at_the_door_with_its_password(
    stranger: FlaskClient, password_hash: str
) -> None:
    with database.writing():
        for role, email in demo.SIGN_INS:
            name = f"Noor {role} (demo)"
            kept.add(email, name, role, START, password_hash=password_hash, demo=True)

    page = stranger.get("/sign-in")

    assert headings(page)[1].startswith("Look around")
    assert demo.PASSWORD in seen(page)
    for role in Role:
        assert f"Enter as the {role}, Noor {role}" in seen(page)


def test_the_invited_choose_a_password_once(stranger: FlaskClient, invited: str) -> None:
    page = stranger.get(invited)
    assert headings(page) == ["Welcome, Ines Invited"]
    assert "Choose a password for ines@example.com." in seen(page)

    answer = accept(stranger, invited)

    assert (answer.status_code, answer.location) == (303, "/")
    assert headings(stranger.get("/"))[0] == "Hello, Ines"
    for again in (stranger.get(invited), accept(stranger, invited)):
        assert again.status_code == 404
        assert "This link was used already or has run out. Ask for a new one." in seen(again)


def test_a_weak_password_does_not_use_up_the_link(stranger: FlaskClient, invited: str) -> None:
    answer = accept(stranger, invited, "short")

    assert answer.status_code == 422
    assert "A password needs at least 10 characters." in seen(answer)
    assert accept(stranger, invited).status_code == 303


def test_a_link_runs_out_after_a_week(stranger: FlaskClient, invited: str, clock: Clock) -> None:
    clock.turn(days=6, hours=23)
    assert stranger.get(invited).status_code == 200

    clock.turn(hours=1)

    assert stranger.get(invited).status_code == 404
    assert accept(stranger, invited).status_code == 404


def test_a_new_link_ends_the_earlier_one(
    stranger: FlaskClient, as_admin: FlaskClient, invited: str
) -> None:
    person = kept.find_by_email("ines@example.com")
    assert person is not None
    page = as_admin.post(f"/people/{person.id}/invitation")
    new = link_on(page)

    assert stranger.get(invited).status_code == 404
    assert accept(stranger, new).status_code == 303


def test_nobody_can_guess_a_link_or_try_for_long(stranger: FlaskClient, admin: Person) -> None:
    statuses = [stranger.get("/invitations/guess").status_code for _ in range(31)]

    assert statuses == [404] * 30 + [429]


def test_the_invited_cannot_sign_in_before(stranger: FlaskClient, invited: str) -> None:
    data = {"email": "ines@example.com", "password": ""}

    assert stranger.post("/sign-in", data=data).status_code == 422


@pytest.fixture
def invited(simulator: Simulator, admin: Person) -> str:
    """Invite somebody, and give the path of the link."""
    _, secret = people.invite(
        simulator, admin.id, "ines@example.com", "Ines Invited", Role.TRAINEE, None
    )
    return f"/invitations/{secret}"


def accept(client: FlaskClient, link: str, password: str = NEW_PASSWORD) -> TestResponse:
    """Send the form behind a link."""
    return client.post(link, data={"password": password})


def link_on(page: TestResponse) -> str:
    """Find the path of the link that a page shows."""
    _, _, rest = seen(page).partition("http://localhost")
    return rest.partition(" ")[0]
