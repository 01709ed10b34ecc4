"""Send each person their digest of the week once, and let them leave the list."""

import hmac
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from trainer.core.errors import InputError, MissingError, OutsideError, RuleError
from trainer.core.learning.digest import (
    HELD,
    LATE,
    MOST_TRIES,
    Occasion,
    again_at,
    is_due,
    occasion,
)
from trainer.exchange.mail import Letter
from trainer.services.assigning import zone_of
from trainer.simulator import Post, Simulator
from trainer.store import digests, people
from trainer.store.database import rest, writing
from trainer.store.digests import Digest, State
from trainer.store.people import Person

Compose = Callable[[Person], Letter | None]
"""Writes somebody's letter; None where there is nothing to say."""

OFF = "No mail is sent: RAPPORT_SMTP_HOST is not set. docs/how-to/digest.md says how."
GONE = "This link leads nowhere any more. You can choose under Settings what is sent to you."
KEPT = timedelta(weeks=26)
"""How long it is kept what became of a digest."""
PURPOSE = "leave the digest"


@dataclass(frozen=True, slots=True)
class Turn:
    """Hold whose digest is next, and when."""

    person: Person
    occasion: Occasion


@dataclass(frozen=True, slots=True)
class Round:
    """Hold what came of sending what was due: letters out, none needed, failed, and why the last.

    `stopped`: the server took nothing, so the rest has to wait.
    """

    sent: int = 0
    quiet: int = 0
    failed: int = 0
    because: str = ""
    stopped: bool = False


def readers(simulator: Simulator) -> tuple[Turn, ...]:
    """List who gets a digest, and when this week, by name: real, here, able to sign in, not opted out."""
    now, set_ = simulator.clock(), simulator.settings
    return tuple(
        Turn(one, occasion(set_.digest_day, set_.digest_hour, now, zone_of(one.time_zone)))
        for one in people.list_(demo=False)
        if is_reader(one)
    )


def is_reader(person: Person) -> bool:
    """Tell whether digests are for this person."""
    here = person.active and not person.invited and not person.demo
    return here and person.preferences.digest


def send(simulator: Simulator, compose: Compose) -> Round:
    """Send what is due now; RuleError where no mail is sent.

    Whoever claims a digest first sends it, however many run this at once. A try that fails is made
    again later, at most five times; where the server takes nothing the try does not count.
    """
    post, now = _post(simulator), simulator.clock()
    with writing():
        digests.give_up(now - LATE, now)
        digests.forget((now - KEPT).date())
    done = Round()
    for turn in _due(simulator, now):
        claimed = _claim(turn, simulator.clock())
        if claimed is not None:
            done = _deliver(simulator, post, compose, claimed, turn.person, done)
        if done.stopped:
            break
    return done


def send_trial(simulator: Simulator, letter: Letter) -> str:
    """Send one letter at once; give why it failed, or nothing. RuleError where no mail is sent."""
    try:
        _post(simulator).send(letter)
    except (InputError, OutsideError) as error:
        return str(error)
    return ""


def choose(person_id: int, *, wanted: bool) -> None:
    """Keep whether somebody wants their digest."""
    with writing():
        kept = people.load(person_id)
        chosen = replace(kept.preferences, digest=wanted)
        people.set_preferences(person_id, chosen, kept.time_zone)


def key_of(simulator: Simulator, person: Person) -> str:
    """Make the key by which somebody leaves the list without signing in: good for that alone."""
    asked = f"{PURPOSE} {person.id} {person.email}".encode()
    proof = hmac.digest(simulator.signing_key().encode(), asked, "sha256").hex()[:32]
    return f"{person.id}-{proof}"


def who_leaves(simulator: Simulator, key: str) -> Person:
    """Load whom a key is of; MissingError where it is nobody's."""
    number = key.partition("-")[0]
    known = key.isascii() and number.isdecimal() and len(number) < 11
    person = people.find(int(number)) if known else None
    if person is None or not hmac.compare_digest(key_of(simulator, person), key):
        raise MissingError(GONE)
    return person


def leave(simulator: Simulator, key: str) -> None:
    """Take the person of a key off the list; again does no harm."""
    choose(who_leaves(simulator, key).id, wanted=False)


def _post(simulator: Simulator) -> Post:
    if simulator.post is None:
        raise RuleError(OFF)
    return simulator.post


def _due(simulator: Simulator, now: datetime) -> Iterator[Turn]:
    due = [one for one in readers(simulator) if is_due(one.occasion, now)]
    weeks: set[date] = {one.occasion.week for one in due}
    settled = digests.settled(weeks, now)
    return (one for one in due if (one.person.id, one.occasion.week) not in settled)


def _claim(turn: Turn, now: datetime) -> Digest | None:
    """Take a digest in hand; None where somebody else has it, or it was tried often enough."""
    person_id, week = turn.person.id, turn.occasion.week
    with writing():
        digests.lock(person_id)
        still = people.find(person_id)
        if still is None or not is_reader(still):
            return None
        kept = digests.find(person_id, week) or Digest(person_id, week, State.WAITING, 0, now, now)
        if kept.again_at is None or kept.again_at > now:
            return None
        if kept.tries >= MOST_TRIES:  # cut off each time while it was being sent
            digests.save(replace(kept, state=State.LOST, at=now, again_at=None))
            return None
        taken = replace(
            kept, state=State.SENDING, tries=kept.tries + 1, at=now, again_at=now + HELD
        )
        digests.save(taken)
        return taken


def _deliver(
    simulator: Simulator,
    post: Post,
    compose: Compose,
    claimed: Digest,
    person: Person,
    done: Round,
) -> Round:
    """Write, send and settle one digest; no transaction is open while the server is waited for."""
    letter = compose(person)
    rest()
    if letter is None:
        _settle(simulator, claimed, State.QUIET)
        return replace(done, quiet=done.quiet + 1)
    try:
        post.send(letter)
    except InputError as error:
        _fail(simulator, claimed, str(error))
        return replace(done, failed=done.failed + 1, because=str(error))
    except OutsideError as error:
        _fail(simulator, replace(claimed, tries=claimed.tries - 1), str(error))
        return replace(done, failed=done.failed + 1, because=str(error), stopped=True)
    _settle(simulator, claimed, State.SENT)
    return replace(done, sent=done.sent + 1)


def _settle(simulator: Simulator, claimed: Digest, state: State) -> None:
    _keep(replace(claimed, state=state, at=simulator.clock(), again_at=None, because=""))


def _fail(simulator: Simulator, claimed: Digest, because: str) -> None:
    now = simulator.clock()
    again = again_at(max(1, claimed.tries), now)
    state = State.LOST if again is None else State.WAITING
    _keep(replace(claimed, state=state, at=now, again_at=again, because=because))


def _keep(one: Digest) -> None:
    with writing():
        if digests.find(one.person_id, one.week):  # else they were erased meanwhile
            digests.save(one)
