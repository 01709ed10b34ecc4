"""Keep what became of each person's digest of a week, so that none goes out twice."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, delete, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.database import Row, db
from trainer.store.people import PersonRow


class State(StrEnum):
    """Say what became of a digest."""

    SENDING = "being sent"
    SENT = "sent"
    QUIET = "nothing to say"
    WAITING = "to be tried again"
    LOST = "given up"


class DigestRow(Row):
    """Be the table of digests, one of a person and week; `week` is its Monday."""

    __tablename__ = "digests"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    week: Mapped[date] = mapped_column(primary_key=True, index=True)
    state: Mapped[str]
    tries: Mapped[int]
    at: Mapped[datetime]
    again_at: Mapped[datetime | None]
    because: Mapped[str]


@dataclass(frozen=True, slots=True)
class Digest:
    """Hold what became of the digest of a person and week.

    `tries` were made so far; `at` is when the state came about. It may be tried from `again_at` on,
    None where it is settled. `because` says why the last try failed.
    """

    person_id: int
    week: date
    state: State
    tries: int
    at: datetime
    again_at: datetime | None = None
    because: str = ""


def lock(person_id: int) -> None:
    """Have another writer of this person's digests wait until this write is over."""
    db.session.execute(select(PersonRow.id).where(PersonRow.id == person_id).with_for_update())


def find(person_id: int, week: date) -> Digest | None:
    """Find the digest of a person and week."""
    row = db.session.get(DigestRow, (person_id, week))
    return _digest(row) if row else None


def save(one: Digest) -> None:
    """Keep it in place of what was kept of this person and week."""
    db.session.merge(
        DigestRow(
            person_id=one.person_id,
            week=one.week,
            state=one.state.value,
            tries=one.tries,
            at=one.at,
            again_at=one.again_at,
            because=one.because,
        )
    )
    db.session.flush()


def settled(weeks: Collection[date], now: datetime) -> frozenset[tuple[int, date]]:
    """Give the person and week of those that nobody is to try now."""
    later = DigestRow.again_at.is_(None) | (DigestRow.again_at > now)
    query = select(DigestRow.person_id, DigestRow.week).where(DigestRow.week.in_(weeks), later)
    return frozenset((row[0], row[1]) for row in db.session.execute(query))


def of_person(person_id: int) -> tuple[Digest, ...]:
    """List a person's digests, the newest first."""
    query = select(DigestRow).where(DigestRow.person_id == person_id)
    return tuple(map(_digest, db.session.scalars(query.order_by(DigestRow.week.desc()))))


def counts(since: date) -> dict[State, int]:
    """Count the digests of weeks from `since` on, by state."""
    query = select(DigestRow.state, func.count()).where(DigestRow.week >= since)
    return {State(row[0]): row[1] for row in db.session.execute(query.group_by(DigestRow.state))}


def last_sent() -> datetime | None:
    """Give when the last one went out."""
    return db.session.scalar(
        select(func.max(DigestRow.at)).where(DigestRow.state == State.SENT.value)
    )


def last_failed() -> Digest | None:
    """Find the one that failed last and has not gone out since."""
    failed = DigestRow.because != ""
    query = select(DigestRow).where(failed).order_by(DigestRow.at.desc(), DigestRow.person_id)
    row = db.session.scalar(query.limit(1))
    return _digest(row) if row else None


def give_up(before: datetime, now: datetime) -> None:
    """Settle as lost what was touched last before a time and never went out."""
    open_ = DigestRow.again_at.is_not(None) & (DigestRow.at < before)
    values = {"state": State.LOST.value, "again_at": None, "at": now}
    db.session.execute(update(DigestRow).where(open_).values(values))


def forget(before: date) -> None:
    """Delete what is kept of weeks before a day."""
    db.session.execute(delete(DigestRow).where(DigestRow.week < before))


def _digest(row: DigestRow) -> Digest:
    return Digest(
        person_id=row.person_id,
        week=row.week,
        state=State(row.state),
        tries=row.tries,
        at=row.at,
        again_at=row.again_at,
        because=row.because,
    )
