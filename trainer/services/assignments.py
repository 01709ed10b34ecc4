"""Assign scenarios, exercises and learning paths; begin what is assigned; change it, withdraw it.

Whom a leader may assign something to is `queries.sight`'s to say, at the door.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.language.tokens import clean
from trainer.core.learning.assignment import (
    MOST_DAYS,
    Rule,
    State,
    Target,
    Terms,
    Whom,
    checked,
)
from trainer.core.learning.path import PASS
from trainer.services import assigning, attempts, content, exams, exercises, paths, standings
from trainer.simulator import Simulator
from trainer.store import assigned, assignments, audit, people
from trainer.store import attempts as played
from trainer.store.assignments import Assignment
from trainer.store.attempts import Status
from trainer.store.database import writing
from trainer.store.drills import Drill
from trainer.store.people import Person

NOTE_LIMIT = 500
LONGEST = 365
"""The most days that may be given."""
ASIDE = (
    "This is set aside for you: the case is archived, or of a kind you would rather not be given."
)
DRILL_DAYS = 14
"""How long the drill on a change may take."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold what is to be assigned to whom.

    `people` are those who were chosen by name; a rule looks for its own in the team. `due` is the
    last day, for those named and for a team; a rule gives `within` days to each.
    """

    terms: Terms
    rule: Rule = field(default_factory=Rule)
    people: tuple[int, ...] = ()
    team_id: int | None = None
    due: date | None = None
    within: int = 0
    because: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """Hold a plan that was looked through: what it is called, and whom it would be for."""

    plan: Plan
    title: str
    fitting: assigning.Fitting
    first_due: datetime


def look(simulator: Simulator, plan: Plan) -> Looked:
    """Look a plan through without keeping anything.

    InputError for what contradicts itself, for a day that is over, and without a person; MissingError
    where there is no such scenario, exercise, path or person.
    """
    plan = replace(plan, terms=checked(plan.terms, plan.rule), because=_note(plan.because))
    title = _title(simulator, plan.terms)
    now, standing = simulator.clock(), plan.rule.whom in {Whom.JOINING, Whom.UNDER}
    if standing or plan.rule.whom is Whom.TEAM:
        if plan.team_id is None:
            raise InputError("Choose a team.")
        found: Sequence[Person] = assigning.taken_in(plan.rule, plan.team_id, now)
    else:
        found = [one for one in map(people.load, dict.fromkeys(plan.people)) if one.active]
    if standing and not 1 <= plan.within <= LONGEST:
        raise InputError(f"Give 1 to {LONGEST} days.")
    if not standing and plan.due is None:
        raise InputError("Choose the day by which it is due.")
    if not standing and not found:
        raise InputError("Choose somebody to assign it to.")
    if plan.rule.whom is Whom.UNDER and plan.rule.skill not in _skills(simulator):
        raise InputError("Choose a skill.")
    plan = replace(plan, due=None if standing else plan.due, within=plan.within if standing else 0)
    first = now + timedelta(days=plan.within)
    if plan.due is not None:
        first = min(_ends(plan.due, found, now))
    return Looked(plan, title, assigning.fitting(simulator, plan.terms, found), first)


def make(simulator: Simulator, by: int, plan: Plan) -> int:
    """Assign, and give the assignment's id; those whom it does not fit are left out.

    InputError and MissingError as `look`; RuleError where it fits nobody who was chosen.
    """
    now = simulator.clock()
    with writing():
        looked = look(simulator, plan)
        plan, fit = looked.plan, looked.fitting.fit
        if not fit and plan.due is not None:
            raise RuleError("This can be assigned to none of them. Choose another one.")
        demo = all(one.demo for one in fit) if fit else people.load(by).demo
        kept = Assignment(
            id=0,
            title=looked.title,
            terms=plan.terms,
            rule=plan.rule,
            team_id=plan.team_id,
            by_id=by,
            due=plan.due,
            within=plan.within,
            because=plan.because,
            left_out=looked.fitting.kept_out,
            made_at=now,
            demo=demo,
        )
        kept = replace(kept, id=assignments.add(kept))
        assigning.give(kept, fit, now)
        audit.add(by, "assignment made", f"{kept.title} to {len(fit)}", now)
    return kept.id


def change(simulator: Simulator, by: int, id: int, terms: Terms, due: date | None) -> None:
    """Change what is asked for, and the day; what it is about and whether it is an exam stays.

    InputError for what contradicts itself and for a day that is over; RuleError once withdrawn.
    """
    now = simulator.clock()
    with writing():
        kept = _standing(id)
        asked = replace(terms, target=kept.terms.target, slug=kept.terms.slug, exam=kept.terms.exam)
        moved = due if kept.due is not None else None
        found = [people.load(one.person_id) for one in assigned.of_assignment(id)]
        if moved is not None and moved != kept.due:
            _ends(moved, found, now)
            assigned.move(id, moved)
        after = replace(kept, terms=checked(asked, kept.rule), due=moved or kept.due)
        assignments.save(after)
        said = f"{kept.title}: {_words(kept)} → {_words(after)}"
        audit.add(by, "assignment changed", said, now)


def withdraw(simulator: Simulator, by: int, id: int, because: str) -> None:
    """Ask it of nobody any more; what was done stays. RuleError when it is withdrawn already."""
    now, words = simulator.clock(), _note(because)
    with writing():
        kept = _standing(id)
        assignments.save(replace(kept, withdrawn_at=now, withdrawn_because=words))
        about = f"{kept.title}: {words}" if words else kept.title
        audit.add(by, "assignment withdrawn", about, now)


def excuse(simulator: Simulator, by: int, assigned_id: int) -> None:
    """Ask it of one person no more."""
    now = simulator.clock()
    with writing():
        found = assigned.load(assigned_id)
        assigned.excuse(assigned_id, now)
        name = people.load(found.person_id).name
        about = f"{name}: {found.assignment.title}"
        audit.add(by, "excused from an assignment", about, now, of_id=found.person_id)


def begin(simulator: Simulator, person_id: int, assigned_id: int) -> int:
    """Begin a talk that is assigned, and give its id: the one that goes on, if one does.

    MissingError for another's; RuleError where it is not asked for any more, is done or set aside, has
    no try left, is no talk, or is an exam at a case that was met before.
    """
    found = assigned.load(assigned_id)
    terms = found.assignment.terms
    if found.person_id != person_id:
        raise MissingError("There is no such assignment.")
    if not found.stands:
        raise RuleError("This is not asked of you any more.")
    if terms.target is not Target.SCENARIO:
        raise RuleError("This is no talk: it is opened on its own page.")
    with writing():
        mine = assigned.attempts_of(assigned_id)
        for id in mine:
            if played.listing(id).status is not Status.CLOSED:
                return id
        now = standings.of(simulator, [found])[assigned_id]
        if now.state is State.DONE:
            raise RuleError("You have done this. Practise the case as often as you like.")
        if now.state is State.ASIDE:
            raise RuleError(ASIDE)
        if now.left == 0:
            raise RuleError("All tries of this assignment are used.")
        if terms.exam:
            exams.refuse_seen(person_id, terms.slug, mine)
        attempt_id = attempts.begin_assigned(simulator, person_id, terms.slug)
        assigned.keep_try(attempt_id, assigned_id)
        return attempt_id


def assign_again(
    simulator: Simulator,
    article_slug: str,
    person_ids: Sequence[int],
    drill: Drill,
    by: int | None = None,
) -> tuple[int, ...]:
    """Assign the drill on a change to those who were certified or passed on the old rule.

    Who has it keeps it. Real and made-up people get one each; gives the assignments' ids.
    """
    now, made = simulator.clock(), []
    there = [one for one in map(people.load, dict.fromkeys(person_ids)) if one.active]
    with writing():
        before = assignments.of_exercise(drill.slug)
        for demo in (False, True):
            some = [one for one in there if one.demo is demo]
            if not some:
                continue
            kept = next((one for one in before if one.demo is demo and one.within), None)
            if kept is None:
                kept = _drilled(simulator, drill, by, now, demo=demo)
                said = f"{kept.title} after a change of {article_slug}, to {len(some)}"
                audit.add(by, "assignment made", said, now)
            assigning.give(kept, some, now)
            made.append(kept.id)
    return tuple(made)


def _drilled(
    simulator: Simulator, drill: Drill, by: int | None, now: datetime, *, demo: bool
) -> Assignment:
    kept = Assignment(
        id=0,
        title=exercises.find(simulator, drill.slug).value.title,
        terms=Terms(Target.EXERCISE, drill.slug, minimum=PASS, hints=False),
        rule=Rule(),
        team_id=None,
        by_id=by,
        due=None,
        within=DRILL_DAYS,
        because=drill.because[:NOTE_LIMIT],
        left_out=0,
        made_at=now,
        demo=demo,
    )
    return replace(kept, id=assignments.add(kept))


def _standing(id: int) -> Assignment:
    kept = assignments.load(id)
    if kept.withdrawn_at is not None:
        raise RuleError("This assignment was withdrawn.")
    return kept


def _title(simulator: Simulator, terms: Terms) -> str:
    if terms.target is Target.EXERCISE:
        return str(exercises.find(simulator, terms.slug).value.title)
    if terms.target is Target.PATH:
        return paths.find(simulator, terms.slug).title
    return content.find(simulator, terms.slug).scenario.title


def _skills(simulator: Simulator) -> frozenset[str]:
    return frozenset(one.id for one in simulator.library.skills())


def _ends(due: date, some: Sequence[Person], now: datetime) -> list[datetime]:
    """Give the ends of a day for these people; InputError where it is over for one of them."""
    if (due - now.date()).days > MOST_DAYS:
        raise InputError("This day is too far ahead. Choose an earlier one.")
    ends = [assigning.due_at(one.time_zone, due) for one in some]
    if any(end < now for end in ends):
        raise InputError("This day is over already. Choose a later one.")
    return ends or [now]


def _note(text: str) -> str:
    words = " ".join(clean(text).split())
    if len(words) > NOTE_LIMIT:
        raise InputError(f"A note has at most {NOTE_LIMIT} characters.")
    return words


def _words(kept: Assignment) -> str:
    terms = kept.terms
    tries = f"{terms.least} to {terms.most or 'any'} tries"
    due = f"by {kept.due}" if kept.due else f"within {kept.within} days"
    return f"{terms.minimum} or more, {tries}, {due}"
