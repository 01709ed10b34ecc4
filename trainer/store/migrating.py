"""Bring the tables of a database to the present shape, or back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from trainer.config import Settings
from trainer.store.database import listen, url_of

FOLDER = Path(__file__).parent / "migrations"
PATIENCE = 60.0
"""Seconds that a program waits while another one migrates, which may move every row."""


def upgrade(settings: Settings, to: str = "head") -> None:
    """Migrate forward: all or nothing on SQLite; a second program that migrates waits its turn."""
    if current(settings) == (head() if to == "head" else to):
        return
    with _config(settings) as config:
        command.upgrade(config, to)


def downgrade(settings: Settings, to: str) -> None:
    """Migrate back to a revision, or to `base`, which leaves no table."""
    with _config(settings) as config:
        command.downgrade(config, to)


def current(settings: Settings) -> str | None:
    """Name the revision that the database is at, None for an empty one."""
    with _connection(settings) as connection:
        return MigrationContext.configure(connection).get_current_revision()


def head() -> str | None:
    """Name the newest revision that this program knows."""
    return ScriptDirectory(str(FOLDER)).get_current_head()


@contextmanager
def _config(settings: Settings) -> Iterator[Config]:
    with _connection(settings) as connection:
        config = Config()
        config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
        config.attributes["connection"] = connection
        yield config


@contextmanager
def _connection(settings: Settings) -> Iterator[Connection]:
    engine = create_engine(url_of(settings))
    # SQLite alters a table by building it anew: dropping the old one would, with keys checked,
    # delete all that refers to it.
    listen(engine, PATIENCE, keys=False)
    try:
        with engine.connect() as connection:
            yield connection.execution_options(begin="IMMEDIATE")
    finally:
        engine.dispose()
