"""A talk that ends without a word of the trainee: no try, no practice, no figure."""

from datetime import date

import pytest

from tests.assigned import assign, terms
from tests.fakes import HELLO, SLUG, Clock
from trainer.core.errors import MissingError, RuleError
from trainer.core.learning.assignment import State
from trainer.services import assignments, attempts, paths, scoring, silences, standings
from trainer.services import readiness as ready
from trainer.simulator import Simulator
from trainer.store import assigned, certificates, mistakes, observations, recognition, scorecards
from trainer.store import attempts as kept
from trainer.store import readiness as signed
from trainer.store.attempts import Mode, Status
from trainer.store.people import Person

PHONE = "cot-at-the-wrong-hour"


def test_it_is_not_graded_and_the_next_one_is_the_first_try(
    simulator: Simulator, trainee: Person
) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG)
    assert kept.listing(id).counts

    listing = attempts.close(simulator, trainee.id, id)

    assert (listing.status, listing.mode, listing.counts) == (Status.CLOSED, Mode.UNSAID, False)
    with pytest.raises(MissingError):
        scorecards.load(id)
    for grade in (scoring.grade, scoring.graded):
        with pytest.raises(RuleError, match="ended without a word"):
            grade(simulator, id)
    assert attempts.close(simulator, trainee.id, id) == listing
    assert kept.listing(attempts.begin(simulator, trainee.id, SLUG)).counts


@pytest.mark.parametrize("how", ["coached", "private"])
def test_nor_does_one_with_the_coach_or_a_private_one_count(
    simulator: Simulator, trainee: Person, how: str
) -> None:
    id = (
        attempts.begin_private(simulator, trainee.id, SLUG)
        if how == "private"
        else attempts.begin(simulator, trainee.id, SLUG, coached=True)
    )
    begun = kept.listing(id).started_at

    assert attempts.close(simulator, trainee.id, id).mode is Mode.UNSAID

    assert recognition.spent_since(trainee.id, begun) == ()
    assert kept.listing(attempts.begin(simulator, trainee.id, SLUG)).counts


def test_a_caller_who_heard_nothing_at_all_leaves_nothing_behind(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    id = attempts.begin(simulator, trainee.id, PHONE)
    for _ in range(3):
        clock.turn(seconds=80)
        silences.wait(simulator, trainee.id, id)

    listing = kept.listing(id)
    assert (listing.status, listing.mode) == (Status.CLOSED, Mode.UNSAID)
    assert observations.of_(trainee.id) == ()
    assert mistakes.rates() == {}
    assert signed.last_talks((trainee.id,), 5)[trainee.id] == ()
    assert ready.weigh(simulator, (trainee.id,))[trainee.id].talks == 0


def test_one_word_is_enough_to_be_graded(simulator: Simulator, trainee: Person) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG)
    attempts.take(simulator, trainee.id, id, HELLO, "a")

    assert attempts.close(simulator, trainee.id, id).mode is Mode.PRACTICE
    assert scorecards.load(id).scorecard is not None


def test_an_assignment_is_not_done_by_it_and_no_try_is_used(
    simulator: Simulator, trainee: Person, manager: Person
) -> None:
    asked = terms(0, 1, certificate=True)
    _, mine = assign(simulator, manager, trainee, asked, due=date(2026, 3, 9))

    attempts.close(simulator, trainee.id, assignments.begin(simulator, trainee.id, mine))

    (one,) = assigned.of_people((trainee.id,))
    standing = standings.of(simulator, [one])[mine]
    assert (standing.state, standing.tries, standing.left) == (State.OPEN, 0, 1)
    assert assigned.talks((mine,)) == {}
    assert certificates.of_people((trainee.id,)) == ()
    second = assignments.begin(simulator, trainee.id, mine)
    attempts.take(simulator, trainee.id, second, HELLO, "a")
    attempts.close(simulator, trainee.id, second)
    assert standings.of(simulator, [one])[mine].state is State.DONE


def test_an_exam_can_still_be_taken_after_it(
    simulator: Simulator, trainee: Person, manager: Person
) -> None:
    _, mine = assign(simulator, manager, trainee, terms(70, 1, exam=True))

    for _ in range(2):
        id = assignments.begin(simulator, trainee.id, mine)
        assert attempts.close(simulator, trainee.id, id).mode is Mode.UNSAID


def test_a_step_of_a_path_is_not_done_by_it(simulator: Simulator, trainee: Person) -> None:
    path = paths.find(simulator, "first-talks")
    slug = next(one.scenario for one in path.steps if one.scenario)
    (before,) = paths.standings(simulator, trainee.id, [path])

    attempts.close(simulator, trainee.id, attempts.begin(simulator, trainee.id, slug))

    assert paths.standings(simulator, trainee.id, [path]) == (before,)
