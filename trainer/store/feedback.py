"""Keep what trainees say about the scenarios of their own talks."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.attempts import AttemptRow
from trainer.store.database import Row, db, get
from trainer.store.latest import latest


class FeedbackRow(Row):
    """Be the table of feedback, one for an attempt; `realistic` and `useful` are 1 (no) to 3 (yes)."""

    __tablename__ = "feedback"

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    realistic: Mapped[int | None]
    useful: Mapped[int | None]
    comment: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Feedback:
    """Hold what was said of one talk: 1 (no), 2 (partly), 3 (yes), None where not said."""

    realistic: int | None = None
    useful: int | None = None
    comment: str = ""


def save(attempt_id: int, said: Feedback, at: datetime) -> None:
    """Keep feedback in place of the one before."""
    db.session.merge(
        FeedbackRow(
            attempt_id=attempt_id,
            realistic=said.realistic,
            useful=said.useful,
            comment=said.comment,
            at=at,
        )
    )


def find(attempt_id: int) -> Feedback:
    """Find what was said of an attempt; empty where nothing was."""
    row = get(FeedbackRow, attempt_id)
    return Feedback(row.realistic, row.useful, row.comment) if row else Feedback()


def of_scenario(slug: str, *, demo: bool) -> tuple[Feedback, ...]:
    """List what was lately said of a scenario, the newest first; nobody is named."""
    query = (
        select(FeedbackRow)
        # From what was said, as it is less than the talks at the scenario.
        .join(AttemptRow, AttemptRow.id == FeedbackRow.attempt_id + 0)
        .where(latest(FeedbackRow.attempt_id), AttemptRow.slug == slug, AttemptRow.demo.is_(demo))
        .order_by(FeedbackRow.at.desc(), FeedbackRow.attempt_id.desc())
    )
    return tuple(
        Feedback(row.realistic, row.useful, row.comment) for row in db.session.scalars(query)
    )
