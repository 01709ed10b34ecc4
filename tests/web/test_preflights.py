"""Authors see what came of playing a scenario, and publish it with reasons where they are asked."""

from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fakes import SLUG
from tests.web.desk import mine, newest, publish, unwinnable
from tests.web.seen import headings, seen
from trainer.core.rehearsal.plan import Cell
from trainer.services import content, preflights
from trainer.services.aside import Job
from trainer.simulator import Simulator
from trainer.store.people import Person
from trainer.store.preflights import reasons
from trainer.store.scenarios import Status
from trainer.web import preflights as page

PLAN = tuple(Cell(name, graded=True) for name in ("expert", "novice", "rude"))
PAGE = f"/authoring/scenarios/{SLUG}/preflight"
FORGETS = "ask: [zebra]\n    trust: 45"
"""A fact that only an odd word opens: playing warns of it."""


def test_a_built_in_scenario_is_played_and_its_report_stays(
    as_trainer: FlaskClient, at_once: None
) -> None:
    before = seen(as_trainer.get(PAGE))
    assert "has not been played with this text yet" in before
    assert "With every agent played once" in before

    answer = as_trainer.post(PAGE, follow_redirects=True)

    assert "Nothing stands in the way" in seen(answer)
    assert "Can it be solved? Good Yes: the model answer succeeds." in seen(answer)
    assert "No: 1 bad agents failed in 1 talks." in seen(answer)
    assert "Publish" not in seen(answer)  # it is the file
    assert headings(as_trainer.get(PAGE)) == headings(answer)


def test_the_panel_shows_every_agent_once(
    as_trainer: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preflights, "QUICK", PLAN)
    panel = as_trainer.get(f"{PAGE}/panel")

    assert "Points of 100: expert 100" in seen(panel)
    assert "The whole pre-flight" in seen(panel)


def test_a_text_with_faults_is_not_played(as_trainer: FlaskClient, simulator: Simulator) -> None:
    publish(as_trainer, mine(simulator).replace("channel: chat", "channel: pigeon"))
    version = newest().id

    whole = as_trainer.get(f"{PAGE}?version={version}")
    panel = as_trainer.get(f"{PAGE}/panel?version={version}")

    assert "It cannot be played yet" in seen(whole)
    assert "there is no channel pigeon" in seen(whole)
    assert "It is played once nothing else is to be mended." in seen(panel)
    assert as_trainer.post(PAGE, data={"version": version}).status_code == 422


def test_a_version_of_another_scenario_is_not_there(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    publish(as_trainer, mine(simulator))

    answer = as_trainer.get(f"/authoring/scenarios/late-cot/preflight?version={newest().id}")

    assert answer.status_code == 404


def test_what_asks_for_a_reason_is_published_with_one(
    as_trainer: FlaskClient, simulator: Simulator, trainer: Person
) -> None:
    answer = publish(as_trainer, warned(simulator))

    version = newest()
    assert answer.location == f"{PAGE}?version={version.id}"
    report = as_trainer.get(answer.location)
    assert "It can be published, with reasons" in seen(report)
    key = "reason-unasked:changing_bank"
    empty = as_trainer.post(f"{PAGE}/publication", data={"version": version.id, key: " "})
    assert empty.status_code == 422
    assert "Give a reason, or mend it." in seen(empty)
    assert newest().status is Status.DRAFT

    given = {"version": version.id, key: "A second case asks for it."}
    done = as_trainer.post(f"{PAGE}/publication", data=given, follow_redirects=True)

    assert "is published" in seen(done)
    assert newest().status is Status.PUBLISHED
    kept = reasons(version.id)[0]
    assert (kept.finding, kept.reason) == ("unasked:changing_bank", "A second case asks for it.")
    assert (kept.person, "changing_bank" in kept.what) == (trainer.name, True)
    assert "Passed over by Tara Trainer" in seen(as_trainer.get(f"{PAGE}?version={version.id}"))
    editor = seen(as_trainer.get(PAGE.removesuffix("/preflight")))
    assert "A second case asks for it. Tara Trainer" in editor, "it stands with the version"
    assert "The whole talk, the agent's side" in seen(report)
    assert "model.talk" not in seen(report), "the form has labels and no keys"


def test_what_stands_in_the_way_is_shown_with_its_line(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    publish(as_trainer, unwinnable(simulator))

    report = as_trainer.get(f"{PAGE}?version={newest().id}")

    assert "It cannot be published yet" in seen(report)
    assert "Can it be solved? Mend No: the model answer succeeds in 0 of 1 talks." in seen(report)
    assert b"line=" in report.data
    assert b"/publication" not in report.data


def test_a_long_plan_is_played_beside_the_request_and_then_published(
    as_trainer: FlaskClient, simulator: Simulator, later: list[Job], long: None, site: Flask
) -> None:
    answer = publish(as_trainer, mine(simulator))

    version = newest()
    assert answer.location == f"{PAGE}?version={version.id}"
    going = as_trainer.get(answer.location)
    assert "0 of 3 talks" in seen(going)
    assert b"hx-get" in going.data
    assert "HX-Redirect" not in as_trainer.get(f"{PAGE}/progress?version={version.id}").headers
    as_trainer.post(PAGE, data={"version": version.id})  # a second click begins nothing
    assert len(later) == 1

    with site.app_context():
        later[0]()

    over = as_trainer.get(f"{PAGE}/progress?version={version.id}")
    assert over.headers["HX-Redirect"] == answer.location
    assert "This version is published" in seen(as_trainer.get(answer.location))
    assert newest().status is Status.PUBLISHED


def test_what_asks_for_reasons_waits_for_them_after_a_long_plan(
    as_trainer: FlaskClient, simulator: Simulator, later: list[Job], long: None, site: Flask
) -> None:
    publish(as_trainer, warned(simulator))

    with site.app_context():
        later[0]()

    assert newest().status is Status.DRAFT
    assert publish(as_trainer, warned(simulator)).status_code == 303  # it asks again
    assert "with reasons" in seen(as_trainer.get(f"{PAGE}?version={newest().id}"))


def test_what_cannot_be_begun_or_breaks_is_said(
    as_trainer: FlaskClient, monkeypatch: pytest.MonkeyPatch, later: list[Job], site: Flask
) -> None:
    def full(_: Job) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as busy:
        busy.setattr(page, "aside", full)
        assert preflights.BUSY in seen(as_trainer.post(PAGE, follow_redirects=True))

    as_trainer.post(PAGE)
    monkeypatch.setattr(preflights, "report", lambda *_: 1 / 0)
    with site.app_context():
        later[0]()

    assert preflights.BROKEN in seen(as_trainer.get(PAGE))


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do at once what would be done beside the request."""
    monkeypatch.setattr(page, "aside", lambda job: job())


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> list[Job]:
    """Gather what would be done beside the request."""
    jobs: list[Job] = []
    monkeypatch.setattr(page, "aside", jobs.append)
    return jobs


@pytest.fixture(autouse=True)
def few(site: Flask, simulator: Simulator) -> None:
    """Let few talks be played."""
    site.extensions["simulator"] = replace(simulator, plan=PLAN)


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let even these take their time."""
    monkeypatch.setattr(page, "LONG", 1)


def warned(simulator: Simulator) -> str:
    """Write a scenario with a fact that the model answer does not ask for."""
    text = content.builtin(simulator, SLUG).text
    head, _, tail = text.partition("  - id: changing_bank")
    _, _, rest = tail.partition("\nactions:")
    say = "    say: I'm changing banks, by the way. That account closes soon.\n"
    return f"{head}  - id: changing_bank\n{say}    {FORGETS}\n\nactions:{rest}"
