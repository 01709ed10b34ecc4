from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from flask import Flask

from tests.fakes import SLUG, Clock
from trainer.config import ROOT
from trainer.content.library import Library
from trainer.core.errors import MissingError
from trainer.core.scenario.situation import Fact
from trainer.queries import authoring, editing
from trainer.queries.authoring import Row, when_told
from trainer.queries.editing import Asked
from trainer.services import content
from trainer.simulator import Simulator
from trainer.store.people import Person
from trainer.store.scenarios import Status


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (Fact("a", "A."), "Told."),
        (Fact("a", "A.", ask=("x",)), "Told when asked."),
        (Fact("a", "A.", volunteer=True), "Told of their own accord."),
        (Fact("a", "A.", ask=("x",), volunteer=True), "Told when asked or of their own accord."),
        (Fact("a", "A.", ask=("x",), trust=40), "Told when asked, once trust is 40 or more."),
        (
            Fact("a", "A.", ask=("x",), calm=55, after=("b",)),
            "Told when asked, once anger is 55 or less and b has been told.",
        ),
    ],
)
def test_it_is_said_when_a_fact_is_told(fact: Fact, words: str) -> None:
    assert when_told(fact) == words


def test_a_broken_file_is_listed_with_its_faults_and_takes_no_other_down(
    db: Flask, trainer: Person, own: Simulator, folder: Path
) -> None:
    (folder / "scenarios/billing/half.yaml").write_text("id: half\ntitle: Half\n")
    (folder / "scenarios/billing/noise.yaml").write_bytes(b"\xff\xfe\x00")
    (folder / "scenarios/personas/nobody.yaml").write_text("about: nothing\n")
    (folder / "rubrics/odd.yaml").write_text("id: odd\n")

    desk = authoring.desk(own)

    assert {(file.source, file.slug) for file in desk.broken} == {
        ("scenarios/billing/half.yaml", "half"),
        ("scenarios/billing/noise.yaml", "noise"),
        ("scenarios/personas/nobody.yaml", ""),
        ("rubrics/odd.yaml", ""),
    }
    assert all(file.faults for file in desk.broken)
    assert row(own, SLUG).states == (("Built-in", "neutral"),)
    half = row(own, "half")
    assert (half.title, half.tryable, half.states[0][1]) == ("half", False, "bad")
    assert [one.id for one in desk.rubrics] == ["default"]
    for slug in ("half", "noise"):
        assert editing.edit(own, trainer.id, slug).faults
        with pytest.raises(MissingError, match="has faults"):
            authoring.preview(own, trainer.id, slug, None)


def test_a_file_that_is_mended_on_the_page_is_offered(
    trainer: Person, own: Simulator, folder: Path
) -> None:
    (folder / "scenarios/billing/half.yaml").write_text("id: half\ntitle: Half\n")

    text = content.text_of(own, SLUG).replace(f"id: {SLUG}", "id: half")
    content.publish(own, trainer.id, content.save_draft(own, trainer.id, text).id)

    assert row(own, "half").states == (("Published", "ok"),)
    assert row(own, "half").tryable


def test_warnings_are_told_apart_from_faults(trainer: Person, own: Simulator, folder: Path) -> None:
    text = content.text_of(own, SLUG)
    (folder / "scenarios/billing" / f"{SLUG}.yaml").unlink()
    (folder / "scenarios/billing/misnamed.yaml").write_text(text)

    page = editing.edit(own, trainer.id, SLUG)

    assert page.faults == ()
    assert "misnamed" in page.warnings[0].what
    assert authoring.desk(own).broken == ()


def test_the_newest_of_ones_own_drafts_is_opened_and_then_what_is_offered(
    trainer: Person, admin: Person, own: Simulator, clock: Clock
) -> None:
    mine = content.save_draft(own, trainer.id, named(own, "Mine"))
    assert opened(own, trainer) == "Mine"
    assert opened(own, admin) == "Charged again after cancelling"
    clock.turn(minutes=1)
    theirs = content.save_draft(own, admin.id, named(own, "Theirs"))
    content.publish(own, admin.id, theirs.id)

    page = editing.edit(own, trainer.id, SLUG)

    assert (page.title, page.mine) == ("Theirs", mine)
    assert opened(own, trainer, mine.id) == "Mine"
    content.retire(own, admin.id, theirs.id)
    assert opened(own, admin) == "Charged again after cancelling"
    assert row(own, SLUG).states == (("Built-in", "neutral"), ("Draft", "info"))


def test_what_was_written_last_is_opened_where_nothing_is_offered(
    trainer: Person, admin: Person, own: Simulator
) -> None:
    text = named(own, "Mine").replace(f"id: {SLUG}", "id: mine")
    draft = content.save_draft(own, trainer.id, text)
    content.retire(own, trainer.id, draft.id)

    page = editing.edit(own, admin.id, "mine")

    assert (page.title, page.builtin, page.published) == ("Mine", False, None)
    assert row(own, "mine").states == (("Retired", "neutral"),)
    assert row(own, "mine").title == "Mine"
    assert page.version is not None
    assert page.version.status is Status.RETIRED


def test_an_unknown_scenario_is_missing(trainer: Person, own: Simulator) -> None:
    for look in (
        lambda: editing.edit(own, trainer.id, "none"),
        lambda: editing.edit(own, trainer.id, SLUG, Asked(version_id=99)),
        lambda: authoring.preview(own, trainer.id, SLUG, 99),
    ):
        with pytest.raises(MissingError):
            look()


def test_an_empty_library_has_an_empty_desk(
    db: Flask, simulator: Simulator, tmp_path: Path
) -> None:
    bare = replace(simulator, library=Library(tmp_path / "scenarios", tmp_path / "rubrics"))

    desk = authoring.desk(bare)

    assert (desk.rows, desk.broken, desk.rubrics, desk.choices) == ((), (), (), ())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy built-in files, to be changed; of the scenarios only those of one domain."""
    for name in ("scenarios/billing", "scenarios/personas", "rubrics"):
        copytree(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def own(simulator: Simulator, folder: Path) -> Simulator:
    """Give a simulator with a library of this test's own."""
    return replace(simulator, library=Library(folder / "scenarios", folder / "rubrics"))


def row(simulator: Simulator, slug: str) -> Row:
    """Find one scenario of the list."""
    return next(one for one in authoring.desk(simulator).rows if one.slug == slug)


def opened(simulator: Simulator, person: Person, version_id: int | None = None) -> str:
    """Name the text that somebody's editor opens with."""
    return editing.edit(simulator, person.id, SLUG, Asked(version_id=version_id)).title


def named(simulator: Simulator, title: str) -> str:
    """Write the built-in scenario anew, under another title."""
    lines = content.builtin(simulator, SLUG).text.splitlines(keepends=True)
    return "".join(f"title: {title}\n" if line.startswith("title:") else line for line in lines)
