import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from sqlite3 import connect
from threading import Thread

import pytest
from flask import Flask
from sqlalchemy import create_engine, text

from tests.fakes import START
from trainer.config import Settings
from trainer.core.errors import InputError, OutsideError
from trainer.core.roles import Role
from trainer.store import database, people, teams
from trainer.store.database import db as database_
from trainer.store.database import rest, url_of, writing


def test_a_connection_waits_checks_keys_and_writes_ahead(db: Flask) -> None:
    found = {
        name: database_.session.scalar(text(f"PRAGMA {name}"))
        for name in ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
    }

    assert found == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "busy_timeout": 10_000,
        "synchronous": 2,
    }


def test_a_write_is_kept_whole(db: Flask) -> None:
    with writing():
        teams.add("Green")
    rest()

    assert [team.name for team in teams.list_()] == ["Green"]


def test_a_write_that_fails_leaves_nothing(db: Flask) -> None:
    with pytest.raises(Stop), writing():
        add_and_stop()

    assert teams.list_() == ()


def test_a_write_within_a_write_is_part_of_the_outer_one(db: Flask) -> None:
    def add_within_and_stop() -> None:
        with writing():
            teams.add("Green")
        raise Stop

    with pytest.raises(Stop), writing():
        add_within_and_stop()

    assert teams.list_() == ()


def test_resting_within_a_write_does_not_undo_it(db: Flask) -> None:
    with writing():
        teams.add("Green")
        rest()
    rest()

    assert [team.name for team in teams.list_()] == ["Green"]


def test_after_a_failed_write_the_next_one_works(db: Flask) -> None:
    with pytest.raises(Stop), writing():
        add_and_stop()
    with writing():
        teams.add("Green")

    assert len(teams.list_()) == 1


def test_many_writers_that_read_first_all_get_their_turn(db: Flask) -> None:
    """A deferred BEGIN would fail here at once for most of them."""

    def add(number: int) -> None:
        with db.app_context():
            for step in range(5):
                with writing():
                    teams.list_()
                    teams.add(f"{number}.{step}")

    threads = [Thread(target=add, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rest()

    assert len(teams.list_()) == 30


def test_a_locked_database_is_told_in_plain_words(impatient: Flask, settings: Settings) -> None:
    with closing(connect(str(url_of(settings).database))) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OutsideError, match=r"busy.*try again"), writing():
            teams.add("Green")

    with writing():
        teams.add("Green")


def test_a_full_disk_is_told_in_plain_words_and_costs_nothing_kept(db: Flask) -> None:
    with writing():
        teams.add("Green")
    database_.session.execute(text("PRAGMA max_page_count = 1"))
    rest()
    with pytest.raises(OutsideError, match="no room left"), writing():
        teams.add("x" * 2_000_000)
    database_.session.execute(text("PRAGMA max_page_count = 1000000"))
    rest()

    assert [team.name for team in teams.list_()] == ["Green"]


def test_a_database_that_is_not_there_is_told_in_plain_words(settings: Settings) -> None:
    app = Flask("trainer")
    away = settings.model_copy(update={"database_url": "sqlite:////nowhere/at/all.sqlite3"})
    app.config["SQLALCHEMY_DATABASE_URI"] = away.database_url
    database_.init_app(app)
    with app.app_context():
        database.listen(database_.engine)
        with pytest.raises(OutsideError, match="cannot be reached"):
            teams.list_()
        database_.session.remove()


def test_other_faults_of_the_database_keep_their_name(db: Flask) -> None:
    with writing():
        teams.add("Green")
    with pytest.raises(Exception, match="UNIQUE"), writing():
        teams.add("Green")


def test_a_time_comes_back_in_utc(db: Flask) -> None:
    with writing():
        person = people.add("tess@example.com", "Tess", Role.TRAINEE, START)
    rest()

    assert people.load(person.id).created_at == START


def test_a_time_without_a_zone_is_refused(db: Flask) -> None:
    with pytest.raises(Exception, match="has no zone"), writing():
        people.add("tess@example.com", "Tess", Role.TRAINEE, START.replace(tzinfo=None))


def test_a_relative_database_lies_in_the_instance_folder(settings: Settings) -> None:
    near = settings.model_copy(update={"database_url": "sqlite:///deeper/here.sqlite3"})

    assert url_of(near).database == str(settings.instance_path / "deeper" / "here.sqlite3")
    assert (settings.instance_path / "deeper").is_dir()


def test_any_other_database_is_taken_as_named(settings: Settings) -> None:
    named = settings.model_copy(update={"database_url": "sqlite://"})

    assert url_of(named).render_as_string() == "sqlite://"


@pytest.mark.parametrize("url", ["postgres://db/rapport", "postgresql+psycopg://db/rapport"])
def test_postgresql_is_reached_by_the_driver_that_we_know(
    settings: Settings, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = settings.model_copy(update={"database_url": url})

    monkeypatch.setitem(sys.modules, "psycopg", sqlite3)
    assert url_of(named).render_as_string() == "postgresql+psycopg://db/rapport"

    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(InputError, match=r"pip install -r requirements-postgresql\.txt"):
        url_of(named)


@pytest.mark.parametrize("url", ["rapport", "abacus://db/rapport"])
def test_what_names_no_database_is_refused(settings: Settings, url: str) -> None:
    with pytest.raises(InputError, match="RAPPORT_DATABASE_URL"):
        url_of(settings.model_copy(update={"database_url": url}))


def test_another_kind_of_database_is_left_as_it_is() -> None:
    engine = create_engine("postgresql+pg8000://db/rapport", module=sqlite3)
    before = list(engine.pool.dispatch.connect)

    database.listen(engine)

    assert not engine.dispatch.begin
    assert list(engine.pool.dispatch.connect) == before


def test_a_new_database_that_another_program_is_making_is_waited_for(tmp_path: Path) -> None:
    """SQLite itself does not wait when it is told to write ahead."""
    file = tmp_path / "new.sqlite3"
    engine = create_engine(f"sqlite:///{file}")
    database.listen(engine, wait=0.2)
    with closing(connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        other.execute("CREATE TABLE made (id)")
        with pytest.raises(OutsideError, match="busy"):
            engine.connect()
        other.execute("COMMIT")

    with engine.connect() as connection:
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
    engine.dispose()


def test_a_switch_that_is_refused_at_once_is_tried_again() -> None:
    refusals = [sqlite3.OperationalError("database is locked")]

    class Connection:
        def execute(self, _: str) -> None:
            if refusals:
                raise refusals.pop()

    database._write_ahead(Connection(), wait=5)

    assert refusals == []


class Stop(Exception):  # noqa: N818 — what is thrown is no fault here
    """Be what interrupts a write."""


def add_and_stop() -> None:
    teams.add("Green")
    raise Stop
