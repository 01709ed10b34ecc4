"""Keep assignments: what is asked for, by when, and how the people are chosen."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import MissingError
from trainer.core.learning.assignment import Rule, Target, Terms, Whom
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db, get


class AssignmentRow(Row):
    """Be the table of assignments.

    `due` is the day for all; without one each has `within` days from when they were taken in.
    `left_out` counts those that it could not be given to, who are not named.
    """

    __tablename__ = "assignments"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str]
    title: Mapped[str]
    terms: Mapped[Terms] = mapped_column(ValueOf(Terms))
    exam: Mapped[bool]
    whom: Mapped[str]
    rule: Mapped[Rule] = mapped_column(ValueOf(Rule))
    team_id: Mapped[int | None] = mapped_column(
        ForeignKey("teams.id", ondelete="CASCADE"), index=True
    )
    by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    due: Mapped[date | None]
    within: Mapped[int] = mapped_column(default=0)
    because: Mapped[str] = mapped_column(default="")
    left_out: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_because: Mapped[str] = mapped_column(default="")
    demo: Mapped[bool] = mapped_column(default=False)


@dataclass(frozen=True, slots=True)
class Assignment:
    """Hold one assignment; `because` says in words what it is for, empty where nothing was said."""

    id: int
    title: str
    terms: Terms
    rule: Rule
    team_id: int | None
    by_id: int | None
    due: date | None
    within: int
    because: str
    left_out: int
    made_at: datetime
    withdrawn_at: datetime | None = None
    withdrawn_because: str = ""
    demo: bool = False


def add(kept: Assignment) -> int:
    """Keep an assignment, whose own id is passed over; give the id it got."""
    row = AssignmentRow(by_id=kept.by_id, made_at=kept.made_at, demo=kept.demo)
    _put(row, kept)
    db.session.add(row)
    db.session.flush()
    return row.id


def save(kept: Assignment) -> None:
    """Keep what has changed of an assignment."""
    _put(_row(kept.id), kept)
    db.session.flush()


def load(id: int) -> Assignment:
    """Load an assignment; MissingError when there is none."""
    return assignment_of(_row(id))


def list_() -> tuple[Assignment, ...]:
    """List all assignments, the newest first."""
    query = select(AssignmentRow).order_by(AssignmentRow.id.desc())
    return tuple(assignment_of(row) for row in db.session.scalars(query))


def rules(team_id: int, whom: Whom) -> tuple[Assignment, ...]:
    """List the standing rules of a team."""
    query = select(AssignmentRow).where(
        AssignmentRow.team_id == team_id,
        AssignmentRow.whom == whom.value,
        AssignmentRow.withdrawn_at.is_(None),
    )
    return tuple(assignment_of(row) for row in db.session.scalars(query))


def of_exercise(slug: str) -> tuple[Assignment, ...]:
    """List the assignments of an exercise that were not withdrawn."""
    query = select(AssignmentRow).where(
        AssignmentRow.slug == slug, AssignmentRow.withdrawn_at.is_(None)
    )
    found = (assignment_of(row) for row in db.session.scalars(query))
    return tuple(one for one in found if one.terms.target is Target.EXERCISE)


def assignment_of(row: AssignmentRow) -> Assignment:
    """Turn a row into the value that it holds."""
    return Assignment(
        id=row.id,
        title=row.title,
        terms=row.terms,
        rule=row.rule,
        team_id=row.team_id,
        by_id=row.by_id,
        due=row.due,
        within=row.within,
        because=row.because,
        left_out=row.left_out,
        made_at=row.made_at,
        withdrawn_at=row.withdrawn_at,
        withdrawn_because=row.withdrawn_because,
        demo=row.demo,
    )


def _put(row: AssignmentRow, kept: Assignment) -> None:
    row.slug, row.exam = kept.terms.slug, kept.terms.exam
    row.title, row.terms, row.because = kept.title, kept.terms, kept.because
    row.whom, row.rule, row.team_id = kept.rule.whom.value, kept.rule, kept.team_id
    row.due, row.within, row.left_out = kept.due, kept.within, kept.left_out
    row.withdrawn_at, row.withdrawn_because = kept.withdrawn_at, kept.withdrawn_because


def _row(id: int) -> AssignmentRow:
    row = get(AssignmentRow, id)
    if row is None:
        raise MissingError("There is no such assignment.")
    return row
