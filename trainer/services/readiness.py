"""Weigh who is ready by what is kept of them, and let a person sign for it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from math import ceil

from trainer.core.attempt import Attempt
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.language.tokens import clean
from trainer.core.learning.mastery import ENOUGH, Mastery, mastery_of
from trainer.core.learning.readiness import (
    LAST,
    VALID,
    Exam,
    Ground,
    Readiness,
    least_reading,
    readiness_of,
)
from trainer.core.learning.skill import Skill
from trainer.core.learning.summary import Held
from trainer.services import exams
from trainer.simulator import Simulator
from trainer.store import attempts, audit, people, readiness, summaries
from trainer.store.attempts import Mode, Status
from trainer.store.database import writing
from trainer.store.readiness import Ended, Signature

REASON_LIMIT = 500
EARLY = VALID / 3
"""How long before its end a signature may be renewed."""


def weigh(simulator: Simulator, person_ids: Sequence[int]) -> dict[int, Readiness]:
    """Weigh how ready each of these people is now; the cost does not grow with their history."""
    now = simulator.clock()
    core = [one for one in simulator.library.skills() if one.core]
    held = summaries.held_of(person_ids)
    levels = readiness.last_levels(person_ids, [one.id for one in core])
    last = readiness.last_talks(person_ids, LAST)
    taken = readiness.exam_talks(person_ids, sorted(exams.of_people(person_ids)))
    channels = readiness.channels_of(person_ids, ENOUGH)
    return {
        id: readiness_of(
            [Ground(one, _mastery(one, held[id], now), levels.get((id, one.id))) for one in core],
            _exams(channels[id], taken[id]),
            [one.failed for one in last[id]],
        )
        for id in person_ids
    }


def least_time(attempt: Attempt) -> timedelta:
    """Give how long a talk has to be open at least before somebody can have read it."""
    return least_reading(sum(len(one.text.split()) for one in attempt.transcript.turns))


def read_talk(simulator: Simulator, reader_id: int, attempt_id: int, opened: datetime) -> None:
    """Keep that somebody says to have read another's talk that is over, before they sign.

    RuleError where it was `opened` a shorter time ago than it takes to read. One's own is not kept.
    """
    listing = attempts.listing(attempt_id)
    if listing.mode is not Mode.PRACTICE or listing.status is not Status.CLOSED:
        raise MissingError("There is no such talk.")
    now = simulator.clock()
    left = opened + least_time(attempts.load(attempt_id)) - now
    if left > timedelta():
        raise RuleError(
            f"Nobody reads this talk so fast. Read on for {ceil(left.total_seconds())} seconds "
            "at least, then say it again."
        )
    if listing.person_id != reader_id:
        with writing():
            readiness.read(reader_id, attempt_id, now)


def read_by(simulator: Simulator, reader_id: int, person_id: int) -> int | None:
    """Find the talk of a person that this reader has read in the last thirty days, if any.

    What was read before a signature was taken back does not count: it is why that was signed.
    """
    signed = readiness.of_people((person_id,))[person_id]
    taken_back = [one.revoked_at for one in signed if one.revoked_at is not None]
    since = max(taken_back, default=simulator.clock() - EARLY)
    return readiness.read_of(reader_id, person_id, max(since, simulator.clock() - EARLY))


def sign(simulator: Simulator, by: int, person_id: int) -> Signature:
    """Sign that somebody is ready, for ninety days; the door says who may sign and see whom.

    RuleError for oneself, while any evidence is missing (nothing stands in for it), before a talk of
    theirs was read, and while a signature holds for more than thirty days to come.
    """
    if by == person_id:
        raise RuleError("Nobody signs for themselves. Ask another manager.")
    with writing():
        readiness.lock(person_id)
        now = simulator.clock()
        found = weigh(simulator, (person_id,))[person_id]
        if found.probability is None or found.low is None or not found.complete:
            raise RuleError("Something is still missing, and a signature cannot stand in for it.")
        read = read_by(simulator, by, person_id)
        if read is None:
            raise RuleError(
                "Open one talk of theirs and read it before you sign; say so at its end."
            )
        held = current(simulator, person_id)
        if held is not None and held.until - now > EARLY:
            raise RuleError("This is signed already.")
        signature = Signature(
            person_id=person_id,
            attempt_id=read,
            probability=found.probability,
            low=found.low,
            talks=readiness.talks_of((person_id,))[person_id],
            at=now,
            until=now + VALID,
        )
        id = readiness.sign(signature, by)
        whose = people.load(person_id).name
        audit.add(by, "readiness signed", whose, now, of_id=person_id)
    return readiness.load(id)


def revoke(simulator: Simulator, by: int, signature_id: int, reason: str) -> Signature:
    """Take a signature back with a reason; RuleError where it counts no more anyway."""
    words = clean(reason).strip()
    if not 0 < len(words) <= REASON_LIMIT:
        raise InputError(f"Write why, in at most {REASON_LIMIT} characters; the person reads it.")
    now = simulator.clock()
    with writing():
        found = readiness.load(signature_id)
        if found.person_id == by:
            raise RuleError("Nobody takes back what was signed for themselves.")
        if not found.holds(now):
            raise RuleError("This signature does not count any more.")
        readiness.revoke(signature_id, by, words, now)
        whose = people.load(found.person_id).name
        audit.add(by, "readiness taken back", whose, now, of_id=found.person_id)
    return readiness.load(signature_id)


def current(simulator: Simulator, person_id: int) -> Signature | None:
    """Find the signature that counts now, if any."""
    now = simulator.clock()
    signed = readiness.of_people((person_id,))[person_id]
    return next((one for one in signed if one.holds(now)), None)


def _mastery(skill: Skill, held: Mapping[str, Held], now: datetime) -> Mastery:
    found = held.get(skill.id)
    return found.at(now) if found else mastery_of(skill.id, (), now)


def _exams(channels: Sequence[str], taken: Sequence[Ended]) -> list[Exam]:
    """Give the best exam of each channel that somebody practises on."""
    scores = {
        channel: [
            one.headline for one in taken if one.channel == channel and one.headline is not None
        ]
        for channel in channels
    }
    return [Exam(channel, max(found, default=None)) for channel, found in scores.items()]
