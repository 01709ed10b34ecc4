"""Whoever opens somebody else's page leaves a line that the other can read."""

import pytest
from flask.testing import FlaskClient

from tests.fakes import Clock
from tests.web.seen import seen
from tests.web.talks import played
from trainer.core.errors import OutsideError
from trainer.queries import audit
from trainer.simulator import Simulator
from trainer.store.database import rest
from trainer.store.people import Person


def test_looks_at_others_are_written_down_and_shown_to_leaders(
    as_trainee: FlaskClient, as_trainer: FlaskClient, as_manager: FlaskClient,
    trainee: Person, simulator: Simulator, clock: Clock,
) -> None:  # fmt: skip
    id = played(simulator, clock, trainee)
    for address in (f"/attempts/{id}/scorecard", f"/team/{trainee.id}", f"/reviews/{id}"):
        assert as_trainer.get(address).status_code == 200
    as_trainee.get(f"/attempts/{id}/scorecard")
    as_trainer.get("/attempts/99/scorecard")
    rest()

    assert [(one.who, one.about) for one in audit.about(trainee.id)] == [
        ("Tara Trainer", f"rating page of attempt {id}"),
        ("Tara Trainer", "learner page"),
        ("Tara Trainer", f"scorecard of attempt {id}"),
    ]
    page = as_manager.get(f"/audit?person={trainee.id}&what=seen&day=2026-03-02")
    assert "3 lines" in seen(page)
    assert f"scorecard of attempt {id} Tess Trainee" in seen(page)
    assert "Nothing here" in seen(as_manager.get("/audit?day=2026-03-01&page=2"))
    assert "3 lines" in seen(as_manager.get(f"/audit?person={trainee.id}&day=someday"))


def test_a_line_that_cannot_be_kept_takes_no_page_away(
    as_trainer: FlaskClient, trainee: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OutsideError("There is no room left on the disk.")

    monkeypatch.setattr("trainer.services.audit.seen", full)
    assert as_trainer.get(f"/team/{trainee.id}").status_code == 200
    rest()
    assert audit.about(trainee.id) == ()


def test_a_dispute_that_is_opened_is_a_look_at_its_talk(
    as_trainee: FlaskClient, as_trainer: FlaskClient,
    trainee: Person, simulator: Simulator, clock: Clock,
) -> None:  # fmt: skip
    id = played(simulator, clock, trainee)
    said = {"criterion": "empathy", "quote": "Hello", "comment": "I did greet them."}
    as_trainee.post(f"/attempts/{id}/scorecard/disputes", data=said)

    as_trainer.get("/disputes/1")
    rest()

    assert [one.about for one in audit.about(trainee.id)] == [f"dispute of attempt {id}"]
