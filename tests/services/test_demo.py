from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from shutil import copy
from sqlite3 import connect

import pytest
from flask import Flask

from tests.conftest import settings_in
from tests.fakes import SLUG, START, Clock, WatchedVoice, a_person
from trainer.config import Settings
from trainer.content.library import Library
from trainer.core.calibration.disputing import Answer
from trainer.core.errors import RuleError
from trainer.core.learning.mastery import mastery_of
from trainer.core.roles import Role
from trainer.services import attempts, content, demo, people, scoring
from trainer.services import calibrations as calibrating
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import (
    audit,
    calibrations,
    coaching_notes,
    database,
    disputes,
    observations,
    readiness,
    scorecards,
    teams,
)
from trainer.store.attempts import Status
from trainer.store.people import Person
from trainer.wiring import build


def test_each_role_can_sign_in_with_the_password_shown(place: Flask, loaded: Simulator) -> None:
    for role, email in demo.SIGN_INS:
        person = people.sign_in(loaded, email, demo.PASSWORD)

        assert (person.role, person.demo) == (role, True)
        assert person.name.endswith("(demo)")


def test_the_history_was_really_played_and_graded(place: Flask, loaded: Simulator) -> None:
    listings = kept.list_(demo=True)

    assert len(listings) >= 30
    for listing in listings[:6]:
        attempt = kept.load(listing.id)
        assert listing.status is Status.CLOSED
        assert len(attempt.states) == len(attempt.ledger) > 1
        assert scoring.graded(loaded, listing.id).debrief is not None
    assert all(one.scorecard for one in (scorecards.load(each.id) for each in listings))


def test_the_history_lies_in_the_last_six_weeks(place: Flask, loaded: Simulator) -> None:
    began = [listing.started_at for listing in kept.list_(demo=True)]

    assert min(began) > START - timedelta(weeks=6, days=1)
    assert START - timedelta(days=3) < max(began) < START
    assert all(one.graded_at < START for one in map(scorecards.load, ids()))


def test_people_get_on_differently(place: Flask, loaded: Simulator) -> None:
    means = {
        career.email: mean(one.id)
        for career in demo.CAREERS
        if (one := found(career.email)) is not None
    }

    assert len(means) == len(demo.CAREERS)
    assert means["joao@demo.rapport"] - means["ravi@demo.rapport"] > 15


def test_a_round_is_over_one_dispute_waits_and_one_is_answered(
    place: Flask, loaded: Simulator
) -> None:
    (one,) = calibrations.list_()
    assert one.closed_at is not None
    assert one.demo
    assert len({mark.rater for mark in calibrating.counted(one.id)}) == 3
    waits, answered = disputes.list_(None, but=0)
    assert (waits.answer, answered.answer) == (Answer.OPEN, Answer.ACCEPTED)
    assert (waits.demo, answered.demo) == (True, True)
    assert len(disputes.items(demo=True)) == 1
    assert disputes.items(demo=False) == ()


def test_the_one_who_is_ready_is_signed_for_and_coaching_talks_are_noted(
    place: Flask, loaded: Simulator
) -> None:
    joao = found("joao@demo.rapport")
    assert joao is not None

    signed = readiness.of_people((joao.id,))[joao.id]

    assert [one.signed_by for one in signed] == ["Daniel Acheampong (demo)"]
    assert signed[0].low >= 70
    noted = [one.id for one in people.list_() if coaching_notes.of_person(one.id)]
    assert len(noted) == 3


def test_loading_twice_changes_nothing(place: Flask, loaded: Simulator) -> None:
    before = counts(loaded.settings)

    demo.load(loaded)

    assert counts(loaded.settings) == before


def test_removal_takes_every_made_up_row_and_no_other(
    place: Flask, loaded: Simulator, clock: Clock, password_hash: str
) -> None:
    """Real rows are made beside the demo; what is left afterwards is exactly these."""
    real, id = a_real_attempt(loaded, password_hash)
    before = rows(loaded.settings)

    demo.remove(loaded)

    after = rows(loaded.settings)
    assert not demo.loaded()
    assert people.list_() == (real,)
    assert [listing.id for listing in kept.list_()] == [id]
    assert scoring.graded(loaded, id).scorecard is not None
    assert observations.of_(real.id)
    assert all(set(after[table]) <= set(before[table]) for table in before if table != "audit")
    assert not [line for table in after.values() for line in table if "demo.rapport" in line]


def test_a_demo_admin_may_remove_the_demo_and_then_the_place_needs_an_admin(
    place: Flask, loaded: Simulator
) -> None:
    admin = found("admin@demo.rapport")
    assert admin is not None
    assert not people.first_run_needed()

    demo.remove(loaded, admin.id)

    assert people.first_run_needed()
    assert audit.list_()[0].what == "demo team removed"
    assert audit.list_()[0].person_id is None


