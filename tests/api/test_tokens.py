import pytest
from flask import Flask

from tests.api.conftest import Door
from tests.fakes import Clock
from trainer.core.roles import Role
from trainer.services import people, tokens
from trainer.simulator import Simulator
from trainer.store.people import Person

PATHS = ("/scenarios", "/progress", "/attempts/1", "/attempts/1/scorecard")


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_shown_without_a_token(nobody: Door, path: str) -> None:
    refused = nobody.get(path)
    assert refused.status_code == 401
    assert refused.headers["WWW-Authenticate"] == 'Bearer realm="Rapport"'
    assert "Settings makes one" in refused.get_json()["detail"]


@pytest.mark.parametrize("path", ["/attempts", "/attempts/1/turns", "/attempts/1/actions"])
def test_nothing_is_taken_without_a_token(nobody: Door, path: str) -> None:
    assert nobody.post(path, {}).status_code == 401


@pytest.mark.parametrize(
    "header",
    ["", "Bearer", "Bearer ", "Bearer rap_guess", "Basic {}", "{}", "Bearer x{}", "Bearer é"],
)
def test_only_a_bearer_token_that_is_known_lets_in(app: Flask, door: Door, header: str) -> None:
    headers = {"Authorization": header.format(door.token)}
    assert app.test_client().get("/api/v1/scenarios", headers=headers).status_code == 401


def test_the_word_bearer_may_be_written_small(app: Flask, door: Door) -> None:
    headers = {"Authorization": f"bearer  {door.token} "}
    assert app.test_client().get("/api/v1/scenarios", headers=headers).status_code == 200


def test_a_revoked_token_lets_nobody_in(door: Door, simulator: Simulator, trainee: Person) -> None:
    assert door.get("/scenarios").status_code == 200
    tokens.revoke(simulator, trainee.id, tokens.list_(trainee.id)[0].id)
    assert door.get("/scenarios").status_code == 401


def test_a_disabled_person_is_not_let_in(
    door: Door, simulator: Simulator, trainee: Person, admin: Person
) -> None:
    people.update(
        simulator,
        admin.id,
        trainee.id,
        name=trainee.name,
        role=Role.TRAINEE,
        team_id=trainee.team_id,
        active=False,
    )
    assert door.get("/scenarios").status_code == 401


def test_a_sign_in_of_the_pages_is_no_token(app: Flask, trainee: Person) -> None:
    client = app.test_client()
    with client.session_transaction() as kept:
        kept["_user_id"] = f"{trainee.id}:whatever"
    assert client.get("/api/v1/scenarios").status_code == 401


def test_when_a_token_was_last_used_is_kept(door: Door, clock: Clock, trainee: Person) -> None:
    clock.turn(hours=2)
    door.get("/scenarios")
    assert tokens.list_(trainee.id)[0].last_used == clock.now
