"""Keep who signed that somebody is ready, until when, and which talks they had read before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Select, func, select, union_all
from sqlalchemy.orm import Mapped, aliased, mapped_column

from trainer.core.errors import MissingError
from trainer.core.learning.summary import ALL
from trainer.core.scoring.scorecard import Result
from trainer.store import week_sums
from trainer.store.attempts import AttemptRow, Mode, Status
from trainer.store.database import Row, db, get
from trainer.store.hints import HintRow
from trainer.store.observations import ObservationRow
from trainer.store.people import PersonRow
from trainer.store.scorecards import ScorecardRow
from trainer.store.summaries import HeldRow

TOGETHER = 100
"""People in one question; SQLite takes 500 parts at most."""


class SignatureRow(Row):
    """Be the table of signatures; `attempt_id` is the talk that was read, `talks` how many counted.

    `probability` 0–1 and `low` 0–100 are what the evidence said on the day.
    """

    __tablename__ = "readiness_signatures"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    signed_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    attempt_id: Mapped[int | None] = mapped_column(ForeignKey("attempts.id", ondelete="SET NULL"))
    probability: Mapped[float]
    low: Mapped[float]
    talks: Mapped[int]
    at: Mapped[datetime]
    until: Mapped[datetime]
    revoked_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    revoked_at: Mapped[datetime | None]
    reason: Mapped[str]


class ReadTalkRow(Row):
    """Be the table of talks that somebody opened to read before they sign."""

    __tablename__ = "readiness_talks_read"

    reader_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Signature:
    """Hold one signature; names are empty for who has left. Revoked where `revoked_at` is given.

    `id` is 0 before it is kept.
    """

    person_id: int
    attempt_id: int | None
    probability: float
    low: float
    talks: int
    at: datetime
    until: datetime
    id: int = 0
    signed_by: str = ""
    revoked_by: str = ""
    revoked_at: datetime | None = None
    reason: str = ""

    def holds(self, now: datetime) -> bool:
        """Tell whether it counts now."""
        return self.revoked_at is None and now < self.until


@dataclass(frozen=True, slots=True)
class Ended:
    """Hold one talk that is over, as far as readiness asks: whether it met an auto-fail."""

    attempt_id: int
    slug: str
    channel: str
    closed_at: datetime
    headline: int | None
    failed: bool


def read(reader_id: int, attempt_id: int, at: datetime) -> None:
    """Keep that somebody opened a talk, with the time of the last time."""
    db.session.merge(ReadTalkRow(reader_id=reader_id, attempt_id=attempt_id, at=at))
    db.session.flush()


def read_of(reader_id: int, person_id: int, since: datetime) -> int | None:
    """Find the person's talk that this reader opened last since a time, if any."""
    query = (
        select(ReadTalkRow.attempt_id)
        .join(AttemptRow, AttemptRow.id == ReadTalkRow.attempt_id)
        .where(
            ReadTalkRow.reader_id == reader_id,
            AttemptRow.person_id == person_id,
            ReadTalkRow.at >= since,
        )
    )
    return db.session.scalar(query.order_by(ReadTalkRow.at.desc()).limit(1))


def lock(person_id: int) -> None:
    """Have another signature for this person wait until this write is over."""
    query = select(PersonRow.id).where(PersonRow.id == person_id)
    db.session.execute(query.with_for_update())


def sign(signature: Signature, by: int) -> int:
    """Keep a signature, and give its id; its names are not looked at."""
    row = SignatureRow(
        person_id=signature.person_id,
        signed_by=by,
        attempt_id=signature.attempt_id,
        probability=signature.probability,
        low=signature.low,
        talks=signature.talks,
        at=signature.at,
        until=signature.until,
        reason="",
    )
    db.session.add(row)
    db.session.flush()
    return row.id


def revoke(id: int, by: int, reason: str, at: datetime) -> None:
    """Keep that a signature counts no more, and why."""
    row = get(SignatureRow, id)
    if row is None:
        raise MissingError("There is no such signature.")
    row.revoked_by, row.reason, row.revoked_at = by, reason, at
    db.session.flush()


def of_people(person_ids: Sequence[int]) -> dict[int, tuple[Signature, ...]]:
    """List the signatures of people by person, the newest first."""
    query = _named().where(SignatureRow.person_id.in_(person_ids))
    found: dict[int, list[Signature]] = {id: [] for id in person_ids}
    for row, by, revoker in db.session.execute(query.order_by(SignatureRow.id.desc())):
        found[row.person_id].append(_signature(row, by, revoker))
    return {id: tuple(signed) for id, signed in found.items()}


def load(id: int) -> Signature:
    """Load a signature; MissingError when there is none."""
    found = db.session.execute(_named().where(SignatureRow.id == id)).first()
    if found is None:
        raise MissingError("There is no such signature.")
    return _signature(*found)


