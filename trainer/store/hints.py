"""Keep which hints were taken in an attempt, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, exists, select
from sqlalchemy.orm import InstrumentedAttribute, Mapped, mapped_column

from trainer.core.coaching.hints import ASSISTS, Hint, Rung
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db


class HintRow(Row):
    """Be the table of hints, one for each rung that was taken for one message.

    `position` is the turn for which it was taken: the number of turns that stood then. For a rung
    of `shown` it is the agent's turn whose suggestion was looked at in the debrief.
    """

    __tablename__ = "hints"

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    rung: Mapped[str] = mapped_column(primary_key=True)
    hint: Mapped[Hint] = mapped_column(ValueOf(Hint))
    at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Taken:
    """Hold one hint as it was taken."""

    attempt_id: int
    position: int
    hint: Hint


def add(attempt_id: int, position: int, hint: Hint, at: datetime) -> Taken:
    """Keep that a hint was taken; taken twice, it is kept as it was the first time."""
    row = db.session.get(HintRow, (attempt_id, position, hint.rung.value))
    if row is None:
        row = HintRow(
            attempt_id=attempt_id, position=position, rung=hint.rung.value, hint=hint, at=at
        )
        db.session.add(row)
        db.session.flush()
    return Taken(attempt_id, position, row.hint)


def of_attempt(attempt_id: int) -> tuple[Taken, ...]:
    """List the hints of one attempt, in the order of the talk and of the ladder."""
    rows = db.session.scalars(select(HintRow).where(HintRow.attempt_id == attempt_id))
    taken = [Taken(row.attempt_id, row.position, row.hint) for row in rows]
    order = list(Rung)
    return tuple(sorted(taken, key=lambda one: (one.position, order.index(one.hint.rung))))


def assisted_of(attempt_ids: Sequence[int]) -> frozenset[int]:
    """Find which of these attempts were assisted."""
    query = select(HintRow.attempt_id).where(HintRow.attempt_id.in_(attempt_ids), _assists())
    return frozenset(db.session.scalars(query))


def assisted(attempt_id: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """Say in SQL that a hint put words into the trainee's mouth in an attempt of another table."""
    # Asked of each attempt by its key: a list of all attempts with hints would grow for ever.
    return exists().where(HintRow.attempt_id == attempt_id, _assists())


def _assists() -> ColumnElement[bool]:
    return HintRow.rung.in_([rung.value for rung in ASSISTS])
