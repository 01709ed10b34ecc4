"""Keep attempts: who plays what, pinned to which versions, and how far they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, Select, exists, func, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.attempt import Attempt
from trainer.core.conversation.transcript import Closing
from trainer.core.errors import MissingError
from trainer.store import actions, episodes, scenarios, turns
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db, get
from trainer.store.scenarios import ScenarioVersionRow


class Status(StrEnum):
    """Say how far an attempt is."""

    IN_PROGRESS = "in_progress"
    AWAITING_REPLY = "awaiting_reply"
    """The trainee's turn is kept; the customer has still to answer it."""
    CLOSED = "closed"


class Mode(StrEnum):
    """Say what an attempt is for."""

    PRACTICE = "practice"
    COACHED = "coached"
    """Practice with the coach beside one, who shows what each message did; it never counts."""
    RETRY = "retry"
    """A fork: one moment of an earlier attempt is said again, and the talk goes on from there."""
    TRIAL = "trial"
    """An author tries a version that may not be published yet."""
    PRIVATE = "private"
    """Practice for oneself: it never counts, and nobody else sees it."""
    UNSAID = "unsaid"
    """Practice that ended without a word of the trainee: nothing counts it, and nobody else sees it."""


class AttemptRow(Row):
    """Be the table of attempts.

    The talk's clock runs from `started_at`, less `pause` seconds of breaks (below 0 for a fork,
    whose talk was under way when it began). `active_at` is when the trainee last did something.
    """

    __tablename__ = "attempts"
    __table_args__ = (Index(None, "person_id", "started_at"), Index(None, "slug", "person_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    slug: Mapped[str]
    scenario_version_id: Mapped[int] = mapped_column(ForeignKey("scenario_versions.id"), index=True)
    rubric_version_id: Mapped[int] = mapped_column(ForeignKey("rubric_versions.id"))
    engine: Mapped[str]
    seed: Mapped[int] = mapped_column(BigInteger)
    channel: Mapped[str]
    mode: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), index=True
    )
    forked_at: Mapped[int | None]
    counts: Mapped[bool]
    status: Mapped[str]
    closing: Mapped[Closing | None] = mapped_column(ValueOf(Closing))
    started_at: Mapped[datetime]
    active_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    pause: Mapped[float] = mapped_column(default=0.0)
    demo: Mapped[bool] = mapped_column(default=False)


@dataclass(frozen=True, slots=True)
class Listing:
    """Hold what is known of an attempt besides its talk.

    `pause` is seconds of breaks that the talk's clock leaves out. `ending` and `outcome` are empty
    while it goes on. `forked_at` is the position of the agent's turn that a fork says again.
    """

    id: int
    person_id: int
    slug: str
    title: str
    domain: str
    level: int
    channel: str
    version_id: int
    rubric_version_id: int
    engine: str
    seed: int
    mode: Mode
    counts: bool
    status: Status
    parent_id: int | None
    forked_at: int | None
    ending: str
    outcome: str
    started_at: datetime
    active_at: datetime
    closed_at: datetime | None
    pause: float
    demo: bool

    def clock(self, now: datetime) -> float:
        """Tell the time of the talk, in seconds since it began, breaks left out."""
        return max(0.0, (now - self.started_at).total_seconds() - self.pause)


@dataclass(frozen=True, slots=True)
class Pins:
    """Hold what an attempt is pinned to, and whose it is."""

    person_id: int
    version_id: int
    rubric_version_id: int
    engine: str
    mode: Mode
    counts: bool
    demo: bool = False
    parent_id: int | None = None
    forked_at: int | None = None


def add(attempt: Attempt, pins: Pins, at: datetime, pause: float = 0.0) -> Listing:
    """Keep a new attempt with the turns that it has."""
    row = AttemptRow(
        person_id=pins.person_id,
        slug=attempt.scenario.id,
        scenario_version_id=pins.version_id,
        rubric_version_id=pins.rubric_version_id,
        engine=pins.engine,
        seed=attempt.seed,
        channel=attempt.scenario.channel,
        mode=pins.mode.value,
        parent_id=pins.parent_id,
        forked_at=pins.forked_at,
        counts=pins.counts,
        status=Status.IN_PROGRESS.value,
        started_at=at,
        active_at=at,
        pause=pause,
        demo=pins.demo,
    )
    db.session.add(row)
    db.session.flush()
    turns.add_all(row.id, attempt, at + timedelta(seconds=pause))
    if attempt.carried is not None:
        episodes.add(row.id, attempt.carried)
    return listing(row.id)