def test_the_demo_admin_does_not_leave_real_people_without_an_admin(
    place: Flask, loaded: Simulator, password_hash: str
) -> None:
    admin = found("admin@demo.rapport")
    assert admin is not None
    real = a_person("ruth@example.com", "Ruth", Role.TRAINEE, None, password_hash)

    with pytest.raises(RuleError, match="an admin first"):
        demo.remove(loaded, admin.id)

    assert demo.loaded()
    people.update(
        loaded, admin.id, real.id, name="Ruth", role=Role.ADMIN, team_id=None, active=True
    )
    demo.remove(loaded, admin.id)
    assert not demo.loaded()
    assert not people.first_run_needed()


def test_what_demo_people_do_is_made_up_too(place: Flask, loaded: Simulator) -> None:
    trainee = found("trainee@demo.rapport")
    assert trainee is not None

    id = attempts.begin(loaded, trainee.id, SLUG)

    assert attempts.listing(trainee.id, id).demo
    demo.remove(loaded)
    assert kept.list_() == ()


def test_a_text_of_the_demo_trainer_goes_unless_a_real_attempt_plays_it(
    place: Flask, loaded: Simulator, password_hash: str
) -> None:
    trainer = found("trainer@demo.rapport")
    assert trainer is not None
    text = content.text_of(loaded, SLUG)
    published = content.save_draft(loaded, trainer.id, text)
    content.publish(loaded, trainer.id, published.id)
    draft = content.save_draft(loaded, trainer.id, text)
    real, id = a_real_attempt(loaded, password_hash)

    demo.remove(loaded)

    assert [(one.id, one.status) for one in content.versions()] == [(published.id, "retired")]
    assert attempts.load(real.id, id).scenario.id == SLUG
    assert draft.id != published.id
    assert content.find(loaded, SLUG).version_id is None


def test_a_real_person_in_the_demo_team_stays_without_a_team(
    place: Flask, loaded: Simulator, password_hash: str
) -> None:
    team = teams.list_(demo=True)[0]
    real = a_person("ruth@example.com", "Ruth", Role.TRAINEE, team, password_hash)

    demo.remove(loaded)

    assert people.load(real.id).team_id is None
    assert teams.list_() == ()


def test_two_programs_that_load_at_once_load_once(
    db: Flask, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "CAREERS", (replace(demo.CAREERS[5], plays_like=("silent",)),))
    other = WatchedVoice(simulator.voice, lambda: demo.load(simulator))

    demo.load(replace(simulator, authored=other))

    assert len(kept.list_(demo=True)) == 1


def test_nothing_is_loaded_where_it_was_not_asked_for(db: Flask) -> None:
    assert not demo.loaded()


def a_real_attempt(simulator: Simulator, password_hash: str) -> tuple[Person, int]:
    real = a_person("ruth@example.com", "Ruth", Role.TRAINEE, None, password_hash)
    id = attempts.begin(simulator, real.id, SLUG)
    attempts.act(simulator, real.id, id, "verify_identity", None, "x1")
    attempts.take(simulator, real.id, id, "Hello, when did you cancel?", "a1")
    attempts.close(simulator, real.id, id)
    return people.load(real.id), id


def found(email: str) -> Person | None:
    return next((person for person in people.list_() if person.email == email), None)


def ids() -> list[int]:
    return [listing.id for listing in kept.list_(demo=True)]


def mean(person_id: int) -> float:
    seen = observations.of_(person_id)
    means = [
        mastery_of(skill, [one for one in seen if one.skill == skill], START).mean
        for skill in {one.skill for one in seen}
    ]
    return sum(means) / len(means)


def rows(settings: Settings) -> dict[str, list[str]]:
    """Read every row of every table, as text."""
    with closing(connect(settings.instance_path / "rapport.sqlite3")) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {
            name: [str(row) for row in connection.execute(f"SELECT * FROM {name}")]
            for (name,) in names.fetchall()
        }


def counts(settings: Settings) -> dict[str, int]:
    return {name: len(found) for name, found in rows(settings).items()}


@pytest.fixture(scope="module")
def demo_file(migrated: Path, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Load the demo once, for every test to copy."""
    folder = tmp_path_factory.mktemp("demo")
    copy(migrated, folder / migrated.name)
    settings = settings_in(folder)
    app = Flask("trainer")
    database.init_app(app, settings)
    with app.app_context():
        demo.load(replace(build(settings), clock=Clock(), library=library))
        database.db.session.remove()
        database.db.engine.dispose()
    return folder / migrated.name


@pytest.fixture
def loaded(demo_file: Path, simulator: Simulator) -> Simulator:
    return simulator


@pytest.fixture
def place(demo_file: Path, settings: Settings) -> Iterator[Flask]:
    """Open a copy of the database with the demo in it."""
    copy(demo_file, settings.instance_path / demo_file.name)
    app = Flask("trainer")
    database.init_app(app, settings)
    with app.app_context():
        yield app
        database.db.session.remove()
        database.db.engine.dispose()
