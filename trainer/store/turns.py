"""Keep turns, each with the state of the customer's mind after it and the reasons."""

from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, Index, UniqueConstraint, select, text
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.attempt import Attempt
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.transcript import Closing, Transcript
from trainer.core.conversation.turn import ActionTaken, Speaker, Turn
from trainer.core.customer.state import Change, State
from trainer.core.customer.voice import Wording
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db


class TurnRow(Row):
    """Be the table of turns; `client_id` is the sender's own name for it, so that it is kept once.

    `state` and `because` stand with the customer's turns, and `wording` where a model was asked.
    """

    __tablename__ = "turns"
    __table_args__ = (
        UniqueConstraint("attempt_id", "position"),
        UniqueConstraint("attempt_id", "client_id"),
        # What counts replies reads no talk.
        Index(None, "attempt_id", "speaker", "position"),
        Index(
            "ix_turns_worded",
            "sent_at",
            sqlite_where=text("wording IS NOT NULL"),
            postgresql_where=text("wording IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"))
    position: Mapped[int]
    client_id: Mapped[str | None]
    speaker: Mapped[str]
    text: Mapped[str]
    subject: Mapped[str]
    at: Mapped[float | None]
    acts: Mapped[tuple[CustomerAct, ...]] = mapped_column(ValueOf(tuple[CustomerAct, ...]))
    mood: Mapped[Mood | None] = mapped_column(ValueOf(Mood))
    actions: Mapped[tuple[ActionTaken, ...]] = mapped_column(ValueOf(tuple[ActionTaken, ...]))
    state: Mapped[State | None] = mapped_column(ValueOf(State))
    because: Mapped[tuple[Change, ...] | None] = mapped_column(ValueOf(tuple[Change, ...]))
    wording: Mapped[Wording | None] = mapped_column(ValueOf(Wording))
    sent_at: Mapped[datetime] = mapped_column(index=True)


def add(attempt_id: int, turn: Turn, at: datetime, client_id: str | None = None) -> None:
    """Keep an agent's turn."""
    db.session.add(_row(attempt_id, turn, at, client_id))
    db.session.flush()


def add_reply(attempt_id: int, attempt: Attempt, at: datetime) -> None:
    """Keep the customer's turn that ends the talk so far, with its state and reasons."""
    row = _row(attempt_id, attempt.transcript.turns[-1], at)
    row.state, row.because = attempt.states[-1], attempt.ledger[-1]
    row.wording = attempt.wordings[-1]
    db.session.add(row)
    db.session.flush()


def add_all(attempt_id: int, attempt: Attempt, began: datetime) -> None:
    """Keep all turns of an attempt whose talk began then, with the customer's states and reasons."""
    minds = iter(zip(attempt.states, attempt.ledger, attempt.wordings, strict=True))
    for turn in attempt.transcript.turns:
        row = _row(attempt_id, turn, began + timedelta(seconds=turn.at or 0.0))
        if turn.speaker is Speaker.CUSTOMER:
            row.state, row.because, row.wording = next(minds)
        db.session.add(row)
    db.session.flush()


def find(attempt_id: int, client_id: str) -> int | None:
    """Find the position of the turn that its sender named `client_id`."""
    return db.session.scalar(
        select(TurnRow.position).where(
            TurnRow.attempt_id == attempt_id, TurnRow.client_id == client_id
        )
    )


def count(attempt_id: int) -> int:
    """Count the turns of an attempt."""
    return len(_rows(attempt_id))


def transcript(attempt_id: int, channel: str, closing: Closing | None) -> Transcript:
    """Load the talk of an attempt."""
    return Transcript(channel, tuple(_turn(row) for row in _rows(attempt_id)), closing)


def states(attempt_id: int) -> tuple[State, ...]:
    """Load the customer's states, one for each of their turns."""
    return tuple(row.state for row in _rows(attempt_id) if row.state is not None)


def ledger(attempt_id: int) -> tuple[tuple[Change, ...], ...]:
    """Load the reasons for the customer's moods, one group for each of their turns."""
    return tuple(row.because for row in _rows(attempt_id) if row.because is not None)


def wordings(attempt_id: int) -> tuple[Wording | None, ...]:
    """Load how the customer's turns came by their words, one for each of them."""
    return tuple(row.wording for row in _rows(attempt_id) if row.state is not None)


def _rows(attempt_id: int) -> tuple[TurnRow, ...]:
    query = select(TurnRow).where(TurnRow.attempt_id == attempt_id).order_by(TurnRow.position)
    return tuple(db.session.scalars(query))


def _row(attempt_id: int, turn: Turn, at: datetime, client_id: str | None = None) -> TurnRow:
    return TurnRow(
        attempt_id=attempt_id,
        position=turn.position,
        client_id=client_id,
        speaker=turn.speaker.value,
        text=turn.text,
        subject=turn.subject,
        at=turn.at,
        acts=turn.acts,
        mood=turn.mood,
        actions=turn.actions,
        sent_at=at,
    )


def _turn(row: TurnRow) -> Turn:
    return Turn(
        position=row.position,
        speaker=Speaker(row.speaker),
        text=row.text,
        at=row.at,
        subject=row.subject,
        acts=row.acts,
        mood=row.mood,
        actions=row.actions,
    )
