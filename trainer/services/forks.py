"""Fork attempts: say one moment of a talk that is over again, and go on from there.

A fork is an attempt of its own, kept beside the one it comes from, and never counts. Every function
takes the person at the door; another's attempt is a MissingError.
"""

from trainer.core import attempt as core
from trainer.core.attempt import Attempt
from trainer.core.errors import RuleError
from trainer.core.scoring.grade import ENGINE
from trainer.services import attempts as playing
from trainer.services import exams
from trainer.simulator import Simulator
from trainer.store import actions, attempts, forks, turns
from trainer.store.attempts import Listing, Mode, Pins, Status
from trainer.store.database import writing

TRIES = 3
"""How often one moment may be said again from the debrief, where another wording shows then."""
MOST = 40
"""How many talks one tree may have."""


def fork(simulator: Simulator, person_id: int, attempt_id: int, position: int) -> int:
    """Begin again from the moment before the agent's turn at `position`; give the fork's id.

    One that was begun there and has nothing in it yet is given again, so a second click is
    harmless. InputError when `position` is no turn of the agent; RuleError while the talk goes on,
    and when its tree is full.
    """
    found = playing.listing(person_id, attempt_id)
    before = _before(simulator, found, position)
    with writing():
        attempts.lock(attempt_id)
        for earlier in forks.list_(attempt_id, position):
            if _is_untouched(earlier.id, position):
                return earlier.id
        return _branch(simulator, found, before, position)


def say_again(
    simulator: Simulator,
    person_id: int,
    attempt_id: int,
    position: int,
    text: str,
    client_id: str,
    subject: str = "",
) -> int:
    """Say one moment again in other words, have it answered, and give the fork's id.

    At most three times a moment. Words that cannot be taken use up no try, and one `client_id` is
    one try.
    """
    playing.refuse_client_id(client_id)
    found = playing.listing(person_id, attempt_id)
    before = _before(simulator, found, position)
    for earlier in forks.list_(attempt_id, position):
        if turns.find(earlier.id, client_id) is not None:
            return playing.reply(simulator, person_id, earlier.id).id
    core.hear(before, text, 0.0, subject, simulator.settings.message_limit)
    with writing():
        attempts.lock(attempt_id)
        if len(tries(attempt_id, position)) >= TRIES:
            raise RuleError(f"This moment has been played again {TRIES} times. Choose another.")
        fork_id = _branch(simulator, found, before, position)
    playing.take(simulator, person_id, fork_id, text, client_id, subject)
    return fork_id


def tries(attempt_id: int, position: int) -> tuple[Listing, ...]:
    """List the forks of an attempt in which the turn at `position` was said again, oldest first."""
    found = forks.list_(attempt_id, position)
    return tuple(one for one in found if turns.count(one.id) > position)


def _before(simulator: Simulator, found: Listing, position: int) -> Attempt:
    if found.status is not Status.CLOSED:
        raise RuleError("A moment can be played again once the attempt is over.")
    exams.refuse_fork(simulator, found)
    return core.fork(attempts.load(found.id), position)


def _branch(simulator: Simulator, found: Listing, before: Attempt, position: int) -> int:
    if len(forks.tree(found.id)) >= MOST:
        raise RuleError(f"This talk has been played on {MOST} times. Begin it afresh.")
    pins = Pins(
        person_id=found.person_id,
        version_id=found.version_id,
        rubric_version_id=found.rubric_version_id,
        engine=ENGINE,
        mode=Mode.PRIVATE if found.mode is Mode.PRIVATE else Mode.RETRY,
        counts=False,
        demo=found.demo,
        parent_id=found.id,
        forked_at=position,
    )
    under_way = before.transcript.turns[-1].at or 0.0
    return attempts.add(before, pins, simulator.clock(), pause=-under_way).id


def _is_untouched(attempt_id: int, position: int) -> bool:
    open_ = attempts.listing(attempt_id).status is Status.IN_PROGRESS
    return open_ and turns.count(attempt_id) == position and not actions.pending(attempt_id)
