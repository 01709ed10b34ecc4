"""Give the tests of the API a door that holds every answer against the document."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.api.document import BASE, faults_of
from tests.fakes import SLUG
from trainer.api.spec import document
from trainer.config import Settings
from trainer.services import tokens
from trainer.simulator import Simulator
from trainer.store import database
from trainer.store.people import Person
from trainer.web import create_app


@dataclass
class Door:
    """Ask the API as one person."""

    client: FlaskClient
    token: str

    def get(self, path: str) -> TestResponse:
        """Read."""
        return self.ask("GET", path)

    def post(self, path: str, body: Any = None) -> TestResponse:
        """Send."""
        return self.ask("POST", path, **({} if body is None else {"json": body}))

    def ask(self, method: str, path: str, **more: Any) -> TestResponse:
        """Ask, and hold the answer against the document."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        answer = self.client.open(f"{BASE}{path}", method=method, headers=headers, **more)
        assert faults_of(document(), method, f"{BASE}{path}", answer) == []
        return answer

    def begin(self, slug: str = SLUG, **more: Any) -> str:
        """Begin an attempt and give its path."""
        return f"/attempts/{self.post('/attempts', {'scenario': slug, **more}).get_json()['id']}"


@pytest.fixture
def app(settings: Settings, simulator: Simulator) -> Iterator[Flask]:
    made = create_app(settings, simulator)
    yield made
    with made.app_context():
        database.db.engine.dispose()


@pytest.fixture
def door(app: Flask, simulator: Simulator, trainee: Person) -> Door:
    """Ask as Tess."""
    return Door(app.test_client(), tokens.make(simulator, trainee.id))


@pytest.fixture
def other(app: Flask, simulator: Simulator, colleague: Person) -> Door:
    """Ask as Carl."""
    return Door(app.test_client(), tokens.make(simulator, colleague.id))


@pytest.fixture
def nobody(app: Flask) -> Door:
    """Ask without a token."""
    return Door(app.test_client(), "")
