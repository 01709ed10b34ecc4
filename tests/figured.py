"""Let people have practised by the week: sums that a test names, without any talk behind them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from trainer.core.learning.summary import FigureWeek, Held, SkillWeek
from trainer.store import summaries, summing
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.summing import Sums

MONDAY = date(2026, 3, 2)


def figured(
    person: Person,
    *,
    talks: int,
    week: date = MONDAY,
    channel: str = "chat",
    points: float | None = None,
    **sums: Any,
) -> None:
    """Add a week of talks to a person's sums, and what skills they showed (0–100) where told."""
    empty = FigureWeek(week, channel, talks, 0, 0, 0, 0, 0, 0, 0, 0.0, 0)
    skill = () if points is None else (_skill(week, talks, points),)
    held = () if points is None else (Held("empathy", points, 5.0, talks, talks, None, None),)
    figures = [
        one
        for name in ("chat", "phone", "email")
        for one in summaries.figure_weeks_of([person.id], None, name)[person.id]
    ]
    skills = summaries.skill_weeks_of([person.id])[person.id]
    kept = Sums(held, (*skills, *skill), (), (*figures, replace(empty, **sums)))
    with writing():
        summing.save(person.id, kept)


def _skill(week: date, talks: int, points: float) -> SkillWeek:
    seen = datetime.combine(week, time(9), UTC)
    return SkillWeek("empathy", week, points, 5.0, talks, talks, talks * points, seen)
