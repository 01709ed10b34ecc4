"""Keep versions of rubrics that something was graded by."""

from datetime import datetime

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import MissingError
from trainer.core.scoring.rubric import Rubric
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db, get


class RubricVersionRow(Row):
    """Be the table of rubric versions; `body` is the rubric as it was read."""

    __tablename__ = "rubric_versions"
    __table_args__ = (UniqueConstraint("slug", "hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str]
    hash: Mapped[str]
    title: Mapped[str]
    body: Mapped[Rubric] = mapped_column(ValueOf(Rubric))
    created_at: Mapped[datetime]


def pin(rubric: Rubric, hash_: str, at: datetime) -> int:
    """Keep this content once, and give the id of its version."""
    query = select(RubricVersionRow.id).where(
        RubricVersionRow.slug == rubric.id, RubricVersionRow.hash == hash_
    )
    known = db.session.scalar(query)
    if known is not None:
        return known
    row = RubricVersionRow(
        slug=rubric.id, hash=hash_, title=rubric.title, body=rubric, created_at=at
    )
    db.session.add(row)
    db.session.flush()
    return row.id


def load(id: int) -> Rubric:
    """Load the rubric of a version; MissingError when there is none."""
    row = get(RubricVersionRow, id)
    if row is None:
        raise MissingError("There is no such version of a rubric.")
    return row.body
