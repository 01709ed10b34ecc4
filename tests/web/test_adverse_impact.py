from io import BytesIO

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fakes import a_person
from tests.figured import figured
from tests.web.seen import rows, seen
from trainer.core.roles import Role
from trainer.store import groups, teams
from trainer.store.database import writing
from trainer.store.people import Person

WHY = "To see whether grades are fair to both shifts."


def test_groups_are_supplied_compared_and_deleted_and_nobody_is_named(
    as_manager: FlaskClient, manager: Person
) -> None:
    team = teams.load(manager.team_id or 0)
    lines = []
    for at in range(10):
        person = a_person(f"p{at}@example.com", f"Person {at}", Role.TRAINEE, team, "")
        figured(person, talks=10, passed=8 if at % 2 else 6, points=50.0 + at)
        lines.append(f"{person.email},{'early' if at % 2 else 'late'}")

    answer = send(as_manager, "\n".join([*lines, "stranger@example.com,late"]))
    assert answer.location == f"/adverse-impact?team={team.id}"

    page = as_manager.get("/adverse-impact")
    table = {row[0]: row[1:] for row in rows(page, "Groups: Shift")}
    assert table["early"][:2] == ["5", "50"]
    assert table["early"][-1] == "compared with"
    assert table["late"][2].startswith("60 (")
    assert table["late"][4].startswith("0.75 (")
    assert "Kept for 10 people. 1 of the file are not in this team" in seen(page)
    assert "Person" not in seen(page)
    assert "@example.com" not in page.text

    id = groups.list_(team.id)[0].id
    assert as_manager.post(f"/adverse-impact/{id}/deletion").status_code == 303
    assert "Shift" not in seen(as_manager.get("/adverse-impact"))


def test_too_few_people_are_told_and_not_shown(as_manager: FlaskClient, trainee: Person) -> None:
    send(as_manager, f"{trainee.email},early")

    page = as_manager.get("/adverse-impact")

    assert "Too few people yet" in seen(page)
    assert "early" not in page.text


def test_what_cannot_be_taken_is_said(as_manager: FlaskClient, trainee: Person) -> None:
    for text, because in (("", "holds nobody"), ("a@example.com", "Line 1 has no e-mail")):
        answer = send(as_manager, text)
        assert answer.status_code == 422
        assert because in seen(answer)
        assert WHY in answer.text
    assert as_manager.post("/adverse-impact", data={"name": "Shift"}).status_code == 422


def test_trainers_do_not_come_in_and_managers_not_to_another_team(
    as_trainer: FlaskClient, as_manager: FlaskClient
) -> None:
    with writing():
        red = teams.add("Red team")

    assert as_trainer.get("/adverse-impact").status_code == 403
    assert as_manager.get(f"/adverse-impact?team={red.id}").status_code == 404
    assert as_manager.post("/adverse-impact", data={"team": red.id}).status_code == 404
    assert as_manager.post("/adverse-impact/7/deletion").status_code == 404


def send(client: FlaskClient, text: str) -> TestResponse:
    """Supply a file of groups."""
    file = (BytesIO(text.encode()), "groups.csv")
    return client.post("/adverse-impact", data={"name": "Shift", "why": WHY, "file": file})
