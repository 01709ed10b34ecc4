"""Keep what came of exercises, and when each article is to be asked about again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import MissingError
from trainer.core.exercise.result import Given, Result
from trainer.core.exercise.spacing import Memory
from trainer.core.learning.evidence import Observation
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db, get


class ExerciseResultRow(Row):
    """Be the table of results; `observed` is empty where the try does not count."""

    __tablename__ = "exercise_results"
    __table_args__ = (
        UniqueConstraint("person_id", "client_id"),
        Index(None, "person_id", "slug", "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    client_id: Mapped[str]
    slug: Mapped[str]
    hash: Mapped[str]
    kind: Mapped[str]
    title: Mapped[str]
    given: Mapped[Given] = mapped_column(ValueOf(Given))
    result: Mapped[Result] = mapped_column(ValueOf(Result))
    observed: Mapped[tuple[Observation, ...]] = mapped_column(ValueOf(tuple[Observation, ...]))
    counts: Mapped[bool]
    at: Mapped[datetime]
    demo: Mapped[bool]


class MemoryRow(Row):
    """Be the table of how well somebody remembers an article, by the quiz on it."""

    __tablename__ = "article_memories"
    __table_args__ = (Index(None, "person_id", "due"),)

    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    slug: Mapped[str] = mapped_column(primary_key=True)
    memory: Mapped[Memory] = mapped_column(ValueOf(Memory))
    due: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Done:
    """Hold one exercise as it was done: `hash` names the version of its text."""

    id: int
    person_id: int
    slug: str
    hash: str
    kind: str
    title: str
    given: Given
    result: Result
    counts: bool
    at: datetime


def add(done: Done, client_id: str, observed: Sequence[Observation], *, demo: bool) -> int:
    """Keep a result, whose own id is passed over; give the id it got."""
    row = ExerciseResultRow(
        person_id=done.person_id,
        client_id=client_id,
        slug=done.slug,
        hash=done.hash,
        kind=done.kind,
        title=done.title,
        given=done.given,
        result=done.result,
        observed=tuple(observed),
        counts=done.counts,
        at=done.at,
        demo=demo,
    )
    db.session.add(row)
    db.session.flush()
    return row.id


def find_sent(person_id: int, client_id: str) -> int | None:
    """Find the result that was sent under a client's id, so that a resend keeps one."""
    return db.session.scalar(
        select(ExerciseResultRow.id).where(
            ExerciseResultRow.person_id == person_id, ExerciseResultRow.client_id == client_id
        )
    )


def load(result_id: int) -> Done:
    """Load a result; MissingError when there is none."""
    row = get(ExerciseResultRow, result_id)
    if row is None:
        raise MissingError("There is no such result.")
    return _done(row)


def list_(person_id: int, slug: str | None = None, limit: int | None = None) -> tuple[Done, ...]:
    """List a person's results, the newest first."""
    query = select(ExerciseResultRow).where(ExerciseResultRow.person_id == person_id)
    if slug is not None:
        query = query.where(ExerciseResultRow.slug == slug)
    query = query.order_by(ExerciseResultRow.at.desc(), ExerciseResultRow.id.desc()).limit(limit)
    return tuple(_done(row) for row in db.session.scalars(query))


def observations_of(
    person_ids: Sequence[int], since: datetime | None = None
) -> dict[int, tuple[Observation, ...]]:
    """Load what counting results say of skills, by person, the oldest first; none before `since`."""
    query = (
        select(ExerciseResultRow.person_id, ExerciseResultRow.observed)
        .where(ExerciseResultRow.person_id.in_(person_ids), ExerciseResultRow.counts)
        .order_by(ExerciseResultRow.at, ExerciseResultRow.id)
    )
    if since is not None:
        query = query.where(ExerciseResultRow.at >= since)
    found: dict[int, list[Observation]] = {id: [] for id in person_ids}
    for person_id, observed in db.session.execute(query):
        found[person_id].extend(observed)
    return {id: tuple(observations) for id, observations in found.items()}


def remember(person_id: int, slug: str, memory: Memory) -> None:
    """Keep how well an article is remembered, in place of what was kept before."""
    db.session.merge(MemoryRow(person_id=person_id, slug=slug, memory=memory, due=memory.due))


def memory_of(person_id: int, slug: str) -> Memory | None:
    """Find how well an article is remembered."""
    row = db.session.get(MemoryRow, (person_id, slug))
    return row.memory if row else None


def memories(person_id: int) -> dict[str, Memory]:
    """Give all that a person remembers, by quiz, what is due first."""
    query = select(MemoryRow).where(MemoryRow.person_id == person_id).order_by(MemoryRow.due)
    return {row.slug: row.memory for row in db.session.scalars(query)}


def _done(row: ExerciseResultRow) -> Done:
    return Done(
        id=row.id,
        person_id=row.person_id,
        slug=row.slug,
        hash=row.hash,
        kind=row.kind,
        title=row.title,
        given=row.given,
        result=row.result,
        counts=row.counts,
        at=row.at,
    )
