"""Keep imports of real conversations: who brought which file, how far it is, what was found in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Select, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import MissingError
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db, get


class ImportStatus(StrEnum):
    """Say how far an import is."""

    READING = "reading"
    READY = "ready"
    """Read, and waiting for somebody to look at it and confirm."""
    GRADING = "grading"
    DONE = "done"
    BROKEN = "broken"
    """Reading was cut off; what was read stands, and the file may be sent again."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Hold a place of the file that gave no talk, and why."""

    place: str
    because: str


@dataclass(frozen=True, slots=True)
class Found:
    """Hold what was found in a file.

    `talks` were kept, `known` were there already. `redacted` maps a kind of personal data to how
    often it was replaced, `left_out` what was no message of either side. Of `faults` the first are
    named; `unread` counts all.
    """

    talks: int = 0
    known: int = 0
    unread: int = 0
    faults: tuple[Unreadable, ...] = ()
    redacted: Mapping[str, int] = field(default_factory=dict)
    left_out: Mapping[str, int] = field(default_factory=dict)


class ImportRow(Row):
    """Be the table of imports; nothing of the file itself is in it."""

    __tablename__ = "imports"

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), index=True
    )
    rubric_version_id: Mapped[int | None] = mapped_column(ForeignKey("rubric_versions.id"))
    name: Mapped[str]
    form: Mapped[str]
    status: Mapped[str]
    at: Mapped[datetime]
    touched_at: Mapped[datetime]
    report: Mapped[Found] = mapped_column(ValueOf(Found))


@dataclass(frozen=True, slots=True)
class Import:
    """Hold one import; `touched_at` is when something of it was last kept."""

    id: int
    team_id: int
    person_id: int | None
    rubric_version_id: int | None
    name: str
    form: str
    status: ImportStatus
    at: datetime
    touched_at: datetime
    found: Found


def add(team_id: int, person_id: int | None, name: str, form: str, at: datetime) -> int:
    """Begin an import, and give its id."""
    row = ImportRow(
        team_id=team_id,
        person_id=person_id,
        name=name,
        form=form,
        status=ImportStatus.READING.value,
        at=at,
        touched_at=at,
        report=Found(),
    )
    db.session.add(row)
    db.session.flush()
    return row.id


def load(id: int) -> Import:
    """Load an import; MissingError when there is none."""
    row = _row(id)
    if row is None:
        raise MissingError("There is no such import.")
    return _import(row)


def find(id: int) -> Import | None:
    """Find an import; None where it was deleted."""
    row = _row(id)
    return _import(row) if row else None


def list_(team_id: int | None = None, limit: int = 100) -> tuple[Import, ...]:
    """List imports of a team, or of all, the newest first."""
    query: Select[ImportRow] = select(ImportRow).order_by(ImportRow.id.desc()).limit(limit)
    if team_id is not None:
        query = query.where(ImportRow.team_id == team_id)
    return tuple(map(_import, db.session.scalars(query)))


def keep(
    id: int,
    at: datetime,
    *,
    status: ImportStatus | None = None,
    found: Found | None = None,
    rubric_version_id: int | None = None,
) -> None:
    """Keep how far an import is; MissingError where it was deleted meanwhile."""
    row = _row(id)
    if row is None:
        raise MissingError("There is no such import.")
    row.touched_at = at
    row.status = status.value if status else row.status
    row.report = found or row.report
    row.rubric_version_id = rubric_version_id or row.rubric_version_id
    db.session.flush()


def drop(id: int) -> None:
    """Forget an import and all its talks; harmless where it is gone."""
    row = _row(id)
    if row is not None:
        db.session.delete(row)
        db.session.flush()


def _row(id: int) -> ImportRow | None:
    return get(ImportRow, id)


def _import(row: ImportRow) -> Import:
    return Import(
        id=row.id,
        team_id=row.team_id,
        person_id=row.person_id,
        rubric_version_id=row.rubric_version_id,
        name=row.name,
        form=row.form,
        status=ImportStatus(row.status),
        at=row.at,
        touched_at=row.touched_at,
        found=row.report,
    )
