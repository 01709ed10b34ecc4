"""What is shown of a talk that ended without a word."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fakes import SLUG
from tests.web.seen import headings, rows, seen
from tests.web.test_private_practice import pages
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.people import Person

SHOWN = frozenset({"debriefs.show", "replies.hear"})
"""The page that says so, and an ear at a line that is dead."""


@pytest.fixture
def unsaid(simulator: Simulator, trainee: Person) -> int:
    id = attempts.begin(simulator, trainee.id, SLUG)
    attempts.close(simulator, trainee.id, id)
    return id


def test_it_is_said_to_have_ended_without_a_word_and_tells_nothing_of_the_case(
    site: Flask, as_trainee: FlaskClient, unsaid: int
) -> None:
    page = as_trainee.get(f"/attempts/{unsaid}", follow_redirects=True)

    assert headings(page)[0] == "Ended without a word"
    assert "It is no try and no practice, and stands in no figure" in seen(page)
    values: dict[str, int | str] = {"attempt_id": unsaid}
    for endpoint, (status, _) in pages(site, as_trainee, values, only="attempt_id"):
        assert endpoint in SHOWN or status in {303, 403, 404, 409}, (endpoint, status)
    table = rows(as_trainee.get(f"/scenarios/{SLUG}"), "Your talks at this case")
    assert table[-1][1:] == ["ended without a word", "no", ""]


def test_no_leader_sees_it_nor_any_count_of_it(
    as_manager: FlaskClient, trainee: Person, unsaid: int
) -> None:
    for part in ("debrief", "scorecard", "mind"):
        assert as_manager.get(f"/attempts/{unsaid}/{part}").status_code == 404
    assert "No talk is over yet" in seen(as_manager.get(f"/readiness/{trainee.id}"))
    assert f"/attempts/{unsaid}" not in as_manager.get(f"/team/{trainee.id}").text
