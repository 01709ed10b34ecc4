"""Keep what trainees dispute of their cards, and the upheld ones as tests of the scorer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Select, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.calibration.disputing import Answer, Item
from trainer.core.errors import MissingError
from trainer.core.scoring.record import Record
from trainer.core.scoring.score import Evidence
from trainer.store.attempts import AttemptRow
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db, get


class DisputeRow(Row):
    """Be the table of disputes, one for a criterion of a card.

    `stood` is the level when it was disputed, `proposed` what the trainee thinks right; `level` is
    what was decided, None while it is open and where it was rejected.
    """

    __tablename__ = "disputes"
    __table_args__ = (UniqueConstraint("attempt_id", "criterion"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"))
    criterion: Mapped[str]
    stood: Mapped[int | None]
    proposed: Mapped[int | None]
    comment: Mapped[str]
    evidence: Mapped[Evidence] = mapped_column(ValueOf(Evidence))
    at: Mapped[datetime]
    answer: Mapped[str] = mapped_column(index=True)
    level: Mapped[int | None]
    words: Mapped[str]
    answered_by: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), index=True
    )
    answered_at: Mapped[datetime | None]


class ScorerTestRow(Row):
    """Be the table of upheld disputes as tests: the talk without names, and the right level.

    `machine` is what version `engine` of the scorers gives, `was` what the disputed card had.
    """

    __tablename__ = "scorer_tests"

    dispute_id: Mapped[int] = mapped_column(
        ForeignKey("disputes.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    criterion: Mapped[str]
    level: Mapped[int]
    was: Mapped[int | None]
    record: Mapped[Record] = mapped_column(ValueOf(Record))
    machine: Mapped[int | None]
    engine: Mapped[str] = mapped_column(index=True)
    demo: Mapped[bool]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Hold one dispute; see `DisputeRow`. `person_id` is whose card it is."""

    id: int
    attempt_id: int
    person_id: int
    criterion: str
    stood: int | None
    proposed: int | None
    comment: str
    evidence: Evidence
    at: datetime
    answer: Answer
    level: int | None
    words: str
    answered_by: int | None
    answered_at: datetime | None
    demo: bool


@dataclass(frozen=True, slots=True)
class Raised:
    """Hold what a trainee says against one criterion."""

    attempt_id: int
    criterion: str
    stood: int | None
    proposed: int | None
    comment: str
    evidence: Evidence
    at: datetime


@dataclass(frozen=True, slots=True)
class Given:
    """Hold how a dispute is answered, by whom and when."""

    answer: Answer
    level: int | None
    words: str
    by: int
    at: datetime


def add(raised: Raised) -> int:
    """Keep a dispute, open, and give its id."""
    row = DisputeRow(
        **{name: getattr(raised, name) for name in Raised.__dataclass_fields__},
        answer=Answer.OPEN.value,
        words="",
    )
    db.session.add(row)
    db.session.flush()
    return row.id


def drop(id: int) -> None:
    """Forget a dispute."""
    db.session.delete(_row(id))
    db.session.flush()


def answer(id: int, given: Given) -> None:
    """Keep how a dispute was answered."""
    row = _row(id)
    row.answer, row.level, row.words = given.answer.value, given.level, given.words
    row.answered_by, row.answered_at = given.by, given.at
    db.session.flush()


def load(id: int) -> Dispute:
    """Load a dispute; MissingError when there is none."""
    return _disputes(_query().where(DisputeRow.id == _row(id).id))[0]


def find(attempt_id: int, criterion: str) -> Dispute | None:
    """Find the dispute of one criterion."""
    found = [one for one in of_attempt(attempt_id) if one.criterion == criterion]
    return found[0] if found else None


def of_attempt(attempt_id: int) -> tuple[Dispute, ...]:
    """List the disputes of a card."""
    return _disputes(_query().where(DisputeRow.attempt_id == attempt_id).order_by(DisputeRow.id))


