"""What is assigned is begun, counted and refused as its terms say, and nobody is told too much."""

from datetime import date, timedelta

import pytest

from tests.assigned import DUE, LAST, assign, end, terms, try_
from tests.fakes import SLUG, Clock
from tests.viewing import seen_by
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.learning.assignment import Rule, State, Target, Terms, Whom
from trainer.queries import assignments as pages
from trainer.services import (
    assignments,
    attempts,
    people,
    standings,
)
from trainer.services.assignments import Plan
from trainer.simulator import Simulator
from trainer.store import assigned, audit
from trainer.store.people import Person, Preferences

OTHER = "late-cot"
EXAM = terms(70, 2, exam=True, hints=False)


def state(simulator: Simulator, assigned_id: int) -> State:
    return standings.of(simulator, [assigned.load(assigned_id)])[assigned_id].state


def test_a_talk_that_is_assigned_counts_tries_until_the_score_is_reached(
    simulator: Simulator, trainee: Person, trainer: Person, clock: Clock
) -> None:
    _, mine = assign(simulator, trainer, trainee)
    first = assignments.begin(simulator, trainee.id, mine)
    assert assignments.begin(simulator, trainee.id, mine) == first  # it goes on
    assert pages.in_attempt(first) == "Assigned, try 1 of 2"
    end(simulator, first, 69)
    assert state(simulator, mine) is State.OPEN
    try_(simulator, trainee, mine, 70)

    assert state(simulator, mine) is State.DONE
    with pytest.raises(RuleError, match="You have done this"):
        assignments.begin(simulator, trainee.id, mine)
    practised = attempts.begin(simulator, trainee.id, SLUG)
    assert pages.in_attempt(practised) == ""


def test_practice_beside_it_is_no_try(
    simulator: Simulator, trainee: Person, trainer: Person
) -> None:
    _, mine = assign(simulator, trainer, trainee)
    end(simulator, attempts.begin(simulator, trainee.id, SLUG), 95)

    assert state(simulator, mine) is State.OPEN


def test_who_has_used_up_the_tries_did_not_pass(
    simulator: Simulator, trainee: Person, trainer: Person
) -> None:
    _, mine = assign(simulator, trainer, trainee, terms(70, 1))
    try_(simulator, trainee, mine, 69)

    assert state(simulator, mine) is State.NOT_PASSED
    with pytest.raises(RuleError, match="All tries"):
        assignments.begin(simulator, trainee.id, mine)


def test_the_day_ends_in_the_zone_of_who_has_to_do_it(
    simulator: Simulator, trainee: Person, colleague: Person, trainer: Person, clock: Clock
) -> None:
    people.set_preferences(colleague.id, Preferences(), "America/New_York")
    plan = Plan(terms(), people=(trainee.id, colleague.id), due=DUE)
    id = assignments.make(simulator, trainer.id, plan)
    ours = {one.person_id: one for one in assigned.of_assignment(id)}
    found = standings.of(simulator, list(ours.values()))

    assert found[ours[trainee.id].id].due_at == LAST
    # New York moves its clocks the day before, and ends the day four hours later.
    assert found[ours[colleague.id].id].due_at == LAST + timedelta(hours=4)
    clock.now = LAST + timedelta(hours=1)
    assert state(simulator, ours[trainee.id].id) is State.OVERDUE
    assert state(simulator, ours[colleague.id].id) is State.OPEN


@pytest.mark.parametrize(
    ("plan", "because"),
    [
        (Plan(terms(), due=DUE), "Choose somebody"),
        (Plan(terms(), people=(1,)), "Choose the day"),
        (Plan(terms(), people=(1,), due=date(2026, 3, 1)), "over already"),
        (Plan(terms(), people=(1,), due=date.max), "too far ahead"),
        (Plan(terms(), people=(1,), due=DUE, because="x" * 501), "at most 500"),
        (Plan(terms(), Rule(Whom.TEAM), due=DUE), "Choose a team"),
        (Plan(terms(), Rule(Whom.JOINING), team_id=1), "1 to 365 days"),
        (Plan(terms(), Rule(Whom.UNDER, "nosuch", 60), team_id=1, within=7), "Choose a skill"),
    ],
)
def test_a_plan_that_cannot_be_kept_is_refused(
    simulator: Simulator, trainee: Person, trainer: Person, plan: Plan, because: str
) -> None:
    with pytest.raises(InputError, match=because):
        assignments.make(simulator, trainer.id, plan)
    assert pages.board(simulator, seen_by(trainer)).assignments == ()


