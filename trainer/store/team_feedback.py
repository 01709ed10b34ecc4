"""Keep what people say would help their team, and what their leaders answer.

What was sent without a name bears none, and only the day on which it came: an hour could tell whose
it is. What was sent with a name goes when its sender goes.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Select, select
from sqlalchemy.orm import Mapped, aliased, mapped_column

from trainer.core.errors import MissingError
from trainer.store.database import Row, db, get
from trainer.store.people import PersonRow


class Reply(StrEnum):
    """Say what leaders make of what was sent."""

    WILL = "We will do this"
    DONE = "Done"
    NOT_NOW = "Not now"


class TeamFeedbackRow(Row):
    """Be the table of feedback to leaders; `person_id` is empty where no name was to be kept."""

    __tablename__ = "team_feedback"

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), index=True
    )
    text: Mapped[str]
    sent_on: Mapped[date]
    reply: Mapped[str] = mapped_column(default="")
    answer: Mapped[str] = mapped_column(default="")
    answered_by: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), index=True
    )
    answered_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Said:
    """Hold one piece of feedback; `person` is empty where none is named.

    `reply` is None while nobody has answered; `by` is who did, empty for somebody who has left.
    """

    id: int
    team_id: int
    person_id: int | None
    person: str
    text: str
    sent_on: date
    reply: Reply | None
    answer: str
    by: str
    answered_at: datetime | None


def add(team_id: int, person_id: int | None, text: str, sent_on: date) -> int:
    """Keep what somebody says; `person_id` is None where no name is to be kept."""
    row = TeamFeedbackRow(team_id=team_id, person_id=person_id, text=text, sent_on=sent_on)
    db.session.add(row)
    db.session.flush()
    return row.id


def answer(id: int, reply: Reply, words: str, by: int, at: datetime) -> None:
    """Keep what a leader answers, in place of an answer before."""
    row = get(TeamFeedbackRow, id)
    if row is None:
        raise MissingError("There is no such message.")
    row.reply, row.answer, row.answered_by, row.answered_at = reply.value, words, by, at
    db.session.flush()


def load(id: int) -> Said:
    """Load one piece of feedback; MissingError when there is none."""
    found = _listed(_query().where(TeamFeedbackRow.id == id)) if get(TeamFeedbackRow, id) else ()
    if not found:
        raise MissingError("There is no such message.")
    return found[0]


def list_(team_id: int, *, answered: bool | None = None, limit: int = 100) -> tuple[Said, ...]:
    """List a team's feedback, the newest first; only what is or is not answered where said so."""
    query = _query().where(TeamFeedbackRow.team_id == team_id)
    if answered is not None:
        there = TeamFeedbackRow.answered_at.is_not(None)
        query = query.where(there if answered else ~there)
    return _listed(query.order_by(TeamFeedbackRow.id.desc()).limit(limit))


def of_(person_id: int) -> tuple[Said, ...]:
    """List what a person sent with their name, the newest first."""
    query = _query().where(TeamFeedbackRow.person_id == person_id)
    return _listed(query.order_by(TeamFeedbackRow.id.desc()))


_Sender, _Leader = aliased(PersonRow), aliased(PersonRow)


def _query() -> Select[TeamFeedbackRow, str, str]:
    return (
        select(TeamFeedbackRow, _Sender.name, _Leader.name)
        .outerjoin(_Sender, _Sender.id == TeamFeedbackRow.person_id)
        .outerjoin(_Leader, _Leader.id == TeamFeedbackRow.answered_by)
    )


def _listed(query: Select[TeamFeedbackRow, str, str]) -> tuple[Said, ...]:
    return tuple(
        Said(
            id=row.id,
            team_id=row.team_id,
            person_id=row.person_id,
            person=person or "",
            text=row.text,
            sent_on=row.sent_on,
            reply=Reply(row.reply) if row.reply else None,
            answer=row.answer,
            by=leader or "",
            answered_at=row.answered_at,
        )
        for row, person, leader in db.session.execute(query)
    )
