"""Keep what coaches have written to people about what went well."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import MissingError
from trainer.store.database import Row, db, get
from trainer.store.people import PersonRow

GONE = "Somebody who is gone"
"""Who wrote, where the person has been removed."""


class KudosRow(Row):
    """Be the table of kudos; `quote` is of the talk `attempt_id`, and either may be missing."""

    __tablename__ = "kudos"
    __table_args__ = (Index(None, "person_id", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    by_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), index=True
    )
    text: Mapped[str]
    attempt_id: Mapped[int | None] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), index=True
    )
    quote: Mapped[str]
    at: Mapped[datetime]
    thanked_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Kudos:
    """Hold one kudos: to whom, by whom (by name), and whether they were thanked for it."""

    id: int
    person_id: int
    by_id: int | None
    by: str
    text: str
    attempt_id: int | None
    quote: str
    at: datetime
    thanked_at: datetime | None


def add(
    person_id: int, by_id: int, text: str, attempt_id: int | None, quote: str, at: datetime
) -> int:
    """Keep a kudos and give its id."""
    row = KudosRow(
        person_id=person_id, by_id=by_id, text=text, attempt_id=attempt_id, quote=quote, at=at
    )
    db.session.add(row)
    db.session.flush()
    return row.id


def load(id: int) -> Kudos:
    """Load a kudos; MissingError when there is none."""
    row = get(KudosRow, id)
    if row is None:
        raise MissingError("There is no such note.")
    return _kudos(row)


def of_(person_id: int, limit: int = 20) -> tuple[Kudos, ...]:
    """List what a person was written, the newest first."""
    query = select(KudosRow).where(KudosRow.person_id == person_id)
    query = query.order_by(KudosRow.at.desc(), KudosRow.id.desc()).limit(limit)
    return tuple(map(_kudos, db.session.scalars(query)))


def by_(by_id: int, person_id: int) -> tuple[Kudos, ...]:
    """List what somebody has written to a person, the newest first."""
    query = select(KudosRow).where(KudosRow.by_id == by_id, KudosRow.person_id == person_id)
    return tuple(map(_kudos, db.session.scalars(query.order_by(KudosRow.id.desc()))))


def thank(id: int, at: datetime) -> None:
    """Keep that a person has thanked for it."""
    db.session.get_one(KudosRow, id).thanked_at = at


def _kudos(row: KudosRow) -> Kudos:
    by = get(PersonRow, row.by_id) if row.by_id else None
    return Kudos(
        id=row.id,
        person_id=row.person_id,
        by_id=row.by_id,
        by=by.name if by else GONE,
        text=row.text,
        attempt_id=row.attempt_id,
        quote=row.quote,
        at=row.at,
        thanked_at=row.thanked_at,
    )
