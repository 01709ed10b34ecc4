"""The admin's page of people and teams."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fakes import START, Clock
from tests.web.conftest import SignIn
from tests.web.seen import headings, rows, seen, sent
from tests.web.talks import played
from trainer.core.roles import Role
from trainer.simulator import Simulator
from trainer.store import attempts, database, people, teams
from trainer.store.people import Person
from trainer.store.teams import Team

INES = {"name": "Ines Invited", "email": "ines@example.com", "role": "trainee", "team": ""}


def test_everybody_is_listed_with_role_team_and_state(
    as_admin: FlaskClient, trainee: Person, manager: Person
) -> None:
    as_admin.post("/people", data=INES)
    update(as_admin, trainee, active="")

    listed = rows(as_admin.get("/people"), "People")

    assert listed[0] == ["Name", "Role", "Team", "Last here", "State"]
    assert [row[1:] for row in listed[1:]] == [
        ["admin", "–", "not signed in here yet", "active"],
        ["trainee", "–", "not signed in here yet", "invited"],
        ["manager", "Blue team", "not signed in here yet", "active"],
        ["trainee", "–", "not signed in here yet", "disabled"],
    ]
    assert listed[1][0] == "Ada Admin ada@example.com"


def test_the_link_of_an_invitation_is_shown_once(as_admin: FlaskClient, team: Team) -> None:
    page = as_admin.post("/people", data={**INES, "team": str(team.id)})

    assert page.status_code == 201
    assert "Send this link to Ines Invited" in seen(page)
    assert "http://localhost/invitations/" in seen(page)
    again = as_admin.get("/people")
    assert "/invitations/" not in again.text
    assert "Ines Invited ines@example.com trainee Blue team not signed in here yet invited" in seen(
        again
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"email": "ADA@example.com"}, "There is somebody with that e-mail address already."),
        ({"email": "ines"}, "That is not an e-mail address."),
        ({"name": ""}, "A name is needed."),
        ({"name": "x" * 81}, "A name has at most 80 characters."),
        ({"role": "owner"}, "Choose one of the roles offered."),
    ],
)
def test_an_invitation_that_cannot_be_made_keeps_what_was_typed(
    as_admin: FlaskClient, changes: dict[str, str], words: str
) -> None:
    answer = as_admin.post("/people", data={**INES, **changes})

    assert answer.status_code == 422
    assert words in seen(answer)
    typed = sent(answer, "/people")
    assert (typed["name"], typed["email"]) == (
        {**INES, **changes}["name"],
        {**INES, **changes}["email"],
    )
    assert len(rows(answer, "People")) == 2


def test_an_unknown_team_is_not_found(as_admin: FlaskClient, trainee: Person) -> None:
    for team in ("404", "9" * 40):
        assert as_admin.post("/people", data={**INES, "team": team}).status_code == 404
        assert update(as_admin, trainee, team=team).status_code == 404
    assert as_admin.get("/people/404").status_code == 404
    assert as_admin.post("/people/404/invitation").status_code == 404


def test_what_somebody_is_can_be_changed(
    as_admin: FlaskClient, trainee: Person, sign_in: SignIn
) -> None:
    client = sign_in(trainee)
    page = as_admin.get(f"/people/{trainee.id}")
    assert headings(page) == ["Tess Trainee", "Password", "Erase", "Keyboard shortcuts"]

    answer = update(as_admin, trainee, name="Tess Trainer", role="trainer")

    assert (answer.status_code, answer.location) == (303, "/people")
    assert "Tess Trainer is kept." in seen(as_admin.get("/people"))
    assert client.get("/authoring").status_code == 200


@pytest.mark.parametrize(
    ("changes", "words"),
    [({"role": "owner"}, "Choose one of the roles offered."), ({"name": " "}, "A name is needed.")],
)
def test_a_change_that_cannot_be_made_is_told(
    as_admin: FlaskClient, trainee: Person, changes: dict[str, str], words: str
) -> None:
    answer = update(as_admin, trainee, **changes)

    assert answer.status_code == 422
    assert words in seen(answer)
    assert headings(answer)[0] == "Tess Trainee"


@pytest.mark.parametrize("changes", [{"role": "trainee"}, {"active": ""}])
def test_the_last_admin_stays(
    as_admin: FlaskClient, admin: Person, changes: dict[str, str]
) -> None:
    answer = update(as_admin, admin, **changes)

    assert answer.status_code == 422
    assert "This is the last admin. Make another one first." in seen(answer)
    assert as_admin.get("/people").status_code == 200


def test_a_forgotten_password_is_mended_by_a_link(as_admin: FlaskClient, trainee: Person) -> None:
    page = as_admin.post(f"/people/{trainee.id}/invitation")

    assert "Send this link to Tess Trainee" in seen(page)
    assert "http://localhost/invitations/" in seen(page)
    assert "/invitations/" not in as_admin.get(f"/people/{trainee.id}").text


def test_a_team_is_made_once(as_admin: FlaskClient) -> None:
    first = as_admin.post("/people/teams", data={"name": " Green   team "})
    page = as_admin.get("/people")
    again = as_admin.post("/people/teams", data={"name": "Green team"})

    assert first.status_code == 303
    assert "The team Green team is made." in seen(page)
    assert ">Green team</option>" in page.text
    assert again.status_code == 422
    assert "There is a team of that name already." in seen(again)


def test_the_demo_team_is_for_made_up_people(as_admin: FlaskClient, trainee: Person) -> None:
    made_up = a_demo_person(Role.TRAINEE)
    (team,) = teams.list_(demo=True)
    choice = f'<option value="{team.id}"'
    for page, there in (("", False), (f"/{trainee.id}", False), (f"/{made_up.id}", True)):
        assert (choice in as_admin.get(f"/people{page}").text) is there

    invited = as_admin.post("/people", data={**INES, "team": str(team.id)})
    moved = update(as_admin, trainee, team=str(team.id))

    for refused in (invited, moved):
        assert refused.status_code == 422
        assert "The demo team is for made-up people" in seen(refused)
    assert update(as_admin, made_up, team=str(team.id)).status_code == 303
    with database.writing():
        people.set_place(trainee.id, "Tess", Role.TRAINEE, team.id, active=True)
    assert choice in as_admin.get(f"/people/{trainee.id}").text
    assert update(as_admin, trainee, team=str(team.id)).status_code == 303  # who is there may stay


def test_removing_the_demo_team_leaves_what_is_real(
    as_admin: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    made_up = a_demo_person(Role.TRAINEE)
    real, unreal = (played(simulator, clock, person, ()) for person in (trainee, made_up))
    page = as_admin.get("/people")
    assert "Remove the demo team" in seen(page)
    assert sum("demo" in row[0].lower() for row in rows(page, "People")) == 1

    answer = as_admin.post("/people/demo/removal")

    assert (answer.status_code, answer.location) == (303, "/people")
    page = as_admin.get("/people")
    assert "The demo team and all that it did is gone." in seen(page)
    assert "Remove the demo team" not in seen(page)
    database.rest()
    assert [one.id for one in attempts.list_()] == [real]
    assert unreal != real
    assert as_admin.get(f"/attempts/{unreal}/debrief").status_code == 404
    assert [team.name for team in teams.list_()] == ["Blue team"]


def test_a_demo_admin_who_removes_the_demo_team_is_out(site: object, sign_in: SignIn) -> None:
    client = sign_in(a_demo_person(Role.ADMIN))

    answer = client.post("/people/demo/removal")

    assert answer.location == "/people"
    assert client.get("/people").location == "/sign-in?next=/people"
    assert client.get("/sign-in").location == "/first-run"


def test_a_demo_admin_makes_a_real_one_first(sign_in: SignIn, trainee: Person) -> None:
    client = sign_in(a_demo_person(Role.ADMIN))

    answer = client.post("/people/demo/removal")

    assert answer.status_code == 409
    assert "Make one of your own people an admin first" in seen(answer)
    assert "Remove the demo team" in seen(client.get("/people"))


def a_demo_person(role: Role) -> Person:
    """Keep a made-up person in a made-up team."""
    with database.writing():
        team = teams.add("Demo team", demo=True)
        email = f"{role}@demo.rapport"
        return people.add(
            email, "Noor (demo)", role, START, team_id=team.id, password_hash="x", demo=True
        )


def update(client: FlaskClient, person: Person, **changes: str) -> TestResponse:
    """Send the form of one person, with `changes`."""
    form = {"name": person.name, "role": person.role.value, "team": "", "active": "1"}
    return client.post(f"/people/{person.id}", data={**form, **changes})
