"""Keep people's ratings of criteria beside the machine's, and which criteria wait for one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import ForeignKey, Select, UniqueConstraint, delete, func, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.scoring.review import Review, Standing
from trainer.core.scoring.score import Evidence
from trainer.store.attempts import AttemptRow
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db
from trainer.store.people import PersonRow

T = TypeVar("T")
GONE = "somebody who is gone"
"""Who rated, where the person has been removed."""


class AskRow(Row):
    """Be the table of criteria that wait for a person, and why."""

    __tablename__ = "review_asks"

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    criterion: Mapped[str] = mapped_column(primary_key=True)
    because: Mapped[str]
    at: Mapped[datetime] = mapped_column(index=True)


class ReviewRow(Row):
    """Be the table of reviews, one of a rater for a criterion.

    `first_level` is what the rater chose before the machine's level was shown; `blind` whether it
    was hidden until then. `machine`, `certainty`, `engine` and `rubric_version_id` are what stood
    when the review was begun. `seconds` is the time spent on it.
    """

    __tablename__ = "reviews"
    __table_args__ = (UniqueConstraint("attempt_id", "criterion", "rater_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"))
    criterion: Mapped[str]
    rater_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), index=True
    )
    status: Mapped[str] = mapped_column(index=True)
    level: Mapped[int | None]
    first_level: Mapped[int | None]
    blind: Mapped[bool]
    because: Mapped[str]
    evidence: Mapped[tuple[Evidence, ...]] = mapped_column(ValueOf(tuple[Evidence, ...]))
    machine: Mapped[int | None]
    certainty: Mapped[float]
    engine: Mapped[str]
    rubric_version_id: Mapped[int] = mapped_column(ForeignKey("rubric_versions.id"))
    seconds: Mapped[float]
    begun_at: Mapped[datetime]
    saved_at: Mapped[datetime]
    released_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Ask:
    """Hold one criterion that waits for a person."""

    attempt_id: int
    criterion: str
    because: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """Hold one review as it is kept; see `ReviewRow`. `rater` is a name."""

    attempt_id: int
    criterion: str
    rater_id: int | None
    rater: str
    status: Standing
    level: int | None
    first_level: int | None
    blind: bool
    because: str
    evidence: tuple[Evidence, ...]
    machine: int | None
    certainty: float
    engine: str
    rubric_version_id: int
    seconds: float
    begun_at: datetime
    saved_at: datetime
    released_at: datetime | None


def ask(attempt_id: int, asks: Iterable[tuple[str, str]], at: datetime) -> None:
    """Keep which criteria of an attempt wait, and why, in place of what waited before."""
    waiting = {one.criterion: one.at for one in asks_of(attempt_id)}
    db.session.execute(delete(AskRow).where(AskRow.attempt_id == attempt_id))
    db.session.add_all(
        AskRow(
            attempt_id=attempt_id,
            criterion=criterion,
            because=because,
            at=waiting.get(criterion, at),
        )
        for criterion, because in asks
    )
    db.session.flush()


def asks_of(attempt_id: int) -> tuple[Ask, ...]:
    """List what waits of one attempt."""
    return _asks(select(AskRow).where(AskRow.attempt_id == attempt_id))


def waiting(person_ids: Sequence[int] | None, *, but: int, limit: int = 500) -> tuple[Ask, ...]:
    """List what waits of these people's talks (None: everybody's) but `but`'s own, the oldest first."""
    query = _of_others(select(AskRow), person_ids, but)
    return _asks(query.order_by(AskRow.at, AskRow.attempt_id, AskRow.criterion).limit(limit))


def count(person_ids: Sequence[int] | None, *, but: int, demo: bool) -> int:
    """Count what waits of these people's talks but `but`'s own, real ones or made up ones."""
    query = _of_others(select(func.count()).select_from(AskRow), person_ids, but)
    return db.session.scalar(query.where(AttemptRow.demo.is_(demo))) or 0


def queued(
    person_ids: Sequence[int] | None, *, but: int, demo: bool, limit: int = 500
) -> tuple[tuple[int, datetime, int], ...]:
    """List the talks of which something waits: attempt, since when, and how many criteria.

    They are those of these people (None: everybody's) but `but`'s own, the oldest first.
    """
    since = func.min(AskRow.at)
    query = (
        select(AskRow.attempt_id, since, func.count())
        .join(AttemptRow, AttemptRow.id == AskRow.attempt_id)
        .where(AttemptRow.person_id != but, AttemptRow.demo.is_(demo))
        .group_by(AskRow.attempt_id)
        .order_by(since, AskRow.attempt_id)
    )
    if person_ids is not None:
        query = query.where(AttemptRow.person_id.in_(person_ids))
    found = db.session.execute(query.limit(limit))
    return tuple((id, at, criteria) for id, at, criteria in found)


