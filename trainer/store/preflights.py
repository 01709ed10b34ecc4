"""Keep the reports of scenarios that were played, by what was played, and why one was passed over.

The same text, rubric and plan are played once, whoever asks; while that goes on, any process can
tell how far it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.rehearsal.report import Report
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db
from trainer.store.people import PersonRow

SILENT = timedelta(seconds=30)
"""How long nothing may be heard of a flight before it counts as cut off."""


class PreflightRow(Row):
    """Be the table of pre-flights; `key` names text, rubric, engine and plan together."""

    __tablename__ = "preflights"

    key: Mapped[str] = mapped_column(primary_key=True)
    slug: Mapped[str]
    talks: Mapped[int]
    done: Mapped[int]
    because: Mapped[str]
    report: Mapped[Report | None] = mapped_column(ValueOf(Report))
    touched_at: Mapped[datetime]


class ReasonRow(Row):
    """Be the table of reasons for which warnings were passed over at publication."""

    __tablename__ = "preflight_reasons"
    __table_args__ = (UniqueConstraint("version_id", "finding"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("scenario_versions.id", ondelete="CASCADE"))
    finding: Mapped[str]
    what: Mapped[str]
    reason: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Kept:
    """Hold how far a flight is: `done` of `talks`; `because` says why it broke off, if it did."""

    key: str
    talks: int
    done: int
    because: str
    report: Report | None
    touched_at: datetime

    def is_under_way(self, now: datetime) -> bool:
        """Tell whether somebody plays it just now."""
        return not (self.report or self.because) and now - self.touched_at < SILENT


@dataclass(frozen=True, slots=True)
class Reason:
    """Hold why a warning was passed over; `person` is empty for somebody who has left."""

    finding: str
    what: str
    reason: str
    person: str
    at: datetime


def find(key: str) -> Kept | None:
    """Find a flight."""
    row = db.session.get(PreflightRow, key)
    if row is None:
        return None
    return Kept(row.key, row.talks, row.done, row.because, row.report, row.touched_at)


def begin(key: str, slug: str, talks: int, at: datetime) -> bool:
    """Begin a flight; false where it is there already, or somebody is at it."""
    there = find(key)
    if there and (there.report or there.is_under_way(at)):
        return False
    db.session.merge(
        PreflightRow(
            key=key, slug=slug, talks=talks, done=0, because="", report=None, touched_at=at
        )
    )
    return True


def go_on(key: str, done: int, at: datetime) -> None:
    """Say how many talks were played."""
    row = _row(key)
    row.done, row.touched_at = done, at


def land(key: str, slug: str, report: Report, at: datetime) -> None:
    """Keep the report."""
    db.session.merge(
        PreflightRow(
            key=key,
            slug=slug,
            talks=report.talks,
            done=report.talks,
            because="",
            report=report,
            touched_at=at,
        )
    )


def break_off(key: str, because: str, at: datetime) -> None:
    """Say that it came to nothing, and why."""
    row = _row(key)
    row.because, row.touched_at = because, at


def keep_reasons(
    version_id: int, reasons: Mapping[str, tuple[str, str]], person_id: int, at: datetime
) -> None:
    """Keep why findings of a version were passed over: finding → what it said, and the reason."""
    there = {
        row.finding: row
        for row in db.session.scalars(select(ReasonRow).where(ReasonRow.version_id == version_id))
    }
    for finding, (what, reason) in reasons.items():
        row = there.get(finding) or ReasonRow(version_id=version_id, finding=finding)
        row.what, row.reason, row.person_id, row.at = what, reason, person_id, at
        db.session.add(row)


def reasons(version_id: int) -> tuple[Reason, ...]:
    """List the reasons given for a version."""
    query = (
        select(ReasonRow, PersonRow.name)
        .join(PersonRow, ReasonRow.person_id == PersonRow.id, isouter=True)
        .where(ReasonRow.version_id == version_id)
        .order_by(ReasonRow.id)
    )
    return tuple(
        Reason(row.finding, row.what, row.reason, name or "", row.at)
        for row, name in db.session.execute(query)
    )


def _row(key: str) -> PreflightRow:
    return db.session.get_one(PreflightRow, key)
