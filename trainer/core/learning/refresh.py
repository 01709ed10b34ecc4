"""Say when each skill is due again: spaced practice, one rung up or down with each observation.

Days 1, 3, 7, 14, 30; what went well (75 and above) steps up, what went badly (under 55) steps back.
Source: docs/road.md (spacing).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from trainer.core.learning.evidence import Observation
from trainer.core.learning.skill import Skill

LADDER = (1, 3, 7, 14, 30)
"""Days until a skill is due again, by the rung it stands on (spaced practice; Latimier 2021)."""
UP = 75.0
"""Points of an observation from which a skill steps up."""
BACK = 55.0
"""Points of an observation under which it steps back."""


class When(StrEnum):
    """Say when something is due."""

    TODAY = "today"
    WEEK = "this week"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Refresh:
    """Hold when a skill that was practised is due again, and why then."""

    skill: Skill
    last: datetime
    due: datetime
    when: When
    because: str


def rung_of(points: Iterable[float]) -> int:
    """Give the rung (0 to 4) on which observations leave a skill, the oldest first."""
    rung = -1
    for y in points:
        step = 1 if y >= UP else -1 if y < BACK else 0
        rung = 0 if rung < 0 else min(len(LADDER) - 1, max(0, rung + step))
    return max(0, rung)


def due_of(skill: str, observations: Sequence[Observation]) -> tuple[datetime, datetime] | None:
    """Give when a skill was last practised and when it is due again; None before the first talk."""
    mine = sorted(
        (one for one in observations if one.skill == skill and not one.exercise),
        key=lambda one: one.at,
    )
    if not mine:
        return None
    last = mine[-1].at
    return last, last + timedelta(days=LADDER[rung_of(one.y for one in mine)])


def refreshes(
    skills: Sequence[Skill], observations: Sequence[Observation], now: datetime, zone: tzinfo
) -> tuple[Refresh, ...]:
    """List every skill that was practised by when it is due, the longest waiting first.

    What is due at some hour of a day is due on that day, as the person's clock has it.
    """
    dated = ((skill, due_of(skill.id, observations)) for skill in skills)
    found = [_refresh(skill, *times, now, zone) for skill, times in dated if times is not None]
    return tuple(sorted(found, key=lambda one: one.due))


def _refresh(skill: Skill, last: datetime, due: datetime, now: datetime, zone: tzinfo) -> Refresh:
    days = (due.astimezone(zone).date() - now.astimezone(zone).date()).days
    when = When.TODAY if days <= 0 else When.WEEK if days < 7 else When.LATER
    spaced = (due - last) // timedelta(days=1)
    ago = (now.astimezone(zone).date() - last.astimezone(zone).date()).days
    practised = "today" if ago <= 0 else "yesterday" if ago == 1 else f"{ago} days ago"
    because = f"Last practised {practised}; the next talk is due after {_days(spaced)}."
    return Refresh(skill, last, due, when, because)


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
