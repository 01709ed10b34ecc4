"""Go on with a case: the notes, and the talk that follows."""

import pytest
from flask import Flask

from tests.fakes import Clock
from tests.web.talks import played
from trainer.core.case import NOTES_LIMIT
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.services import attempts, cases, content, forks
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import episodes
from trainer.store.attempts import Mode
from trainer.store.database import writing
from trainer.store.people import Person

FIRST, NEXT = "late-cot", "cot-at-the-wrong-hour"
WORD = ("Dear Tomasz, I am sorry. I will ring you tomorrow. When is somebody at home?",)


def test_notes_are_kept_cleaned_and_replaced(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    id = played(simulator, clock, trainee, WORD, FIRST)
    cases.save_notes(simulator, trainee.id, id, " first ")
    cases.save_notes(simulator, trainee.id, id, "second\x00\u202e\n")
    assert cases.notes(id) == "second"
    assert cases.notes(id + 1) == ""


def test_notes_that_are_too_long_or_on_anothers_talk_are_refused(
    simulator: Simulator, clock: Clock, trainee: Person, colleague: Person
) -> None:
    id = played(simulator, clock, trainee, WORD, FIRST)
    with pytest.raises(InputError, match="at most 2000 characters; these have 2001"):
        cases.save_notes(simulator, trainee.id, id, "a" * (NOTES_LIMIT + 1))
    with pytest.raises(MissingError):
        cases.save_notes(simulator, colleague.id, id, "mine")
    with pytest.raises(MissingError):
        cases.begin_next(simulator, colleague.id, id, NEXT)
    assert cases.notes(id) == ""


def test_the_next_talk_remembers_and_has_the_notes(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    id = played(simulator, clock, trainee, WORD, FIRST)
    cases.save_notes(simulator, trainee.id, id, "after four")
    clock.turn(minutes=5)
    second = cases.begin_next(simulator, trainee.id, id, NEXT)
    attempt = attempts.load(trainee.id, second)
    assert attempt.carried is not None
    assert attempt.carried.notes == "after four"
    assert "I will ring you tomorrow." in attempt.transcript.turns[0].text
    assert attempt.state.place == "in my e-mail"
    listing = attempts.listing(trainee.id, second)
    assert listing.counts
    assert listing.mode is Mode.PRACTICE
    assert [one for one, _ in cases.talks_of(id)] == [id, second]
    assert [one for one, _ in cases.talks_of(second)] == [id, second]


def test_the_talk_that_goes_on_is_given_again_and_a_finished_one_is_not(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    id = played(simulator, clock, trainee, WORD, FIRST)
    second = cases.begin_next(simulator, trainee.id, id, NEXT)
    assert cases.begin_next(simulator, trainee.id, id, NEXT) == second
    attempts.close(simulator, trainee.id, second)
    third = cases.begin_next(simulator, trainee.id, id, NEXT)
    assert third != second
    assert [one for one, _ in cases.talks_of(id)] == [id, third]


def test_only_a_talk_that_is_over_and_leads_on_is_gone_on_from(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    open_ = attempts.begin(simulator, trainee.id, FIRST)
    with pytest.raises(RuleError, match="once it is over"):
        cases.begin_next(simulator, trainee.id, open_, NEXT)
    with pytest.raises(RuleError, match="does not go on"):
        cases.begin_next(simulator, trainee.id, open_, FIRST)
    fork = forks.fork(simulator, trainee.id, played(simulator, clock, trainee, WORD, FIRST), 1)
    assert cases.following(simulator, attempts.listing(trainee.id, fork)) == ()
    with pytest.raises(RuleError, match="does not go on"):
        cases.begin_next(simulator, trainee.id, fork, NEXT)


def test_a_coached_talk_goes_on_coached_and_does_not_count(
    simulator: Simulator, trainee: Person
) -> None:
    id = attempts.begin(simulator, trainee.id, FIRST, coached=True)
    attempts.take(simulator, trainee.id, id, "One moment.", "a")
    attempts.close(simulator, trainee.id, id)
    second = attempts.listing(trainee.id, cases.begin_next(simulator, trainee.id, id, NEXT))
    assert second.mode is Mode.COACHED
    assert not second.counts


def test_a_moment_of_the_second_talk_said_again_remembers_too(
    db: Flask, simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    id = played(simulator, clock, trainee, WORD, FIRST)
    second = cases.begin_next(simulator, trainee.id, id, NEXT)
    attempts.take(simulator, trainee.id, second, "When is somebody at home?", "a")
    attempts.close(simulator, trainee.id, second)
    fork = forks.fork(simulator, trainee.id, second, 1)
    assert kept.load(fork).carried == kept.load(second).carried
    assert episodes.previous(fork) is None
    with writing():
        episodes.follow(id, fork)  # no talk that went on: nothing to keep
    assert episodes.previous(id) is None


def test_an_authored_text_is_checked_beside_the_one_that_it_follows(
    db: Flask, simulator: Simulator
) -> None:
    text = content.builtin(simulator, NEXT).text
    assert content.faults(simulator, text) == content.builtin(simulator, NEXT).faults
    wrong = text.replace(f"scenario: {FIRST}", "scenario: fees-for-our-hold")
    said = [str(one) for one in content.faults(simulator, wrong)]
    assert any("the customer of `fees-for-our-hold` is" in one for one in said)
