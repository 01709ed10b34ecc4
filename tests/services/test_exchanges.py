"""A library goes out as a zip and comes in as it was: all of it or nothing, looked at first."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from tests.conftest import settings_in
from tests.fakes import SLUG, Clock
from tests.packed import CASE, PATH, QUIZ, Edits, plan, told
from trainer.core.errors import MissingError, RuleError
from trainer.exchange.zip_reading import read_zip
from trainer.services import bundles, content, documents, exchanges, library
from trainer.services.bundles import Change
from trainer.simulator import Simulator
from trainer.store import audit, database, scenarios
from trainer.store.people import Person
from trainer.store.scenarios import Status
from trainer.wiring import build

PERSONA = "scenarios/personas/priya-nair.yaml"


def test_what_a_text_names_goes_along_and_another_installation_has_the_same_hashes(
    simulator: Simulator, trainer: Person, migrated: Path, tmp_path: Path
) -> None:
    slug = library.make_collection(simulator, "First week", "For those who start.")
    library.put(simulator, slug, [QUIZ, ("scenario", "late-cot")])
    data = exchanges.export(simulator, [QUIZ])
    packed = {one.path: one for one in told(data).items}
    assert {CASE, PERSONA, "rubrics/default.yaml", "rubrics/skills.yaml"} < set(packed)
    assert exchanges.export(simulator, [QUIZ]) == data

    with elsewhere(migrated, tmp_path) as other:
        found = bundles.plan(other, data)
        assert {one.filed.source for one in found.of_(Change.ADDED)} == set(packed)
        taken = exchanges.take_in(other, None, found, publish=True)
        assert (taken.added, taken.changed, taken.left, taken.collections) == (5, 0, 0, 1)
        stands = bundles.standing(other)
        assert {(one.kind, one.slug): one.hash for one in packed.values()} == stands
        assert content.find(other, SLUG).scenario == simulator.library.load(SLUG)
        assert library.collection("first-week").items == {QUIZ}
        assert [one.what for one in audit.list_(1)] == ["library imported"]

        again = bundles.plan(other, data)
        assert [one.change for one in again.pieces] == [Change.SAME] * 5
        nothing = exchanges.take_in(other, None, again, publish=True)
        assert (nothing.added, nothing.changed, nothing.collections) == (0, 0, 0)
        assert len(content.versions()) == 1


def test_the_whole_library_goes_out_but_for_what_is_archived(
    simulator: Simulator, trainer: Person
) -> None:
    with pytest.raises(MissingError):
        exchanges.export(simulator, [("scenario", "nowhere")])
    library.archive(simulator, None, [("seat", "kind-and-empty")])

    data = exchanges.export(simulator)
    found = told(data)

    assert {(one.kind, one.slug) for one in found.items} >= library.there(simulator) - {
        ("seat", "kind-and-empty")
    }
    assert "exercises/seats/kind-and-empty.yaml" not in {one.path for one in read_zip(data)}


def test_refused_texts_stop_everything_unless_they_are_left_out_with_what_names_them(
    simulator: Simulator, trainer: Person
) -> None:
    found = plan(
        simulator,
        {
            "scenarios/personas/zoe.yaml": lambda _: b"nome: Zoe\n",
            CASE: lambda text: text.replace(b"customer: priya-nair", b"customer: zoe"),
            "exercises/paths/mine.yaml": lambda _: PATH,
        },
    )
    assert {one.filed.slug for one in found.of_(Change.REFUSED)} == {"zoe", SLUG}
    with pytest.raises(RuleError, match="Some texts are refused"):
        exchanges.take_in(simulator, trainer.id, found)
    assert (content.versions(), documents.versions()) == ((), ())

    taken = exchanges.take_in(simulator, trainer.id, found, leave_out=True)

    assert (taken.added, taken.left) == (1, 2)
    assert [(one.slug, one.status) for one in documents.versions()] == [("mine", Status.DRAFT)]


@pytest.mark.usefixtures("unplayed")
def test_drafts_are_kept_once_and_can_be_published_later(
    simulator: Simulator, trainer: Person
) -> None:
    edits: Edits = {CASE: lambda text: text.replace(b"minutes: 8", b"minutes: 9")}
    for _ in range(2):
        exchanges.take_in(simulator, trainer.id, plan(simulator, edits))
    assert [one.status for one in content.versions(SLUG)] == [Status.DRAFT]
    assert plan(simulator, edits).of_(Change.CHANGED)[0].drafted

    exchanges.take_in(simulator, trainer.id, plan(simulator, edits), publish=True)
    assert content.find(simulator, SLUG).scenario.minutes == 9
    edits = {CASE: lambda text: text.replace(b"minutes: 9", b"minutes: 7")}
    exchanges.take_in(simulator, trainer.id, plan(simulator, edits), publish=True)
    assert content.find(simulator, SLUG).scenario.minutes == 7
    statuses = [one.status for one in content.versions(SLUG)]
    assert statuses == [Status.PUBLISHED, Status.RETIRED, Status.DRAFT]


def test_what_would_break_a_text_that_is_here_is_not_published(
    simulator: Simulator, trainer: Person
) -> None:
    other: Edits = {CASE: lambda text: text.replace(b"cancellation-charges", b"other-charges")}
    found = plan(simulator, other, [("scenario", SLUG)])

    assert {one.slug for one in found.broken} >= {"quiz-after-cancelling"}
    with pytest.raises(RuleError, match="leave these with faults"):
        exchanges.take_in(simulator, trainer.id, found, publish=True)
    assert exchanges.take_in(simulator, trainer.id, found).changed == 1


def test_a_case_that_cannot_be_played_is_not_published(
    simulator: Simulator, trainer: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = plan(simulator, {CASE: lambda text: text.replace(b"level: 2", b"level: 1")})
    fault = found.pieces[0].filed.places.fault("model", "it ends badly")
    monkeypatch.setattr(exchanges, "unplayable", lambda *_: (fault,))

    with pytest.raises(RuleError, match="it ends badly"):
        exchanges.take_in(simulator, trainer.id, found, publish=True)
    assert content.versions() == ()


@pytest.mark.usefixtures("unplayed")
def test_two_imports_at_once_do_not_overwrite_one_another(
    simulator: Simulator, trainer: Person
) -> None:
    mine = plan(simulator, {CASE: lambda text: text.replace(b"minutes: 8", b"minutes: 9")})
    theirs = plan(simulator, {CASE: lambda text: text.replace(b"minutes: 8", b"minutes: 7")})
    exchanges.take_in(simulator, trainer.id, theirs, publish=True)

    with pytest.raises(RuleError, match="has changed since"):
        exchanges.take_in(simulator, trainer.id, mine, publish=True)
    assert content.find(simulator, SLUG).scenario.minutes == 7
    assert mine.mark != plan(simulator, {}).mark


@pytest.mark.usefixtures("unplayed")
def test_what_fails_half_way_leaves_nothing(
    simulator: Simulator, trainer: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = plan(
        simulator,
        {
            CASE: lambda text: text.replace(b"minutes: 8", b"minutes: 9"),
            "exercises/paths/mine.yaml": lambda _: PATH,
        },
    )

    def fails(*_: object) -> None:
        raise OSError("the disk")

    monkeypatch.setattr(scenarios, "add", fails)
    with pytest.raises(OSError, match="the disk"):
        exchanges.take_in(simulator, trainer.id, found, publish=True)
    assert (documents.versions(), audit.list_()) == ((), ())


def test_an_upload_is_ones_own_and_forgotten_after_a_day(
    simulator: Simulator, trainer: Person, admin: Person, clock: Clock
) -> None:
    data = exchanges.export(simulator, [QUIZ])
    id = exchanges.keep_upload(simulator, trainer.id, "a.zip", data)
    assert exchanges.upload(trainer.id, id) == ("a.zip", data)
    with pytest.raises(MissingError):
        exchanges.upload(admin.id, id)

    clock.now += timedelta(hours=25)
    other = exchanges.keep_upload(simulator, admin.id, "b.zip", data)
    with pytest.raises(MissingError):
        exchanges.upload(trainer.id, id)
    exchanges.forget_upload(admin.id, other)
    with pytest.raises(MissingError):
        exchanges.upload(admin.id, other)


@pytest.fixture
def unplayed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let cases be published without being played, which takes seconds."""
    monkeypatch.setattr(exchanges, "unplayable", lambda *_: ())


@contextmanager
def elsewhere(migrated: Path, folder: Path) -> Iterator[Simulator]:
    """Open another installation, whose library is empty."""
    instance = folder / "elsewhere"
    instance.mkdir()
    shutil.copy(migrated, instance / migrated.name)
    names = ("scenarios", "rubrics", "exercises")
    for name in names:
        (instance / name).mkdir()
    folders = {f"{name}_path": instance / name for name in names}
    settings = settings_in(instance).model_copy(update=folders)
    app = Flask("trainer")
    database.init_app(app, settings)
    with app.app_context():
        yield replace(build(settings), clock=Clock())
        database.db.session.remove()
        database.db.engine.dispose()
