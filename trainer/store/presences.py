"""Keep who has which document open in an editor just now."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.database import Row, db
from trainer.store.people import PersonRow


class PresenceRow(Row):
    """Be the table of open editors, one row for a person and a document."""

    __tablename__ = "presences"

    kind: Mapped[str] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    seen_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Presence:
    """Hold who was seen at a document, and when last."""

    person_id: int
    name: str
    seen_at: datetime


def note(kind: str, slug: str, person_id: int, at: datetime) -> None:
    """Note that a person has a document open."""
    db.session.merge(PresenceRow(kind=kind, slug=slug, person_id=person_id, seen_at=at))


def list_(kind: str, slug: str, since: datetime) -> tuple[Presence, ...]:
    """List who has been seen at a document since then, by name."""
    query = (
        select(PresenceRow, PersonRow.name)
        .join(PersonRow, PersonRow.id == PresenceRow.person_id)
        .where(PresenceRow.kind == kind, PresenceRow.slug == slug, PresenceRow.seen_at >= since)
        .order_by(PersonRow.name)
    )
    return tuple(
        Presence(row.person_id, name, row.seen_at) for row, name in db.session.execute(query)
    )


def forget(before: datetime) -> None:
    """Forget who was seen last before then."""
    db.session.execute(delete(PresenceRow).where(PresenceRow.seen_at < before))
