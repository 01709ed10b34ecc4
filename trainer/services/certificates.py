"""Award certificates, revoke them, and let them wait for a drill when what they certify changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.language.tokens import clean
from trainer.core.learning.assignment import VALID_DAYS, State, Target, standing_of
from trainer.core.learning.certificate import Validity, Verdict, verdict_of
from trainer.core.learning.path import PASS
from trainer.services import assigning, passwords
from trainer.simulator import Simulator
from trainer.store import (
    assigned,
    attempts,
    audit,
    certificates,
    paths,
    people,
    scorecards,
)
from trainer.store.assigned import Assigned
from trainer.store.certificates import Certificate
from trainer.store.database import writing

REASON_LIMIT = 300


@dataclass(frozen=True, slots=True)
class Award:
    """Hold what a certificate is for, and for how many days it is good."""

    target: Target
    slug: str
    title: str
    days: int
    assigned_id: int | None = None


def settle(simulator: Simulator, attempt_id: int) -> None:
    """Award what a talk that was just graded has earned: of its assignment, of its path's exam."""
    of, path = assigned.of_attempt(attempt_id), paths.exam_of(attempt_id)
    if of is not None:
        _of_assignment(simulator, of)
    if path:
        _of_path(simulator, attempts.listing(attempt_id).person_id, path)


def exercised(simulator: Simulator, person_id: int, slug: str) -> None:
    """Award what an exercise that was just handed in has earned."""
    for one in assigned.of_people((person_id,)):
        terms = one.assignment.terms
        if terms.target is Target.EXERCISE and terms.slug == slug:
            _of_assignment(simulator, one)


def judge(simulator: Simulator, certificate: Certificate) -> Verdict:
    """Tell whether a certificate is good now, and why not."""
    due = certificate.drill_since is not None and not certificates.drilled(
        certificate.person_id, certificate.drill, certificate.drill_since, PASS
    )
    return verdict_of(certificate.until, simulator.clock(), certificate.revoked, drill_due=due)


def checked(simulator: Simulator, code: str) -> tuple[Certificate, Verdict]:
    """Give the certificate of a link, and whether it is good; MissingError for any other code."""
    found = certificates.find(code) if code.isascii() and code.isprintable() else None
    if found is None:
        raise MissingError("There is no certificate with this link.")
    return found, judge(simulator, found)


def revoke(simulator: Simulator, by: int, certificate_id: int, because: str) -> Certificate:
    """Take a certificate away; whose it may be is `queries.sight`'s to say, at the door.

    InputError without a reason, which the holder and anybody with the link reads; RuleError for one's
    own, and for one that is revoked already.
    """
    words = " ".join(clean(because).split())
    if not words or len(words) > REASON_LIMIT:
        raise InputError(
            f"Say why, in at most {REASON_LIMIT} characters: anybody who checks it reads this."
        )
    with writing():
        found = certificates.load(certificate_id)
        if found.person_id == by:
            raise RuleError("This is your own certificate. Somebody else has to do that.")
        if found.revoked is not None:
            raise RuleError("This certificate was revoked already.")
        now = simulator.clock()
        certificates.revoke(certificate_id, words, now)
        about = f"{found.title} of {found.name}: {words}"
        audit.add(by, "certificate revoked", about, now, of_id=found.person_id)
    return certificates.load(certificate_id)


def hold(
    simulator: Simulator, by: int | None, some: Iterable[Certificate], drill: str
) -> tuple[int, ...]:
    """Let certificates wait for the drill on a change; give whose they are."""
    now, held = simulator.clock(), []
    with writing():
        for one in some:
            if one.drill != drill:
                certificates.hold(one.id, drill, now)
                about = f"{one.title} of {one.name}"
                audit.add(by, "certificate needs the drill", about, now, of_id=one.person_id)
            held.append(one.person_id)
    return tuple(dict.fromkeys(held))


def good(simulator: Simulator, person_ids: Sequence[int]) -> tuple[Certificate, ...]:
    """List the certificates of people that are good now."""
    return tuple(one for one in certificates.of_people(person_ids) if judge(simulator, one).good)


def _of_assignment(simulator: Simulator, of: Assigned) -> None:
    """Award what an assignment promises, once."""
    terms, now = of.assignment.terms, simulator.clock()
    if not terms.certificate or not of.stands:
        return
    tries = assigned.results if terms.target is Target.EXERCISE else assigned.tries
    mine = tries((of.id,)).get(of.id, ())
    due = assigning.due_at(of.time_zone, of.due)
    before = certificates.of_people((of.person_id,))
    if standing_of(terms, mine, due, now).state is not State.DONE:
        return
    if all(one.assigned_id != of.id for one in before):
        kept = Award(terms.target, terms.slug, of.assignment.title, terms.days, of.id)
        _award(simulator, of.person_id, kept)


def _of_path(simulator: Simulator, person_id: int, slug: str) -> None:
    """Award a path's certificate when each talk of its exam was passed since the last one."""
    try:
        path = simulator.exercises.path(slug)
    except MissingError:  # it was taken away meanwhile
        return
    since = _since(simulator, person_id, slug)
    if since is None or not path.exam:
        return
    best = _best(person_id, slug, since)
    if all(best.get(one.scenario, -1) >= one.minimum for one in path.exam):
        _award(simulator, person_id, Award(Target.PATH, slug, path.title, VALID_DAYS))


def _since(simulator: Simulator, person_id: int, slug: str) -> datetime | None:
    """Give from when on exams count for another certificate of a path; None where one stands."""
    for one in certificates.of_people((person_id,)):
        if (one.target, one.slug) == (Target.PATH, slug):
            over = judge(simulator, one).validity in {Validity.EXPIRED, Validity.REVOKED}
            return (one.revoked_at or one.awarded_at) if over else None
    return datetime.min.replace(tzinfo=UTC)


def _best(person_id: int, slug: str, since: datetime) -> dict[str, int]:
    """Give the best score in each case of a path's exam, of talks that ended after `since`."""
    taken = [attempts.listing(id) for id, of in paths.exams_of(person_id).items() if of == slug]
    over = [one for one in taken if one.closed_at is not None and one.closed_at > since]
    graded = scorecards.headlines([one.id for one in over])
    best: dict[str, int] = {}
    for one in over:
        score = graded[one.id].headline if one.id in graded else None
        if score is not None:
            best[one.slug] = max(score, best.get(one.slug, 0))
    return best


def _award(simulator: Simulator, person_id: int, award: Award) -> None:
    now = simulator.clock()
    kept = Certificate(
        id=0,
        code=passwords.secret(),
        person_id=person_id,
        name="",
        target=award.target.value,
        slug=award.slug,
        title=award.title,
        assigned_id=award.assigned_id,
        awarded_at=now,
        until=now + timedelta(days=award.days),
    )
    with writing():
        certificates.add(kept)
        name = people.load(person_id).name
        about = f"{award.title} to {name}"
        audit.add(None, "certificate awarded", about, now, of_id=person_id)
