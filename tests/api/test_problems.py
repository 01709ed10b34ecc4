from collections.abc import Iterator
from contextlib import closing, contextmanager
from sqlite3 import connect

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.exceptions import BadRequest, Gone

from tests.api.conftest import Door
from tests.fakes import SLUG
from trainer.api.problems import STATUS, of_http, status_of
from trainer.config import Settings
from trainer.core import errors
from trainer.core.errors import ContentError, ForbiddenError, TrainerError
from trainer.simulator import Simulator
from trainer.store import database
from trainer.web import create_app


def test_every_error_of_the_tree_has_its_status() -> None:
    tree = {
        one
        for one in vars(errors).values()
        if isinstance(one, type) and one.__base__ is TrainerError
    }
    assert set(STATUS) == tree
    assert status_of(ForbiddenError("no")) == 403
    assert status_of(ContentError(())) == 422


@pytest.mark.parametrize(
    ("data", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"", "application/json", 400),
        (b'{"scenario": "\xff"}', "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b"9" * 5000, "application/json", 400),
        (b"scenario=a", "application/x-www-form-urlencoded", 415),
        (b"{}", "", 415),
        (b"[]", "application/json", 422),
        (b"null", "application/json", 422),
        (b'"text"', "application/json", 422),
        (b" " * 2_200_000, "application/json", 413),
    ],
    ids=lambda part: str(part)[:24],
)
def test_a_body_that_cannot_be_read_is_a_problem(
    door: Door, data: bytes, kind: str, status: int
) -> None:
    refused = door.ask("POST", "/attempts", data=data, content_type=kind)
    assert refused.status_code == status
    assert refused.get_json()["status"] == status
    assert len(refused.get_json()["detail"]) > 10


def test_an_address_that_is_not_there_is_a_problem(app: Flask, door: Door) -> None:
    for path in (
        "/api/v1/nothing",
        "/api/v1/",
        "/api/v9",
        "/api/v1/attempts/x",
        "/api/v1/scenarios/",
    ):
        missing = app.test_client().get(path, headers={"Authorization": f"Bearer {door.token}"})
        assert missing.status_code == 404
        assert missing.mimetype == "application/problem+json"


def test_a_method_that_is_not_taken_is_a_problem_with_those_that_are(
    app: Flask, door: Door
) -> None:
    client, headers = app.test_client(), {"Authorization": f"Bearer {door.token}"}
    refused = client.delete("/api/v1/attempts/1", headers=headers)
    assert refused.status_code == 405
    assert refused.mimetype == "application/problem+json"
    assert "GET" in refused.headers["Allow"]


@pytest.mark.parametrize(
    ("method", "path", "words"),
    [
        ("GET", "/nothing", "There is nothing at this address. GET /api/v1/openapi.json lists"),
        ("DELETE", "/attempts/1", "This address does not take DELETE. It takes GET."),
        ("PUT", "/attempts", "This address does not take PUT. It takes POST."),
    ],
)
def test_what_is_not_there_says_what_is(
    app: Flask, door: Door, method: str, path: str, words: str
) -> None:
    headers = {"Authorization": f"Bearer {door.token}"}
    refused = app.test_client().open(f"/api/v1{path}", method=method, headers=headers)
    assert refused.get_json()["detail"].startswith(words)


def test_an_error_of_the_server_below_is_told_in_our_words(app: Flask) -> None:
    with app.test_request_context("/api/v1/attempts"):
        told = [of_http(one).get_json()["detail"] for one in (BadRequest(), Gone("It is gone."))]
    assert told[0].startswith("The request cannot be understood.")
    assert told[1] == "It is gone."


def test_too_many_requests_are_a_problem_that_says_when_to_come_back(app: Flask) -> None:
    client = app.test_client()
    for _ in range(600):
        client.get("/api/v1/openapi.json")
    refused = client.get("/api/v1/openapi.json")
    assert refused.status_code == 429
    assert refused.mimetype == "application/problem+json"
    assert int(refused.headers["Retry-After"]) <= 60
    assert refused.get_json()["detail"].startswith("There were more than 600 requests")


def test_a_locked_database_is_a_problem_that_may_be_tried_again(
    settings: Settings, simulator: Simulator, door: Door
) -> None:
    with impatient(settings, simulator) as client:
        hurried = Door(client, door.token)
        with closing(connect(str(settings.instance_path / "rapport.sqlite3"))) as writer:
            writer.execute("BEGIN IMMEDIATE")
            refused = hurried.post("/attempts", {"scenario": SLUG})
            writer.rollback()
        assert refused.status_code == 503
        assert "try again" in refused.get_json()["detail"]
        assert hurried.post("/attempts", {"scenario": SLUG}).status_code == 201


def test_a_fault_of_ours_is_told_without_its_insides(app: Flask, door: Door) -> None:
    del app.extensions["simulator"]
    broken = door.get("/scenarios")
    assert broken.status_code == 500
    assert broken.get_json()["detail"].startswith("Something broke on our side.")
    assert "KeyError" not in broken.text


def test_no_answer_is_kept_by_a_cache(door: Door, nobody: Door) -> None:
    answers = (door.get("/progress"), nobody.get("/progress"), door.get("/attempts/99"))
    assert {answer.headers["Cache-Control"] for answer in answers} == {"no-store"}


@contextmanager
def impatient(settings: Settings, simulator: Simulator) -> Iterator[FlaskClient]:
    """Open an application that waits a twentieth of a second for other writers."""
    app = create_app(settings, simulator)
    with app.app_context():
        database.listen(database.db.engine, wait=0.05)
    yield app.test_client()
    with app.app_context():
        database.db.engine.dispose()
