"""Let time pass on a line: the customer speaks into a silence, or is put on hold."""

from trainer.core import attempt as core
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.holding import words_for
from trainer.core.errors import RuleError
from trainer.services import attempts, ending
from trainer.services.attempts import Exchange
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import drafts, turns
from trainer.store.attempts import Listing, Status
from trainer.store.database import rest, writing


def wait(simulator: Simulator, person_id: int, attempt_id: int) -> Exchange:
    """Give what the customer says into the silence by now; no turns where they bear it.

    Harmless at any time, and as often as wanted. Typing is heard: while a draft grows there is no
    silence. What is sent meanwhile comes first, and is answered where that takes no time.
    """
    listing = attempts.resume(simulator, person_id, attempt_id, answer=not simulator.voice.slow)
    if listing.status is not Status.IN_PROGRESS:
        return Exchange((), listing)
    before = kept.load(attempt_id)
    now = simulator.clock()
    rest()
    after = core.wait(before, simulator.authored, listing.clock(now), _typed(listing))
    if after is before:
        return Exchange((), listing)
    closing = after.transcript.closing
    with writing():
        there = kept.lock(attempt_id).status, turns.count(attempt_id)
        if there != (Status.IN_PROGRESS, len(before.transcript.turns)):
            return Exchange((), kept.listing(attempt_id))
        turns.add_reply(attempt_id, after, now)
        if closing:
            drafts.drop(attempt_id)
            ending.keep(listing, after, now)
    if closing:
        ending.grade(simulator, attempt_id)
    return Exchange(after.transcript.turns[-1:], kept.listing(attempt_id))


def hold(
    simulator: Simulator, person_id: int, attempt_id: int, minutes: int, reason: str, client_id: str
) -> Exchange:
    """Put the customer on hold for some minutes, saying why; with no `reason` none is said.

    RuleError where the channel has no line to hold.
    """
    listing = attempts.listing(person_id, attempt_id)
    if not CHANNELS[listing.channel].silence_seconds:
        raise RuleError("Only a caller can be put on hold.")
    words = words_for(minutes, reason)
    return attempts.take(simulator, person_id, attempt_id, words, client_id)


def _typed(listing: Listing) -> float:
    at = drafts.typed_at(listing.id)
    return listing.clock(at) if at is not None else 0.0
