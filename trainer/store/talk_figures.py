"""Keep the service figures of each talk that counts: what its customer said, how long they waited.

They are kept apart from the card, so that a mean over many talks opens no card and no transcript.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, delete, func, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.conversation.transcript import Ending
from trainer.core.conversation.turn import Speaker
from trainer.core.learning.summary import TalkFigures, figures_of, midnight
from trainer.core.scoring.scorecard import Result
from trainer.store.attempts import AttemptRow
from trainer.store.database import Row, db
from trainer.store.scorecards import ScorecardRow
from trainer.store.turns import TurnRow


class TalkFiguresRow(Row):
    """Be the table of service figures, one row for a talk that counts; see `TalkFigures`."""

    __tablename__ = "talk_figures"
    __table_args__ = (Index(None, "person_id", "at"),)

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    channel: Mapped[str]
    csat: Mapped[int]
    ces: Mapped[int]
    nps: Mapped[int]
    fcr: Mapped[bool]
    resolved: Mapped[bool]
    passed: Mapped[bool]
    replies: Mapped[int]
    reply_seconds: Mapped[float]
    reply_squares: Mapped[float]


COLUMNS = (
    TalkFiguresRow.at,
    TalkFiguresRow.channel,
    TalkFiguresRow.csat,
    TalkFiguresRow.ces,
    TalkFiguresRow.nps,
    TalkFiguresRow.fcr,
    TalkFiguresRow.resolved,
    TalkFiguresRow.passed,
    TalkFiguresRow.replies,
    TalkFiguresRow.reply_seconds,
    TalkFiguresRow.reply_squares,
)
"""The columns in the order of the value's fields."""


def save(person_id: int, attempt_id: int, figures: TalkFigures) -> None:
    """Keep the figures of a talk, in place of what was kept before."""
    db.session.execute(delete(TalkFiguresRow).where(TalkFiguresRow.attempt_id == attempt_id))
    _insert(person_id, {attempt_id: figures})


def of_person(person_id: int, since: date | None = None) -> tuple[TalkFigures, ...]:
    """Load the figures of a person's talks, the oldest first, from the start of a UTC day on."""
    query = select(*COLUMNS).where(TalkFiguresRow.person_id == person_id)
    if since is not None:
        query = query.where(TalkFiguresRow.at >= midnight(since))
    return tuple(TalkFigures(*row) for row in db.session.execute(query.order_by(TalkFiguresRow.at)))


def at_scenario(
    person_ids: Sequence[int], scenario: str, channel: str = "", since: date | None = None
) -> dict[int, tuple[TalkFigures, ...]]:
    """Load the figures of these people's talks at one scenario, the oldest first.

    The attempts of that scenario lead, so that others cost nothing.
    """
    query = (
        select(TalkFiguresRow.person_id, *COLUMNS)
        .join(AttemptRow, AttemptRow.id == TalkFiguresRow.attempt_id)
        .where(AttemptRow.slug == scenario, AttemptRow.person_id.in_(person_ids))
    )
    if channel:
        query = query.where(TalkFiguresRow.channel == channel)
    if since is not None:
        query = query.where(TalkFiguresRow.at >= midnight(since))
    found: dict[int, list[TalkFigures]] = {id: [] for id in person_ids}
    for id, *values in db.session.execute(query.order_by(TalkFiguresRow.at)):
        found[id].append(TalkFigures(*values))
    return {id: tuple(talks) for id, talks in found.items()}


def take_again(person_id: int) -> None:
    """Take the figures of all of a person's talks from their cards and transcripts again.

    What a talk without a card or without a transcript had is left as it is.
    """
    at = func.coalesce(AttemptRow.closed_at, AttemptRow.started_at)
    query = (
        select(
            AttemptRow.id,
            at,
            AttemptRow.channel,
            AttemptRow.closing,
            ScorecardRow.survey,
            ScorecardRow.result,
        )
        .join(ScorecardRow, ScorecardRow.attempt_id == AttemptRow.id)
        .where(AttemptRow.person_id == person_id, AttemptRow.counts)
    )
    said = _said(person_id)
    found = {
        id: figures_of(
            when,
            channel,
            survey,
            said[id],
            resolved=closing is not None and closing.ending is Ending.RESOLVED,
            passed=result == Result.PASS.value,
        )
        for id, when, channel, closing, survey, result in db.session.execute(query)
        if survey is not None and id in said
    }
    gone = TalkFiguresRow.attempt_id.in_(list(found))
    db.session.execute(delete(TalkFiguresRow).where(gone))
    _insert(person_id, found)


def _said(person_id: int) -> dict[int, list[tuple[Speaker, float | None]]]:
    """List who spoke when, by talk that counts."""
    query = (
        select(TurnRow.attempt_id, TurnRow.speaker, TurnRow.at)
        .join(AttemptRow, AttemptRow.id == TurnRow.attempt_id)
        .where(AttemptRow.person_id == person_id, AttemptRow.counts)
        .order_by(TurnRow.attempt_id, TurnRow.position)
    )
    found: dict[int, list[tuple[Speaker, float | None]]] = defaultdict(list)
    for attempt_id, speaker, at in db.session.execute(query):
        found[attempt_id].append((Speaker(speaker), at))
    return found


def _insert(person_id: int, found: dict[int, TalkFigures]) -> None:
    rows = [
        {"attempt_id": id, "person_id": person_id, **asdict(figures)}
        for id, figures in found.items()
    ]
    if rows:
        db.session.execute(insert(TalkFiguresRow), rows)
