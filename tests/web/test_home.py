from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from flask.testing import FlaskClient

from tests.fakes import SLUG, Clock
from tests.practised import CROSS, practised
from tests.web.seen import headings, links, rows, seen
from trainer.config import ROOT
from trainer.content.library import Library
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.people import Person

SLUGS = (SLUG, "late-cot", "locked-out-before-payday")


def test_a_newcomer_is_greeted_and_told_what_to_practise(as_trainee: FlaskClient) -> None:
    page = as_trainee.get("/")

    assert headings(page)[:2] == ["Hello, Tess", "Practise next"]
    assert [link for link in links(page) if link.startswith("/scenarios/")]
    assert "Last talks" not in headings(page)


def test_a_talk_that_goes_on_can_be_gone_on_with(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator
) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG)

    page = as_trainee.get("/")

    assert "Go on where you were" in headings(page)
    assert f"/attempts/{id}" in links(page)


def test_what_was_done_is_shown_with_skills(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    id = practised(simulator, clock, trainee, {"empathy": 50})

    page = as_trainee.get("/")

    assert {"Your skills", "Last talks"} <= set(headings(page))
    assert f"/attempts/{id}/debrief" in links(page)


def test_trainees_see_no_team_and_managers_who_needs_help(
    as_trainee: FlaskClient,
    as_manager: FlaskClient,
    trainee: Person,
    simulator: Simulator,
    clock: Clock,
) -> None:
    for slug in SLUGS:
        practised(simulator, clock, trainee, {"empathy": 10}, CROSS, slug)

    page = as_manager.get("/")

    assert "Who needs help with what: Blue team" in headings(page)
    assert rows(page, "Who needs help with what")[1][:2] == [trainee.name, "Empathy"]
    assert "Who needs help" not in seen(as_trainee.get("/"))


def test_authors_are_told_of_broken_files_and_others_are_not(
    as_trainer: FlaskClient, as_trainee: FlaskClient, as_manager: FlaskClient
) -> None:
    assert "1 file has faults and is not offered" in seen(as_trainer.get("/"))
    for client in (as_trainee, as_manager):
        assert "faults" not in seen(client.get("/"))
    page = as_trainer.get("/authoring")
    assert "scenarios/billing/half.yaml" in seen(page)
    assert "/authoring/scenarios/half" in links(page)
    assert "things to mend" in seen(as_trainer.get("/authoring/scenarios/half"))


@pytest.fixture
def simulator(request: pytest.FixtureRequest, simulator: Simulator, tmp_path: Path) -> Simulator:
    """Put a broken file into the library where the test is about one."""
    if "broken" not in request.node.name:
        return simulator
    for name in ("scenarios", "rubrics"):
        copytree(ROOT / name, tmp_path / name)
    (tmp_path / "scenarios/billing/half.yaml").write_text("id: half\ntitle: Half\n")
    return replace(simulator, library=Library(tmp_path / "scenarios", tmp_path / "rubrics"))
