"""Keep whom an assignment is for, by when, and which of their tries belong to it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey, Select, UniqueConstraint, exists, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import MissingError
from trainer.core.learning.assignment import Try
from trainer.store.assignments import Assignment, AssignmentRow, assignment_of
from trainer.store.attempts import AttemptRow, Mode
from trainer.store.database import Row, db, get
from trainer.store.exercises import ExerciseResultRow
from trainer.store.people import PersonRow
from trainer.store.scorecards import ScorecardRow


class AssignedRow(Row):
    """Be the table of whom an assignment is for; `due` is a day in their own zone."""

    __tablename__ = "assigned"
    __table_args__ = (UniqueConstraint("assignment_id", "person_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignments.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    due: Mapped[date]
    since: Mapped[datetime]
    excused_at: Mapped[datetime | None]


class TryRow(Row):
    """Be the table of talks that were begun from an assignment."""

    __tablename__ = "assigned_tries"

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    assigned_id: Mapped[int] = mapped_column(
        ForeignKey("assigned.id", ondelete="CASCADE"), index=True
    )


@dataclass(frozen=True, slots=True)
class Assigned:
    """Hold one assignment as it is for one person, in whose zone the day ends."""

    id: int
    person_id: int
    time_zone: str
    due: date
    since: datetime
    excused: bool
    assignment: Assignment

    @property
    def stands(self) -> bool:
        """Tell whether it is still asked for."""
        return not self.excused and self.assignment.withdrawn_at is None


def give(assignment_id: int, person_id: int, due: date, at: datetime) -> None:
    """Let an assignment be for somebody; who has it, or was excused from it, stays as they are."""
    has = select(
        exists().where(
            AssignedRow.assignment_id == assignment_id, AssignedRow.person_id == person_id
        )
    )
    if not db.session.scalar(has):
        db.session.add(
            AssignedRow(assignment_id=assignment_id, person_id=person_id, due=due, since=at)
        )
        db.session.flush()


def move(assignment_id: int, due: date) -> None:
    """Move the day for everybody."""
    for row in db.session.scalars(
        select(AssignedRow).where(AssignedRow.assignment_id == assignment_id)
    ):
        row.due = due


def put_off(assigned_id: int, due: date) -> None:
    """Move the day for one person."""
    row = get(AssignedRow, assigned_id)
    if row is not None:
        row.due = due


def excuse(assigned_id: int, at: datetime) -> None:
    """Keep that it is not asked of one person any more."""
    row = get(AssignedRow, assigned_id)
    if row is not None:
        row.excused_at = at


def load(id: int) -> Assigned:
    """Load one assignment as it is for one person; MissingError when there is none."""
    found = _list(select(AssignedRow).where(AssignedRow.id == id))
    if not found:
        raise MissingError("There is no such assignment.")
    return found[0]


def of_assignment(id: int) -> tuple[Assigned, ...]:
    """List whom an assignment is for."""
    return _list(select(AssignedRow).where(AssignedRow.assignment_id == id))


def of_people(person_ids: Sequence[int]) -> tuple[Assigned, ...]:
    """List what is asked of people, the newest first."""
    return _list(select(AssignedRow).where(AssignedRow.person_id.in_(person_ids)))


def exam_ids(person_id: int, slug: str) -> tuple[int, ...]:
    """List the exams at a scenario that stand for a person, by the id of what is theirs."""
    query = (
        select(AssignedRow.id)
        .join(AssignmentRow)
        .where(
            AssignedRow.person_id == person_id,
            AssignedRow.excused_at.is_(None),
            AssignmentRow.slug == slug,
            AssignmentRow.exam,
            AssignmentRow.withdrawn_at.is_(None),
        )
    )
    return tuple(db.session.scalars(query))


def keep_try(attempt_id: int, assigned_id: int) -> None:
    """Keep that a talk was begun from an assignment."""
    db.session.add(TryRow(attempt_id=attempt_id, assigned_id=assigned_id))
    db.session.flush()


def of_attempt(attempt_id: int) -> Assigned | None:
    """Find the assignment that a talk was begun from."""
    row = db.session.get(TryRow, attempt_id)
    return load(row.assigned_id) if row else None


def attempts_of(assigned_id: int) -> tuple[int, ...]:
    """List the talks that were begun from an assignment, the oldest first."""
    query = select(TryRow.attempt_id).where(TryRow.assigned_id == assigned_id)
    return tuple(db.session.scalars(query.order_by(TryRow.attempt_id)))


def talks(assigned_ids: Sequence[int]) -> dict[int, tuple[tuple[int, int | None], ...]]:
    """Give the talks by what they were begun from: id and the score that lists show.

    One that ended without a word is no try.
    """
    query = (
        select(TryRow.assigned_id, TryRow.attempt_id, ScorecardRow.headline)
        .join(AttemptRow, AttemptRow.id == TryRow.attempt_id)
        .outerjoin(ScorecardRow, ScorecardRow.attempt_id == TryRow.attempt_id)
        .where(TryRow.assigned_id.in_(assigned_ids), AttemptRow.mode != Mode.UNSAID.value)
        .order_by(TryRow.attempt_id)
    )
    found: dict[int, list[tuple[int, int | None]]] = defaultdict(list)
    for id, attempt_id, headline in db.session.execute(query):
        found[id].append((attempt_id, headline))
    return {id: tuple(some) for id, some in found.items()}


def tries(assigned_ids: Sequence[int]) -> dict[int, tuple[Try, ...]]:
    """Give the tries of talks by what they were begun from, with the score that lists show.

    One that ended without a word is none.
    """
    query = (
        select(TryRow.assigned_id, AttemptRow.closed_at, ScorecardRow.headline)
        .join(AttemptRow, AttemptRow.id == TryRow.attempt_id)
        .outerjoin(ScorecardRow, ScorecardRow.attempt_id == TryRow.attempt_id)
        .where(TryRow.assigned_id.in_(assigned_ids), AttemptRow.mode != Mode.UNSAID.value)
        .order_by(TryRow.attempt_id)
    )
    found: dict[int, list[Try]] = defaultdict(list)
    for id, over, headline in db.session.execute(query):
        found[id].append(Try(over, headline))
    return {id: tuple(some) for id, some in found.items()}


def results(assigned_ids: Sequence[int]) -> dict[int, tuple[Try, ...]]:
    """Give the results of exercises since they were assigned, by what they are for."""
    query = (
        select(AssignedRow.id, ExerciseResultRow.at, ExerciseResultRow.result)
        .join(AssignmentRow, AssignmentRow.id == AssignedRow.assignment_id)
        .join(
            ExerciseResultRow,
            (ExerciseResultRow.person_id == AssignedRow.person_id)
            & (ExerciseResultRow.slug == AssignmentRow.slug)
            & (ExerciseResultRow.at >= AssignedRow.since),
        )
        .where(AssignedRow.id.in_(assigned_ids))
        .order_by(ExerciseResultRow.at)
    )
    found: dict[int, list[Try]] = defaultdict(list)
    for id, at, result in db.session.execute(query):
        found[id].append(Try(at, result.score))
    return {id: tuple(some) for id, some in found.items()}


def _list(query: Select[AssignedRow]) -> tuple[Assigned, ...]:
    joined = (
        query.select_from(AssignedRow)
        .join(AssignmentRow, AssignmentRow.id == AssignedRow.assignment_id)
        .join(PersonRow, PersonRow.id == AssignedRow.person_id)
        .add_columns(AssignmentRow, PersonRow.time_zone)
        .order_by(AssignedRow.id.desc())
    )
    kept: dict[int, Assignment] = {}
    found = []
    for row, other, zone in db.session.execute(joined):
        assignment = kept.setdefault(other.id, assignment_of(other))
        found.append(
            Assigned(
                id=row.id,
                person_id=row.person_id,
                time_zone=zone,
                due=row.due,
                since=row.since,
                excused=row.excused_at is not None,
                assignment=assignment,
            )
        )
    return tuple(found)
