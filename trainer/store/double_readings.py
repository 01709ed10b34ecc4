"""Keep which talks were drawn for a second, blind reading, and what people said there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, exists, func, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.scoring.review import Standing
from trainer.store.attempts import AttemptRow
from trainer.store.database import Row, db
from trainer.store.reviews import ReviewRow

MOST = 5_000
"""Levels that are compared, the latest."""


class DoubleReadingRow(Row):
    """Be the table of talks that were drawn, though the machine may be sure of them."""

    __tablename__ = "double_readings"

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    at: Mapped[datetime] = mapped_column(index=True)


@dataclass(frozen=True, slots=True)
class Twice:
    """Hold one criterion of a drawn talk: the machine's level, and that of a person who was blind."""

    attempt_id: int
    criterion: str
    machine: int
    person: int
    rater_id: int | None


def draw(attempt_id: int, at: datetime) -> None:
    """Keep that a talk was drawn; harmless when it was before."""
    if db.session.get(DoubleReadingRow, attempt_id) is None:
        db.session.add(DoubleReadingRow(attempt_id=attempt_id, at=at))
        db.session.flush()


def is_drawn(attempt_id: int) -> bool:
    """Tell whether a talk was drawn."""
    return db.session.get(DoubleReadingRow, attempt_id) is not None


def waiting(
    person_ids: Sequence[int] | None, *, but: int, demo: bool, limit: int = 500
) -> tuple[tuple[int, datetime], ...]:
    """List the drawn talks of these people (None: everybody's) that nobody has rated, the oldest first.

    `but`'s own are left out. Each is an attempt with the time at which it was drawn.
    """
    query = (
        select(DoubleReadingRow.attempt_id, DoubleReadingRow.at)
        .join(AttemptRow, AttemptRow.id == DoubleReadingRow.attempt_id)
        .where(*_unread(person_ids, but=but, demo=demo))
    )
    order = (DoubleReadingRow.at, DoubleReadingRow.attempt_id)
    return tuple((id, at) for id, at in db.session.execute(query.order_by(*order).limit(limit)))


def unread(person_ids: Sequence[int] | None, *, but: int, demo: bool) -> int:
    """Count the drawn talks of these people (None: everybody's) but `but`'s own that nobody has rated."""
    query = (
        select(func.count())
        .select_from(DoubleReadingRow)
        .join(AttemptRow, AttemptRow.id == DoubleReadingRow.attempt_id)
        .where(*_unread(person_ids, but=but, demo=demo))
    )
    return db.session.scalar(query) or 0


def count(person_ids: Sequence[int] | None, *, demo: bool) -> int:
    """Count the talks of these people (None: everybody's) that were drawn."""
    query = (
        select(func.count())
        .select_from(DoubleReadingRow)
        .join(AttemptRow, AttemptRow.id == DoubleReadingRow.attempt_id)
    )
    query = query.where(AttemptRow.demo.is_(demo))
    if person_ids is not None:
        query = query.where(AttemptRow.person_id.in_(person_ids))
    return db.session.scalar(query) or 0


def read_twice(person_ids: Sequence[int] | None, *, demo: bool) -> tuple[Twice, ...]:
    """List what people gave blind in the drawn talks of these people, beside the machine's level.

    Of very many the latest are enough to tell.
    """
    query = (
        select(
            ReviewRow.attempt_id,
            ReviewRow.criterion,
            ReviewRow.machine,
            ReviewRow.first_level,
            ReviewRow.rater_id,
        )
        .join(DoubleReadingRow, DoubleReadingRow.attempt_id == ReviewRow.attempt_id)
        .join(AttemptRow, AttemptRow.id == ReviewRow.attempt_id)
        .where(
            AttemptRow.demo.is_(demo),
            ReviewRow.status == Standing.RELEASED.value,
            ReviewRow.blind,
        )
        .order_by(ReviewRow.id.desc())
        .limit(MOST)
    )
    if person_ids is not None:
        query = query.where(AttemptRow.person_id.in_(person_ids))
    return tuple(
        Twice(attempt_id, criterion, machine, person, rater_id)
        for attempt_id, criterion, machine, person, rater_id in db.session.execute(query)
        if machine is not None and person is not None
    )


def _unread(
    person_ids: Sequence[int] | None, *, but: int, demo: bool
) -> tuple[ColumnElement[bool], ...]:
    rated = exists().where(
        ReviewRow.attempt_id == DoubleReadingRow.attempt_id,
        ReviewRow.status == Standing.RELEASED.value,
    )
    found = (AttemptRow.person_id != but, AttemptRow.demo.is_(demo), ~rated)
    return found if person_ids is None else (*found, AttemptRow.person_id.in_(person_ids))
