"""Keep when the measure itself changed: the first use of each version of the scorers and each judge."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.database import Row, db
from trainer.store.rubrics import RubricVersionRow

ENGINE, JUDGE, RUBRIC = "engine", "judge", "rubric"


class ScorerChangeRow(Row):
    """Be the table of first uses: `kind` is engine or judge, `name` a version or a model."""

    __tablename__ = "scorer_changes"

    kind: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class FirstUse:
    """Hold when something that grades was first used; for a rubric `name` is its title."""

    kind: str
    name: str
    at: datetime


def note(kind: str, name: str, at: datetime) -> None:
    """Keep that something grades now, unless it was known."""
    if db.session.get(ScorerChangeRow, (kind, name)) is None:
        db.session.add(ScorerChangeRow(kind=kind, name=name, at=at))
        db.session.flush()


def list_() -> tuple[FirstUse, ...]:
    """List the first uses of scorers and judges, the oldest first."""
    query = select(ScorerChangeRow).order_by(ScorerChangeRow.at, ScorerChangeRow.name)
    return tuple(FirstUse(row.kind, row.name, row.at) for row in db.session.scalars(query))


def rubrics() -> tuple[tuple[str, FirstUse], ...]:
    """List the versions of rubrics that something was graded by, by rubric, the oldest first."""
    row = RubricVersionRow
    query = select(row.slug, row.title, row.created_at).order_by(row.created_at, row.id)
    return tuple(
        (slug, FirstUse(RUBRIC, title, at)) for slug, title, at in db.session.execute(query)
    )
