"""Count what talks tell of scenarios, in one pass over each table.

Only talks that count are counted, of the latest 10,000 attempts, of real people or (with `demo`) of the made-up team. Scores are
read from an index of the columns that lists use; levels have a table of their own, so that no card is
opened.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Select,
    Text,
    and_,
    case,
    delete,
    extract,
    func,
    insert,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.calibration.items import Rated, Share
from trainer.core.conversation.transcript import Ending
from trainer.core.conversation.turn import Speaker
from trainer.core.scoring.scorecard import Result
from trainer.store.attempts import AttemptRow, Mode, Status
from trainer.store.database import Row, db
from trainer.store.flags import FlagRow
from trainer.store.latest import latest, scanned
from trainer.store.scenarios import ScenarioVersionRow
from trainer.store.scorecards import ScorecardRow
from trainer.store.turns import TurnRow

CLOSING = type_coerce(AttemptRow.closing, Text)
"""How a talk came out, as it is written."""
_APART = (Mode.TRIAL.value, Mode.PRIVATE.value, Mode.UNSAID.value)
"""The kinds of attempts that no statistics are about."""


class RatedRow(Row):
    """Be the table of levels, one for a criterion of a talk: what stands on its card."""

    __tablename__ = "rated_levels"

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    criterion: Mapped[str] = mapped_column(primary_key=True)
    level: Mapped[int | None]
    asks: Mapped[bool]


class Told(NamedTuple):
    """Hold one person's talks at one version of a scenario; `level` is its author's.

    `shown` is of headlines, as lists show them; `total` sums scores before an auto-fail caps them.
    """

    slug: str
    version_id: int
    level: int
    shown: Share
    total: float


@dataclass(frozen=True, slots=True)
class Went:
    """Hold how the talks at one version of a scenario went; `minutes` is of those that are over."""

    slug: str
    version_id: int
    begun: int
    completed: int
    minutes: float | None


def save(attempt_id: int, rated: Iterable[tuple[str, int | None, bool]]) -> None:
    """Keep what a talk's criteria were rated, in place of what they were before."""
    db.session.execute(delete(RatedRow).where(RatedRow.attempt_id == attempt_id))
    rows = [
        {"attempt_id": attempt_id, "criterion": criterion, "level": level, "asks": asks}
        for criterion, level, asks in rated
    ]
    if rows:
        db.session.execute(insert(RatedRow), rows)


def told(*, demo: bool = False) -> tuple[Told, ...]:
    """Sum up scores by scenario, version and person, in the order of these."""
    versions = select(ScenarioVersionRow.slug, ScenarioVersionRow.id, ScenarioVersionRow.level)
    sums: dict[int, dict[int, tuple[int, int, int, int, int]]] = defaultdict(dict)
    passing = Result.PASS.value
    for version, person, shown, true, result in db.session.execute(_scores(demo=demo)).all():
        people = sums[version]
        talks, total, squares, passed, points = people.get(person, (0, 0, 0, 0, 0))
        people[person] = (
            talks + 1,
            total + shown,
            squares + shown * shown,
            passed + (result == passing),
            points + true,
        )
    return tuple(
        Told(slug, version, level, Share(person, talks, total, squares, passed), points)
        for slug, version, level in sorted(db.session.execute(versions).all())
        if version in sums
        for person, (talks, total, squares, passed, points) in sorted(sums[version].items())
    )


def went(before: datetime, slug: str | None = None, *, demo: bool = False) -> tuple[Went, ...]:
    """Count by version the talks that are over, or given up: untouched since `before`."""
    seconds = func.avg(_seconds())
    completed = func.sum(case((~_given_up(before), 1), else_=0))
    of = (scanned(AttemptRow.slug), AttemptRow.scenario_version_id)
    query = (
        select(*of, func.count(), completed, seconds)
        .where(*_real(demo=demo), _done(before))
        .group_by(*of)
    )
    if slug is not None:
        query = query.where(scanned(AttemptRow.slug) == slug)
    return tuple(
        Went(scenario, version, begun, int(done), None if spent is None else float(spent) / 60)
        for scenario, version, begun, done, spent in db.session.execute(query)
    )