def load(id: int) -> Attempt:
    """Load an attempt: its scenario version, its turns with states and reasons, what is pending."""
    row = _row(id)
    return Attempt(
        scenario=scenarios.load(row.scenario_version_id),
        seed=row.seed,
        transcript=turns.transcript(id, row.channel, row.closing),
        states=turns.states(id),
        ledger=turns.ledger(id),
        pending=actions.pending(id),
        wordings=turns.wordings(id),
        carried=episodes.carried(id),
    )


def listing(id: int) -> Listing:
    """Load what is known of an attempt besides its talk; MissingError when there is none."""
    return _listings(select(AttemptRow).where(AttemptRow.id == _row(id).id))[0]


def lock(id: int) -> Listing:
    """Load the listing for a write, so that no other write changes it meanwhile."""
    query = select(AttemptRow.id).where(AttemptRow.id == _row(id).id)
    db.session.execute(query.with_for_update())
    return listing(id)


def list_(
    *,
    person_ids: Sequence[int] | None = None,
    slug: str | None = None,
    mode: Mode | None = None,
    status: Status | None = None,
    demo: bool | None = None,
    limit: int = 500,
    offset: int = 0,
) -> tuple[Listing, ...]:
    """List attempts, the newest first."""
    query = select(AttemptRow).order_by(AttemptRow.started_at.desc(), AttemptRow.id.desc())
    if person_ids is not None:
        query = query.where(AttemptRow.person_id.in_(person_ids))
    if slug is not None:
        query = query.where(AttemptRow.slug == slug)
    if mode is not None:
        query = query.where(AttemptRow.mode == mode.value)
    if status is not None:
        query = query.where(AttemptRow.status == status.value)
    if demo is not None:
        query = query.where(AttemptRow.demo == demo)
    return _listings(query.limit(limit).offset(offset))


def count(person_id: int, mode: Mode, status: Status, since: datetime | None = None) -> int:
    """Count a person's attempts of one kind; with `since` only those over then or later."""
    query = select(func.count()).where(
        AttemptRow.person_id == person_id,
        AttemptRow.mode == mode.value,
        AttemptRow.status == status.value,
    )
    if since is not None:
        query = query.where(AttemptRow.closed_at >= since)
    return db.session.scalar(query) or 0


def last_counted(person_id: int, slug: str) -> datetime | None:
    """Tell when this person last began an attempt at this scenario that counts or was coached."""
    known = or_(AttemptRow.counts, AttemptRow.mode == Mode.COACHED.value)
    query = select(AttemptRow.started_at).where(
        AttemptRow.person_id == person_id, AttemptRow.slug == slug, known
    )
    return db.session.scalar(query.order_by(AttemptRow.started_at.desc()).limit(1))


def played(version_id: int) -> bool:
    """Tell whether any attempt plays this version."""
    return (
        db.session.scalar(select(exists().where(AttemptRow.scenario_version_id == version_id)))
        or False
    )


def touch(id: int, at: datetime) -> None:
    """Keep when the trainee last did something."""
    _row(id).active_at = at


def pause(id: int, seconds: float, at: datetime) -> None:
    """Take a break of `seconds` out of the talk's clock."""
    row = _row(id)
    row.pause, row.active_at = row.pause + seconds, at


def set_status(id: int, status: Status, at: datetime, closing: Closing | None = None) -> None:
    """Keep how far an attempt is, and how it came out once it is over."""
    row = _row(id)
    row.status, row.active_at = status.value, at
    if status is Status.CLOSED:
        row.closing, row.closed_at = closing, at
    db.session.flush()


def _row(id: int) -> AttemptRow:
    row = get(AttemptRow, id)
    if row is None:
        raise MissingError("There is no such attempt.")
    return row


def _listings(query: Select[AttemptRow]) -> tuple[Listing, ...]:
    joined = query.join(ScenarioVersionRow).add_columns(
        ScenarioVersionRow.title, ScenarioVersionRow.domain, ScenarioVersionRow.level
    )
    found = db.session.execute(joined.execution_options(populate_existing=True))
    return tuple(_listing(row, title, domain, level) for row, title, domain, level in found)


def _listing(row: AttemptRow, title: str, domain: str, level: int) -> Listing:
    closing = row.closing
    return Listing(
        id=row.id,
        person_id=row.person_id,
        slug=row.slug,
        title=title,
        domain=domain,
        level=level,
        channel=row.channel,
        version_id=row.scenario_version_id,
        rubric_version_id=row.rubric_version_id,
        engine=row.engine,
        seed=row.seed,
        mode=Mode(row.mode),
        counts=row.counts,
        status=Status(row.status),
        parent_id=row.parent_id,
        forked_at=row.forked_at,
        ending=closing.ending.value if closing else "",
        outcome=(closing.outcome or "") if closing else "",
        started_at=row.started_at,
        active_at=row.active_at,
        closed_at=row.closed_at,
        pause=row.pause,
        demo=row.demo,
    )
