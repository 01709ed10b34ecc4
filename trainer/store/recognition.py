"""Read what badges and a replay of moments are made of; nothing is kept here."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select

from trainer.core.coaching.debrief import Moment
from trainer.core.learning.badges import Shown
from trainer.core.learning.goal import Spent
from trainer.core.scoring.scorecard import Result
from trainer.store import hints
from trainer.store.attempts import AttemptRow, Mode, Status
from trainer.store.database import db
from trainer.store.items import RatedRow
from trainer.store.scenarios import ScenarioVersionRow
from trainer.store.scorecards import ScorecardRow
from trainer.store.talk_figures import TalkFiguresRow

GOOD = 3
"""The lowest level that any badge asks for."""
OWN = (Mode.PRACTICE.value, Mode.COACHED.value, Mode.PRIVATE.value)
"""The kinds of talks that somebody practises in."""


@dataclass(frozen=True, slots=True)
class Missed:
    """Hold the moment to change of one talk that did not pass."""

    attempt_id: int
    title: str
    closed_at: datetime
    private: bool
    moment: Moment


def shown_of(person_id: int) -> tuple[Shown, ...]:
    """List what a person's talks that count have shown without help, the oldest first."""
    levels: dict[int, dict[str, int]] = {}
    rated = (
        select(RatedRow.attempt_id, RatedRow.criterion, RatedRow.level)
        .join(AttemptRow, AttemptRow.id == RatedRow.attempt_id)
        .where(AttemptRow.person_id == person_id, RatedRow.level >= GOOD)
    )
    for id, criterion, level in db.session.execute(rated):
        levels.setdefault(id, {})[criterion] = level or 0
    query = (
        select(
            AttemptRow.id,
            AttemptRow.slug,
            ScenarioVersionRow.title,
            AttemptRow.closed_at,
            AttemptRow.channel,
            ScenarioVersionRow.level,
            TalkFiguresRow.passed,
            TalkFiguresRow.csat,
            TalkFiguresRow.fcr,
        )
        .join(ScenarioVersionRow, ScenarioVersionRow.id == AttemptRow.scenario_version_id)
        .outerjoin(TalkFiguresRow, TalkFiguresRow.attempt_id == AttemptRow.id)
        .where(
            AttemptRow.person_id == person_id,
            AttemptRow.counts,
            AttemptRow.closed_at.is_not(None),
            ~hints.assisted(AttemptRow.id),
        )
        .order_by(AttemptRow.closed_at, AttemptRow.id)
    )
    return tuple(
        Shown(id, slug, title, at, channel, level, levels.get(id, {}), passed, csat, solved)
        for id, slug, title, at, channel, level, passed, csat, solved in db.session.execute(query)
        if at is not None
    )


def missed_of(person_id: int, limit: int) -> tuple[Missed, ...]:
    """List the moments of a person's last talks that did not pass, the latest talk first.

    A moment said again is no talk of its own. What has no debrief yet (`undebriefed_of`) is left out.
    """
    query = _missed(person_id, limit).with_only_columns(
        AttemptRow.id,
        ScenarioVersionRow.title,
        AttemptRow.closed_at,
        AttemptRow.mode,
        ScorecardRow.debrief,
    )
    return tuple(
        Missed(id, title, at, mode == Mode.PRIVATE.value, debrief.moment)
        for id, title, at, mode, debrief in db.session.execute(query)
        if debrief is not None and debrief.moment is not None and at is not None
    )


def undebriefed_of(person_id: int, limit: int) -> tuple[int, ...]:
    """List which of those talks were marked and have no debrief yet, the latest first."""
    query = _missed(person_id, limit).with_only_columns(AttemptRow.id, ScorecardRow.debrief)
    return tuple(id for id, debrief in db.session.execute(query) if debrief is None)


def _missed(person_id: int, limit: int) -> Select[int]:
    return (
        select(AttemptRow.id)
        .join(ScorecardRow, ScorecardRow.attempt_id == AttemptRow.id)
        .join(ScenarioVersionRow, ScenarioVersionRow.id == AttemptRow.scenario_version_id)
        .where(
            AttemptRow.person_id == person_id,
            AttemptRow.mode.in_(OWN),
            AttemptRow.parent_id.is_(None),
            AttemptRow.status == Status.CLOSED.value,
            ScorecardRow.result.in_((Result.BELOW.value, Result.FAIL.value)),
            ScorecardRow.card.is_not(None),
        )
        .order_by(AttemptRow.closed_at.desc(), AttemptRow.id.desc())
        .limit(limit)
    )


def spent_since(person_id: int, since: datetime) -> tuple[Spent, ...]:
    """List the talks that a person has brought to an end since a time, of every kind of practice."""
    query = select(AttemptRow.closed_at, AttemptRow.started_at, AttemptRow.pause).where(
        AttemptRow.person_id == person_id,
        AttemptRow.mode.in_(OWN),
        AttemptRow.parent_id.is_(None),
        AttemptRow.closed_at >= since,
    )
    return tuple(
        Spent(over, max(0.0, (over - begun).total_seconds() - pause))
        for over, begun, pause in db.session.execute(query)
        if over is not None
    )


def private_talks(person_id: int) -> int:
    """Count a person's private talks, for the person themselves."""
    query = select(func.count()).where(
        AttemptRow.person_id == person_id,
        AttemptRow.mode == Mode.PRIVATE.value,
        AttemptRow.parent_id.is_(None),
    )
    return db.session.scalar(query) or 0
