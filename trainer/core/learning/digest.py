"""Say when somebody's digest of the week is due, and when a failed one is tried again."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from trainer.core.learning.goal import monday_of

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LATE = timedelta(days=3)
"""How long after its time a digest still goes out; then it would be old news."""
MOST_TRIES = 5
FIRST_WAIT = timedelta(minutes=15)
HELD = timedelta(hours=1)
"""How long a digest that is being sent is left to whoever is at it, who may have been cut off."""
ASLEEP = timedelta(days=28)
"""After so long away, with nothing asked of them, nobody is written to."""
RESTED = timedelta(days=7)
"""After so long without a talk the next practice alone is worth a letter."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Hold when the digest of a week is due; `week` is its Monday in the receiver's zone."""

    week: date
    at: datetime


def occasion(weekday: str, hour: int, now: datetime, zone: tzinfo) -> Occasion:
    """Give this week's occasion, past or to come; `weekday` is one of WEEKDAYS, `hour` 0–23."""
    monday = monday_of(now, zone)
    day = monday + timedelta(days=WEEKDAYS.index(weekday))
    return Occasion(monday, datetime.combine(day, time(hour), zone))


def is_due(one: Occasion, now: datetime) -> bool:
    """Tell whether it is time, and not too late."""
    return one.at <= now < one.at + LATE


def again_at(tries: int, now: datetime) -> datetime | None:
    """Give when to try again after so many tries (1 and more); None when it is given up."""
    return now + FIRST_WAIT * 4 ** (tries - 1) if tries < MOST_TRIES else None


def worth_a_letter(
    *, asked: bool, again: bool, last_talk: datetime | None, here: datetime, now: datetime
) -> bool:
    """Tell whether somebody who practises is written to.

    `asked`: something is assigned and due. `again`: a skill or quiz is due again. `here` is when they
    were last here, or came: who has been away for four weeks is left alone unless something is asked
    of them. What to practise next is reason enough after a week without a talk.
    """
    if asked:
        return True
    rested = last_talk is None or now - last_talk >= RESTED
    return (again or rested) and now - here < ASLEEP
