"""What a person gives to an exercise is kept once, and says something of skills where it counts."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes import START, Clock
from trainer.core.errors import MissingError
from trainer.core.exercise.result import Given, Reply
from trainer.core.learning.evidence import Observation
from trainer.queries import exercises as pages
from trainer.queries.exercises import Filters
from trainer.services import exercises
from trainer.simulator import Simulator
from trainer.store import exercises as store
from trainer.store import observations
from trainer.store.people import Person

TALK = "charged-twice-mistakes"
CHOICE = "fourth-call"
QUIZ = "quiz-delay-payment"
FOUND = Given(picks={2: "stock_phrase", 8: "vague_next", 10: "waits_to_be_asked"})
KNOWN = Given(replies=(Reply(text="25"), Reply(text="50 %"), Reply(picked=(2,))))
FORGOTTEN = Given(replies=(Reply(text="75"),))


def test_a_result_is_kept_as_it_was_given(simulator: Simulator, trainee: Person) -> None:
    id = exercises.hand_in(simulator, trainee.id, TALK, FOUND, "a")
    done = exercises.load(trainee.id, id)
    assert (done.given, done.result.score, done.counts, done.at) == (FOUND, 100, True, START)
    assert exercises.hand_in(simulator, trainee.id, TALK, Given(picks={2: "jargon"}), "a") == id


def test_the_first_try_is_observed_as_an_exercise_and_the_next_one_after_a_week(
    simulator: Simulator, trainee: Person, clock: Clock
) -> None:
    hand_in = exercises.hand_in
    hand_in(simulator, trainee.id, TALK, FOUND, "a")
    hand_in(simulator, trainee.id, TALK, FOUND, "b")
    assert seen(trainee) == [
        Observation(skill, 100, 1, TALK, "exercise", START, exercise=True)
        for skill in ("empathy", "clarity", "proactivity")
    ]
    clock.turn(days=7)
    hand_in(simulator, trainee.id, TALK, FOUND, "c")
    assert len(seen(trainee)) == 6


def test_a_quiz_is_due_when_it_begins_to_be_forgotten_and_sooner_where_it_was(
    simulator: Simulator, trainee: Person, colleague: Person, clock: Clock
) -> None:
    exercises.hand_in(simulator, trainee.id, QUIZ, KNOWN, "a")
    exercises.hand_in(simulator, colleague.id, QUIZ, FORGOTTEN, "a")
    assert due_in(trainee) == timedelta(days=2)
    assert due_in(colleague) == timedelta(days=1)
    clock.turn(days=1)
    assert [one.id for one in pages.due(simulator, colleague.id)] == [QUIZ]
    assert pages.due(simulator, trainee.id) == ()
    [card] = pages.shelf(simulator, colleague.id, Filters(status="due")).cards
    assert (card.exercise.id, card.status, card.last) == (QUIZ, "due", 0)


def test_to_take_a_quiz_again_at_once_moves_no_date(
    simulator: Simulator, trainee: Person, clock: Clock
) -> None:
    exercises.hand_in(simulator, trainee.id, QUIZ, FORGOTTEN, "a")
    clock.turn(minutes=5)
    exercises.hand_in(simulator, trainee.id, QUIZ, KNOWN, "b")
    assert due_in(trainee) == timedelta(days=1)


def test_the_list_is_filtered_by_skill_with_those_of_the_mistakes(
    simulator: Simulator, trainee: Person
) -> None:
    found = pages.shelf(simulator, trainee.id, Filters(skill="plain_words"))
    assert [card.exercise.id for card in found.cards] == ["two-questions-mistakes"]
    assert found.filters.any
    assert not Filters().any


def test_a_result_outlives_its_exercise(simulator: Simulator, trainee: Person) -> None:
    id = exercises.hand_in(simulator, trainee.id, TALK, FOUND, "a")
    gone = replace(exercises.load(trainee.id, id), slug="gone")
    id = store.add(gone, "z", (), demo=False)
    outcome = pages.outcome(simulator, trainee.id, id)
    assert (outcome.exercise, outcome.scenario, outcome.article) == (None, None, None)
    assert outcome.changed


def test_a_reason_weighs_in_the_skill_as_in_the_score(
    simulator: Simulator, trainee: Person, colleague: Person
) -> None:
    named = "He needs to feel that somebody listened and takes ownership."
    said = {trainee: (named, 100, "70 of 70 points. Your reason: 30 of 30."),
            colleague: ("asdf qwer banana", 70, "70 of 70 points. Your reason: 0 of 30.")}  # fmt: skip
    for person, (reason, score, shares) in said.items():
        given = Given(choice=2, reason=reason)
        id = exercises.hand_in(simulator, person.id, CHOICE, given, "a")
        assert [one.y for one in seen(person)] == [score]
        assert pages.outcome(simulator, person.id, id).shares == f"Your choice: {shares}"


def test_a_choice_that_was_graded_before_there_were_points_shows_none(
    simulator: Simulator, trainee: Person
) -> None:
    id = exercises.hand_in(simulator, trainee.id, CHOICE, Given(choice=2, reason="Best."), "a")
    done = exercises.load(trainee.id, id)
    parts = tuple(replace(one, out_of=1 if one.given else 0) for one in done.result.parts)
    older = store.add(replace(done, result=replace(done.result, parts=parts)), "z", (), demo=False)
    assert pages.outcome(simulator, trainee.id, older).shares == ""


def test_what_is_not_there_is_missing(
    simulator: Simulator, trainee: Person, colleague: Person
) -> None:
    id = exercises.hand_in(simulator, trainee.id, TALK, FOUND, "a")
    for person, number in ((colleague, id), (trainee, 404)):
        with pytest.raises(MissingError, match="no such result"):
            exercises.load(person.id, number)
    with pytest.raises(MissingError, match="no exercise “nothing”"):
        exercises.hand_in(simulator, trainee.id, "nothing", FOUND, "a")


def seen(person: Person) -> list[Observation]:
    return list(observations.of_(person.id))


def due_in(person: Person) -> timedelta:
    memory = store.memory_of(person.id, QUIZ)
    assert memory is not None
    return memory.due - memory.last
