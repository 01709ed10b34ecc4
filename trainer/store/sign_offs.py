"""Keep who looked at a text that rests on a changed article, and found it still right."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.database import Row, db, get
from trainer.store.people import PersonRow


class SignOffRow(Row):
    """Be the table of sign-offs; `article_hash` names the text of the article that was looked at."""

    __tablename__ = "article_sign_offs"
    __table_args__ = (Index(None, "article", "article_hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    article: Mapped[str]
    article_hash: Mapped[str]
    kind: Mapped[str]
    slug: Mapped[str]
    version: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class SignOff:
    """Hold one sign-off; `version` names the text that was found right, `name` who found so."""

    kind: str
    slug: str
    version: str
    name: str
    at: datetime


def add(article: str, article_hash: str, signed: SignOff, person_id: int) -> None:
    """Keep a sign-off; its `name` is that of the person."""
    db.session.add(
        SignOffRow(
            article=article,
            article_hash=article_hash,
            kind=signed.kind,
            slug=signed.slug,
            version=signed.version,
            person_id=person_id,
            at=signed.at,
        )
    )


def of(article: str, article_hash: str) -> dict[tuple[str, str, str], SignOff]:
    """Give the sign-offs on one text of an article by kind, id and version; the newest counts."""
    query = (
        select(SignOffRow)
        .where(SignOffRow.article == article, SignOffRow.article_hash == article_hash)
        .order_by(SignOffRow.id)
    )
    return {
        (row.kind, row.slug, row.version): SignOff(
            row.kind, row.slug, row.version, _name(row.person_id), row.at
        )
        for row in db.session.scalars(query)
    }


def _name(person_id: int | None) -> str:
    person = get(PersonRow, person_id) if person_id else None
    return person.name if person else ""
