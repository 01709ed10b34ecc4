"""Keep which attempt goes on from which, what the customer carried over, and the notes left."""

from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.customer.carried import Carried
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db, get


class EpisodeRow(Row):
    """Be the table of talks that go on from another, one row for each.

    `previous_id` is empty for a moment of such a talk said again, and once the earlier one is gone.
    """

    __tablename__ = "episodes"

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    previous_id: Mapped[int | None] = mapped_column(
        ForeignKey("attempts.id", ondelete="SET NULL"), index=True
    )
    carried: Mapped[Carried] = mapped_column(ValueOf(Carried))


class NoteRow(Row):
    """Be the table of notes that trainees leave at the end of a talk, one for an attempt."""

    __tablename__ = "notes"

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    text: Mapped[str]
    at: Mapped[datetime]


def add(attempt_id: int, carried: Carried, previous_id: int | None = None) -> None:
    """Keep what the customer carried into an attempt."""
    db.session.add(EpisodeRow(attempt_id=attempt_id, previous_id=previous_id, carried=carried))
    db.session.flush()


def follow(attempt_id: int, previous_id: int) -> None:
    """Keep which attempt this one goes on from."""
    row = get(EpisodeRow, attempt_id)
    if row is not None:
        row.previous_id = previous_id


def carried(attempt_id: int) -> Carried | None:
    """Find what the customer carried into an attempt, None where nothing went before."""
    row = get(EpisodeRow, attempt_id)
    return row.carried if row else None


def previous(attempt_id: int) -> int | None:
    """Find the attempt that this one goes on from."""
    row = get(EpisodeRow, attempt_id)
    return row.previous_id if row else None


def next_ones(attempt_id: int) -> tuple[int, ...]:
    """List the attempts that go on from this one, the oldest first."""
    query = select(EpisodeRow.attempt_id).where(EpisodeRow.previous_id == attempt_id)
    return tuple(db.session.scalars(query.order_by(EpisodeRow.attempt_id)))


def save_note(attempt_id: int, text: str, at: datetime) -> None:
    """Keep a note in place of the one before."""
    db.session.merge(NoteRow(attempt_id=attempt_id, text=text, at=at))


def note(attempt_id: int) -> str:
    """Find the note of an attempt, empty when there is none."""
    row = get(NoteRow, attempt_id)
    return row.text if row else ""
