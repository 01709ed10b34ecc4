"""End talks: each is graded, but for what ends without a word of the trainee."""

from datetime import datetime

from trainer.core.attempt import Attempt
from trainer.services import scoring
from trainer.simulator import Simulator
from trainer.store import attempts, unsaid
from trainer.store.attempts import Listing, Mode, Status

OWN = (Mode.PRACTICE, Mode.COACHED, Mode.PRIVATE)
"""Practice that counts for nothing where it ends without a word."""


def keep(found: Listing, ended: Attempt, now: datetime) -> None:
    """Keep that an attempt has ended; within a write, and before it is graded."""
    attempts.set_status(found.id, Status.CLOSED, now, ended.transcript.closing)
    if ended.unsaid and found.mode in OWN:
        unsaid.leave_out(found.id)


def grade(simulator: Simulator, attempt_id: int) -> None:
    """Grade an attempt that has just ended, unless it did so without a word."""
    if attempts.listing(attempt_id).mode is not Mode.UNSAID:
        scoring.grade(simulator, attempt_id)
