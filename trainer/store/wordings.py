"""Read how replies came by their words, over all attempts."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from trainer.core.customer.voice import Wording
from trainer.store.attempts import AttemptRow, Mode
from trainer.store.database import db
from trainer.store.turns import TurnRow


@dataclass(frozen=True, slots=True)
class Worded:
    """Hold one reply that a model was asked for: when, in which scenario, and how it went."""

    at: datetime
    slug: str
    wording: Wording


def since(start: datetime, limit: int, of: str | None = None) -> tuple[Worded, ...]:
    """List the newest `limit` replies from `start` on that a model was asked for, the newest first.

    Private practice is left out. With `of`, those of that scenario.
    """
    query = (
        select(TurnRow.sent_at, AttemptRow.slug, TurnRow.wording)
        .join(AttemptRow, TurnRow.attempt_id == AttemptRow.id)
        .where(
            TurnRow.wording.is_not(None),
            TurnRow.sent_at >= start,
            AttemptRow.mode != Mode.PRIVATE.value,
        )
    )
    if of is not None:
        query = query.where(AttemptRow.slug == of)
    found = db.session.execute(query.order_by(TurnRow.id.desc()).limit(limit))
    return tuple(Worded(at, slug, wording) for at, slug, wording in found if wording is not None)
