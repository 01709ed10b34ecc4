"""Add weeks up in the database, where a page needs less than `store/summaries` keeps of each."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, func, select

from trainer.core.learning.summary import ALL, FigureWeek
from trainer.store.database import db
from trainer.store.summaries import FigureWeekRow, SkillWeekRow

Added = tuple[float, int]
"""What was added up, and of how many talks."""


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


def _talked(person_ids: Sequence[int], since: date) -> tuple[ColumnElement[bool], ...]:
    row = SkillWeekRow
    return (
        row.person_id.in_(person_ids),
        row.channel == ALL,
        row.week >= since,
        row.talks > 0,
    )
