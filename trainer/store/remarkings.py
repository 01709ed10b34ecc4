"""Keep the jobs of marking talks again with another rubric."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import MissingError
from trainer.store import remarked
from trainer.store.attempts import AttemptRow, Mode, Status
from trainer.store.database import Row, db, get
from trainer.store.people import PersonRow
from trainer.store.rubrics import RubricVersionRow


class Stage(StrEnum):
    """Say how far a job is."""

    COMPARING = "comparing"
    READY = "ready"
    """Compared, and waiting for somebody to look at it and confirm."""
    MARKING = "marking"
    DONE = "done"
    DROPPED = "dropped"
    """Put away before anything was changed."""


class RemarkingRow(Row):
    """Be the table of jobs; `touched_at` is when one was last worked on."""

    __tablename__ = "remarkings"

    id: Mapped[int] = mapped_column(primary_key=True)
    rubric_version_id: Mapped[int] = mapped_column(ForeignKey("rubric_versions.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    stage: Mapped[str]
    note: Mapped[str]
    at: Mapped[datetime]
    touched_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Remarking:
    """Hold a job: by which version of a rubric, who asked for it and why; `by` is a name."""

    id: int
    rubric_version_id: int
    rubric: str
    title: str
    person_id: int | None
    by: str
    stage: Stage
    note: str
    at: datetime
    touched_at: datetime


@dataclass(frozen=True, slots=True)
class Wanted:
    """Hold which talks are looked for: those that `rubric` grades, or has graded.

    `graded` are the scenarios that it grades now; of these and all others only `slugs` are wanted,
    all where it is empty. `person_ids` None means everybody. The talk ended from `since` to before
    `until`. `but` is the version of the rubric by which nobody need be marked again.
    """

    rubric: str
    but: int
    graded: Collection[str] = ()
    slugs: Collection[str] = ()
    person_ids: Sequence[int] | None = None
    since: datetime | None = None
    until: datetime | None = None


def candidates(wanted: Wanted, limit: int) -> tuple[int, ...]:
    """List finished practice, the newest first."""
    query = select(AttemptRow.id).join(
        RubricVersionRow, RubricVersionRow.id == AttemptRow.rubric_version_id
    )
    query = query.where(
        AttemptRow.mode == Mode.PRACTICE.value,
        AttemptRow.status == Status.CLOSED.value,
        AttemptRow.rubric_version_id != wanted.but,
        or_(RubricVersionRow.slug == wanted.rubric, AttemptRow.slug.in_(wanted.graded)),
    )
    if wanted.slugs:
        query = query.where(AttemptRow.slug.in_(wanted.slugs))
    if wanted.person_ids is not None:
        query = query.where(AttemptRow.person_id.in_(wanted.person_ids))
    if wanted.since is not None:
        query = query.where(AttemptRow.closed_at >= wanted.since)
    if wanted.until is not None:
        query = query.where(AttemptRow.closed_at < wanted.until)
    return tuple(db.session.scalars(query.order_by(AttemptRow.id.desc()).limit(limit)))


def add(
    rubric_version_id: int, person_id: int, note: str, attempt_ids: Sequence[int], at: datetime
) -> int:
    """Begin a job with its talks, and give its id."""
    row = RemarkingRow(
        rubric_version_id=rubric_version_id,
        person_id=person_id,
        stage=Stage.COMPARING.value,
        note=note,
        at=at,
        touched_at=at,
    )
    db.session.add(row)
    db.session.flush()
    pinned = select(AttemptRow.id, AttemptRow.rubric_version_id).where(
        AttemptRow.id.in_(attempt_ids)
    )
    remarked.add(row.id, [(one.id, one.rubric_version_id) for one in db.session.execute(pinned)])
    return row.id


def load(id: int) -> Remarking:
    """Load a job; MissingError when there is none."""
    row = get(RemarkingRow, id)
    if row is None:
        raise MissingError("There is no such job.")
    return _remarking(row)


def list_(rubric: str, limit: int = 20) -> tuple[Remarking, ...]:
    """List the jobs of a rubric, the newest first."""
    query = select(RemarkingRow).join(RubricVersionRow).where(RubricVersionRow.slug == rubric)
    rows = db.session.scalars(query.order_by(RemarkingRow.id.desc()).limit(limit))
    return tuple(map(_remarking, rows))


def set_stage(id: int, stage: Stage, at: datetime) -> None:
    """Keep how far a job is."""
    row = get(RemarkingRow, id)
    if row is not None:
        row.stage, row.touched_at = stage.value, at
        db.session.flush()


def touch(id: int, at: datetime) -> None:
    """Keep that a job was worked on."""
    db.session.get_one(RemarkingRow, id).touched_at = at


def move(attempt_id: int, rubric_version_id: int) -> None:
    """Pin an attempt to another version of a rubric."""
    db.session.get_one(AttemptRow, attempt_id).rubric_version_id = rubric_version_id
    db.session.flush()


def _remarking(row: RemarkingRow) -> Remarking:
    rubric = db.session.get_one(RubricVersionRow, row.rubric_version_id)
    person = get(PersonRow, row.person_id) if row.person_id else None
    return Remarking(
        id=row.id,
        rubric_version_id=row.rubric_version_id,
        rubric=rubric.slug,
        title=rubric.title,
        person_id=row.person_id,
        by=person.name if person else "",
        stage=Stage(row.stage),
        note=row.note,
        at=row.at,
        touched_at=row.touched_at,
    )
