"""Keep what is archived: it is offered to nobody, and what was done with it stays."""

from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.database import Row, db


class ArchivedRow(Row):
    """Be the table of what is archived, by kind (a name of `content.files.Kind`) and id."""

    __tablename__ = "archived"

    kind: Mapped[str] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    at: Mapped[datetime]


def add(kind: str, slug: str, person_id: int | None, at: datetime) -> bool:
    """Archive something; false where it is archived already."""
    if db.session.get(ArchivedRow, (kind, slug)) is not None:
        return False
    db.session.add(ArchivedRow(kind=kind, slug=slug, person_id=person_id, at=at))
    db.session.flush()
    return True


def remove(kind: str, slug: str) -> bool:
    """Bring something back; false where it was not archived."""
    row = db.session.get(ArchivedRow, (kind, slug))
    if row is None:
        return False
    db.session.delete(row)
    db.session.flush()
    return True


def of_kind(kind: str) -> frozenset[str]:
    """Give the ids of a kind that are archived."""
    return frozenset(db.session.scalars(select(ArchivedRow.slug).where(ArchivedRow.kind == kind)))
