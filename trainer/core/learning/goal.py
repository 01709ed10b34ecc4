"""Hold a weekly goal that somebody sets themselves, and say in words how the week stands.

There are no streaks: a week is by itself, and nothing is lost by a week without practice. Rest days
and a paused week are part of the plan (sources: docs/road.md).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from trainer.core.errors import InputError


class Kind(StrEnum):
    """Say what is counted."""

    TALKS = "talks"
    MINUTES = "minutes"


MOST = {Kind.TALKS: 20, Kind.MINUTES: 600}
"""The largest goal of each kind; the smallest is 1."""
ONE = {Kind.TALKS: "talk", Kind.MINUTES: "minute"}
LONGEST = 8
"""The most weeks that a goal is paused for at once."""
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""The days of a week by their number, from 0."""


@dataclass(frozen=True, slots=True)
class Goal:
    """Hold a goal: so many talks or minutes a week; `rest` are days off, 0 for Monday to 6."""

    kind: Kind
    amount: int
    rest: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Spent:
    """Hold one talk of the week: when it was over, and how long it took, in seconds."""

    at: datetime
    seconds: float


@dataclass(frozen=True, slots=True)
class Week:
    """Hold how a week stands: `done` of the goal's `amount`; `words` say it, `today` about today."""

    done: int
    amount: int
    reached: bool
    paused: bool
    words: str
    today: str


def goal_of(kind: str, amount: int | None, rest: Collection[int]) -> Goal:
    """Make a goal of what somebody chose; InputError where that is none."""
    if kind not in set(Kind):
        raise InputError("A goal is a number of talks or of minutes a week.")
    found = Kind(kind)
    if amount is None or not 1 <= amount <= MOST[found]:
        raise InputError(f"A goal is 1 to {MOST[found]} {found.value} a week.")
    days = frozenset(rest)
    if not days <= set(range(len(DAYS))):
        raise InputError("A rest day is a day of the week.")
    if len(days) == len(DAYS):
        raise InputError("With seven rest days there is no day to practise on; leave one.")
    return Goal(found, amount, days)


def monday_of(now: datetime, zone: tzinfo) -> date:
    """Give the Monday of the week of `now`, as the person's clock has it."""
    here = now.astimezone(zone).date()
    return here - timedelta(days=here.weekday())


def begin_of(monday: date, zone: tzinfo) -> datetime:
    """Give the moment at which a week begins for a person, as UTC."""
    return datetime.combine(monday, time(), zone).astimezone(UTC)


def week_of(
    goal: Goal, spent: Sequence[Spent], now: datetime, zone: tzinfo, last: date | None = None
) -> Week:
    """Tell how the week of `now` stands; talks of other weeks are passed over.

    `last` is the Monday of the last week that the goal is paused for.
    """
    monday = monday_of(now, zone)
    today = now.astimezone(zone).weekday()
    since, paused = begin_of(monday, zone), last is not None and monday <= last
    mine = [one for one in spent if since <= one.at <= now]
    minutes = sum(one.seconds for one in mine) / 60
    done = len(mine) if goal.kind is Kind.TALKS else int(minutes)
    reached = done >= goal.amount
    return Week(
        done=done,
        amount=goal.amount,
        reached=reached,
        paused=paused,
        words=_words(goal, done, today, last if paused else None, reached=reached),
        today=_today(goal, today, over=paused or reached),
    )


def told(goal: Goal) -> str:
    """Write a goal: '3 talks a week, rest on Saturday and Sunday'."""
    rest = [DAYS[day] for day in sorted(goal.rest)]
    days = "" if not rest else f", rest on {_listed(rest)}"
    return f"{_counted(goal.amount, goal.kind)} a week{days}"


def _words(goal: Goal, done: int, today: int, last: date | None, *, reached: bool) -> str:
    stands = f"{done} of {_counted(goal.amount, goal.kind)} this week."
    if last is not None:
        back = last + timedelta(days=7)
        return f"You paused this week. {stands} The goal is there again on Monday, {back.day} {back:%b}."
    if reached:
        return f"{stands} That is what you planned."
    end = max(set(range(len(DAYS))) - goal.rest)
    if today > end:
        return f"{stands} The days that you planned for it are over."
    return f"{stands} {_counted(goal.amount - done, goal.kind)} to go by {DAYS[end]}."


def _today(goal: Goal, today: int, *, over: bool) -> str:
    if over:
        return ""
    left = [day for day in range(today, len(DAYS)) if day not in goal.rest]
    if today in goal.rest:
        after = f" Next: {DAYS[left[0]]}." if left else " A fresh week begins on Monday."
        return f"Today is a rest day.{after}"
    if len(left) == 1:
        return "Today is the last day you planned to practise this week."
    return f"{len(left)} of your practice days are left, today among them."


def _counted(number: int, kind: Kind) -> str:
    return f"{number} {ONE[kind]}{'' if number == 1 else 's'}"


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
