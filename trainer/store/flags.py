"""Keep the replies of customers that trainees hold to be wrong, and the answers to that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Select, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.coaching.flag import Claim, Verdict
from trainer.core.errors import MissingError
from trainer.store.attempts import AttemptRow
from trainer.store.database import Row, db, get


class FlagRow(Row):
    """Be the table of flags, one for a reply at most; `judged_by` is empty where the audit judged."""

    __tablename__ = "reply_flags"
    __table_args__ = (UniqueConstraint("attempt_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"))
    position: Mapped[int]
    claim: Mapped[str]
    comment: Mapped[str]
    at: Mapped[datetime]
    verdict: Mapped[str] = mapped_column(index=True)
    answer: Mapped[str]
    judged_by: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), index=True
    )
    judged_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Flag:
    """Hold one reply held to be wrong, what is said against it, and what was answered."""

    id: int
    attempt_id: int
    position: int
    claim: Claim
    comment: str
    at: datetime
    verdict: Verdict
    answer: str
    judged_at: datetime | None


def save(attempt_id: int, position: int, claim: Claim, comment: str, at: datetime) -> int:
    """Keep a flag in place of the one before, open; give its id."""
    row = db.session.scalar(_of(attempt_id).where(FlagRow.position == position))
    if row is None:
        row = FlagRow(attempt_id=attempt_id, position=position)
        db.session.add(row)
    row.claim, row.comment, row.at = claim.value, comment, at
    row.verdict, row.answer, row.judged_by, row.judged_at = Verdict.OPEN.value, "", None, None
    db.session.flush()
    return row.id


def judge(id: int, verdict: Verdict, answer: str, by: int | None, at: datetime) -> None:
    """Keep what was decided; `by` is None for the audit."""
    row = _row(id)
    row.verdict, row.answer, row.judged_by, row.judged_at = verdict.value, answer, by, at
    db.session.flush()


def drop(id: int) -> None:
    """Forget a flag."""
    db.session.delete(_row(id))
    db.session.flush()


def load(id: int) -> Flag:
    """Load a flag; MissingError when there is none."""
    return _flag(_row(id))


def find(attempt_id: int, position: int) -> Flag | None:
    """Find the flag of a reply."""
    row = db.session.scalar(_of(attempt_id).where(FlagRow.position == position))
    return _flag(row) if row else None


def of_attempt(attempt_id: int) -> tuple[Flag, ...]:
    """List the flags of an attempt, in the order of the talk."""
    return tuple(map(_flag, db.session.scalars(_of(attempt_id).order_by(FlagRow.position))))


def list_() -> tuple[Flag, ...]:
    """List all flags, the newest first."""
    return tuple(map(_flag, db.session.scalars(select(FlagRow).order_by(FlagRow.id.desc()))))


def answered(person_id: int, limit: int) -> tuple[Flag, ...]:
    """List the flags of a person that were judged, the latest first."""
    query = (
        select(FlagRow)
        .join(AttemptRow, AttemptRow.id == FlagRow.attempt_id)
        .where(AttemptRow.person_id == person_id, FlagRow.judged_at.is_not(None))
        .order_by(FlagRow.judged_at.desc(), FlagRow.id.desc())
        .limit(limit)
    )
    return tuple(map(_flag, db.session.scalars(query)))


def upheld(attempt_id: int) -> Sequence[int]:
    """List the positions of an attempt's replies that were upheld to be wrong."""
    return [one.position for one in of_attempt(attempt_id) if one.verdict is Verdict.UPHELD]


def _of(attempt_id: int) -> Select[FlagRow]:
    return select(FlagRow).where(FlagRow.attempt_id == attempt_id)


def _row(id: int) -> FlagRow:
    row = get(FlagRow, id)
    if row is None:
        raise MissingError("There is no such flag.")
    return row


def _flag(row: FlagRow) -> Flag:
    return Flag(
        id=row.id,
        attempt_id=row.attempt_id,
        position=row.position,
        claim=Claim(row.claim),
        comment=row.comment,
        at=row.at,
        verdict=Verdict(row.verdict),
        answer=row.answer,
        judged_at=row.judged_at,
    )
