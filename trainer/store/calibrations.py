"""Keep calibration rounds: the same talks marked by several people, each blind to the others."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, delete, func, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.calibration.rounds import Mark
from trainer.core.errors import MissingError
from trainer.core.scoring.score import Evidence
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db, get
from trainer.store.people import PersonRow


class CalibrationRow(Row):
    """Be the table of rounds; `criteria` are those of the rubric that are marked.

    `team_id` is whose talks they are. `closed_at` is when marks were laid open, None before.
    """

    __tablename__ = "calibrations"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"), index=True)
    opened_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    rubric_version_id: Mapped[int] = mapped_column(ForeignKey("rubric_versions.id"))
    criteria: Mapped[tuple[str, ...]] = mapped_column(ValueOf(tuple[str, ...]))
    engine: Mapped[str]
    demo: Mapped[bool]
    at: Mapped[datetime]
    due_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]


class CalibratedTalkRow(Row):
    """Be the table of the talks of rounds; `machine` is what the card said when it was opened."""

    __tablename__ = "calibrated_talks"

    calibration_id: Mapped[int] = mapped_column(
        ForeignKey("calibrations.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        index=True,
    )
    place: Mapped[int]
    machine: Mapped[dict[str, int]] = mapped_column(ValueOf(dict[str, int]))


class RaterRow(Row):
    """Be the table of who was asked to mark; `handed_in_at` is None while they may still change."""

    __tablename__ = "calibration_raters"

    calibration_id: Mapped[int] = mapped_column(
        ForeignKey("calibrations.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        index=True,
    )
    handed_in_at: Mapped[datetime | None]


class MarkRow(Row):
    """Be the table of marks; `level` is None where the rater saw no occasion for the criterion."""

    __tablename__ = "calibration_marks"

    calibration_id: Mapped[int] = mapped_column(
        ForeignKey("calibrations.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        index=True,
    )
    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        index=True,
    )
    criterion: Mapped[str] = mapped_column(primary_key=True)
    level: Mapped[int | None]
    because: Mapped[str]
    quote: Mapped[Evidence | None] = mapped_column(ValueOf(Evidence))


@dataclass(frozen=True, slots=True)
class Round:
    """Hold one round; see `CalibrationRow`."""

    id: int
    title: str
    team_id: int
    opened_by: int | None
    rubric_version_id: int
    criteria: tuple[str, ...]
    engine: str
    demo: bool
    at: datetime
    due_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Rater:
    """Hold one who was asked to mark; `handed_in_at` is None until they have."""

    person_id: int
    name: str
    handed_in_at: datetime | None


@dataclass(frozen=True, slots=True)
class Opened:
    """Hold what a round is opened with."""

    title: str
    team_id: int
    opened_by: int | None
    rubric_version_id: int
    criteria: tuple[str, ...]
    engine: str
    demo: bool
    at: datetime
    due_at: datetime


def add(opened: Opened, talks: Mapping[int, dict[str, int]], raters: Iterable[int]) -> int:
    """Keep a round over talks (attempt → the machine's levels), and give its id."""
    row = CalibrationRow(
        **{name: getattr(opened, name) for name in Opened.__dataclass_fields__}, closed_at=None
    )
    db.session.add(row)
    db.session.flush()
    db.session.add_all(
        CalibratedTalkRow(calibration_id=row.id, attempt_id=id, place=place, machine=machine)
        for place, (id, machine) in enumerate(talks.items(), 1)
    )
    db.session.add_all(
        RaterRow(calibration_id=row.id, person_id=person, handed_in_at=None) for person in raters
    )
    db.session.flush()
    return row.id


def load(id: int) -> Round:
    """Load a round; MissingError when there is none."""
    return _round(_row(id))


def list_(team_ids: Sequence[int] | None = None) -> tuple[Round, ...]:
    """List the rounds of these teams (None: of all), the newest first."""
    query = select(CalibrationRow).order_by(CalibrationRow.at.desc(), CalibrationRow.id.desc())
    if team_ids is not None:
        query = query.where(CalibrationRow.team_id.in_(team_ids))
    return tuple(map(_round, db.session.scalars(query)))


def waiting(person_id: int, now: datetime) -> int:
    """Count the open rounds in which somebody has yet to hand in, and still may."""
    query = (
        select(func.count())
        .select_from(RaterRow)
        .join(CalibrationRow, CalibrationRow.id == RaterRow.calibration_id)
        .where(
            RaterRow.person_id == person_id,
            RaterRow.handed_in_at.is_(None),
            CalibrationRow.closed_at.is_(None),
            CalibrationRow.due_at > now,
        )
    )
    return db.session.scalar(query) or 0


def talks(id: int) -> dict[int, dict[str, int]]:
    """Give the talks of a round in their order: attempt → the machine's levels."""
    row = CalibratedTalkRow
    query = select(row).where(row.calibration_id == id).order_by(row.place)
    return {one.attempt_id: one.machine for one in db.session.scalars(query)}


def raters(id: int) -> tuple[Rater, ...]:
    """List who was asked to mark, by name."""
    query = (
        select(RaterRow.person_id, PersonRow.name, RaterRow.handed_in_at)
        .join(PersonRow, PersonRow.id == RaterRow.person_id)
        .where(RaterRow.calibration_id == id)
        .order_by(PersonRow.name, PersonRow.id)
    )
    return tuple(Rater(*row) for row in db.session.execute(query))


def marks(id: int, person_id: int | None = None) -> tuple[Mark, ...]:
    """List the marks of a round, or one person's."""
    query = select(MarkRow).where(MarkRow.calibration_id == id)
    if person_id is not None:
        query = query.where(MarkRow.person_id == person_id)
    order = (MarkRow.attempt_id, MarkRow.person_id, MarkRow.criterion)
    return tuple(
        Mark(row.attempt_id, row.criterion, row.person_id, row.level, row.because, row.quote)
        for row in db.session.scalars(query.order_by(*order))
    )


def save(id: int, attempt_id: int, person_id: int, given: Iterable[Mark]) -> None:
    """Keep one person's marks of one talk in place of those before."""
    db.session.execute(
        delete(MarkRow).where(
            MarkRow.calibration_id == id,
            MarkRow.attempt_id == attempt_id,
            MarkRow.person_id == person_id,
        )
    )
    db.session.add_all(
        MarkRow(
            calibration_id=id,
            attempt_id=attempt_id,
            person_id=person_id,
            criterion=one.criterion,
            level=one.level,
            because=one.because,
            quote=one.quote,
        )
        for one in given
    )
    db.session.flush()


def hand_in(id: int, person_id: int, at: datetime) -> None:
    """Keep that a rater is done."""
    db.session.get_one(RaterRow, (id, person_id)).handed_in_at = at
    db.session.flush()


def extend(id: int, due_at: datetime) -> None:
    """Keep another deadline."""
    _row(id).due_at = due_at
    db.session.flush()


def close(id: int, at: datetime) -> None:
    """Keep that the marks were laid open."""
    _row(id).closed_at = at
    db.session.flush()


def _row(id: int) -> CalibrationRow:
    row = get(CalibrationRow, id)
    if row is None:
        raise MissingError("There is no such round.")
    return row


def _round(row: CalibrationRow) -> Round:
    return Round(**{name: getattr(row, name) for name in Round.__dataclass_fields__})
