"""Play attempts: what a trainee sends is kept before anything else happens.

Every function takes the person at the door; another's attempt is a MissingError. What may happen
when is the core's to say: after the end, or while the customer has still to answer, it refuses
with RuleError; a text that cannot be taken is an InputError.
"""

from dataclasses import dataclass

from trainer.core import attempt as core
from trainer.core.attempt import Attempt
from trainer.core.conversation.pause import break_of
from trainer.core.conversation.turn import ActionTaken, Speaker, Turn
from trainer.core.customer.carried import Carried
from trainer.core.customer.voice import Hear, heard_gladly, unheard
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.learning.first_try import counts
from trainer.core.scoring.grade import ENGINE
from trainer.services import content, ending, exams, scoring
from trainer.simulator import Simulator
from trainer.store import actions, attempts, drafts, forks, people, scenarios, turns
from trainer.store.attempts import Listing, Mode, Pins, Status
from trainer.store.database import rest, writing
from trainer.store.drafts import Draft

CLIENT_ID_LIMIT = 64
SEEDS = 2**63
DRAFT_LIMIT = 20_000


@dataclass(frozen=True, slots=True)
class Exchange:
    """Hold what one message led to: the agent's turn and the answer, and how far the attempt is."""

    turns: tuple[Turn, ...]
    listing: Listing


def begin(
    simulator: Simulator,
    person_id: int,
    slug: str,
    seed: int | None = None,
    version_id: int | None = None,
    *,
    coached: bool = False,
    carried: Carried | None = None,
) -> int:
    """Begin an attempt and give its id; the customer's first turn stands.

    With `version_id` an author tries that version, published or not, and it never counts; nor does
    one that is `coached`, with what each message did; `carried` is remembered of the talk before.
    MissingError for an unknown scenario, and for a version with faults; InputError for a seed that
    is not 0 to 2**63 - 1; RuleError for a case that is the person's exam.
    """
    if version_id is None:
        exams.refuse_practice(simulator, person_id, slug)
    mode = Mode.TRIAL if version_id is not None else Mode.COACHED if coached else Mode.PRACTICE
    return _begin(simulator, person_id, slug, mode, seed, version_id, carried)


def begin_private(
    simulator: Simulator, person_id: int, slug: str, carried: Carried | None = None
) -> int:
    """Begin an attempt that never counts and that nobody but the person sees; refuses as `begin`."""
    exams.refuse_practice(simulator, person_id, slug)
    return _begin(simulator, person_id, slug, Mode.PRIVATE, carried=carried)


def begin_assigned(simulator: Simulator, person_id: int, slug: str) -> int:
    """Begin an attempt that was assigned, or at a path's exam, also where it is the person's exam."""
    return _begin(simulator, person_id, slug, Mode.PRACTICE)


def load(person_id: int, attempt_id: int) -> Attempt:
    """Load one of one's own attempts."""
    listing(person_id, attempt_id)
    return attempts.load(attempt_id)


def listing(person_id: int, attempt_id: int) -> Listing:
    """Load what is known of one of one's own attempts besides its talk."""
    return _own(person_id, attempts.listing(attempt_id))


def take(
    simulator: Simulator,
    person_id: int,
    attempt_id: int,
    text: str,
    client_id: str,
    subject: str = "",
) -> Exchange:
    """Take a message of the trainee, and have it answered.

    The message is kept before the customer's voice begins. `client_id` is the sender's own name for
    it: sent twice under one name, it is kept once, and the same answer comes back. OutsideError
    when the voice fails: the message stands, and the answer can be had by sending it again, or by
    `reply`.
    """
    position = keep(simulator, person_id, attempt_id, text, client_id, subject)
    after = reply(simulator, person_id, attempt_id)
    said = attempts.load(attempt_id).transcript.turns
    return Exchange(said[position : position + 2], after)


def keep(
    simulator: Simulator,
    person_id: int,
    attempt_id: int,
    text: str,
    client_id: str,
    subject: str = "",
) -> int:
    """Keep a message of the trainee as `take` does, and give its position; nobody answers yet."""
    refuse_client_id(client_id)
    with writing():
        found = _own(person_id, attempts.lock(attempt_id))
        position = turns.find(attempt_id, client_id)
        if position is None:
            position = _keep(simulator, found, text, client_id, subject)
    return position


def reply(simulator: Simulator, person_id: int, attempt_id: int, hear: Hear = unheard) -> Listing:
    """Have the customer answer, if an answer is due; no transaction is open while they speak.

    `hear` gets each piece that may be shown, in order; if it fails, the answer is kept all the same.
    Who asks for the same answer meanwhile waits for it and hears nothing: it stands then.
    """
    listing(person_id, attempt_id)
    rest()
    with simulator.speakers.turn_of(attempt_id):
        found = listing(person_id, attempt_id)
        if found.status is Status.AWAITING_REPLY:
            _answer(simulator, found, heard_gladly(hear))
    return attempts.listing(attempt_id)


def act(
    simulator: Simulator,
    person_id: int,
    attempt_id: int,
    action: str,
    amount: float | None,
    client_id: str,
) -> tuple[ActionTaken, ...]:
    """Take an action, once for each `client_id`; give all that the next message will carry."""
    refuse_client_id(client_id)
    now = simulator.clock()
    with writing():
        _own(person_id, attempts.lock(attempt_id))
        if not actions.has(attempt_id, client_id):
            acted = core.act(attempts.load(attempt_id), ActionTaken(action, amount))
            actions.add(attempt_id, acted.pending[-1], client_id, now)
            attempts.touch(attempt_id, now)
        return actions.pending(attempt_id)


