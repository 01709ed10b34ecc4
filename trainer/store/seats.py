"""Keep how trainees mark talks in the grader's seat: as a draft, and as handed in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.exercise.seat import Mark, Marks, Reference
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db


class SeatRow(Row):
    """Be the table of markings, one a person and talk.

    `levels` is the reference as it was when it was handed in; NULL before.
    """

    __tablename__ = "seat_markings"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    slug: Mapped[str] = mapped_column(primary_key=True)
    hash: Mapped[str]
    marks: Mapped[dict[str, Mark]] = mapped_column(ValueOf(dict[str, Mark]))
    levels: Mapped[dict[str, Reference] | None] = mapped_column(ValueOf(dict[str, Reference]))
    saved_at: Mapped[datetime]
    handed_in_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Marking:
    """Hold one marking; `levels` and `handed_in_at` are None while it is a draft."""

    slug: str
    hash: str
    marks: Marks
    levels: Mapping[str, Reference] | None
    saved_at: datetime
    handed_in_at: datetime | None


def save(person_id: int, marking: Marking) -> None:
    """Keep a marking in place of the one before."""
    db.session.merge(
        SeatRow(
            person_id=person_id,
            slug=marking.slug,
            hash=marking.hash,
            marks=dict(marking.marks),
            levels=None if marking.levels is None else dict(marking.levels),
            saved_at=marking.saved_at,
            handed_in_at=marking.handed_in_at,
        )
    )
    db.session.flush()


def find(person_id: int, slug: str) -> Marking | None:
    """Find how a person marked a talk."""
    row = db.session.get(SeatRow, (person_id, slug))
    return _marking(row) if row else None


def list_(person_id: int) -> tuple[Marking, ...]:
    """List a person's markings, by talk."""
    query = select(SeatRow).where(SeatRow.person_id == person_id).order_by(SeatRow.slug)
    return tuple(_marking(row) for row in db.session.scalars(query))


def _marking(row: SeatRow) -> Marking:
    return Marking(row.slug, row.hash, row.marks, row.levels, row.saved_at, row.handed_in_at)
