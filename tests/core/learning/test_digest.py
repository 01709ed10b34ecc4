from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from trainer.core.learning.digest import (
    LATE,
    MOST_TRIES,
    Occasion,
    again_at,
    is_due,
    occasion,
    worth_a_letter,
)

MONDAY = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("zone", "now", "week", "at"),
    [
        ("Europe/London", MONDAY, date(2026, 3, 2), MONDAY),
        ("Asia/Tokyo", MONDAY, date(2026, 3, 2), MONDAY - timedelta(hours=9)),
        ("Asia/Tokyo", MONDAY - timedelta(hours=12), date(2026, 3, 2), None),
        ("America/New_York", MONDAY, date(2026, 3, 2), MONDAY + timedelta(hours=5)),
        # The clocks went forward on the Sunday before.
        ("Europe/London", datetime(2026, 3, 30, 6, tzinfo=UTC), date(2026, 3, 30), None),
    ],
)
def test_the_time_of_a_digest_is_that_of_its_receivers_clock(
    zone: str, now: datetime, week: date, at: datetime | None
) -> None:
    found = occasion("monday", 7, now, ZoneInfo(zone))

    assert found.week == week
    assert (found.at.hour, found.at.weekday()) == (7, 0)
    assert at is None or found.at == at


def test_another_day_belongs_to_the_same_week() -> None:
    found = occasion("sunday", 23, MONDAY, UTC)

    assert found == Occasion(date(2026, 3, 2), datetime(2026, 3, 8, 23, tzinfo=UTC))


@pytest.mark.parametrize(
    ("after", "due"),
    [(-timedelta(seconds=1), False), (timedelta(0), True), (LATE - DAY, True), (LATE, False)],
)
def test_a_digest_goes_out_in_the_three_days_after_its_time(after: timedelta, *, due: bool) -> None:
    assert is_due(Occasion(MONDAY.date(), MONDAY), MONDAY + after) is due


def test_what_failed_is_tried_again_later_and_later_and_then_given_up() -> None:
    waits = [again_at(tries, MONDAY) for tries in range(1, MOST_TRIES + 1)]

    assert [one and one - MONDAY for one in waits] == [
        timedelta(minutes=15),
        timedelta(hours=1),
        timedelta(hours=4),
        timedelta(hours=16),
        None,
    ]


@pytest.mark.parametrize(
    ("asked", "again", "talk", "here", "worth"),
    [
        (True, False, 1, 400, True),
        (False, True, 1, 1, True),
        (False, True, 30, 28, False),
        (False, False, 1, 1, False),
        (False, False, 7, 7, True),
        (False, False, None, 0, True),
        (False, False, None, 28, False),
    ],
)
def test_who_is_written_to(
    talk: int | None, here: int, *, asked: bool, again: bool, worth: bool
) -> None:
    """`talk` and `here` are how many days ago they last talked, and were last here."""
    last = None if talk is None else MONDAY - talk * DAY

    found = worth_a_letter(
        asked=asked, again=again, last_talk=last, here=MONDAY - here * DAY, now=MONDAY
    )

    assert found is worth