@pytest.mark.parametrize("target", list(Target))
def test_what_is_not_there_cannot_be_assigned(
    simulator: Simulator, trainee: Person, trainer: Person, target: Target
) -> None:
    plan = Plan(Terms(target, "no-such"), people=(trainee.id,), due=DUE)
    with pytest.raises(MissingError):
        assignments.make(simulator, trainer.id, plan)


def test_it_is_changed_and_withdrawn_with_a_line_each(
    simulator: Simulator, trainee: Person, trainer: Person
) -> None:
    id, mine = assign(simulator, trainer, trainee)
    later = DUE + timedelta(days=7)
    assignments.change(simulator, trainer.id, id, terms(80, 3, "other", exam=True), later)
    kept = assigned.load(mine)
    asked = kept.assignment.terms

    assert (asked.minimum, asked.most, asked.slug, asked.exam) == (80, 3, SLUG, False)
    assert kept.due == kept.assignment.due == later
    with pytest.raises(InputError, match="over already"):
        assignments.change(simulator, trainer.id, id, terms(), date(2026, 3, 1))
    with pytest.raises(InputError, match="cannot be met"):
        assignments.change(simulator, trainer.id, id, terms(least=3), later)
    assignments.withdraw(simulator, trainer.id, id, "The case is being rewritten.")
    with pytest.raises(RuleError, match="was withdrawn"):
        assignments.withdraw(simulator, trainer.id, id, "")
    with pytest.raises(RuleError, match="not asked of you"):
        assignments.begin(simulator, trainee.id, mine)
    said = [(deed.what, deed.about) for deed in audit.list_()]
    assert (
        "assignment withdrawn",
        f"{kept.assignment.title}: The case is being rewritten.",
    ) in said
    changed = next(about for what, about in said if what == "assignment changed")
    assert "70 or more, 1 to 2 tries, by 2026-03-09 → 80 or more, 1 to 3 tries" in changed


def test_one_person_may_be_excused(
    simulator: Simulator, trainee: Person, colleague: Person, trainer: Person
) -> None:
    id, mine = assign(simulator, trainer, trainee)
    assignments.excuse(simulator, trainer.id, mine)

    page = pages.one(simulator, seen_by(trainer), id)
    assert ([row.excused for row in page.rows], page.counted.people) == ([True], 0)
    assert pages.mine(simulator, seen_by(trainee)) == ()


def test_another_person_s_assignment_is_missing_and_an_exercise_is_no_talk(
    simulator: Simulator, trainee: Person, colleague: Person, trainer: Person
) -> None:
    _, mine = assign(simulator, trainer, trainee)
    with pytest.raises(MissingError):
        assignments.begin(simulator, colleague.id, mine)
    asked = Terms(Target.EXERCISE, "quiz-after-cancelling", 60)
    _, other = assign(simulator, trainer, trainee, asked)
    with pytest.raises(RuleError, match="no talk"):
        assignments.begin(simulator, trainee.id, other)


def test_what_is_asked_is_due_soon_and_then_overdue(
    simulator: Simulator, trainee: Person, colleague: Person, trainer: Person, clock: Clock
) -> None:
    assign(simulator, trainer, trainee)
    _, done = assign(simulator, trainer, colleague)
    try_(simulator, colleague, done, 90)

    clock.now = LAST - timedelta(days=2)
    (soon,) = pages.mine(simulator, seen_by(trainee))
    assert soon.word == "due soon"
    assert pages.overdue_of(simulator, [trainee.id]) == {}
    clock.now = LAST + timedelta(seconds=1)
    (late,) = pages.mine(simulator, seen_by(trainee))
    assert late.word == "overdue"
    found = pages.overdue_of(simulator, [trainee.id, colleague.id])
    assert list(found) == [trainee.id]


def test_a_path_that_is_assigned_is_done_by_its_steps(
    simulator: Simulator, trainee: Person, trainer: Person
) -> None:
    asked = Terms(Target.PATH, "first-talks", minimum=90)
    id, mine = assign(simulator, trainer, trainee, asked)
    (due,) = pages.mine(simulator, seen_by(trainee))

    assert (due.href, due.tries) == (("paths.show", {"slug": "first-talks"}), "0 steps done")
    assert state(simulator, mine) is State.OPEN
    assert pages.one(simulator, seen_by(trainer), id).counted.due == 1
