"""Write down who looked at whose practice."""

from datetime import timedelta

from trainer.simulator import Simulator
from trainer.store import attempts, audit, disputes
from trainer.store.database import writing

SEEN = "seen"
"""The kind of every look at somebody's practice."""
EVERY = timedelta(hours=1)
"""How often the same look by the same person is written down."""


def seen(simulator: Simulator, by: int, about: str, of_id: int | None = None) -> None:
    """Keep that somebody opened what is another's, or took it out; one's own is nobody's business.

    `about` says what it was, such as "scorecard of attempt 7" or "export: attempts of Blue team".
    """
    now = simulator.clock()
    if by == of_id or (of_id and audit.seen_since(by, of_id, SEEN, about, now - EVERY)):
        return
    with writing():
        audit.add(by, SEEN, about, now, of_id=of_id)


def seen_attempt(simulator: Simulator, by: int, attempt_id: int, what: str) -> None:
    """Keep that somebody opened one page of another's attempt, such as its scorecard."""
    seen(simulator, by, about(what, attempt_id), attempts.listing(attempt_id).person_id)


def seen_dispute(simulator: Simulator, by: int, dispute_id: int) -> None:
    """Keep that somebody opened another's dispute, with the talk that it is about."""
    found = disputes.load(dispute_id)
    seen(simulator, by, about("dispute", found.attempt_id), found.person_id)


def about(what: str, attempt_id: int) -> str:
    """Name one page of an attempt as the trail names it."""
    return f"{what} of attempt {attempt_id}"
