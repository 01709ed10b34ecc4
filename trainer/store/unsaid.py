"""Keep that an attempt ended without a word of the trainee."""

from trainer.store.attempts import AttemptRow, Mode
from trainer.store.database import db


def leave_out(attempt_id: int) -> None:
    """Have nothing count an attempt, and nobody else see it."""
    row = db.session.get_one(AttemptRow, attempt_id)
    row.mode, row.counts = Mode.UNSAID.value, False
    db.session.flush()
