"""Keep the actions that a trainee took by a button."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, select, update
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.conversation.turn import ActionTaken
from trainer.store.database import Row, db


class ActionRow(Row):
    """Be the table of actions; `position` is the agent's turn that followed, empty while none has."""

    __tablename__ = "actions_taken"
    __table_args__ = (UniqueConstraint("attempt_id", "client_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"))
    client_id: Mapped[str]
    action: Mapped[str]
    amount: Mapped[float | None]
    at: Mapped[datetime]
    position: Mapped[int | None]


def add(attempt_id: int, taken: ActionTaken, client_id: str, at: datetime) -> None:
    """Keep an action that no turn has followed yet."""
    db.session.add(
        ActionRow(
            attempt_id=attempt_id,
            client_id=client_id,
            action=taken.id,
            amount=taken.amount,
            at=at,
        )
    )
    db.session.flush()


def has(attempt_id: int, client_id: str) -> bool:
    """Tell whether the action that its sender named `client_id` is kept."""
    query = select(ActionRow.id).where(
        ActionRow.attempt_id == attempt_id, ActionRow.client_id == client_id
    )
    return db.session.scalar(query) is not None


def pending(attempt_id: int) -> tuple[ActionTaken, ...]:
    """Load the actions taken since the agent's last turn, in order."""
    query = select(ActionRow).where(
        ActionRow.attempt_id == attempt_id, ActionRow.position.is_(None)
    )
    return tuple(
        ActionTaken(row.action, row.amount)
        for row in db.session.scalars(query.order_by(ActionRow.id))
    )


def settle(attempt_id: int, position: int) -> None:
    """Give all pending actions to the agent's turn at `position`."""
    db.session.execute(
        update(ActionRow)
        .where(ActionRow.attempt_id == attempt_id, ActionRow.position.is_(None))
        .values(position=position)
    )