def of_rater(attempt_id: int, rater_id: int) -> dict[str, Kept]:
    """Give a person's own reviews of one talk, by criterion."""
    query = select(ReviewRow).where(
        ReviewRow.attempt_id == attempt_id, ReviewRow.rater_id == rater_id
    )
    return {one.criterion: one for one in _kept(query)}


def save(kept: Kept) -> None:
    """Keep a review in place of the same rater's one before."""
    row = db.session.scalar(_of(kept.attempt_id, kept.criterion, kept.rater_id))
    if row is None:
        row = ReviewRow(attempt_id=kept.attempt_id, criterion=kept.criterion)
        db.session.add(row)
    for name in Kept.__dataclass_fields__:
        if name != "rater":
            setattr(row, name, getattr(kept, name))
    row.status = kept.status.value
    db.session.flush()


def find(attempt_id: int, criterion: str, rater_id: int) -> Kept | None:
    """Find a person's own review."""
    found = _kept(_of(attempt_id, criterion, rater_id))
    return found[0] if found else None


def of_attempt(attempt_id: int) -> tuple[Kept, ...]:
    """List the released reviews of an attempt, in the order of their release."""
    query = select(ReviewRow).where(
        ReviewRow.attempt_id == attempt_id, ReviewRow.status == Standing.RELEASED.value
    )
    return _kept(query.order_by(ReviewRow.released_at, ReviewRow.id))


def released(attempt_id: int) -> tuple[Review, ...]:
    """List what people rated of an attempt, as the core takes it, the last one last."""
    return tuple(
        Review(one.criterion, one.level, one.because, one.evidence, one.rater)
        for one in of_attempt(attempt_id)
        if one.level is not None
    )


def of_people(person_ids: Sequence[int], limit: int) -> tuple[tuple[int, Kept], ...]:
    """List the released reviews of these people's talks with whose talk it is, the latest first."""
    query = (
        select(ReviewRow)
        .join(AttemptRow, AttemptRow.id == ReviewRow.attempt_id)
        .where(AttemptRow.person_id.in_(person_ids), ReviewRow.status == Standing.RELEASED.value)
        .order_by(ReviewRow.released_at.desc(), ReviewRow.id.desc())
        .limit(limit)
    )
    found = _kept(query)
    ids = {one.attempt_id for one in found}
    owners = select(AttemptRow.id, AttemptRow.person_id).where(AttemptRow.id.in_(ids))
    whose = {row.id: row.person_id for row in db.session.execute(owners)}
    return tuple((whose[one.attempt_id], one) for one in found)


def drafts(rater_id: int) -> tuple[Kept, ...]:
    """List a person's own drafts, the oldest first."""
    query = select(ReviewRow).where(
        ReviewRow.rater_id == rater_id, ReviewRow.status == Standing.DRAFT.value
    )
    return _kept(query.order_by(ReviewRow.saved_at, ReviewRow.id))


def news(person_id: int, limit: int) -> tuple[Kept, ...]:
    """List the reviews of a person's talks that were released last, the latest first."""
    query = (
        select(ReviewRow)
        .join(AttemptRow, AttemptRow.id == ReviewRow.attempt_id)
        .where(AttemptRow.person_id == person_id, ReviewRow.status == Standing.RELEASED.value)
        .order_by(ReviewRow.released_at.desc(), ReviewRow.id.desc())
    )
    return _kept(query.limit(limit))


def _of(attempt_id: int, criterion: str, rater_id: int | None) -> Select[ReviewRow]:
    return select(ReviewRow).where(
        ReviewRow.attempt_id == attempt_id,
        ReviewRow.criterion == criterion,
        ReviewRow.rater_id == rater_id,
    )


def _of_others(query: Select[T], person_ids: Sequence[int] | None, but: int) -> Select[T]:
    query = query.join(AttemptRow, AttemptRow.id == AskRow.attempt_id)
    query = query.where(AttemptRow.person_id != but)
    return query if person_ids is None else query.where(AttemptRow.person_id.in_(person_ids))


def _asks(query: Select[AskRow]) -> tuple[Ask, ...]:
    return tuple(
        Ask(row.attempt_id, row.criterion, row.because, row.at) for row in db.session.scalars(query)
    )


def _kept(query: Select[ReviewRow]) -> tuple[Kept, ...]:
    named = query.outerjoin(PersonRow, PersonRow.id == ReviewRow.rater_id)
    rows = db.session.execute(named.add_columns(PersonRow.name))
    return tuple(
        Kept(
            rater=name or GONE,
            status=Standing(row.status),
            **{
                field: getattr(row, field)
                for field in Kept.__dataclass_fields__
                if field not in {"rater", "status"}
            },
        )
        for row, name in rows
    )
