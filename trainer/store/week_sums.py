"""Add weeks up in the database, where a page needs less than `store/summaries` keeps of each."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, func, literal, select

from trainer.core.learning.cohort import Stood
from trainer.core.learning.summary import ALL, FigureWeek
from trainer.store.database import db
from trainer.store.summaries import SUMS, FigureWeekRow, SkillWeekRow, table_of

Added = tuple[float, int]
"""What was added up, and of how many talks."""


def stood(
    person_ids: Sequence[int],
    since: date | None = None,
    channel: str = ALL,
    skills: Sequence[str] | None = None,
    until: date | None = None,
) -> dict[int, dict[str, list[Stood]]]:
    """Load how skills stood at the end of each week, by person and skill, the oldest week first.

    `skills` asks for some only, `since` and `until` for weeks that begin on these days or between.
    """
    row = table_of(SkillWeekRow)
    asked: list[ColumnElement[bool]] = [
        row.c.person_id.in_(person_ids),
        row.c.channel == channel,
    ]
    if since is not None:
        asked.append(row.c.week >= since)
    if until is not None:
        asked.append(row.c.week <= until)
    if skills is not None:
        asked.append(row.c.skill.in_(skills))
    columns = (row.c[name] for name in Stood._fields)
    query = (
        select(row.c.person_id, row.c.skill, *columns)
        .where(*asked)
        .order_by(row.c.person_id, row.c.week)
    )
    found: dict[int, dict[str, list[Stood]]] = {id: {} for id in person_ids}
    for id, skill, *values in db.session.execute(query):
        found[id].setdefault(skill, []).append(Stood(*values))
    return found


def figures_together(
    person_ids: Sequence[int], since: date | None = None, channel: str = ALL
) -> dict[int, tuple[FigureWeek, ...]]:
    """Add up people's service figures over the weeks: one sum, named by the last, or none."""
    row = table_of(FigureWeekRow)
    asked: list[ColumnElement[bool]] = [row.c.person_id.in_(person_ids)]
    if since is not None:
        asked.append(row.c.week >= since)
    if channel != ALL:
        asked.append(row.c.channel == channel)
    sums = (func.sum(row.c[name]) for name in SUMS)
    query = select(row.c.person_id, func.max(row.c.week), literal(channel), *sums)
    found: dict[int, tuple[FigureWeek, ...]] = dict.fromkeys(person_ids, ())
    for id, *values in db.session.execute(query.where(*asked).group_by(row.c.person_id)):
        found[id] = (FigureWeek(*values),)
    return found


def figures_by_channel(
    person_ids: Sequence[int], since: date, channel: str = ALL
) -> dict[int, list[FigureWeek]]:
    """Load people's service figures by week, each channel apart; one channel alone where said."""
    row = FigureWeekRow
    columns = [getattr(row, name) for name in FigureWeek.__slots__]
    query = select(row.person_id, *columns).where(row.person_id.in_(person_ids), row.week >= since)
    if channel != ALL:
        query = query.where(row.channel == channel)
    found: dict[int, list[FigureWeek]] = {id: [] for id in person_ids}
    for id, *values in db.session.execute(query):
        found[id].append(FigureWeek(*values))
    return found


def csat_by_week(
    person_ids: Sequence[int], since: date | None = None
) -> dict[int, dict[date, Added]]:
    """Add up what customers answered (1–5), by person and week."""
    row = FigureWeekRow
    mine: list[ColumnElement[bool]] = [row.person_id.in_(person_ids)]
    if since is not None:
        mine.append(row.week >= since)
    query = (
        select(row.person_id, row.week, func.sum(row.csat_sum), func.sum(row.talks))
        .where(*mine)
        .group_by(row.person_id, row.week)
        .order_by(row.person_id, row.week)
    )
    found: dict[int, dict[date, Added]] = {id: {} for id in person_ids}
    for id, week, total, talks in db.session.execute(query):
        found[id][week] = (float(total), int(talks))
    return found


def points_by_week(
    person_ids: Sequence[int], since: date, skill: str = ""
) -> dict[int, dict[date, Added]]:
    """Add up the points (0–100) of talks, by person and week: of one skill, or of all."""
    row = SkillWeekRow
    query = (
        select(row.person_id, row.week, func.sum(row.y_sum), func.sum(row.talks))
        .where(*_talked(person_ids, since), *([row.skill == skill] if skill else []))
        .group_by(row.person_id, row.week)
    )
    found: dict[int, dict[date, Added]] = {id: {} for id in person_ids}
    for id, week, total, talks in db.session.execute(query):
        found[id][week] = (float(total), int(talks))
    return found


def points_by_skill(
    person_ids: Sequence[int], since: date, channel: str = ALL
) -> dict[int, dict[str, tuple[int, float]]]:
    """Add up talks and their points (0–100), by person and skill."""
    row = SkillWeekRow
    query = (
        select(row.person_id, row.skill, func.sum(row.talks), func.sum(row.y_sum))
        .where(*_talked(person_ids, since, channel))
        .group_by(row.person_id, row.skill)
    )
    found: dict[int, dict[str, tuple[int, float]]] = {id: {} for id in person_ids}
    for id, skill, talks, total in db.session.execute(query):
        found[id][skill] = (int(talks), float(total))
    return found


def points_of(person_ids: Sequence[int], since: date) -> dict[int, Added]:
    """Add up the points (0–100) of all skills of people's talks; who had none is left out."""
    row = SkillWeekRow
    query = (
        select(row.person_id, func.sum(row.y_sum), func.sum(row.talks))
        .where(*_talked(person_ids, since))
        .group_by(row.person_id)
    )
    return {id: (float(total), int(talks)) for id, total, talks in db.session.execute(query)}


def passed_of(person_ids: Sequence[int], since: date) -> dict[int, tuple[int, int]]:
    """Count how many talks of people passed, and all of them; who had none is left out."""
    row = FigureWeekRow
    query = (
        select(row.person_id, func.sum(row.passed), func.sum(row.talks))
        .where(row.person_id.in_(person_ids), row.week >= since)
        .group_by(row.person_id)
    )
    return {id: (int(passed), int(talks)) for id, passed, talks in db.session.execute(query)}


def _talked(
    person_ids: Sequence[int], since: date, channel: str = ALL
) -> tuple[ColumnElement[bool], ...]:
    row = SkillWeekRow
    return (
        row.person_id.in_(person_ids),
        row.channel == channel,
        row.week >= since,
        row.talks > 0,
    )
