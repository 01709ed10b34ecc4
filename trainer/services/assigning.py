"""Give assignments to the people that they are for, also to those whom a rule takes in later."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from trainer.core.learning.assignment import Rule, Target, Terms, Whom, end_of_day, meets
from trainer.core.roles import Role
from trainer.services import exams, opt_outs
from trainer.simulator import Simulator
from trainer.store import assigned, assignments, people, summaries
from trainer.store.assignments import Assignment
from trainer.store.people import Person


@dataclass(frozen=True, slots=True)
class Fitting:
    """Hold whom something can be assigned to.

    `seen` are those for whom an exam would not be unseen. `kept_out` cannot be given it for reasons
    of their own, which nobody else is told: they are counted, never named.
    """

    fit: tuple[Person, ...]
    seen: tuple[Person, ...] = ()
    kept_out: int = 0


def zone_of(time_zone: str) -> ZoneInfo:
    """Give the zone of a name; UTC where there is none of it."""
    try:
        return ZoneInfo(time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def due_at(time_zone: str, due: date) -> datetime:
    """Give the end of a day in a person's zone, as UTC."""
    return end_of_day(due, zone_of(time_zone))


def fitting(simulator: Simulator, terms: Terms, some: Sequence[Person]) -> Fitting:
    """Tell to whom of these something can be assigned."""
    if terms.target is not Target.SCENARIO:
        return Fitting(tuple(some))
    ids = [one.id for one in some]
    seen = exams.seen_by(ids, terms.slug) if terms.exam else frozenset()
    out = opt_outs.kept_out(simulator, ids, terms.slug) - seen
    if terms.exam:
        out |= exams.kept_out(ids, terms.slug)
    return Fitting(
        fit=tuple(one for one in some if one.id not in seen | out),
        seen=tuple(one for one in some if one.id in seen),
        kept_out=len(out),
    )


def taken_in(rule: Rule, team_id: int | None, now: datetime) -> tuple[Person, ...]:
    """List the trainees whom a rule takes in now: nobody yet where it waits for who joins."""
    if team_id is None or rule.whom is Whom.JOINING:
        return ()
    there = [one for one in people.list_(team_id=team_id) if is_trainee(one)]
    if rule.whom is Whom.TEAM:
        return tuple(there)
    under = _under(rule, [one.id for one in there], now)
    return tuple(one for one in there if one.id in under)


def give(kept: Assignment, some: Iterable[Person], now: datetime) -> None:
    """Let an assignment be for these people, each with the day that it is due for them."""
    for one in some:
        due = kept.due or now.astimezone(zone_of(one.time_zone)).date() + timedelta(
            days=kept.within
        )
        assigned.give(kept.id, one.id, due, now)


def join(simulator: Simulator, person_id: int) -> None:
    """Give somebody who has just joined their team what its rules ask of who joins."""
    _follow(simulator, people.load(person_id), Whom.JOINING)


def learn(simulator: Simulator, person_id: int) -> None:
    """Give somebody what rules ask of those whose skill is under a mark, as it stands now."""
    _follow(simulator, people.load(person_id), Whom.UNDER)


def is_trainee(person: Person) -> bool:
    """Tell whether rules are about this person."""
    return person.role is Role.TRAINEE and person.active


def _follow(simulator: Simulator, person: Person, whom: Whom) -> None:
    if person.team_id is None or not is_trainee(person):
        return
    now = simulator.clock()
    for one in assignments.rules(person.team_id, whom):
        if whom is Whom.UNDER and not _under(one.rule, [person.id], now):
            continue
        give(one, fitting(simulator, one.terms, [person]).fit, now)


def _under(rule: Rule, person_ids: Sequence[int], now: datetime) -> Collection[int]:
    held = summaries.held_of(person_ids)
    return {
        id
        for id, skills in held.items()
        if rule.skill in skills and meets(rule, skills[rule.skill].at(now))
    }
