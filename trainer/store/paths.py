"""Keep what learning paths need besides attempts and results: articles read, and exams begun."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.attempts import AttemptRow
from trainer.store.database import Row, db


class ReadRow(Row):
    """Be the table of articles read; `hash` names the version of the text that was read."""

    __tablename__ = "articles_read"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    slug: Mapped[str] = mapped_column(primary_key=True)
    hash: Mapped[str]
    at: Mapped[datetime]


class ExamRow(Row):
    """Be the table of attempts that are an exam of a learning path."""

    __tablename__ = "path_exams"
    __table_args__ = (Index(None, "path"),)

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    path: Mapped[str]


def keep_read(person_id: int, slug: str, hash_: str, at: datetime) -> None:
    """Keep that an article was read, in place of the time before."""
    db.session.merge(ReadRow(person_id=person_id, slug=slug, hash=hash_, at=at))
    db.session.flush()


def read(person_id: int) -> dict[str, str]:
    """Give the articles that a person has read, with the hash of what they read."""
    query = select(ReadRow.slug, ReadRow.hash).where(ReadRow.person_id == person_id)
    return {row.slug: row.hash for row in db.session.execute(query)}


def keep_exam(attempt_id: int, path: str) -> None:
    """Keep that an attempt is an exam of a path."""
    db.session.add(ExamRow(attempt_id=attempt_id, path=path))
    db.session.flush()


def exam_of(attempt_id: int) -> str:
    """Find the path that an attempt is an exam of, empty for none."""
    row = db.session.get(ExamRow, attempt_id)
    return row.path if row else ""


def exams_of(person_id: int) -> dict[int, str]:
    """Give the exams that a person has begun: attempt → path."""
    query = (
        select(ExamRow.attempt_id, ExamRow.path)
        .join(AttemptRow, AttemptRow.id == ExamRow.attempt_id)
        .where(AttemptRow.person_id == person_id)
    )
    return {row.attempt_id: row.path for row in db.session.execute(query)}
