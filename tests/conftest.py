"""Give every test a database of its own, a simulator with a clock to turn, and people."""

import gc
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from sqlite3 import connect
from typing import Any

import pytest
from flask import Flask
from werkzeug.routing import Rule

from tests import built_in
from tests.fakes import PASSWORD, Clock, a_person
from tests.unwatched import UNWATCHED
from trainer.config import ROOT, Settings
from trainer.content.exercises import Exercises
from trainer.content.library import Library
from trainer.core.rehearsal.plan import CHECK
from trainer.core.roles import Role
from trainer.services import passwords
from trainer.simulator import Simulator
from trainer.store import database, migrating, teams
from trainer.store.people import Person
from trainer.store.teams import Team
from trainer.wiring import build

COMPILED = ("_parts", "_trace", "_converters", "arguments", "_build", "_build_unknown")
"""What an address keeps of its compiling, whichever application it belongs to."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what runs without coverage."""
    for item in items:
        if item.nodeid.startswith(UNWATCHED):
            item.add_marker("unwatched")


def pytest_collection_finish() -> None:
    """Leave what stays to the end out of every later sweep for garbage: a tenth of the time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _addresses_are_compiled_once() -> Iterator[None]:
    """Share what is made of addresses between applications: it is most of what making one costs."""
    compile_ = Rule.compile
    compiled: dict[object, dict[str, Any]] = {}

    def once(rule: Rule) -> None:
        key = (rule.rule, rule.subdomain, rule.host, repr(rule.defaults), rule.merge_slashes)
        if key not in compiled:
            compile_(rule)
            compiled[key] = {name: getattr(rule, name) for name in COMPILED}
        vars(rule).update(compiled[key])
        rule.arguments = set(compiled[key]["arguments"])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rule, "compile", once)
        yield


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrate one database file, which every test copies."""
    folder = tmp_path_factory.mktemp("migrated")
    settings = settings_in(folder)
    migrating.upgrade(settings)
    file = folder / "rapport.sqlite3"
    with closing(connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return file


@pytest.fixture(scope="session")
def password_hash() -> str:
    """Hash PASSWORD once: hashing is slow on purpose."""
    return passwords.hash_(PASSWORD, "somebody@example.com")


@pytest.fixture
def settings(migrated: Path, tmp_path: Path) -> Settings:
    """Point at a database of this test's own, and at the built-in library."""
    instance = tmp_path / "instance"
    instance.mkdir()
    shutil.copy(migrated, instance / migrated.name)
    return settings_in(instance)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def library() -> Library:
    """Read the built-in library once for all tests."""
    return built_in.library()


@pytest.fixture(scope="session")
def exercises(library: Library) -> Exercises:
    """Read the built-in exercises once for all tests, when first asked for."""
    return Exercises(ROOT / "exercises", library)


@pytest.fixture
def simulator(
    settings: Settings, clock: Clock, library: Library, exercises: Exercises
) -> Iterator[Simulator]:
    """Build the simulator, with a clock that stands and seeds that are always 7."""
    built = build(settings)
    yield replace(
        built,
        clock=clock,
        dice=lambda: 7,
        library=library,
        exercises=exercises,
        plan=CHECK,
        players=1,
    )
    for shelf in (library, exercises):
        if shelf.mark:  # what this test has published
            shelf.lay_over("", ())


@pytest.fixture
def db(settings: Settings) -> Iterator[Flask]:
    """Open the database, as services need it, without any page."""
    app = Flask("trainer")
    database.init_app(app, settings)
    with app.app_context():
        yield app
        database.db.session.remove()
        database.db.engine.dispose()


@pytest.fixture
def impatient(settings: Settings) -> Iterator[Flask]:
    """Open the database, waiting only a twentieth of a second for other writers."""
    app = Flask("trainer")
    database.init_app(app, settings, wait=0.05)
    with app.app_context():
        yield app
        database.db.session.remove()
        database.db.engine.dispose()


@pytest.fixture
def team(db: Flask) -> Team:
    with database.writing():
        return teams.add("Blue team")


@pytest.fixture
def trainee(team: Team, password_hash: str) -> Person:
    return a_person("tess@example.com", "Tess Trainee", Role.TRAINEE, team, password_hash)


@pytest.fixture
def colleague(team: Team, password_hash: str) -> Person:
    return a_person("carl@example.com", "Carl Colleague", Role.TRAINEE, team, password_hash)


@pytest.fixture
def trainer(team: Team, password_hash: str) -> Person:
    return a_person("tara@example.com", "Tara Trainer", Role.TRAINER, team, password_hash)


@pytest.fixture
def manager(team: Team, password_hash: str) -> Person:
    return a_person("mona@example.com", "Mona Manager", Role.MANAGER, team, password_hash)


@pytest.fixture
def admin(db: Flask, password_hash: str) -> Person:
    return a_person("ada@example.com", "Ada Admin", Role.ADMIN, None, password_hash)


def settings_in(instance: Path) -> Settings:
    """Make settings for a folder, deaf to the environment and to any .env file."""
    return Settings.model_construct(
        database_url=f"sqlite:///{instance / 'rapport.sqlite3'}",
        instance_path=instance,
        scenarios_path=ROOT / "scenarios",
        rubrics_path=ROOT / "rubrics",
        demo=False,
        double_share=0.0,
    )
