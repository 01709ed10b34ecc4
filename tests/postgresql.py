"""Have the tests of services, queries and pages run on PostgreSQL in place of SQLite.

Use: `RAPPORT_TEST_DATABASE=postgresql://me@localhost/postgres .venv/bin/python -m pytest -p
tests.postgresql tests/queries`. That database is only signed in to: every test has one of its own, a
copy of one that is migrated once, and made and dropped by this account. Tests of SQLite itself are
left out.
"""

import os
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from trainer.config import Settings
from trainer.store import migrating
from trainer.store.database import url_of

ADMIN = os.environ.get("RAPPORT_TEST_DATABASE", "")
PATTERN = f"rapport_tests_{os.getpid()}"
NUMBERS = count(1)
_MADE: set[str] = set()
OF_SQLITE = ("tests/store/test_database.py", "tests/store/test_migrating.py")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is about SQLite."""
    gone = [item for item in items if item.nodeid.startswith(OF_SQLITE)]
    config.hook.pytest_deselected(items=gone)
    items[:] = [item for item in items if item not in gone]


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[object], request: pytest.FixtureRequest
) -> Generator[None, object, object]:
    """Put a database of PostgreSQL in the place of the one in a test's settings."""
    # A fixture of this file would not do: the one of conftest.py lies nearer to the tests.
    given = yield
    held = fixturedef.cached_result
    if fixturedef.argname != "settings" or not isinstance(given, Settings) or held is None:
        return given
    made = _made(given)
    moved = next(made)
    request.addfinalizer(lambda: next(made, None))
    fixturedef.cached_result = (moved, held[1], None)
    return moved


def pytest_sessionfinish() -> None:
    """Drop what every test copied."""
    if PATTERN in _MADE:
        _say(f"DROP DATABASE {PATTERN} WITH (FORCE)")


def _made(settings: Settings) -> Iterator[Settings]:
    """Give settings with a database of their own, and drop it."""
    if PATTERN not in _MADE:
        _say(f"CREATE DATABASE {PATTERN}")
        _MADE.add(PATTERN)
        migrating.upgrade(_at(settings, PATTERN))
    name = f"{PATTERN}_{next(NUMBERS)}"
    _say(f"CREATE DATABASE {name} TEMPLATE {PATTERN}")
    yield _at(settings, name)
    _say(f"DROP DATABASE {name} WITH (FORCE)")


def _say(statement: str) -> None:
    """Say something that cannot be said within a transaction."""
    at = url_of(Settings.model_construct(instance_path=Path(), database_url=ADMIN))
    engine = create_engine(at, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


def _at(settings: Settings, name: str) -> Settings:
    at = url_of(settings.model_copy(update={"database_url": ADMIN})).set(database=name)
    return settings.model_copy(update={"database_url": at.render_as_string(hide_password=False)})
