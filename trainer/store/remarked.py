"""Keep of each talk that is marked again the card before, and what the new one came to.

The old card is kept for good: a mark that was given can always be shown again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Select, func, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.scoring.remarking import Moved
from trainer.core.scoring.scorecard import Result, Scorecard
from trainer.store.attempts import AttemptRow
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db


class State(StrEnum):
    """Say how far one talk of a job is."""

    WAITING = "waiting"
    COMPARED = "compared"
    LEFT_OUT = "left_out"
    MARKED = "marked"
    FAILED = "failed"
    """It could not be graded by the new rubric, and keeps its card."""


class RemarkedRow(Row):
    """Be the table of the talks of jobs; `card` is the machine's card before, with its rubric.

    Headlines and results are as people saw them, ratings of people included.
    """

    __tablename__ = "remarked"

    remarking_id: Mapped[int] = mapped_column(
        ForeignKey("remarkings.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        index=True,
    )
    state: Mapped[str]
    rubric_version_id: Mapped[int] = mapped_column(ForeignKey("rubric_versions.id"))
    engine: Mapped[str]
    card: Mapped[Scorecard | None] = mapped_column(ValueOf(Scorecard))
    headline: Mapped[int | None]
    result: Mapped[str]
    after_headline: Mapped[int | None]
    after_result: Mapped[str]
    moved: Mapped[tuple[Moved, ...]] = mapped_column(ValueOf(tuple[Moved, ...]))
    at: Mapped[datetime | None]
    because: Mapped[str] = mapped_column(server_default="")


@dataclass(frozen=True, slots=True)
class Remarked:
    """Hold one talk of a job, before and after; headlines 0–100 or None where unscored.

    `after_result` says nothing while the talk is not compared. `at` is when it was marked again.
    `because` says why it failed, empty where it did not.
    """

    remarking_id: int
    attempt_id: int
    state: State
    rubric_version_id: int
    engine: str
    card: Scorecard | None
    headline: int | None
    result: Result
    after_headline: int | None
    after_result: Result
    moved: tuple[Moved, ...]
    at: datetime | None
    because: str = ""

    @property
    def failed_late(self) -> bool:
        """Tell whether it failed only once it was compared."""
        return self.state is State.FAILED and self.card is not None

    @property
    def changes(self) -> bool:
        """Tell whether the person sees another number or another result."""
        return (self.headline, self.result) != (self.after_headline, self.after_result)

    @property
    def gain(self) -> int | None:
        """Give the points between; None where either is unscored."""
        if self.headline is None or self.after_headline is None:
            return None
        return self.after_headline - self.headline


def add(remarking_id: int, pinned: Iterable[tuple[int, int]]) -> None:
    """Keep which talks a job is about: attempts, each with the version that it is pinned to."""
    db.session.add_all(
        RemarkedRow(
            remarking_id=remarking_id,
            attempt_id=attempt_id,
            state=State.WAITING.value,
            rubric_version_id=version_id,
            engine="",
            card=None,
            headline=None,
            result=Result.UNSCORED.value,
            after_headline=None,
            after_result=Result.UNSCORED.value,
            moved=(),
            at=None,
            because="",
        )
        for attempt_id, version_id in pinned
    )
    db.session.flush()


def save(one: Remarked) -> None:
    """Keep how far one talk is."""
    row = db.session.get_one(RemarkedRow, (one.remarking_id, one.attempt_id))
    for name in Remarked.__dataclass_fields__:
        setattr(row, name, getattr(one, name))
    row.state = one.state.value
    row.result, row.after_result = one.result.value, one.after_result.value
    db.session.flush()


def talks(id: int, *states: State) -> tuple[Remarked, ...]:
    """List the talks of a job that are in one of `states`, all where none is named; newest first."""
    query = select(RemarkedRow).where(RemarkedRow.remarking_id == id)
    if states:
        query = query.where(RemarkedRow.state.in_([one.value for one in states]))
    return _remarked(query.order_by(RemarkedRow.attempt_id.desc()))


def find(id: int, attempt_id: int) -> Remarked | None:
    """Find one talk of a job."""
    query = select(RemarkedRow).where(
        RemarkedRow.remarking_id == id, RemarkedRow.attempt_id == attempt_id
    )
    found = _remarked(query)
    return found[0] if found else None


def count(id: int) -> dict[State, int]:
    """Count the talks of a job by their state."""
    query = select(RemarkedRow.state, func.count()).where(RemarkedRow.remarking_id == id)
    return {State(state): number for state, number in db.session.execute(query.group_by("state"))}


def of_attempt(attempt_id: int) -> tuple[Remarked, ...]:
    """List how often a talk was marked again, the latest first."""
    query = select(RemarkedRow).where(
        RemarkedRow.attempt_id == attempt_id, RemarkedRow.state == State.MARKED.value
    )
    return _remarked(query.order_by(RemarkedRow.remarking_id.desc()))


def of_person(person_id: int, since: datetime) -> tuple[Remarked, ...]:
    """List what was marked again of a person's talks since then, the latest first."""
    query = select(RemarkedRow).join(AttemptRow, AttemptRow.id == RemarkedRow.attempt_id)
    query = query.where(
        AttemptRow.person_id == person_id,
        RemarkedRow.state == State.MARKED.value,
        RemarkedRow.at >= since,
    )
    return _remarked(query.order_by(RemarkedRow.at.desc(), RemarkedRow.attempt_id.desc()))


def _remarked(query: Select[RemarkedRow]) -> tuple[Remarked, ...]:
    return tuple(
        Remarked(
            remarking_id=row.remarking_id,
            attempt_id=row.attempt_id,
            state=State(row.state),
            rubric_version_id=row.rubric_version_id,
            engine=row.engine,
            card=row.card,
            headline=row.headline,
            result=Result(row.result),
            after_headline=row.after_headline,
            after_result=Result(row.after_result),
            moved=row.moved,
            at=row.at,
            because=row.because,
        )
        for row in db.session.scalars(query)
    )