def close(simulator: Simulator, person_id: int, attempt_id: int) -> Listing:
    """End an attempt and grade it; harmless when it has ended. An answer that is due comes first."""
    reply(simulator, person_id, attempt_id)
    now = simulator.clock()
    with writing():
        found = attempts.lock(attempt_id)
        ended = found.status is Status.CLOSED
        if not ended:
            ending.keep(found, core.close(attempts.load(attempt_id), found.clock(now)), now)
    if not ended:
        ending.grade(simulator, attempt_id)
    return attempts.listing(attempt_id)


def resume(
    simulator: Simulator, person_id: int, attempt_id: int, *, answer: bool = True
) -> Listing:
    """Take an attempt up again after a reload, a crash or a break.

    After a break of more than ten minutes the talk's clock goes on where it stood. An answer that
    was due when the program stopped is had now, but where no `answer` is wanted yet.
    """
    found = listing(person_id, attempt_id)
    now = simulator.clock()
    away = break_of((now - found.active_at).total_seconds())
    if found.status is not Status.CLOSED and away:
        with writing():
            attempts.pause(attempt_id, away, now)
    return reply(simulator, person_id, attempt_id) if answer else attempts.listing(attempt_id)


def save_draft(
    simulator: Simulator,
    person_id: int,
    attempt_id: int,
    text: str,
    subject: str = "",
    client_id: str = "",
) -> None:
    """Keep what is typed and not sent; RuleError once the attempt is over.

    `client_id` is the sender's own name for the message that it will be. A draft sent off before
    its message may arrive after it: then it is let go, for nothing of it is left to send.
    """
    if len(text) > DRAFT_LIMIT or len(subject) > DRAFT_LIMIT:
        raise InputError("This draft is too long to be kept.")
    now = simulator.clock()
    with writing():
        if _own(person_id, attempts.lock(attempt_id)).status is Status.CLOSED:
            raise RuleError("This attempt is over, so there is nothing to draft.")
        if turns.find(attempt_id, client_id) is None:
            drafts.save(attempt_id, Draft(text, subject), now)
            attempts.touch(attempt_id, now)


def draft(person_id: int, attempt_id: int) -> Draft:
    """Find what is typed and not sent, empty when there is nothing."""
    listing(person_id, attempt_id)
    return drafts.find(attempt_id)


def refuse_client_id(client_id: str) -> None:
    """Refuse (InputError) a name that no sender would give a message."""
    if not 0 < len(client_id) <= CLIENT_ID_LIMIT or not client_id.isprintable():
        raise InputError(f"A message needs an id of 1 to {CLIENT_ID_LIMIT} characters.")


def _begin(
    simulator: Simulator,
    person_id: int,
    slug: str,
    mode: Mode,
    seed: int | None = None,
    version_id: int | None = None,
    carried: Carried | None = None,
) -> int:
    if seed is not None and not 0 <= seed < SEEDS:
        raise InputError("A seed is a whole number from 0 to 2**63 - 1.")
    seed = simulator.dice() if seed is None else seed
    now = simulator.clock()
    with writing():
        person = people.load(person_id)
        version_id = content.pin(simulator, slug) if version_id is None else version_id
        attempt = core.begin(scenarios.load(version_id), seed, carried)
        fresh = counts(attempts.last_counted(person_id, attempt.scenario.id), now)
        pins = Pins(
            person_id=person_id,
            version_id=version_id,
            rubric_version_id=content.pin_rubric(simulator, attempt.scenario.rubric),
            engine=ENGINE,
            mode=mode,
            counts=fresh and mode is Mode.PRACTICE,
            demo=person.demo,
        )
        return attempts.add(attempt, pins, now).id


def _keep(simulator: Simulator, found: Listing, text: str, client_id: str, subject: str) -> int:
    now, limit = simulator.clock(), simulator.settings.message_limit
    heard = core.hear(attempts.load(found.id), text, found.clock(now), subject, limit)
    turn = heard.transcript.turns[-1]
    turns.add(found.id, turn, now, client_id)
    actions.settle(found.id, turn.position)
    drafts.drop(found.id)
    attempts.set_status(found.id, Status.AWAITING_REPLY, now)
    return turn.position


def _answer(simulator: Simulator, found: Listing, hear: Hear) -> None:
    before = attempts.load(found.id)
    earlier = _earlier(found, before)
    rest()
    at = found.clock(simulator.clock())
    answered = core.speak(before, simulator.voice, at, hear, earlier)
    closing, now = answered.transcript.closing, simulator.clock()
    with writing():
        if attempts.lock(found.id).status is not Status.AWAITING_REPLY:
            return  # another tab had the answer meanwhile
        turns.add_reply(found.id, answered, now)
        status = Status.CLOSED if closing else Status.IN_PROGRESS
        attempts.set_status(found.id, status, now, closing)
    if closing:
        scoring.grade(simulator, found.id)


def _earlier(found: Listing, before: core.Attempt) -> tuple[Turn, ...]:
    """List what was replied at the moment that a fork says again: in its talk, in other forks."""
    position = before.transcript.turns[-1].position
    if found.parent_id is None or found.forked_at != position:
        return ()
    ids = (found.parent_id, *(one.id for one in forks.list_(found.parent_id, position)))
    talks = (attempts.load(id).transcript.turns for id in ids if id != found.id)
    replies = (turn for talk in talks for turn in talk[position + 1 : position + 2])
    return tuple(one for one in replies if one.speaker is Speaker.CUSTOMER)


def _own(person_id: int, found: Listing) -> Listing:
    if found.person_id != person_id:
        raise MissingError("There is no such attempt.")
    return found
