"""One's own settings."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fakes import PASSWORD, Clock
from tests.mailed import Box, mailing
from tests.web.conftest import SignIn
from tests.web.seen import headings, rows, seen
from trainer.simulator import Simulator
from trainer.store import people
from trainer.store.database import rest
from trainer.store.people import Person, Preferences

NEW_PASSWORD = "staple horse correct"
CHOSEN = {"theme": "dark", "send_key": "mod-enter", "time_zone": "Asia/Tokyo"}


def test_what_is_chosen_is_kept_and_told_to_the_browser(
    as_trainee: FlaskClient, trainee: Person
) -> None:
    answer = as_trainee.post("/settings/preferences", data=CHOSEN)

    assert (answer.status_code, answer.location) == (303, "/settings")
    rest()
    person = people.load(trainee.id)
    assert person.preferences == Preferences(enter_sends=False, theme="dark", shortcuts=False)
    assert person.time_zone == "Asia/Tokyo"
    assert cookies(as_trainee) == {"theme": "dark", "send_key": "mod-enter", "shortcuts": "0"}
    page = as_trainee.get("/settings")
    assert "Kept." in seen(page)
    assert 'data-theme="dark"' in page.text
    for value in ("dark", "mod-enter", "Asia/Tokyo"):
        assert f'<option value="{value}" selected>' in page.text


def test_all_hints_can_be_kept(as_trainee: FlaskClient, trainee: Person) -> None:
    as_trainee.post("/settings/preferences", data={**CHOSEN, "hints": "1"})

    assert people.load(trainee.id).preferences.hints


def test_the_digest_is_chosen_where_mail_is_sent_and_kept_as_it_was_where_not(
    site: Flask, simulator: Simulator, as_trainee: FlaskClient, trainee: Person
) -> None:
    digest = "Weekly digest by e-mail"
    assert digest not in seen(as_trainee.get("/settings"))
    as_trainee.post("/settings/preferences", data=CHOSEN)
    assert people.load(trainee.id).preferences.digest

    site.extensions["simulator"] = mailing(simulator, Box())
    assert f"{digest} Mondays at 7:00 by your clock" in seen(as_trainee.get("/settings"))
    for sent, wanted in (({}, False), ({"digest": "1"}, True)):
        as_trainee.post("/settings/preferences", data={**CHOSEN, **sent})
        rest()
        assert people.load(trainee.id).preferences.digest is wanted


def test_shortcuts_can_be_switched_on_again(as_trainee: FlaskClient, trainee: Person) -> None:
    as_trainee.post("/settings/preferences", data=CHOSEN)
    as_trainee.post("/settings/preferences", data={**CHOSEN, "shortcuts": "1"})

    rest()
    assert people.load(trainee.id).preferences.shortcuts
    assert cookies(as_trainee)["shortcuts"] == "1"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"theme": "pink"}, "Choose one of the themes offered."),
        ({"time_zone": "Mars/Olympus"}, "There is no such time zone."),
        ({"time_zone": "../../etc/passwd"}, "There is no such time zone."),
    ],
)
def test_what_is_not_offered_is_refused(
    as_trainee: FlaskClient, trainee: Person, changes: dict[str, str], words: str
) -> None:
    answer = as_trainee.post("/settings/preferences", data={**CHOSEN, **changes})

    assert answer.status_code == 422
    assert words in seen(answer)
    assert cookies(as_trainee) == {}
    rest()
    assert people.load(trainee.id).preferences == Preferences()


def test_a_new_password_ends_the_sign_ins_elsewhere(
    sign_in: SignIn, trainee: Person, stranger: FlaskClient
) -> None:
    here, elsewhere = sign_in(trainee), sign_in(trainee)

    answer = change(here, PASSWORD, NEW_PASSWORD)

    assert answer.status_code == 303
    assert "Sign-ins on other machines have ended." in seen(here.get("/settings"))
    assert elsewhere.get("/settings").location == "/sign-in?next=/settings"
    for password, status in ((PASSWORD, 422), (NEW_PASSWORD, 303)):
        data = {"email": trainee.email, "password": password}
        assert stranger.post("/sign-in", data=data).status_code == status


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("wrong", NEW_PASSWORD, "The old password is not right."),
        (PASSWORD, "short", "A password needs at least 10 characters."),
        (PASSWORD, "x" * 201, "A password has at most 200 characters."),
        (PASSWORD, "tess@example.com", "must not be your e-mail address"),
    ],
)
def test_a_password_that_cannot_be_changed_stays(
    as_trainee: FlaskClient, old: str, new: str, words: str
) -> None:
    answer = change(as_trainee, old, new)

    assert answer.status_code == 422
    assert words in seen(answer)
    assert as_trainee.get("/settings").status_code == 200


def test_the_old_password_cannot_be_tried_for_long(as_trainee: FlaskClient) -> None:
    statuses = [change(as_trainee, "x" * 201, NEW_PASSWORD).status_code for _ in range(11)]

    assert statuses == [422] * 10 + [429]


def test_a_token_is_shown_once_and_can_be_revoked(
    as_trainee: FlaskClient, stranger: FlaskClient, clock: Clock
) -> None:
    page = as_trainee.post("/settings/tokens")

    assert page.status_code == 201
    assert "Copy it now; it is not shown again." in seen(page)
    secret = next(word for word in seen(page).split() if word.startswith("rap_"))
    key = {"Authorization": f"Bearer {secret}"}
    assert stranger.get("/api/v1/progress", headers=key).status_code == 200
    later = as_trainee.get("/settings")
    assert secret not in later.text
    assert rows(later, "Your API tokens")[1] == [
        "2 Mar 2026, 09:00 GMT",
        "2 Mar 2026, 09:00 GMT",
        "Revoke",
    ]

    answer = as_trainee.post("/settings/tokens/1/revocation")

    assert answer.status_code == 303
    page = as_trainee.get("/settings")
    assert "The token is revoked." in seen(page)
    assert rows(page, "Your API tokens")[1][2] == "revoked"
    assert stranger.get("/api/v1/progress", headers=key).status_code == 401


def test_anothers_token_cannot_be_revoked(
    as_trainee: FlaskClient, as_colleague: FlaskClient
) -> None:
    as_trainee.post("/settings/tokens")

    assert as_colleague.post("/settings/tokens/1/revocation").status_code == 404
    assert rows(as_trainee.get("/settings"), "Your API tokens")[1][1:] == ["never", "Revoke"]


def test_the_page_names_whose_settings_they_are(as_trainee: FlaskClient) -> None:
    page = as_trainee.get("/settings")

    names = headings(page)
    assert [one for one in names if one in {"Settings", "Pages", "Password", "API tokens"}] == [
        "Settings",
        "Pages",
        "Password",
        "API tokens",
    ]
    assert "Cases I would rather not be given" in names
    assert "Tess Trainee, tess@example.com" in seen(page)


def change(client: FlaskClient, old: str, new: str) -> TestResponse:
    """Send the form for a new password."""
    return client.post("/settings/password", data={"old": old, "new": new})


def cookies(client: FlaskClient) -> dict[str, str]:
    """Give what the browser was told of the settings."""
    found = {name: client.get_cookie(name) for name in ("theme", "send_key", "shortcuts")}
    return {name: cookie.value for name, cookie in found.items() if cookie is not None}
