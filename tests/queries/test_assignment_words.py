"""What is assigned is said in words that leaders and those asked both read."""

from datetime import UTC, date, datetime

import pytest

from tests.assigned import assign, terms, try_
from trainer.content.files import Kind
from trainer.core.errors import MissingError
from trainer.core.learning.assignment import Rule, Standing, State, Target, Terms, Whom
from trainer.queries import assignment_plans, assignment_words, viewers
from trainer.queries import assignments as pages
from trainer.services import assigning, assignments, library
from trainer.services.assignments import Plan
from trainer.simulator import Simulator
from trainer.store import assigned
from trainer.store import assignments as kept
from trainer.store import certificates as given
from trainer.store.people import Person
from trainer.store.teams import Team

AT = datetime(2026, 5, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (terms(70, 1), "70 or more, in at most 1 try"),
        (terms(0, 3, least=2, hints=False), "to be done, at least 2 tries, in at most 3 tries, "),
        (terms(0, 0, hints=False), "to be done, without hints"),
        (terms(70, 0, exam=True, certificate=True), "no hints, no coach, gives a certificate"),
        (Terms(Target.PATH, "x"), "all its steps, and its exam where it has one"),
    ],
)
def test_what_is_asked_for(asked: Terms, words: str) -> None:
    assert words in assignment_words.asked(asked)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (Standing(State.OPEN, AT), ""),
        (Standing(State.OPEN, AT, running=True), "One goes on"),
        (Standing(State.OPEN, AT, 1, 64, left=1), "Best 64 in 1 try, 1 left"),
        (Standing(State.WAITING, AT, 2, None, left=0), "Not scored in 2 tries, 0 left"),
        (Standing(State.DONE, AT, 1, 90, left=1), "Best 90 in 1 try"),
    ],
)
def test_what_was_tried(now: Standing, words: str) -> None:
    assert assignment_words.tries(terms(), now) == words


def test_a_try_says_what_it_counts_for() -> None:
    assert assignment_words.of_try(terms(hints=False), 2) == "Assigned, try 2 of 2, without hints"
    assert assignment_words.of_try(terms(most=0, exam=True), 1) == "Assigned: counts as exam, try 1"
    assert assignment_words.state(Standing(State.DONE, AT, late=True)) == "done late"
    step = Standing(State.OPEN, AT, 1)
    assert assignment_words.tries(Terms(Target.PATH, "x"), step) == "1 step done"


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (Rule(Whom.TEAM), "everybody in Blue team when it was assigned"),
        (Rule(Whom.JOINING), "everybody who joins Blue team"),
        (Rule(Whom.UNDER, "empathy", 60), "everybody in Blue team whose Empathy is under 60"),
    ],
)
def test_whom_it_is_for(
    simulator: Simulator, trainee: Person, trainer: Person, team: Team, rule: Rule, words: str
) -> None:
    team_rule = rule.whom is Whom.TEAM
    plan = Plan(
        terms(),
        rule,
        team_id=team.id,
        due=date(2026, 3, 9) if team_rule else None,
        within=0 if team_rule else 7,
    )
    id = assignments.make(simulator, trainer.id, plan)

    assert assignment_words.whom(simulator, kept.load(id)) == words
    assert [one.person_id for one in assigned.of_assignment(id)] == [trainee.id] * team_rule
    viewer = viewers.find(trainer.id)
    assert viewer is not None
    (one,) = pages.board(simulator, viewer).assignments
    assert one.whom == words
    found = assignment_plans.preview(simulator, viewer, plan)
    twice = (f"{trainee.name} has this to do already, and would be asked for it twice.",)
    assert found.warnings == (twice if team_rule else ())


def test_who_is_through_with_something_may_be_asked_for_it_again(
    simulator: Simulator, trainee: Person, colleague: Person, trainer: Person
) -> None:
    _, done = assign(simulator, trainer, trainee, terms(0))
    plan = Plan(terms(0), people=(trainee.id, colleague.id), due=date(2026, 3, 9))
    viewer = viewers.find(trainer.id)
    assert viewer is not None
    (told,) = assignment_plans.preview(simulator, viewer, plan).warnings
    assert told.startswith(f"{trainee.name} has this to do already")

    try_(simulator, trainee, done, 90)

    assert assignment_plans.preview(simulator, viewer, plan).warnings == ()


def test_a_path_that_is_taken_away_is_set_aside_and_not_due(
    simulator: Simulator, trainee: Person, trainer: Person
) -> None:
    id, _ = assign(simulator, trainer, trainee, Terms(Target.PATH, "first-talks"))
    library.archive(simulator, trainer.id, [(Kind.PATH, "first-talks")])
    viewer = viewers.find(trainer.id)
    assert viewer is not None

    counted = pages.one(simulator, viewer, id).counted
    assert (counted.due, counted.aside) == (0, 1)


def test_a_zone_that_nobody_knows_is_utc_and_what_is_not_there_is_missing(
    simulator: Simulator, trainee: Person
) -> None:
    assert assigning.due_at("Nowhere/Land", date(2026, 5, 12)).hour == 23
    for load in (kept.load, given.load, assigned.load):
        with pytest.raises(MissingError):
            load(99)
