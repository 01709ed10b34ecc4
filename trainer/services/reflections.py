"""Keep what trainees say about their own talks before they read the debrief."""

from trainer.core.errors import InputError, RuleError
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store import reflections, turns
from trainer.store.attempts import Status
from trainer.store.database import writing
from trainer.store.reflections import Reflection

LIMIT = 2_000


def save(simulator: Simulator, person_id: int, attempt_id: int, position: int, text: str) -> None:
    """Keep at which turn the customer turned, to the trainee's mind, and what they did there.

    RuleError while the talk goes on; InputError for no words, too many, or a turn that is not there.
    """
    text = text.strip()
    if not text or len(text) > LIMIT:
        raise InputError(f"Write one sentence, of at most {LIMIT} characters.")
    with writing():
        if attempts.listing(person_id, attempt_id).status is not Status.CLOSED:
            raise RuleError("Look back once the attempt is over.")
        if not 0 <= position < turns.count(attempt_id):
            raise InputError("Choose one of the turns of this talk.")
        reflections.save(attempt_id, Reflection(position, text), simulator.clock())


def find(person_id: int, attempt_id: int) -> Reflection | None:
    """Find what was said about one of one's own attempts."""
    attempts.listing(person_id, attempt_id)
    return reflections.find(attempt_id)
