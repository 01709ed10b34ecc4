"""Keep what each counting scorecard says about each skill: the small table behind every figure."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, delete, func, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.learning.evidence import Observation
from trainer.core.learning.summary import midnight
from trainer.store import exercises, hints
from trainer.store.attempts import AttemptRow
from trainer.store.database import Row, db


class ObservationRow(Row):
    """Be the table of observations; `y` 0–100 and `level` 1–4 as in the core."""

    __tablename__ = "observations"
    __table_args__ = (
        UniqueConstraint("attempt_id", "skill"),
        Index(None, "person_id", "skill", "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"))
    skill: Mapped[str]
    y: Mapped[float]
    level: Mapped[int]
    scenario: Mapped[str]
    channel: Mapped[str]
    at: Mapped[datetime]
    demo: Mapped[bool]
    harder: Mapped[float | None]


def save(
    person_id: int, attempt_id: int, observations: Sequence[Observation], *, demo: bool
) -> None:
    """Keep what an attempt's card says, in place of what it said before."""
    db.session.execute(delete(ObservationRow).where(ObservationRow.attempt_id == attempt_id))
    db.session.add_all(
        ObservationRow(
            person_id=person_id,
            attempt_id=attempt_id,
            skill=one.skill,
            y=one.y,
            level=one.level,
            scenario=one.scenario,
            channel=one.channel,
            at=one.at,
            demo=demo,
            harder=one.harder,
        )
        for one in observations
    )
    db.session.flush()


def harder_of(attempt_id: int) -> tuple[float | None, ...]:
    """Give what was kept of how hard the attempt's scenario is: one value, or none before a card."""
    query = select(ObservationRow.harder).where(ObservationRow.attempt_id == attempt_id).limit(1)
    return tuple(db.session.scalars(query))


def of_(person_id: int, *, assisted: bool = False) -> tuple[Observation, ...]:
    """Load all observations of a person, the oldest first; see `of_people`."""
    return of_people((person_id,), assisted=assisted)[person_id]


def of_people(
    person_ids: Sequence[int], *, assisted: bool = False, since: datetime | None = None
) -> dict[int, tuple[Observation, ...]]:
    """Load the observations of several people by person: of talks, the oldest first, then exercises.

    Talks in which a hint put words into their mouth are left out; with `assisted`, only those are
    given. `since` leaves out what is older.
    """
    helped = hints.assisted(ObservationRow.attempt_id)
    query = (
        select(
            ObservationRow.person_id,
            ObservationRow.skill,
            ObservationRow.y,
            ObservationRow.level,
            ObservationRow.scenario,
            ObservationRow.channel,
            ObservationRow.at,
            ObservationRow.harder,
        )
        .where(ObservationRow.person_id.in_(person_ids), helped if assisted else ~helped)
        .order_by(ObservationRow.at, ObservationRow.id)
    )
    if since is not None:
        query = query.where(ObservationRow.at >= since)
    found: dict[int, list[Observation]] = {id: [] for id in person_ids}
    for person_id, skill, y, level, scenario, channel, at, harder in db.session.execute(query):
        found[person_id].append(Observation(skill, y, level, scenario, channel, at, harder=harder))
    if assisted:
        return {id: tuple(observations) for id, observations in found.items()}
    done = exercises.observations_of(person_ids, since)
    return {id: (*observations, *done[id]) for id, observations in found.items()}


def sums(
    person_ids: Sequence[int], scenario: str, channel: str = "", since: date | None = None
) -> dict[int, dict[str, tuple[int, float]]]:
    """Add up the talks at one scenario, by person and skill: how many, and the points 0–100.

    Assisted talks are left out. The attempts of that scenario lead, so that others cost nothing.
    """
    query = (
        select(AttemptRow.person_id, ObservationRow.skill, func.count(), func.sum(ObservationRow.y))
        .join(ObservationRow, ObservationRow.attempt_id == AttemptRow.id)
        .where(
            AttemptRow.slug == scenario,
            AttemptRow.person_id.in_(person_ids),
            ~hints.assisted(AttemptRow.id),
        )
        .group_by(AttemptRow.person_id, ObservationRow.skill)
    )
    if channel:
        query = query.where(AttemptRow.channel == channel)
    if since is not None:
        query = query.where(ObservationRow.at >= midnight(since))
    found: dict[int, dict[str, tuple[int, float]]] = {id: {} for id in person_ids}
    for id, skill, talks, points in db.session.execute(query):
        found[id][skill] = (talks, points)
    return found
