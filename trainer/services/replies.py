"""Have replies said aside, so that a page can show the words as they come.

A reply goes on without anybody who listens, and is kept once, however many do. Another's attempt is
a MissingError.
"""

import logging

from trainer.core.errors import OutsideError, TrainerError
from trainer.services import attempts
from trainer.services.aside import Aside
from trainer.simulator import Simulator, Spoken
from trainer.store.attempts import Status
from trainer.store.database import rest

BROKEN = "Something broke on our side. Your message is kept."
BUSY = "Too much goes on at once just now. Your message is kept; please try again in a moment."

_log = logging.getLogger(__name__)


def begin(simulator: Simulator, person_id: int, attempt_id: int, aside: Aside) -> Spoken:
    """Give the reply that is being said, begun now where one is due and nobody says it.

    Where none is due it is over, with nothing in it. OutsideError where it cannot be begun.
    """
    listing = attempts.listing(person_id, attempt_id)
    rest()
    there = simulator.aloud.find(attempt_id)
    if there is not None:
        return there
    if listing.status is not Status.AWAITING_REPLY:
        return _nothing()
    spoken, fresh = simulator.aloud.begin(attempt_id)
    if fresh:
        try:
            aside(lambda: _say(simulator, person_id, attempt_id, spoken))
        except RuntimeError as error:
            simulator.aloud.end(attempt_id, BUSY)
            raise OutsideError(BUSY) from error
    return spoken


def _say(simulator: Simulator, person_id: int, attempt_id: int, spoken: Spoken) -> None:
    because = ""
    try:
        attempts.reply(simulator, person_id, attempt_id, spoken.hear)
    except TrainerError as error:
        because = str(error)
    except Exception:  # noqa: BLE001 - whoever listens is told, whatever it was
        _log.exception("a reply broke")
        because = BROKEN
    finally:
        simulator.aloud.end(attempt_id, because)


def _nothing() -> Spoken:
    spoken = Spoken()
    spoken.end()
    return spoken
