"""Keep what trainees say about their own talks before they read the debrief."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.database import Row, db, get


class ReflectionRow(Row):
    """Be the table of reflections, one for an attempt."""

    __tablename__ = "reflections"

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    position: Mapped[int]
    text: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Reflection:
    """Hold the turn at which the customer turned, to the trainee's mind, and what they did there."""

    position: int
    text: str


def save(attempt_id: int, reflection: Reflection, at: datetime) -> None:
    """Keep a reflection in place of the one before."""
    db.session.merge(
        ReflectionRow(
            attempt_id=attempt_id, position=reflection.position, text=reflection.text, at=at
        )
    )


def find(attempt_id: int) -> Reflection | None:
    """Find what was said about an attempt."""
    row = get(ReflectionRow, attempt_id)
    return Reflection(row.position, row.text) if row else None
