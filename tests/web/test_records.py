"""Take the record of an attempt along."""

import pytest
from flask.testing import FlaskClient

from tests.fakes import Clock
from tests.web.seen import links
from tests.web.talks import CURT, LETTER, played
from trainer.exchange.records import read_record
from trainer.simulator import Simulator
from trainer.store.people import Person


def test_those_who_lead_take_the_record_along(as_manager: FlaskClient, id: int) -> None:
    assert f"/attempts/{id}/record" in links(as_manager.get(f"/attempts/{id}/scorecard"))

    answer = as_manager.get(f"/attempts/{id}/record")

    assert answer.headers["Content-Disposition"].endswith(f'"rapport-attempt-{id}.json"')
    assert read_record(answer.text).record.card.score is not None


def test_a_trainee_is_not_shown_what_the_scenario_keeps_back(
    as_trainee: FlaskClient, id: int
) -> None:
    assert f"/attempts/{id}/record" not in links(as_trainee.get(f"/attempts/{id}/scorecard"))
    assert as_trainee.get(f"/attempts/{id}/record").status_code == 403


@pytest.fixture
def id(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play a talk to its end, and give its id."""
    return played(simulator, clock, trainee, (CURT, LETTER))
