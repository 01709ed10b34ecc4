"""Read what there is to sum up of a person, and keep the sums: see `store/summaries`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from sqlalchemy import Table, and_, delete, distinct, exists, func, insert, literal, or_, select

from trainer.core.learning.summary import (
    ALL,
    CriterionWeek,
    FigureWeek,
    Held,
    Key,
    Level,
    SkillWeek,
    Tally,
    midnight,
)
from trainer.store import hints
from trainer.store.attempts import AttemptRow
from trainer.store.database import db
from trainer.store.exercises import ExerciseResultRow
from trainer.store.items import RatedRow
from trainer.store.observations import ObservationRow
from trainer.store.people import PersonRow
from trainer.store.summaries import CriterionWeekRow, FigureWeekRow, HeldRow, SkillWeekRow, Weekly


@dataclass(frozen=True, slots=True)
class Sums:
    """Hold all that is kept of one person, or of the weeks from a day on."""

    held: tuple[Held, ...]
    skill_weeks: tuple[SkillWeek, ...]
    criterion_weeks: tuple[CriterionWeek, ...]
    figure_weeks: tuple[FigureWeek, ...]


def lock(person_id: int) -> None:
    """Have another write about this person wait until this one is over."""
    query = select(PersonRow.id).where(PersonRow.id == person_id)
    db.session.execute(query.with_for_update())


def save(person_id: int, sums: Sums, since: date | None = None) -> None:
    """Keep a person's sums in place of those before: all of them, or the weeks from `since` on."""
    db.session.execute(delete(HeldRow).where(HeldRow.person_id == person_id))
    for table in (SkillWeekRow, CriterionWeekRow, FigureWeekRow):
        gone = delete(table).where(table.person_id == person_id)
        db.session.execute(gone if since is None else gone.where(table.week >= since))
    _insert(HeldRow, person_id, sums.held)
    _insert(SkillWeekRow, person_id, sums.skill_weeks)
    _insert(CriterionWeekRow, person_id, sums.criterion_weeks)
    _insert(FigureWeekRow, person_id, sums.figure_weeks)


def before(person_id: int, week: date) -> dict[Key, SkillWeek]:
    """Load how each skill of a person stood when a week began, by channel and skill."""
    row = SkillWeekRow
    last = (
        select(row.channel, row.skill, func.max(row.week).label("week"))
        .where(row.person_id == person_id, row.week < week)
        .group_by(row.channel, row.skill)
        .subquery()
    )
    same = and_(
        row.person_id == person_id,
        row.channel == last.c.channel,
        row.week == last.c.week,
        row.skill == last.c.skill,
    )
    columns = [getattr(row, name) for name in SkillWeek.__slots__]
    found = (SkillWeek(*values) for values in db.session.execute(select(*columns).join(last, same)))
    return {(one.channel, one.skill): one for one in found}


def tallies(person_id: int) -> dict[Key, Tally]:
    """Count the talks in which each skill of a person was seen, assisted talks left out."""
    row = ObservationRow
    counted = func.count(), func.count(distinct(row.scenario)), func.max(row.at)
    mine = row.person_id == person_id, ~hints.assisted(row.attempt_id)
    found = {}
    for channel in (literal(ALL), row.channel):
        query = select(channel, row.skill, *counted).where(*mine).group_by(channel, row.skill)
        for of, skill, talks, scenarios, last in db.session.execute(query):
            found[of, skill] = Tally(talks, scenarios, last)
    return found


def levels_of(person_id: int, since: date | None = None) -> tuple[Level, ...]:
    """List what the criteria of a person's talks were rated, assisted talks left out."""
    at = func.coalesce(AttemptRow.closed_at, AttemptRow.started_at)
    query = (
        select(RatedRow.criterion, AttemptRow.channel, at, RatedRow.level)
        .join(AttemptRow, AttemptRow.id == RatedRow.attempt_id)
        .where(
            AttemptRow.person_id == person_id,
            AttemptRow.counts,
            ~hints.assisted(AttemptRow.id),
        )
    )
    if since is not None:
        query = query.where(at >= midnight(since))
    return tuple(
        Level(criterion, channel, when, level)
        for criterion, channel, when, level in db.session.execute(query)
        if level is not None
    )


def unsummed() -> tuple[int, ...]:
    """Find the people of whom something was observed and nothing is summed up, as after an upgrade."""
    talked = exists().where(ObservationRow.person_id == PersonRow.id)
    exercised = exists().where(ExerciseResultRow.person_id == PersonRow.id)
    held = exists().where(HeldRow.person_id == PersonRow.id)
    query = select(PersonRow.id).where(or_(talked, exercised), ~held)
    return tuple(db.session.scalars(query))


def _insert(
    row: type[HeldRow] | Weekly,
    person_id: int,
    sums: Sequence[Held | SkillWeek | CriterionWeek | FigureWeek],
) -> None:
    if sums:
        names = sums[0].__slots__
        rows = [
            {"person_id": person_id, **{name: getattr(one, name) for name in names}} for one in sums
        ]
        # Into the table itself: the ORM would look at every row once more.
        db.session.execute(insert(cast(Table, row.__table__)), rows)