def stops(
    before: datetime, slug: str | None = None, *, demo: bool = False
) -> dict[str, dict[int, int]]:
    """Count after which message of the agent talks were given up: scenario → message → talks."""
    said, of = func.count(TurnRow.id), (scanned(AttemptRow.slug), AttemptRow.id)
    query = (
        select(*of, said)
        .outerjoin(
            TurnRow,
            and_(TurnRow.attempt_id == AttemptRow.id, TurnRow.speaker == Speaker.AGENT.value),
        )
        .where(*_real(demo=demo), _given_up(before))
        .group_by(*of)
    )
    if slug is not None:
        query = query.where(scanned(AttemptRow.slug) == slug)
    found: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for scenario, _, messages in db.session.execute(query):
        found[scenario][messages] += 1
    return {scenario: dict(by_message) for scenario, by_message in found.items()}


def outcomes(slug: str, names: Sequence[str], *, demo: bool = False) -> dict[str, int]:
    """Count how many talks at a scenario came to each of these outcomes."""
    if not names:
        return {}
    reached = [func.sum(case((_outcome(name), 1), else_=0)) for name in names]
    row = db.session.execute(
        select(*reached).where(scanned(AttemptRow.slug) == slug, *_real(demo=demo))
    ).one()
    return {name: int(count or 0) for name, count in zip(names, row, strict=True)}


def rated(slug: str, version_id: int | None = None, *, demo: bool = False) -> tuple[Rated, ...]:
    """List what the talks at a scenario were rated, or those at one version of it."""
    of = select(AttemptRow.id).where(scanned(AttemptRow.slug) == slug, *_real(demo=demo))
    if version_id is not None:
        of = of.where(AttemptRow.scenario_version_id == version_id)
    query = select(RatedRow.attempt_id, RatedRow.criterion, RatedRow.level, RatedRow.asks).where(
        RatedRow.attempt_id.in_(of)  # joined, SQLite would begin with the levels of all talks
    )
    return tuple(Rated(*row) for row in db.session.execute(query))


def flagged(*, demo: bool = False) -> dict[str, dict[str, int]]:
    """Count the replies held to be wrong: scenario → verdict → how many, in talks of any kind."""
    query = (
        select(AttemptRow.slug, FlagRow.verdict, func.count())
        .join(FlagRow, FlagRow.attempt_id + 0 == AttemptRow.id)  # from the flags, as they are few
        .where(AttemptRow.demo.is_(demo), AttemptRow.mode.not_in(_APART))
        .group_by(AttemptRow.slug, FlagRow.verdict)
    )
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for slug, verdict, count in db.session.execute(query):
        found[slug][verdict] = count
    return dict(found)


def _scores(*, demo: bool) -> Select[*tuple[Any, ...]]:
    """Ask for the scores of all talks, to be summed up here: the tables would be sorted for it."""
    shown, true = ScorecardRow.headline, ScorecardRow.score
    return (
        select(
            AttemptRow.scenario_version_id, AttemptRow.person_id, shown, true, ScorecardRow.result
        )
        # With "+ 0" SQLite walks the index; by the number of a talk it would look each card up.
        .join(ScorecardRow, ScorecardRow.attempt_id + 0 == AttemptRow.id)
        .where(latest(ScorecardRow.attempt_id), *_real(demo=demo))
        .where(true.is_not(None), shown.is_not(None))
    )


def _real(*, demo: bool) -> tuple[ColumnElement[bool], ...]:
    return (latest(AttemptRow.id), AttemptRow.counts.is_(True), AttemptRow.demo.is_(demo))


def _done(before: datetime) -> ColumnElement[bool]:
    return or_(AttemptRow.status == Status.CLOSED.value, AttemptRow.active_at < before)


def _given_up(before: datetime) -> ColumnElement[bool]:
    left = CLOSING.like(f'%"ending":"{Ending.ABANDONED.value}"%')
    unfinished = AttemptRow.status != Status.CLOSED.value
    return or_(
        and_(AttemptRow.status == Status.CLOSED.value, func.coalesce(left, False)),
        and_(unfinished, AttemptRow.active_at < before),
    )


def _outcome(name: str) -> ColumnElement[bool]:
    return func.coalesce(CLOSING.like(f'%"outcome":"{name}"%'), False)


def _seconds() -> ColumnElement[float]:
    """Say in SQL how long a talk that is over took, breaks left out."""
    over, begun = AttemptRow.closed_at, AttemptRow.started_at
    if db.engine.dialect.name == "sqlite":
        spent = (func.julianday(over) - func.julianday(begun)) * 86_400
    else:
        spent = extract("epoch", over - begun)
    return spent - AttemptRow.pause
