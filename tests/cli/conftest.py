"""Give the tests of commands an application and a terminal to type at."""

from collections.abc import Callable, Iterator

import pytest
from click.testing import Result
from flask import Flask

from tests.fakes import a_person
from trainer.config import Settings
from trainer.core.roles import Role
from trainer.simulator import Simulator
from trainer.store import database, teams
from trainer.web import create_app

Run = Callable[..., Result]


@pytest.fixture
def app(settings: Settings, simulator: Simulator) -> Iterator[Flask]:
    """Make the application as `flask --app app` does."""
    made = create_app(settings, simulator)
    yield made
    with made.app_context():
        database.db.engine.dispose()


@pytest.fixture
def run(app: Flask) -> Run:
    """Run `flask --app app trainer …` with what is typed."""

    def run(*arguments: str, typed: str | bytes = "") -> Result:
        return app.test_cli_runner().invoke(args=["trainer", *arguments], input=typed)

    return run


@pytest.fixture
def tess(app: Flask, password_hash: str) -> str:
    """Keep a trainee, and give their e-mail address."""
    with app.app_context():
        with database.writing():
            team = teams.add("Blue team")
        person = a_person("tess@example.com", "Tess Trainee", Role.TRAINEE, team, password_hash)
        return person.email