def last_talks(person_ids: Sequence[int], count: int) -> dict[int, tuple[Ended, ...]]:
    """List the last talks of each person that are over, the newest first; the cost is of `count`."""
    found: dict[int, tuple[Ended, ...]] = {}
    for at in range(0, len(person_ids), TOGETHER):
        some = person_ids[at : at + TOGETHER]
        # Asked by person: as one question for all, PostgreSQL looks up the newest for every talk.
        newest = union_all(*(_newest(id, count) for id in some))
        found |= _ended(some, AttemptRow.id.in_(db.session.scalars(newest).all()))
    return found


def exam_talks(
    person_ids: Sequence[int], attempt_ids: Sequence[int]
) -> dict[int, tuple[Ended, ...]]:
    """List these exams by person: over, at a case not practised before, and without any hint.

    Private talks are not looked at: what is made of them would tell of them.
    """
    before = aliased(AttemptRow)
    met = select(before.id).where(
        before.person_id == AttemptRow.person_id,
        before.slug == AttemptRow.slug,
        before.started_at < AttemptRow.started_at,
        before.mode.in_((Mode.PRACTICE.value, Mode.COACHED.value)),
    )
    helped = select(HintRow.attempt_id).where(HintRow.attempt_id == AttemptRow.id)
    return _ended(
        person_ids,
        AttemptRow.id.in_(attempt_ids)
        & AttemptRow.counts
        & (AttemptRow.status == Status.CLOSED.value)
        & ~helped.exists()
        & ~met.exists(),
    )


def channels_of(person_ids: Sequence[int], enough: int) -> dict[int, tuple[str, ...]]:
    """Name the channels that people practise on: those of `enough` observations, or all they have."""
    query = (
        select(HeldRow.person_id, HeldRow.channel, func.max(HeldRow.observations))
        .where(HeldRow.person_id.in_(person_ids), HeldRow.channel != ALL)
        .group_by(HeldRow.person_id, HeldRow.channel)
        .order_by(HeldRow.person_id, HeldRow.channel)
    )
    seen: dict[int, dict[str, int]] = {id: {} for id in person_ids}
    for id, channel, count in db.session.execute(query):
        seen[id][channel] = count
    return {
        id: tuple(one for one, count in mine.items() if count >= enough) or tuple(mine)
        for id, mine in seen.items()
    }


def talks_of(person_ids: Sequence[int]) -> dict[int, int]:
    """Count the talks of each person that count, from what is kept of their weeks."""
    found = week_sums.figures_together(person_ids)
    return {id: sum(one.talks for one in mine) for id, mine in found.items()}


def last_levels(person_ids: Sequence[int], skills: Sequence[str]) -> dict[tuple[int, str], int]:
    """Give the level 1–4 of the last talk that showed each skill, by person and skill."""
    found = {}
    for skill in skills:
        row = ObservationRow
        newest = (
            select(row.level)
            .where(row.person_id == PersonRow.id, row.skill == skill)
            .order_by(row.at.desc(), row.id.desc())
            .limit(1)
            .scalar_subquery()
        )
        query = select(PersonRow.id, newest).where(PersonRow.id.in_(person_ids))
        found.update({(id, skill): level for id, level in db.session.execute(query) if level})
    return found


def _newest(person_id: int, count: int) -> Select[int]:
    newest = (
        select(AttemptRow.id)
        .where(
            AttemptRow.person_id == person_id,
            AttemptRow.mode == Mode.PRACTICE.value,
            AttemptRow.status == Status.CLOSED.value,
        )
        .order_by(AttemptRow.started_at.desc(), AttemptRow.id.desc())
        .limit(count)
        .subquery()
    )
    return select(newest.c.id)


def _ended(person_ids: Sequence[int], which: object) -> dict[int, tuple[Ended, ...]]:
    query = (
        select(AttemptRow, ScorecardRow.headline, ScorecardRow.result)
        .select_from(PersonRow)
        .join(AttemptRow, (AttemptRow.person_id == PersonRow.id) & which)
        .outerjoin(ScorecardRow, ScorecardRow.attempt_id == AttemptRow.id)
        .where(PersonRow.id.in_(person_ids))
        .order_by(AttemptRow.started_at.desc(), AttemptRow.id.desc())
    )
    found: dict[int, list[Ended]] = {id: [] for id in person_ids}
    for row, headline, result in db.session.execute(query):
        failed = result == Result.FAIL.value
        at = row.closed_at or row.started_at
        found[row.person_id].append(Ended(row.id, row.slug, row.channel, at, headline, failed))
    return {id: tuple(ended) for id, ended in found.items()}


def _named() -> Select[SignatureRow, str, str]:
    signer, revoker = aliased(PersonRow), aliased(PersonRow)
    return (
        select(SignatureRow, signer.name, revoker.name)
        .outerjoin(signer, signer.id == SignatureRow.signed_by)
        .outerjoin(revoker, revoker.id == SignatureRow.revoked_by)
    )


def _signature(row: SignatureRow, by: str | None, revoker: str | None) -> Signature:
    return Signature(
        id=row.id,
        person_id=row.person_id,
        signed_by=by or "",
        attempt_id=row.attempt_id,
        probability=row.probability,
        low=row.low,
        talks=row.talks,
        at=row.at,
        until=row.until,
        revoked_by=revoker or "",
        revoked_at=row.revoked_at,
        reason=row.reason,
    )
