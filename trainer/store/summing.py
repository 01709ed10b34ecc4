"""Read what there is to sum up of a person, and keep the sums: see `store/summaries`.

It runs with each card, so the statements are put together once: that was half of what it cost.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import BindParameter, and_, bindparam, delete, exists, func, insert, or_, select

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
from trainer.store.summaries import (
    CriterionWeekRow,
    FigureWeekRow,
    HeldRow,
    SkillWeekRow,
    Weekly,
    table_of,
)

PERSON: BindParameter[int] = bindparam("person")
WEEK: BindParameter[date] = bindparam("week")
WEEKLY = (SkillWeekRow, CriterionWeekRow, FigureWeekRow)
_DELETED = {
    row: delete(table_of(row)).where(table_of(row).c.person_id == PERSON)
    for row in (HeldRow, *WEEKLY)
}
_DELETED_SINCE = {row: _DELETED[row].where(table_of(row).c.week >= WEEK) for row in WEEKLY}
_INSERTED = {row: insert(table_of(row)) for row in (HeldRow, *WEEKLY)}
_WEEKS = table_of(SkillWeekRow)
_LAST = (
    select(_WEEKS.c.channel, _WEEKS.c.skill, func.max(_WEEKS.c.week).label("week"))
    .where(_WEEKS.c.person_id == PERSON, _WEEKS.c.week < WEEK)
    .group_by(_WEEKS.c.channel, _WEEKS.c.skill)
    .subquery()
)
_BEFORE = select(*(_WEEKS.c[name] for name in SkillWeek.__slots__)).join(
    _LAST,
    and_(
        _WEEKS.c.person_id == PERSON,
        _WEEKS.c.channel == _LAST.c.channel,
        _WEEKS.c.week == _LAST.c.week,
        _WEEKS.c.skill == _LAST.c.skill,
    ),
)
_SEEN = (ObservationRow.channel, ObservationRow.skill, ObservationRow.scenario)
_TALLIES = (
    select(*_SEEN, func.count(), func.max(ObservationRow.at))
    .where(ObservationRow.person_id == PERSON, ~hints.assisted(ObservationRow.attempt_id))
    .group_by(*_SEEN)
)


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
    mine = {"person": person_id}
    db.session.execute(_DELETED[HeldRow], mine)
    for row in WEEKLY:
        if since is None:
            db.session.execute(_DELETED[row], mine)
        else:
            db.session.execute(_DELETED_SINCE[row], {**mine, "week": since})
    _insert(HeldRow, person_id, sums.held)
    _insert(SkillWeekRow, person_id, sums.skill_weeks)
    _insert(CriterionWeekRow, person_id, sums.criterion_weeks)
    _insert(FigureWeekRow, person_id, sums.figure_weeks)


def before(person_id: int, week: date) -> dict[Key, SkillWeek]:
    """Load how each skill of a person stood when a week began, by channel and skill."""
    rows = db.session.execute(_BEFORE, {"person": person_id, "week": week})
    found = (SkillWeek(*values) for values in rows)
    return {(one.channel, one.skill): one for one in found}


def tallies(person_id: int) -> dict[Key, Tally]:
    """Count the talks in which each skill of a person was seen, assisted talks left out."""
    found: dict[Key, Tally] = {}
    cases: dict[Key, set[str]] = defaultdict(set)
    for channel, skill, case, talks, last in db.session.execute(_TALLIES, {"person": person_id}):
        for key in ((channel, skill), (ALL, skill)):
            cases[key].add(case)
            before = found.get(key, Tally(0, 0, last))
            found[key] = Tally(before.talks + talks, len(cases[key]), max(before.last, last))
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
        db.session.execute(_INSERTED[row], rows)
