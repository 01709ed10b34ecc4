"""Give every test a database of its own, a simulator with a clock to turn, and people."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from sqlite3 import connect

import pytest
from flask import Flask

from tests.fakes import PASSWORD, Clock, a_person
from trainer.config import ROOT, Settings
from trainer.content.exercises import Exercises
from trainer.content.library import Library
from trainer.core.roles import Role
from trainer.services import passwords
from trainer.simulator import Simulator
from trainer.store import database, migrating, teams
from trainer.store.people import Person
from trainer.store.teams import Team
from trainer.wiring import build


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
    return Library(ROOT / "scenarios", ROOT / "rubrics")


@pytest.fixture(scope="session")
def exercises(library: Library) -> Exercises:
    """Read the built-in exercises once for all tests, when first asked for."""
    return Exercises(ROOT / "exercises", library)


@pytest.fixture
def simulator(
    settings: Settings, clock: Clock, library: Library, exercises: Exercises
) -> Simulator:
    """Build the simulator, with a clock that stands and seeds that are always 7."""
    built = build(settings)
    return replace(built, clock=clock, dice=lambda: 7, library=library, exercises=exercises)


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
    )