def list_(person_ids: Sequence[int] | None, *, but: int, limit: int = 500) -> tuple[Dispute, ...]:
    """List the disputes of these people (None: everybody's) but `but`'s own, open ones first.

    The open ones go by age, those that are answered the latest first.
    """
    query = _query().where(AttemptRow.person_id != but)
    if person_ids is not None:
        query = query.where(AttemptRow.person_id.in_(person_ids))
    is_open = DisputeRow.answer == Answer.OPEN.value
    found = _disputes(query.where(is_open).order_by(DisputeRow.at, DisputeRow.id).limit(limit))
    order = (DisputeRow.answered_at.desc(), DisputeRow.id.desc())
    return found + _disputes(query.where(~is_open).order_by(*order).limit(limit))


def waiting(person_ids: Sequence[int] | None, *, but: int, demo: bool) -> int:
    """Count the open disputes of these people (None: everybody's) but `but`'s own, real or made up."""
    query = (
        select(func.count())
        .select_from(DisputeRow)
        .join(AttemptRow, AttemptRow.id == DisputeRow.attempt_id)
        .where(DisputeRow.answer == Answer.OPEN.value, AttemptRow.person_id != but)
        .where(AttemptRow.demo.is_(demo))
    )
    if person_ids is not None:
        query = query.where(AttemptRow.person_id.in_(person_ids))
    return db.session.scalar(query) or 0


def answered(person_id: int, limit: int) -> tuple[Dispute, ...]:
    """List the answered disputes of a person's own, the latest first."""
    query = _query().where(AttemptRow.person_id == person_id, DisputeRow.answered_at.is_not(None))
    order = (DisputeRow.answered_at.desc(), DisputeRow.id.desc())
    return _disputes(query.order_by(*order).limit(limit))


def keep_test(item: Item, *, demo: bool) -> None:
    """Keep an upheld dispute as a test of the scorer, in place of what was kept before."""
    db.session.merge(
        ScorerTestRow(
            dispute_id=item.id,
            criterion=item.criterion,
            level=item.level,
            was=item.was,
            record=item.record,
            machine=item.machine,
            engine=item.engine,
            demo=demo,
        )
    )
    db.session.flush()


def items(*, demo: bool | None = None, but_engine: str = "") -> tuple[Item, ...]:
    """List the tests of the scorer, real or made up; `but_engine`: those not tried by it yet."""
    query = select(ScorerTestRow).order_by(ScorerTestRow.dispute_id)
    if demo is not None:
        query = query.where(ScorerTestRow.demo.is_(demo))
    if but_engine:
        query = query.where(ScorerTestRow.engine != but_engine)
    return tuple(
        Item(row.dispute_id, row.criterion, row.level, row.was, row.record, row.machine, row.engine)
        for row in db.session.scalars(query)
    )


def tried(id: int, machine: int | None, engine: str) -> None:
    """Keep what a version of the scorers gives a test."""
    row = db.session.get_one(ScorerTestRow, id)
    row.machine, row.engine = machine, engine
    db.session.flush()


def _query() -> Select[DisputeRow]:
    return select(DisputeRow).join(AttemptRow, AttemptRow.id == DisputeRow.attempt_id)


def _row(id: int) -> DisputeRow:
    row = get(DisputeRow, id)
    if row is None:
        raise MissingError("There is no such dispute.")
    return row


def _disputes(query: Select[DisputeRow]) -> tuple[Dispute, ...]:
    found = db.session.execute(query.add_columns(AttemptRow.person_id, AttemptRow.demo))
    return tuple(
        Dispute(
            person_id=person_id,
            demo=demo,
            answer=Answer(row.answer),
            **{
                name: getattr(row, name)
                for name in Dispute.__dataclass_fields__
                if name not in {"person_id", "demo", "answer"}
            },
        )
        for row, person_id, demo in found
    )
