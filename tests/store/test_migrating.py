from contextlib import closing
from pathlib import Path
from sqlite3 import Connection, connect
from subprocess import PIPE, Popen
from sys import executable

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from tests.conftest import settings_in
from trainer.config import ROOT, Settings
from trainer.store import migrating
from trainer.store.database import url_of
from trainer.store.schema import TABLES, schema


def test_an_empty_database_is_brought_to_the_newest_revision(empty: Settings) -> None:
    migrating.upgrade(empty)

    assert migrating.current(empty) == migrating.head() == "0008"


def test_the_migrations_make_exactly_the_tables_that_the_program_describes(
    empty: Settings,
) -> None:
    migrating.upgrade(empty)

    assert differences(empty) == []


def test_a_table_that_no_migration_makes_is_noticed(empty: Settings) -> None:
    migrating.upgrade(empty, "0001")

    assert len(differences(empty)) >= 7


def test_each_revision_can_be_taken_back_and_made_again(empty: Settings) -> None:
    for revision in ("0001", "0002", "0003", "0005", "0006", "0008"):
        migrating.upgrade(empty, revision)
    for revision in ("0001", "base"):
        migrating.downgrade(empty, revision)
    assert tables(empty) == {"alembic_version"}

    migrating.upgrade(empty)

    assert tables(empty) == {"alembic_version", *(row.__tablename__ for row in TABLES)}


def test_the_levels_of_cards_at_hand_are_not_left_out_of_the_statistics(empty: Settings) -> None:
    migrating.upgrade(empty, "0004")
    card = """{"scores": [{"criterion": "empathy", "level": 4, "certainty": 0.5},
        {"criterion": "closing", "level": null, "applicable": false, "certainty": 0.0}]}"""
    with closing(connect(str(url_of(empty).database))) as connection, connection:
        put(connection, "attempts", id=1, counts=1)
        put(connection, "scorecards", attempt_id=1, card=card)

    migrating.upgrade(empty)

    with closing(connect(str(url_of(empty).database))) as connection:
        found = connection.execute("SELECT * FROM rated_levels ORDER BY criterion")
        assert found.fetchall() == [(1, "closing", None, 0), (1, "empathy", 4, 1)]


def test_migrating_again_changes_nothing(empty: Settings) -> None:
    migrating.upgrade(empty)
    before = Path(str(url_of(empty).database)).read_bytes()

    migrating.upgrade(empty)

    assert Path(str(url_of(empty).database)).read_bytes() == before


def test_two_programs_that_start_at_once_migrate_once(empty: Settings) -> None:
    code = (
        "from sys import argv; from trainer.config import Settings;"
        "from trainer.store import migrating;"
        "migrating.upgrade(Settings.model_construct(database_url=argv[1]))"
    )
    programs = [
        Popen([executable, "-c", code, empty.database_url], cwd=ROOT, stderr=PIPE) for _ in range(2)
    ]

    assert [program.communicate(timeout=60)[1] for program in programs] == [b"", b""]
    assert migrating.current(empty) == "0008"


def test_every_table_is_described(empty: Settings) -> None:
    assert {row.__tablename__ for row in TABLES} == set(schema().tables)


def differences(settings: Settings) -> list[object]:
    engine = create_engine(url_of(settings))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found: list[object] = compare_metadata(context, schema())
    engine.dispose()
    return found


def tables(settings: Settings) -> set[str]:
    with closing(connect(str(url_of(settings).database))) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {name for (name,) in names}


@pytest.fixture
def empty(tmp_path: Path) -> Settings:
    folder = tmp_path / "empty"
    folder.mkdir()
    return settings_in(folder)


def put(connection: Connection, table: str, **values: object) -> None:
    """Put in a row; what a table asks for besides is left empty."""
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    row = {name: values.get(name, "" if asked else None) for _, name, _, asked, *_ in columns}
    places = ", ".join("?" for _ in row)
    connection.execute(f"INSERT INTO {table} VALUES ({places})", tuple(row.values()))
