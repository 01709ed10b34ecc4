"""Whatever goes wrong, a person gets a page in words, and never a traceback."""

import logging

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient
from sqlalchemy import text
from werkzeug.test import TestResponse

from tests.web.seen import headings, links, seen, title
from tests.web.talks import HTMX
from trainer.core.errors import OutsideError
from trainer.store import database

REASON = "secret reason at /srv/app.py"


@pytest.mark.parametrize(
    ("method", "path", "status", "heading", "words"),
    [
        ("GET", "/nowhere", 404, "Not here", "There is nothing at this address"),
        ("GET", "/attempts/404", 404, "Not here", "There is no such attempt."),
        ("GET", "/attempts/99999999999999999999", 404, "Not here", "There is nothing"),
        ("GET", "/team", 403, "Not for you", "This page is not for a trainee."),
        ("GET", "/attempts", 405, "Not possible here", "This address does not take that."),
        ("DELETE", "/progress", 405, "Not possible here", "This address does not take that."),
        ("GET", "/broken", 500, "Something broke on our side", "It has been written down."),
        ("GET", "/outside", 503, "Try again in a moment", "The voice is away."),
        ("GET", "/teapot", 418, "This did not work", "teapot"),
    ],
)
def test_an_error_is_a_page_with_words(
    as_trainee: FlaskClient, method: str, path: str, status: int, heading: str, words: str
) -> None:
    page = as_trainee.open(path, method=method)
    part = as_trainee.open(path, method=method, headers=HTMX)

    assert page.status_code == part.status_code == status
    assert title(page) == f"{heading} · Rapport"
    assert headings(page) == [heading]
    assert words in seen(page)
    assert f"Error {status}" in seen(page)
    assert "/" in links(page)
    assert words in part.text
    assert part.mimetype == "text/plain"
    assert_quiet(page)
    assert_quiet(part)


def test_what_broke_is_written_down(
    as_trainee: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        as_trainee.get("/broken")

    assert "unexpected at GET /broken" in caplog.text
    assert REASON in caplog.text


def test_what_is_too_large_is_refused_in_words(as_trainee: FlaskClient) -> None:
    answer = as_trainee.post("/attempts", data={"scenario": "x" * 3_000_000})

    assert answer.status_code == 413
    assert "What was sent is too large to be taken." in seen(answer)


def test_what_may_be_sent_instead_is_told(as_trainee: FlaskClient) -> None:
    assert "POST" in as_trainee.get("/attempts").headers["Allow"]


def test_a_form_without_its_token_is_told_what_to_do(site: Flask, stranger: FlaskClient) -> None:
    site.config["WTF_CSRF_ENABLED"] = True

    page, part = stranger.post("/sign-in"), stranger.post("/sign-in", headers=HTMX)

    assert headings(page) == ["That could not be read"]
    for answer in (page, part):
        assert answer.status_code == 400
        assert "This page was open for too long. Reload it and send it again." in answer.text


def test_a_database_that_cannot_be_read_is_told_in_words(
    site: Flask, as_trainee: FlaskClient
) -> None:
    """Not even who is at the page can be known then."""
    with site.app_context(), database.writing():
        database.db.session.execute(text("ALTER TABLE people RENAME TO gone"))

    page, part = as_trainee.get("/progress"), as_trainee.get("/progress", headers=HTMX)

    for answer in (page, part):
        assert answer.status_code == 503
        assert "The database cannot be reached just now." in seen(answer)
        assert_quiet(answer)
    assert headings(page) == ["Try again in a moment"]


def test_a_program_is_answered_as_a_program(stranger: FlaskClient) -> None:
    for path in ("/api/v1/nowhere", "/api/nowhere"):
        answer = stranger.get(path)
        assert answer.status_code == 404
        assert answer.mimetype == "application/problem+json"
        assert answer.get_json()["status"] == 404


def test_an_address_with_two_slashes_is_mended(as_trainee: FlaskClient) -> None:
    answer = as_trainee.get("/scenarios//charged-after-cancelling")

    assert answer.status_code == 308
    assert answer.location.endswith("/scenarios/charged-after-cancelling")


@pytest.fixture(autouse=True)
def faults(site: Flask) -> None:
    """Add addresses at which things go wrong."""

    def broken() -> str:
        raise ZeroDivisionError(REASON)

    def outside() -> str:
        raise OutsideError("The voice is away.")

    for function in (broken, outside, lambda: abort(418)):
        name = getattr(function, "__name__", "").strip("<>")
        path = "teapot" if name == "lambda" else name
        site.add_url_rule(f"/{path}", f"help.{path}", function)


def assert_quiet(answer: TestResponse) -> None:
    """Say that an answer tells nothing of the inside."""
    for word in ("Traceback", "secret", ".py", "sqlite", "SELECT"):
        assert word not in answer.text
