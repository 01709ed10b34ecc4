"""Take what trainees say of a scenario after a talk: is it realistic, is it useful, and a comment."""

from collections.abc import Mapping

from trainer.core.errors import InputError, RuleError
from trainer.core.language.tokens import clean
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store import feedback
from trainer.store.attempts import Status
from trainer.store.database import writing
from trainer.store.feedback import Feedback

COMMENT_LIMIT = 1000
"""Characters that a comment on a scenario may have."""
FACES = range(1, 4)
"""No, partly, yes."""


def say(
    simulator: Simulator, person_id: int, attempt_id: int, given: Mapping[str, str]
) -> Feedback:
    """Keep what a trainee says about a scenario; what is not in `given` stays as it was.

    `given` may hold `realistic` and `useful` (1 no, 2 partly, 3 yes) and `comment`. InputError for
    other answers and a comment that is too long; RuleError while the talk goes on; MissingError for
    another's talk.
    """
    if attempts.listing(person_id, attempt_id).status is not Status.CLOSED:
        raise RuleError("A case can be judged once the talk is over.")
    was = feedback.find(attempt_id)
    comment = clean(given.get("comment", was.comment)).strip()
    if len(comment) > COMMENT_LIMIT:
        raise InputError(f"The comment has {len(comment)} characters; {COMMENT_LIMIT} fit.")
    said = Feedback(
        _face(given.get("realistic"), was.realistic),
        _face(given.get("useful"), was.useful),
        comment,
    )
    with writing():
        feedback.save(attempt_id, said, simulator.clock())
    return said


def _face(given: str | None, was: int | None) -> int | None:
    if given is None:
        return was
    if given not in map(str, FACES):
        raise InputError("Choose yes, partly or no.")
    return int(given)
