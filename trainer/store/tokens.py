"""Keep personal API tokens, as hashes only."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import MissingError
from trainer.store.database import Row, db, get


class TokenRow(Row):
    """Be the table of API tokens."""

    __tablename__ = "api_tokens"

    id: Mapped[int] = mapped_column(primary_key=True)
    hash: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime]
    last_used: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Token:
    """Hold what may be shown of a token: never the token."""

    id: int
    person_id: int
    created_at: datetime
    last_used: datetime | None
    revoked_at: datetime | None


def add(person_id: int, hash_: str, at: datetime) -> Token:
    """Keep a new token's hash."""
    row = TokenRow(person_id=person_id, hash=hash_, created_at=at)
    db.session.add(row)
    db.session.flush()
    return _token(row)


def find(hash_: str) -> Token | None:
    """Find a token that is not revoked."""
    row = db.session.scalar(
        select(TokenRow).where(TokenRow.hash == hash_, TokenRow.revoked_at.is_(None))
    )
    return _token(row) if row else None


def list_(person_id: int) -> tuple[Token, ...]:
    """List a person's tokens, the newest first."""
    query = select(TokenRow).where(TokenRow.person_id == person_id).order_by(TokenRow.id.desc())
    return tuple(_token(row) for row in db.session.scalars(query))


def use(id: int, at: datetime) -> None:
    """Keep when a token was last used."""
    _row(id).last_used = at


def revoke(person_id: int, id: int, at: datetime) -> None:
    """Revoke a person's token; MissingError when it is not theirs."""
    row = _row(id)
    if row.person_id != person_id:
        raise MissingError("There is no such token.")
    row.revoked_at = row.revoked_at or at


def _row(id: int) -> TokenRow:
    row = get(TokenRow, id)
    if row is None:
        raise MissingError("There is no such token.")
    return row


def _token(row: TokenRow) -> Token:
    return Token(row.id, row.person_id, row.created_at, row.last_used, row.revoked_at)
