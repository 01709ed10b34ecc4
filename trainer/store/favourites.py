"""Keep which scenarios somebody has marked for themselves."""

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.database import Row, db


class FavouriteRow(Row):
    """Be the table of favourites."""

    __tablename__ = "favourites"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    slug: Mapped[str] = mapped_column(primary_key=True)


def mark(person_id: int, slug: str) -> None:
    """Mark a scenario; marked twice, it is marked once."""
    db.session.merge(FavouriteRow(person_id=person_id, slug=slug))
    db.session.flush()


def unmark(person_id: int, slug: str) -> None:
    """Take the mark away."""
    row = db.session.get(FavouriteRow, (person_id, slug))
    if row is not None:
        db.session.delete(row)


def of_(person_id: int) -> frozenset[str]:
    """Give the scenarios that a person has marked."""
    query = select(FavouriteRow.slug).where(FavouriteRow.person_id == person_id)
    return frozenset(db.session.scalars(query))
