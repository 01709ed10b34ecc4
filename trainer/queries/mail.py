"""Show how sending goes, for those who see to it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from trainer.simulator import Simulator
from trainer.store import digests
from trainer.store.digests import State

SPAN = timedelta(days=14)
"""How far back digests are counted: this week's and the last."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold how sending goes: the server, what became of the digests of this week and the last.

    `because` is why the one that failed last did, at `failed_at`; empty and None where none did.
    `day` and `hour` are when it is sent, in each receiver's zone.
    """

    host: str
    sender: str
    day: str
    hour: int
    sent: int
    quiet: int
    waiting: int
    lost: int
    last_sent: datetime | None
    because: str
    failed_at: datetime | None


def standing(simulator: Simulator) -> Standing | None:
    """Tell how sending goes; None where no mail is sent."""
    post, settings = simulator.post, simulator.settings
    if post is None:
        return None
    counts = digests.counts((simulator.clock() - SPAN).date())
    failed = digests.last_failed()
    return Standing(
        host=post.host,
        sender=post.sender,
        day=settings.digest_day.capitalize(),
        hour=settings.digest_hour,
        sent=counts.get(State.SENT, 0),
        quiet=counts.get(State.QUIET, 0),
        waiting=counts.get(State.WAITING, 0) + counts.get(State.SENDING, 0),
        lost=counts.get(State.LOST, 0),
        last_sent=digests.last_sent(),
        because=failed.because if failed else "",
        failed_at=failed.at if failed else None,
    )
