"""A goal of one's own, told in words, without a streak to lose."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from trainer.core.errors import InputError
from trainer.core.learning.goal import (
    Goal,
    Kind,
    Spent,
    Week,
    begin_of,
    goal_of,
    monday_of,
    told,
    week_of,
)

WEDNESDAY = datetime(2026, 3, 4, 12, tzinfo=UTC)
LONDON, AUCKLAND = ZoneInfo("Europe/London"), ZoneInfo("Pacific/Auckland")
WEEKEND = frozenset({5, 6})


@pytest.mark.parametrize(
    ("kind", "amount", "rest"),
    [
        ("laps", 3, ()),
        ("talks", None, ()),
        ("talks", 0, ()),
        ("talks", 21, ()),
        ("minutes", 601, ()),
        ("talks", 3, (7,)),
        ("talks", 3, (-1,)),
        ("talks", 3, tuple(range(7))),
    ],
)
def test_what_is_no_goal_is_refused(kind: str, amount: int | None, rest: tuple[int, ...]) -> None:
    with pytest.raises(InputError):
        goal_of(kind, amount, rest)


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        (goal_of("talks", 1, ()), "1 talk a week"),
        (goal_of("minutes", 90, [6]), "90 minutes a week, rest on Sunday"),
        (goal_of("talks", 3, [6, 5]), "3 talks a week, rest on Saturday and Sunday"),
        (goal_of("talks", 2, [0, 1, 2]), "2 talks a week, rest on Monday, Tuesday and Wednesday"),
    ],
)
def test_a_goal_is_told_in_words(goal: Goal, words: str) -> None:
    assert told(goal) == words


@pytest.mark.parametrize(
    ("goal", "talks", "words", "today"),
    [
        (3, 0, "0 of 3 talks this week. 3 talks to go by Friday.", "3 of your practice days are left, today among them."),
        (3, 2, "2 of 3 talks this week. 1 talk to go by Friday.", "3 of your practice days are left, today among them."),
        (3, 3, "3 of 3 talks this week. That is what you planned.", ""),
        (3, 5, "5 of 3 talks this week. That is what you planned.", ""),
    ],
)  # fmt: skip
def test_a_week_is_told_in_words(goal: int, talks: int, words: str, today: str) -> None:
    week = stand(Goal(Kind.TALKS, goal, WEEKEND), talks)

    assert (week.words, week.today, week.done) == (words, today, talks)
    assert week.reached is (talks >= goal)


@pytest.mark.parametrize(
    ("day", "rest", "today"),
    [
        (2, {2}, "Today is a rest day. Next: Thursday."),
        (6, {6}, "Today is a rest day. A fresh week begins on Monday."),
        (4, {5, 6}, "Today is the last day you planned to practise this week."),
        (0, set(), "7 of your practice days are left, today among them."),
    ],
)
def test_rest_days_are_part_of_the_plan(day: int, rest: set[int], today: str) -> None:
    now = WEDNESDAY + timedelta(days=day - 2)

    assert stand(Goal(Kind.TALKS, 2, frozenset(rest)), 0, now).today == today


def test_a_goal_ends_with_the_last_day_that_is_no_rest_day() -> None:
    goal, saturday = Goal(Kind.TALKS, 2, WEEKEND), WEDNESDAY + timedelta(days=3)

    assert stand(goal, 0, saturday).words == (
        "0 of 2 talks this week. The days that you planned for it are over."
    )


def test_a_paused_week_asks_for_nothing() -> None:
    week = week_of(Goal(Kind.TALKS, 3), [], WEDNESDAY, LONDON, date(2026, 3, 9))

    assert week.words == (
        "You paused this week. 0 of 3 talks this week. The goal is there again on Monday, 16 Mar."
    )
    assert week.today == ""


def test_minutes_are_whole_minutes_of_all_talks_together() -> None:
    spent = [Spent(WEDNESDAY, 90.0), Spent(WEDNESDAY, 89.0)]

    week = week_of(Goal(Kind.MINUTES, 10), spent, WEDNESDAY, LONDON)

    assert week.words == "2 of 10 minutes this week. 8 minutes to go by Sunday."


def test_a_week_begins_on_monday_by_the_clock_of_the_person() -> None:
    late = datetime(2026, 3, 8, 12, tzinfo=UTC)  # Sunday noon in London, Monday morning in Auckland

    assert monday_of(late, LONDON) == date(2026, 3, 2)
    assert monday_of(late, AUCKLAND) == date(2026, 3, 9)
    assert begin_of(date(2026, 3, 9), AUCKLAND) == datetime(2026, 3, 8, 11, tzinfo=UTC)
    goal, spent = Goal(Kind.TALKS, 2), [Spent(late - timedelta(hours=2), 60.0)]
    assert week_of(goal, spent, late, LONDON).done == 1
    assert week_of(goal, spent, late, AUCKLAND).done == 0


def test_a_week_in_which_the_clocks_change_begins_at_midnight_all_the_same() -> None:
    assert begin_of(date(2026, 3, 30), LONDON) == datetime(2026, 3, 29, 23, tzinfo=UTC)
    assert begin_of(date(2026, 3, 23), LONDON) == datetime(2026, 3, 23, tzinfo=UTC)


def stand(goal: Goal, talks: int, now: datetime = WEDNESDAY) -> Week:
    """Tell how the week stands after so many talks in it, and one in the week before."""
    spent = [Spent(now, 300.0)] * talks + [Spent(now - timedelta(days=7), 300.0)]
    return week_of(goal, spent, now, LONDON)
