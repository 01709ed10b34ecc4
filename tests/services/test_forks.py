import pytest

from tests.fakes import SLUG, Clock
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.services import attempts, forks
from trainer.simulator import Simulator
from trainer.store import forks as kept
from trainer.store.attempts import Mode
from trainer.store.people import Person

MINE = "It was our mistake."


def test_a_fork_goes_on_from_just_before_its_moment(
    trainee: Person, simulator: Simulator, clock: Clock, closed: int
) -> None:
    clock.turn(days=1)
    fork = forks.fork(simulator, trainee.id, closed, 3)

    listing = attempts.listing(trainee.id, fork)
    first, branch = attempts.load(trainee.id, closed), attempts.load(trainee.id, fork)
    assert (listing.mode, listing.counts) == (Mode.RETRY, False)
    assert (listing.parent_id, listing.forked_at) == (closed, 3)
    assert branch.transcript.turns == first.transcript.turns[:3]
    assert branch.states == first.states[:2]
    clock.turn(seconds=30)
    said = attempts.take(simulator, trainee.id, fork, MINE, "b1")
    assert said.turns[0].position == 3
    assert said.turns[0].at == (first.transcript.turns[2].at or 0) + 30


def test_the_same_words_at_the_same_moment_have_the_same_answer(
    trainee: Person, simulator: Simulator, clock: Clock, closed: int
) -> None:
    first = attempts.load(trainee.id, closed).transcript.turns[1:3]
    fork = forks.fork(simulator, trainee.id, closed, 1)
    clock.turn(seconds=30)

    assert attempts.take(simulator, trainee.id, fork, first[0].text, "b1").turns == first


def test_another_feeling_at_the_same_moment_is_put_in_other_words_each_time(
    trainee: Person, simulator: Simulator, closed: int
) -> None:
    lines = ("Bananas are yellow.", "You should have read the terms, you fool.")
    tries = [forks.say_again(simulator, trainee.id, closed, 1, line, line[:5]) for line in lines]

    talks = [attempts.load(trainee.id, one).transcript.turns for one in (closed, *tries)]

    assert len({talk[2].text for talk in talks}) == 3


def test_a_fork_of_a_fork_keeps_the_fork_as_its_parent(
    trainee: Person, simulator: Simulator, closed: int
) -> None:
    fork = played_on(simulator, trainee, closed, 3)
    again = played_on(simulator, trainee, fork, 3)
    last = forks.fork(simulator, trainee.id, again, 1)

    assert attempts.listing(trainee.id, again).parent_id == fork
    assert [one.id for one in kept.path(last)] == [closed, fork, again, last]
    assert [one.id for one in kept.tree(fork)] == [closed, fork, again, last]


def test_a_second_click_gives_the_fork_that_has_nothing_in_it_yet(
    trainee: Person, simulator: Simulator, closed: int
) -> None:
    first = forks.fork(simulator, trainee.id, closed, 3)
    assert forks.fork(simulator, trainee.id, closed, 3) == first
    assert forks.fork(simulator, trainee.id, closed, 1) != first

    attempts.act(simulator, trainee.id, first, "verify_identity", None, "a")
    second = forks.fork(simulator, trainee.id, closed, 3)
    assert second != first
    attempts.take(simulator, trainee.id, second, MINE, "b1")
    assert forks.fork(simulator, trainee.id, closed, 3) not in {first, second}


def test_only_a_turn_of_ones_own_in_a_talk_that_is_over_can_be_played_again(
    trainee: Person, colleague: Person, simulator: Simulator, closed: int
) -> None:
    for position in (0, 2, -1, 99, 2**80):
        with pytest.raises(InputError, match="not a turn of the agent"):
            forks.fork(simulator, trainee.id, closed, position)
    with pytest.raises(RuleError, match="once the attempt is over"):
        forks.fork(simulator, trainee.id, attempts.begin(simulator, trainee.id, SLUG), 1)
    with pytest.raises(MissingError):
        forks.fork(simulator, colleague.id, closed, 1)


def test_a_tree_of_talks_does_not_grow_for_ever(
    trainee: Person, simulator: Simulator, closed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forks, "MOST", 2)
    fork = played_on(simulator, trainee, closed, 3)

    with pytest.raises(RuleError, match="played on 2 times"):
        forks.fork(simulator, trainee.id, fork, 3)


def test_other_words_for_one_moment_are_answered_and_sent_twice_are_one_try(
    trainee: Person, simulator: Simulator, closed: int
) -> None:
    said = [
        forks.say_again(simulator, trainee.id, closed, 3, MINE, name) for name in ("b1", "b2", "b2")
    ]

    again = said[2]
    assert said[1] == again != said[0]
    words = [turn.text for turn in attempts.load(trainee.id, again).transcript.turns]
    assert words[3] == MINE
    assert len(words) == 5


def test_a_moment_may_be_said_again_three_times_and_what_says_nothing_uses_up_no_try(
    trainee: Person, simulator: Simulator, closed: int
) -> None:
    with pytest.raises(InputError, match="empty"):
        forks.say_again(simulator, trainee.id, closed, 3, " ", "b0")
    forks.fork(simulator, trainee.id, closed, 3)
    for number in range(3):
        forks.say_again(simulator, trainee.id, closed, 3, MINE, f"b{number}")

    with pytest.raises(RuleError, match="3 times"):
        forks.say_again(simulator, trainee.id, closed, 3, MINE, "b4")
    assert forks.say_again(simulator, trainee.id, closed, 1, MINE, "b4")


def played_on(simulator: Simulator, person: Person, attempt_id: int, position: int) -> int:
    """Fork a talk, say something, and end it."""
    fork = forks.fork(simulator, person.id, attempt_id, position)
    attempts.take(simulator, person.id, fork, MINE, "b1")
    attempts.close(simulator, person.id, fork)
    return fork
