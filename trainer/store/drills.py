"""Keep drills: which change of an article each is on, and for whom it is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.attempts import AttemptRow
from trainer.store.database import Row, db
from trainer.store.people import PersonRow
from trainer.store.scorecards import ScorecardRow


class DrillRow(Row):
    """Be the table of drills, one for a change; `slug` is the exercise."""

    __tablename__ = "drills"
    __table_args__ = (UniqueConstraint("article", "before_hash", "after_hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    article: Mapped[str]
    before_hash: Mapped[str]
    after_hash: Mapped[str]
    slug: Mapped[str] = mapped_column(index=True)
    because: Mapped[str]
    made_at: Mapped[datetime]


class DrilledRow(Row):
    """Be the table of whom a drill is for."""

    __tablename__ = "drilled"

    drill_id: Mapped[int] = mapped_column(
        ForeignKey("drills.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        index=True,
    )


@dataclass(frozen=True, slots=True)
class Drill:
    """Hold one drill; `because` says in words what has changed."""

    id: int
    article: str
    before_hash: str
    after_hash: str
    slug: str
    because: str
    made_at: datetime


def add(drill: Drill) -> Drill:
    """Keep a drill, whose own id is passed over."""
    row = DrillRow(
        article=drill.article,
        before_hash=drill.before_hash,
        after_hash=drill.after_hash,
        slug=drill.slug,
        because=drill.because,
        made_at=drill.made_at,
    )
    db.session.add(row)
    db.session.flush()
    return _drill(row)


def find(article: str, before_hash: str, after_hash: str) -> Drill | None:
    """Find the drill on a change."""
    query = select(DrillRow).where(
        DrillRow.article == article,
        DrillRow.before_hash == before_hash,
        DrillRow.after_hash == after_hash,
    )
    row = db.session.scalar(query)
    return _drill(row) if row else None


def let(id: int, person_ids: Iterable[int]) -> None:
    """Let a drill be due for these people, once it is offered; whom it was due for keeps it."""
    for person_id in set(person_ids) - set(people(id)):
        db.session.add(DrilledRow(drill_id=id, person_id=person_id))
    db.session.flush()


def people(id: int) -> tuple[int, ...]:
    """List whom a drill is for."""
    query = select(DrilledRow.person_id).where(DrilledRow.drill_id == id)
    return tuple(db.session.scalars(query.order_by(DrilledRow.person_id)))


def of_person(person_id: int) -> tuple[Drill, ...]:
    """List the drills that are for somebody, done or not, the oldest first."""
    query = (
        select(DrillRow)
        .join(DrilledRow, DrilledRow.drill_id == DrillRow.id)
        .where(DrilledRow.person_id == person_id)
        .order_by(DrillRow.id)
    )
    return tuple(_drill(row) for row in db.session.scalars(query))


def passed(slugs: Iterable[str]) -> tuple[tuple[int, str, int, str], ...]:
    """List who passed these scenarios in a talk that counts: person, name, version, scenario."""
    query = (
        select(
            AttemptRow.person_id, PersonRow.name, AttemptRow.scenario_version_id, AttemptRow.slug
        )
        .join(ScorecardRow, ScorecardRow.attempt_id == AttemptRow.id)
        .join(PersonRow, PersonRow.id == AttemptRow.person_id)
        .where(
            AttemptRow.slug.in_(list(slugs)),
            AttemptRow.counts,
            ScorecardRow.result == "pass",
            PersonRow.active,
        )
        .order_by(PersonRow.name, AttemptRow.id)
    )
    return tuple(
        (row.person_id, row.name, row.scenario_version_id, row.slug)
        for row in db.session.execute(query)
    )


def _drill(row: DrillRow) -> Drill:
    return Drill(
        id=row.id,
        article=row.article,
        before_hash=row.before_hash,
        after_hash=row.after_hash,
        slug=row.slug,
        because=row.because,
        made_at=row.made_at,
    )
