"""Keep what a person's talks add up to, so that a page's cost does not grow with history.

Four small tables, kept with each card (services/summaries) and equal at any time to what
`trainer summaries rebuild` makes of the cards. Assisted talks are left out of skills and criteria, as
they are out of every estimate; the service figures are of all talks that count.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import cast

from sqlalchemy import ColumnElement, Date, ForeignKey, Table, func, literal, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.learning.summary import ALL, FigureWeek, Held, SkillWeek
from trainer.store.database import Row, db

LAID_BY_KEY = {"sqlite_with_rowid": False}
"""Keeps a person's rows side by side on SQLite, though they are written a week at a time."""


class HeldRow(Row):
    """Be the table of skills as they stand; a channel of `` is all of them together."""

    __tablename__ = "held_skills"
    __table_args__ = LAID_BY_KEY

    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    channel: Mapped[str] = mapped_column(primary_key=True)
    skill: Mapped[str] = mapped_column(primary_key=True)
    mean: Mapped[float]
    sd: Mapped[float]
    observations: Mapped[int]
    scenarios: Mapped[int]
    last: Mapped[datetime | None]
    seen: Mapped[datetime | None]


class SkillWeekRow(Row):
    """Be the table of skills at the end of weeks; a channel of `` is all of them together."""

    __tablename__ = "skill_weeks"
    __table_args__ = LAID_BY_KEY

    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    channel: Mapped[str] = mapped_column(primary_key=True)
    week: Mapped[date] = mapped_column(Date, primary_key=True)
    skill: Mapped[str] = mapped_column(primary_key=True)
    mean: Mapped[float]
    sd: Mapped[float]
    observations: Mapped[int]
    talks: Mapped[int]
    y_sum: Mapped[float]
    seen: Mapped[datetime]


class CriterionWeekRow(Row):
    """Be the table of levels by week, a channel of `` is all of them together."""

    __tablename__ = "criterion_weeks"
    __table_args__ = LAID_BY_KEY

    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    channel: Mapped[str] = mapped_column(primary_key=True)
    week: Mapped[date] = mapped_column(Date, primary_key=True)
    criterion: Mapped[str] = mapped_column(primary_key=True)
    talks: Mapped[int]
    level_sum: Mapped[int]


class FigureWeekRow(Row):
    """Be the table of service figures by week, each channel apart."""

    __tablename__ = "figure_weeks"
    __table_args__ = LAID_BY_KEY

    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    week: Mapped[date] = mapped_column(Date, primary_key=True)
    channel: Mapped[str] = mapped_column(primary_key=True)
    talks: Mapped[int]
    csat_sum: Mapped[int]
    ces_sum: Mapped[int]
    promoters: Mapped[int]
    detractors: Mapped[int]
    fcr: Mapped[int]
    resolved: Mapped[int]
    replies: Mapped[int]
    reply_seconds: Mapped[float]
    passed: Mapped[int]
    csat_squares: Mapped[int]
    ces_squares: Mapped[int]
    reply_squares: Mapped[float]


Weekly = type[SkillWeekRow | CriterionWeekRow | FigureWeekRow]
"""The tables that have a row a week."""
SUMS = (
    "talks",
    "csat_sum",
    "ces_sum",
    "promoters",
    "detractors",
    "fcr",
    "resolved",
    "replies",
    "reply_seconds",
    "passed",
    "csat_squares",
    "ces_squares",
    "reply_squares",
)
"""What is added up of a week's figures, in the order of the value's fields."""


def held_of(person_ids: Sequence[int], channel: str = ALL) -> dict[int, dict[str, Held]]:
    """Load how each skill of these people stands, by person and skill."""
    row = table_of(HeldRow)
    query = select(row.c.person_id, *(row.c[name] for name in Held.__slots__)).where(
        row.c.person_id.in_(person_ids), row.c.channel == channel
    )
    found: dict[int, dict[str, Held]] = {id: {} for id in person_ids}
    for id, *values in db.session.execute(query):
        found[id][values[0]] = Held(*values)
    return found


def skill_weeks_of(
    person_ids: Sequence[int], since: date | None = None, channel: str = ALL
) -> dict[int, tuple[SkillWeek, ...]]:
    """Load how skills stood at the end of each week, by person, the oldest week first."""
    row = table_of(SkillWeekRow)
    query = (
        select(row.c.person_id, *(row.c[name] for name in SkillWeek.__slots__))
        .where(row.c.channel == channel, *_weeks(row, person_ids, since))
        .order_by(row.c.person_id, row.c.week, row.c.skill)
    )
    found: dict[int, list[SkillWeek]] = {id: [] for id in person_ids}
    for id, *values in db.session.execute(query):
        found[id].append(SkillWeek(*values))
    return {id: tuple(weeks) for id, weeks in found.items()}


def rated_of(
    person_ids: Sequence[int], since: date | None = None, channel: str = ALL
) -> dict[int, dict[str, tuple[int, int]]]:
    """Add up each criterion of these people over the weeks: person → criterion → (talks, levels)."""
    row = table_of(CriterionWeekRow)
    query = (
        select(row.c.person_id, row.c.criterion, func.sum(row.c.talks), func.sum(row.c.level_sum))
        .where(row.c.channel == channel, *_weeks(row, person_ids, since))
        .group_by(row.c.person_id, row.c.criterion)
    )
    found: dict[int, dict[str, tuple[int, int]]] = {id: {} for id in person_ids}
    for id, criterion, talks, levels in db.session.execute(query):
        found[id][criterion] = (talks, levels)
    return found


def figure_weeks_of(
    person_ids: Sequence[int], since: date | None = None, channel: str = ALL
) -> dict[int, tuple[FigureWeek, ...]]:
    """Load the service figures of each week, by person, the oldest week first."""
    row = table_of(FigureWeekRow)
    keys = (row.c.person_id, row.c.week)
    query = (
        select(*keys, literal(channel), *(func.sum(row.c[name]) for name in SUMS))
        .where(*_weeks(row, person_ids, since))
        .group_by(*keys)
        .order_by(*keys)
    )
    if channel != ALL:
        query = query.where(row.c.channel == channel)
    found: dict[int, list[FigureWeek]] = {id: [] for id in person_ids}
    for id, *values in db.session.execute(query):
        found[id].append(FigureWeek(*values))
    return {id: tuple(weeks) for id, weeks in found.items()}


def table_of(row: type[Row]) -> Table:
    """Give the table itself: the ORM would look at each of some ten thousand rows once more."""
    return cast(Table, row.__table__)


def _weeks(
    table: Table, person_ids: Sequence[int], since: date | None
) -> tuple[ColumnElement[bool], ...]:
    mine = table.c.person_id.in_(person_ids)
    return (mine,) if since is None else (mine, table.c.week >= since)
