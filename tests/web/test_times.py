"""Times are shown as the clock of whoever reads shows them."""

from datetime import UTC, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fakes import Clock
from tests.web.seen import rows, seen
from tests.web.talks import played
from trainer.simulator import Simulator
from trainer.store import database, people
from trainer.store.people import Person, Preferences
from trainer.web.times import iso, minutes

LATE = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "when", "day"),
    [
        ("Europe/London", "2 Jul 2026, 00:30 BST", "2 Jul 2026"),
        ("America/New_York", "1 Jul 2026, 19:30 EDT", "1 Jul 2026"),
        ("Asia/Tokyo", "2 Jul 2026, 08:30 JST", "2 Jul 2026"),
        ("UTC", "1 Jul 2026, 23:30 UTC", "1 Jul 2026"),
        ("No/Such", "1 Jul 2026, 23:30 UTC", "1 Jul 2026"),
        ("../etc/passwd", "1 Jul 2026, 23:30 UTC", "1 Jul 2026"),
    ],
)
def test_a_time_is_told_in_the_readers_zone_with_its_name(
    site: Flask, as_trainee: FlaskClient, trainee: Person, zone: str, when: str, day: str
) -> None:
    live_in(trainee, zone)
    site.add_url_rule("/clock", "help.clock", lambda: show(site))

    assert as_trainee.get("/clock").text == f"{when}|{day}"


def test_a_stranger_reads_utc(site: Flask, stranger: FlaskClient) -> None:
    site.add_url_rule("/clock", "sign_in.clock", lambda: show(site))

    assert stranger.get("/clock").text == "1 Jul 2026, 23:30 UTC|1 Jul 2026"


def test_two_people_read_one_talk_each_by_their_own_clock(
    as_trainee: FlaskClient,
    as_manager: FlaskClient,
    trainee: Person,
    manager: Person,
    simulator: Simulator,
    clock: Clock,
) -> None:
    clock.now = LATE
    live_in(manager, "Asia/Tokyo")
    id = played(simulator, clock, trainee, ("One moment.",))

    assert rows(as_trainee.get("/progress"), "Your talks")[1][0] == "2 Jul 2026, 00:30 BST"
    assert "2 Jul 2026, 08:30 JST" in seen(as_manager.get(f"/attempts/{id}/debrief"))


def test_a_machine_reads_utc() -> None:
    assert iso(datetime.fromisoformat("2026-07-02T00:30:00+01:00")) == "2026-07-01T23:30:00+00:00"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(None, ""), (0.0, "0:00"), (59.9, "0:59"), (125.0, "2:05"), (3725.0, "62:05")],
)
def test_a_place_in_a_talk_is_told_in_minutes(seconds: float | None, words: str) -> None:
    assert minutes(seconds) == words


def show(site: Flask) -> str:
    """Write a time as a page would."""
    page = site.jinja_env.from_string("{{ at | when }}|{{ at | day }}")
    return page.render(at=LATE)


def live_in(person: Person, zone: str) -> None:
    """Keep a person's zone, also one that no form would let through."""
    with database.writing():
        people.set_preferences(person.id, Preferences(), zone)
