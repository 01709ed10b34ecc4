"""Keep how a model worded a debrief, and what it took."""

from datetime import datetime

from sqlalchemy import ForeignKey, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.coaching.coach import Coached
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db


class CoachingRow(Row):
    """Be the table of worded debriefs, one an attempt; `brief` names what it was asked to word."""

    __tablename__ = "coachings"

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    brief: Mapped[str]
    coached: Mapped[Coached] = mapped_column(ValueOf(Coached))
    at: Mapped[datetime]


def find(attempt_id: int, brief: str) -> Coached | None:
    """Find how this brief was worded; None where it was not, or another one was."""
    query = select(CoachingRow.coached).where(
        CoachingRow.attempt_id == attempt_id, CoachingRow.brief == brief
    )
    return db.session.scalar(query)


def save(attempt_id: int, brief: str, coached: Coached, at: datetime) -> None:
    """Keep a wording in place of the last."""
    drop(attempt_id)
    db.session.add(CoachingRow(attempt_id=attempt_id, brief=brief, coached=coached, at=at))
    db.session.flush()


def drop(attempt_id: int) -> None:
    """Forget how an attempt's debrief was worded."""
    db.session.execute(delete(CoachingRow).where(CoachingRow.attempt_id == attempt_id))
