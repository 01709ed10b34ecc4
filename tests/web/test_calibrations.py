"""A round is opened, marked blind by two, and laid open on a page."""

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from tests.fakes import Clock
from tests.web.seen import rows, seen
from tests.web.talks import CURT, played
from trainer.simulator import Simulator
from trainer.store import calibrations, teams
from trainer.store.database import rest, writing
from trainer.store.people import Person, PersonRow

Fields = list[tuple[str, str]]


def test_two_mark_blind_and_then_see_who_agrees(
    as_trainer: FlaskClient, as_manager: FlaskClient, form: Fields, talks: tuple[int, int]
) -> None:
    answer = as_trainer.post("/calibrations", data=MultiDict(form))
    assert answer.location == "/calibrations/1"
    assert "waits for you" in seen(as_manager.get("/calibrations"))
    assert "4 marks are missing" in seen(as_manager.get("/calibrations/1"))

    for client, level in ((as_trainer, "2"), (as_manager, "5")):
        for talk in talks:
            page = client.get(f"/calibrations/1/talks/{talk}")
            assert "You are blind to the machine" in seen(page)
            assert "machine_level" not in page.text
            given = {"level-empathy": level, "because-empathy": "So.", "quotes-empathy": "Hello"}
            marks = {**given, "level-clarity": "0", "do": "next"}
            assert client.post(f"/calibrations/1/talks/{talk}", data=marks).status_code == 303
        assert "Agreement by criterion" not in seen(client.get("/calibrations/1"))
        assert client.post("/calibrations/1/hand-in").location == "/calibrations/1"

    page = as_trainer.get("/calibrations/1")
    _, clarity_or_empathy, *_ = rows(page, "Agreement by criterion")
    assert len(clarity_or_empathy) == 9
    names = [row[0] for row in rows(page, "How each rater marks")[1:]]
    assert names[0] == "The machine"
    assert set(names[1:]) == {"Tara Trainer", "Mona Manager"}
    assert "4 levels apart" in seen(page)
    assert "Tara Trainer: 2 So. Hello" in seen(page)
    assert as_trainer.get(f"/calibrations/1/talks/{talks[0]}").status_code == 409


def test_what_is_missing_or_wrong_is_said_and_kept(
    as_trainer: FlaskClient, form: Fields, talks: tuple[int, int]
) -> None:
    refused = as_trainer.post("/calibrations", data=MultiDict([*form[1:], ("title", "")]))
    assert refused.status_code == 422
    assert "Name the round" in seen(refused)
    chosen = [*(one for one in form if one[0] not in {"how", "attempt"}), ("how", "chosen")]
    assert "2 to 30" in seen(as_trainer.post("/calibrations", data=MultiDict(chosen)))
    sampled = [("how", "sampled"), ("count", "5"), *(one for one in form if one[0] != "how")]
    assert as_trainer.post("/calibrations", data=MultiDict(sampled)).location == "/calibrations/1"

    early = as_trainer.post("/calibrations/1/hand-in")
    assert (early.status_code, "4 of 4 marks are missing" in seen(early)) == (422, True)
    wrong = {"level-empathy": "3", "quotes-empathy": "Never said", "because-empathy": "Kept words"}
    answer = as_trainer.post(f"/calibrations/1/talks/{talks[0]}", data=wrong)
    assert (answer.status_code, "Kept words" in answer.text) == (422, True)
    kept = as_trainer.post(f"/calibrations/1/talks/{talks[0]}", data={"level-empathy": "3"})
    assert kept.location == "/calibrations/1"


def test_a_round_is_extended_and_closed_by_who_leads_it(
    as_trainer: FlaskClient, as_manager: FlaskClient, form: Fields, clock: Clock
) -> None:
    as_trainer.post("/calibrations", data=MultiDict(form))
    clock.turn(days=9)
    assert "The last day is over" in seen(as_manager.get("/calibrations/1"))
    assert as_manager.post("/calibrations/1/extend", data={"due": "x"}).status_code == 422
    answer = as_manager.post("/calibrations/1/extend", data={"due": "2026-03-20"})
    assert answer.location == "/calibrations/1"
    assert as_manager.post("/calibrations/1/close").status_code == 409
    rest()
    assert calibrations.load(1).closed_at is None


def test_rounds_of_another_team_are_not_there(
    as_trainer: FlaskClient,
    as_manager: FlaskClient,
    trainer: Person,
    form: Fields,
    talks: tuple[int, int],
) -> None:
    as_trainer.post("/calibrations", data=MultiDict(form))
    with writing() as session:
        session.get_one(PersonRow, trainer.id).team_id = teams.add("Red team").id

    for address in (
        "/calibrations/1",
        f"/calibrations/1/talks/{talks[0]}",
        "/calibrations/open?team=1",
    ):
        assert as_trainer.get(address).status_code == 404
    assert as_trainer.post("/calibrations/1/close").status_code == 404
    assert as_trainer.post("/calibrations", data=MultiDict(form)).status_code == 404
    assert "No round yet" in seen(as_trainer.get("/calibrations"))
    with writing() as session:
        session.get_one(PersonRow, trainer.id).team_id = None
    assert "You lead no team" in seen(as_trainer.get("/calibrations/open"))


def test_drift_of_the_machine_is_told_only_where_its_version_changed(
    as_trainer: FlaskClient, form: Fields, talks: tuple[int, int], clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def machine(number: int) -> str:
        clock.turn(minutes=1)
        as_trainer.post("/calibrations", data=MultiDict(form))
        for one in talks:
            marks = {"level-empathy": "3", "level-clarity": "4"}
            as_trainer.post(f"/calibrations/{number}/talks/{one}", data=marks)
        as_trainer.post(f"/calibrations/{number}/hand-in")
        as_trainer.post(f"/calibrations/{number}/close")
        page = as_trainer.get(f"/calibrations/{number}")
        return next(row for row in rows(page, "How each rater marks") if row[0] == "The machine")[
            -1
        ]

    assert machine(1) == "–"
    assert machine(2) == "same version"
    monkeypatch.setattr("trainer.services.calibrations.ENGINE", "another")
    assert machine(3) != "same version"


def test_a_real_leader_of_a_made_up_team_is_told_why_they_cannot_rate(
    as_admin: FlaskClient, admin: Person, trainer: Person
) -> None:
    with writing():
        team = teams.add("Made-up team", demo=True)

    made_up = seen(as_admin.get(f"/calibrations/open?team={team.id}"))

    assert f"Not to be chosen: {admin.name}." in made_up
    assert "Not to be chosen" not in seen(
        as_admin.get(f"/calibrations/open?team={trainer.team_id}")
    )


@pytest.fixture
def talks(
    trainee: Person, colleague: Person, simulator: Simulator, clock: Clock, site: object
) -> tuple[int, int]:
    """Let two people have talked."""
    return (
        played(simulator, clock, trainee),
        played(simulator, clock, colleague, ("Hello there.", CURT)),
    )


@pytest.fixture
def form(trainer: Person, manager: Person, talks: tuple[int, int]) -> Fields:
    """Fill in the form by which a round is opened."""
    return [
        ("title", "June"),
        ("team", str(trainer.team_id)),
        ("due", "2026-03-09"),
        ("how", "chosen"),
        *(("attempt", str(one)) for one in talks),
        ("criterion", "empathy"),
        ("criterion", "clarity"),
        ("rater", str(trainer.id)),
        ("rater", str(manager.id)),
    ]
