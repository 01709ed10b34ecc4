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
    """Be the table of tickets; `slug` is that of the draft made of it, empty before.

    A row without a turn is no ticket any more: only the names are kept that no draft of this `slug`
    may be published with.
    """

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
    tickets = [row for row in _rows(slug) if row.transcript.turns]
    return _begun(max(tickets, key=lambda row: row.id)) if tickets else None


def name(id: int, slug: str, company: str = "") -> None:
    """Keep which draft was made of a ticket, and what else the company is called that served.

    A draft made of it before keeps the names known then.
    """
    row = _row(id)
    if row.slug not in ("", slug):
        _leave_names(row, row.slug, row.redaction.companies)
    row.slug = slug
    known = row.redaction.companies
    if company and company not in known:
        row.redaction = replace(row.redaction, companies=(*known, company))


def companies(slug: str) -> tuple[str, ...]:
    """List the real names of the companies whose tickets drafts of this id were made of."""
    names = (name for row in _rows(slug) for name in row.redaction.companies)
    return tuple(dict.fromkeys(names))


def drop(id: int, *, names: bool = False) -> None:
    """Delete a ticket; the draft made of it stays, and with `names` the companies' real ones."""
    row = _row(id)
    if names:
        _leave_names(row, row.slug, row.redaction.companies)
    db.session.delete(row)


def pass_names_on(slug: str, into: str) -> None:
    """Keep the real names that one id has under another as well."""
    known = companies(into)
    fresh = tuple(name for name in companies(slug) if name not in known)
    if fresh:
        _leave_names(_rows(slug)[0], into, fresh)


def forget_names(slug: str) -> None:
    """Forget the names that outlived their tickets."""
    for row in _rows(slug):
        if not row.transcript.turns:
            db.session.delete(row)


def _leave_names(row: BeginningRow, slug: str, names: tuple[str, ...]) -> None:
    """Add a row that holds nothing of a ticket but these names."""
    db.session.add(
        BeginningRow(
            author_id=row.author_id,
            slug=slug,
            transcript=Transcript(row.transcript.channel, ()),
            redaction=Redaction(companies=names),
            card=None,
            created_at=row.created_at,
        )
    )
    db.session.flush()


def _rows(slug: str) -> list[BeginningRow]:
    """List what there is of an id: none of what no draft was made of."""
    query = select(BeginningRow).where(BeginningRow.slug == slug)
    return list(db.session.scalars(query)) if slug else []


def _row(id: int) -> BeginningRow:
    row = get(BeginningRow, id)
    if row is None or not row.transcript.turns:
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
