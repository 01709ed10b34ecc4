"""Keep the weekly goals that people set themselves; nobody else reads them."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.learning.goal import Goal, Kind
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db, get


class GoalRow(Row):
    """Be the table of goals, one for a person; `paused` is the Monday of the last week left out."""

    __tablename__ = "goals"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    kind: Mapped[str]
    amount: Mapped[int]
    rest: Mapped[tuple[int, ...]] = mapped_column(ValueOf(tuple[int, ...]))
    paused: Mapped[date | None]
    at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Kept:
    """Hold a goal and the Monday of the last week that it is paused for, if any."""

    goal: Goal
    paused: date | None = None


def save(person_id: int, goal: Goal, at: datetime) -> None:
    """Keep a person's goal, in place of the one before; a pause of this week stays."""
    found = find(person_id)
    db.session.merge(
        GoalRow(
            person_id=person_id,
            kind=goal.kind.value,
            amount=goal.amount,
            rest=tuple(sorted(goal.rest)),
            paused=found.paused if found else None,
            at=at,
        )
    )
    db.session.flush()


def find(person_id: int) -> Kept | None:
    """Find a person's goal."""
    row = get(GoalRow, person_id)
    if row is None:
        return None
    return Kept(Goal(Kind(row.kind), row.amount, frozenset(row.rest)), row.paused)


def pause(person_id: int, week: date | None) -> None:
    """Keep the Monday of the last week that the goal is paused for, or None for no pause."""
    db.session.get_one(GoalRow, person_id).paused = week


def drop(person_id: int) -> None:
    """Forget a person's goal."""
    row = get(GoalRow, person_id)
    if row is not None:
        db.session.delete(row)
