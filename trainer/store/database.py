"""Open the database, and keep every write short, whole and answerable.

On SQLite each connection uses a write-ahead log, checks foreign keys and waits for another writer.
A write begins with BEGIN IMMEDIATE: a transaction that reads first and writes later fails at once
when another has written in between, however long it is told to wait.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from sqlite3 import OperationalError as DriverError
from time import monotonic, sleep
from typing import Any, TypeVar

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import URL, Connection, Engine, MetaData, event, make_url
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.orm import DeclarativeBase, Session

from trainer.config import Settings
from trainer.core.errors import InputError, OutsideError
from trainer.store.columns import UTCDateTime

WAIT_SECONDS = 10.0
"""How long a writer waits for another."""

MOST_ID = 2**31 - 1
"""Ids are 32-bit integers; a larger number in an address is just an id that nothing has."""

FAULTS = {
    "locked": "The database is busy, so nothing was kept just now. Please try again in a moment.",
    "full": "There is no room left on the disk, so nothing was kept. Make room, then try again.",
    "readonly": "The database may not be written to, so nothing was kept. Check its permissions.",
}
"""A word of the database's complaint → what a person is told."""
DRIVERS = dict.fromkeys(("postgres", "postgresql"), "postgresql+psycopg")
"""The usual name of a database → the driver for it that we know to work."""
UNREACHABLE = "The database cannot be reached just now. Please try again in a moment."


class Row(DeclarativeBase):
    """Be the common ground of the tables; constraints are named so that they can be migrated."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UTCDateTime}


R = TypeVar("R", bound=Row)

db = SQLAlchemy(metadata=Row.metadata)


def init_app(app: Flask, settings: Settings, wait: float = WAIT_SECONDS) -> None:
    """Give `app` its database; `wait` seconds is how long a writer waits for another."""
    app.config["SQLALCHEMY_DATABASE_URI"] = url_of(settings)
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"pool_size": 16, "max_overflow": settings.threads}
    db.init_app(app)
    with app.app_context():
        listen(db.engine, wait)


def url_of(settings: Settings) -> URL:
    """Name the database; a relative SQLite path lies in the instance folder, which is made.

    Raises InputError for what is no database, or one whose driver is not installed.
    """
    try:
        url = make_url(settings.database_url)
        url = url.set(drivername=DRIVERS.get(url.drivername, url.drivername))
        url.get_dialect().import_dbapi()
    except ArgumentError:
        raise InputError("RAPPORT_DATABASE_URL: This names no database that we know.") from None
    except ImportError:
        raise InputError(
            f"RAPPORT_DATABASE_URL: The driver for {url.drivername} is not installed. For "
            "PostgreSQL: pip install -r requirements-postgresql.txt"
        ) from None
    if url.get_backend_name() != "sqlite" or url.database in {None, "", ":memory:"}:
        return url
    path = settings.instance_path / Path(str(url.database))
    path.parent.mkdir(parents=True, exist_ok=True)
    return url.set(database=str(path))


def listen(engine: Engine, wait: float = WAIT_SECONDS, *, keys: bool = True) -> None:
    """Set up every connection of `engine`, and put its failures into a person's words.

    `keys` says whether SQLite checks foreign keys; other databases always do.
    """
    event.listen(engine, "handle_error", _tell, retval=True)
    if engine.dialect.name != "sqlite":
        return

    def connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver's own BEGIN would come too late
        connection.execute(f"PRAGMA busy_timeout = {int(wait * 1000)}")
        _write_ahead(connection, wait)
        # FULL, so that what was acknowledged survives a power cut.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA foreign_keys = {'ON' if keys else 'OFF'}")

    event.listen(engine, "connect", connect)
    event.listen(engine, "begin", _begin)


def get(kind: type[R], id: int) -> R | None:
    """Find a row by its id; None too for a number that no database could keep."""
    return db.session.get(kind, id) if 0 < id <= MOST_ID else None


@contextmanager
def writing() -> Iterator[Session]:
    """Open a write: all of it is kept, or nothing.

    A write within a write joins the outer one. A read that is still open is ended first, so values
    read before are read again inside. Raises OutsideError when the database is locked or full.
    """
    session = db.session()
    if session.info.get("writing"):
        yield session
        return
    session.rollback()
    session.connection(execution_options={"begin": "IMMEDIATE"})
    session.info["writing"] = True
    try:
        yield session
        session.commit()
    except BaseException:
        session.rollback()
        raise
    finally:
        session.info["writing"] = False


def rest() -> None:
    """End a read that is still open, so that no transaction is held while something slow runs.

    Within a write this does nothing: the write is not over.
    """
    session = db.session()
    if not session.info.get("writing"):
        session.rollback()


def _write_ahead(connection: Any, wait: float) -> None:
    # The switch itself does not wait for others, so two programs that start at once would collide.
    until = monotonic() + wait
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except DriverError:
            if monotonic() > until:
                raise
            sleep(0.05)
        else:
            return


def _begin(connection: Connection) -> None:
    begin = connection.get_execution_options().get("begin", "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {begin}")


def _tell(context: ExceptionContext) -> OutsideError | None:
    if not isinstance(context.sqlalchemy_exception, OperationalError):
        return None
    said = str(context.original_exception)
    return OutsideError(next((told for word, told in FAULTS.items() if word in said), UNREACHABLE))
