"""Keep what a trainee has typed and not sent."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.database import Row, db, get


class DraftRow(Row):
    """Be the table of drafts, one for an attempt."""

    __tablename__ = "drafts"

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    text: Mapped[str]
    subject: Mapped[str]
    updated: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Draft:
    """Hold what is typed so far."""

    text: str = ""
    subject: str = ""


def save(attempt_id: int, draft: Draft, at: datetime) -> None:
    """Keep a draft in place of the one before."""
    db.session.merge(
        DraftRow(attempt_id=attempt_id, text=draft.text, subject=draft.subject, updated=at)
    )


def find(attempt_id: int) -> Draft:
    """Find the draft of an attempt, an empty one when there is none."""
    row = get(DraftRow, attempt_id)
    return Draft(row.text, row.subject) if row else Draft()


def typed_at(attempt_id: int) -> datetime | None:
    """Tell when the draft was last kept, None when there is none."""
    row = get(DraftRow, attempt_id)
    return row.updated if row else None


def drop(attempt_id: int) -> None:
    """Forget the draft of an attempt."""
    row = get(DraftRow, attempt_id)
    if row is not None:
        db.session.delete(row)
