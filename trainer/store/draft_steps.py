"""Keep what a draft said before each save, so that its author can go back."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Index, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.database import Row, db

MOST = 60
"""Steps that are kept of one draft; the oldest go first."""


class DraftStepRow(Row):
    """Be the table of steps; `undone` ones lie after the one that the draft stands at."""

    __tablename__ = "draft_steps"
    __table_args__ = (Index(None, "author_id", "kind", "slug"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    kind: Mapped[str]
    slug: Mapped[str]
    text: Mapped[str] = mapped_column(deferred=True)
    undone: Mapped[bool]
    at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Whose:
    """Name whose steps, of which document."""

    author_id: int
    kind: str
    slug: str


@dataclass(frozen=True, slots=True)
class DraftStep:
    """Hold one step without its text."""

    id: int
    undone: bool
    at: datetime


def list_(whose: Whose) -> tuple[DraftStep, ...]:
    """List the steps, the oldest first."""
    return tuple(DraftStep(row.id, row.undone, row.at) for row in _rows(whose))


def text(id: int) -> str:
    """Load what a step said; '' when it is gone."""
    row = db.session.get(DraftStepRow, id)
    return row.text if row else ""


def add(whose: Whose, text: str, at: datetime) -> None:
    """Add a step; what was undone is forgotten, and so are the oldest beyond the most."""
    rows = _rows(whose)
    gone = [row.id for row in rows if row.undone]
    live = [row.id for row in rows if not row.undone]
    gone += live[: max(0, len(live) + 1 - MOST)]
    if gone:
        db.session.execute(delete(DraftStepRow).where(DraftStepRow.id.in_(gone)))
    db.session.add(
        DraftStepRow(
            author_id=whose.author_id,
            kind=whose.kind,
            slug=whose.slug,
            text=text,
            undone=False,
            at=at,
        )
    )
    db.session.flush()


def mark(id: int, *, undone: bool) -> None:
    """Say whether a step was undone."""
    row = db.session.get(DraftStepRow, id)
    if row is not None:
        row.undone = undone


def _rows(whose: Whose) -> list[DraftStepRow]:
    query = select(DraftStepRow).where(
        DraftStepRow.author_id == whose.author_id,
        DraftStepRow.kind == whose.kind,
        DraftStepRow.slug == whose.slug,
    )
    return list(db.session.scalars(query.order_by(DraftStepRow.id)))
