"""Keep the tickets that drafts were begun from, redacted, with the card of whoever served."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.conversation.redacted import Redaction
from trainer.core.conversation.transcript import Transcript
from trainer.core.errors import MissingError
from trainer.core.scoring.scorecard import Scorecard
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db, get


class BeginningRow(Row):
    """Be the table of tickets; `slug` is that of the draft made of it, empty before."""

    __tablename__ = "beginnings"

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    slug: Mapped[str] = mapped_column(index=True)
    transcript: Mapped[Transcript] = mapped_column(ValueOf(Transcript))
    redaction: Mapped[Redaction] = mapped_column(ValueOf(Redaction))
    card: Mapped[Scorecard | None] = mapped_column(ValueOf(Scorecard))
    created_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Begun:
    """Hold a ticket as it is kept; `card` is None where it could not be graded."""

    id: int
    author_id: int
    slug: str
    transcript: Transcript
    redaction: Redaction
    card: Scorecard | None
    created_at: datetime


def add(
    author_id: int,
    transcript: Transcript,
    redaction: Redaction,
    card: Scorecard | None,
    at: datetime,
) -> int:
    """Keep a redacted ticket, and give its id."""
    row = BeginningRow(
        author_id=author_id,
        slug="",
        transcript=transcript,
        redaction=redaction,
        card=card,
        created_at=at,
    )
    db.session.add(row)
    db.session.flush()
    return row.id


def load(id: int) -> Begun:
    """Load a ticket; MissingError when there is none."""
    return _begun(_row(id))


def find(slug: str) -> Begun | None:
    """Find the ticket that a draft was last made of."""
    query = select(BeginningRow).where(BeginningRow.slug == slug).order_by(BeginningRow.id.desc())
    row = db.session.scalar(query.limit(1))
    return _begun(row) if row else None


def name(id: int, slug: str, company: str = "") -> None:
    """Keep which draft was made of a ticket, and what else the company is called that served."""
    row = _row(id)
    row.slug = slug
    known = row.redaction.companies
    if company and company not in known:
        row.redaction = replace(row.redaction, companies=(*known, company))


def companies(slug: str) -> tuple[str, ...]:
    """List the real names of the companies whose tickets drafts of this id were made of."""
    rows = db.session.scalars(select(BeginningRow.redaction).where(BeginningRow.slug == slug))
    return tuple(dict.fromkeys(name for one in rows for name in one.companies)) if slug else ()


def drop(id: int) -> None:
    """Delete a ticket; the draft made of it stays."""
    db.session.delete(_row(id))


def _row(id: int) -> BeginningRow:
    row = get(BeginningRow, id)
    if row is None:
        raise MissingError("There is no such ticket.")
    return row


def _begun(row: BeginningRow) -> Begun:
    return Begun(
        id=row.id,
        author_id=row.author_id,
        slug=row.slug,
        transcript=row.transcript,
        redaction=row.redaction,
        card=row.card,
        created_at=row.created_at,
    )
