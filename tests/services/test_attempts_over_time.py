import pytest

from tests.fakes import HELLO, SLUG, Clock
from trainer.core.errors import InputError, RuleError
from trainer.services import attempts, content
from trainer.simulator import Simulator
from trainer.store.attempts import Mode
from trainer.store.drafts import Draft
from trainer.store.people import Person


def test_time_counts_from_the_beginning_and_never_runs_backwards(
    trainee: Person, simulator: Simulator, clock: Clock, begun: int
) -> None:
    clock.turn(seconds=40)
    first = attempts.take(simulator, trainee.id, begun, HELLO, "a1")
    clock.turn(hours=-2)
    second = attempts.take(simulator, trainee.id, begun, "One moment please.", "a2")

    assert [turn.at for turn in (*first.turns, *second.turns)] == [40, 40, 40, 40]


def test_a_break_is_not_a_silence(
    trainee: Person, simulator: Simulator, clock: Clock, begun: int
) -> None:
    clock.turn(seconds=30)
    attempts.take(simulator, trainee.id, begun, HELLO, "a1")
    clock.turn(days=2)

    attempts.resume(simulator, trainee.id, begun)
    clock.turn(seconds=20)
    exchange = attempts.take(simulator, trainee.id, begun, "I am back.", "a2")

    assert exchange.turns[0].at == 50


def test_a_short_absence_is_a_silence(
    trainee: Person, simulator: Simulator, clock: Clock, begun: int
) -> None:
    clock.turn(minutes=9)
    attempts.resume(simulator, trainee.id, begun)

    exchange = attempts.take(simulator, trainee.id, begun, HELLO, "a1")

    assert exchange.turns[0].at == 540


def test_a_draft_is_kept_until_it_is_sent(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    attempts.save_draft(simulator, trainee.id, begun, "Hello, I", "Your bill")
    attempts.save_draft(simulator, trainee.id, begun, HELLO, "Your bill")
    assert attempts.draft(trainee.id, begun) == Draft(HELLO, "Your bill")

    attempts.take(simulator, trainee.id, begun, HELLO, "a1")
    attempts.save_draft(simulator, trainee.id, begun, HELLO, "Your bill")

    assert attempts.draft(trainee.id, begun) == Draft()


def test_a_draft_without_end_is_refused(trainee: Person, simulator: Simulator, begun: int) -> None:
    with pytest.raises(InputError, match="too long"):
        attempts.save_draft(simulator, trainee.id, begun, "x" * 20_001)


def test_a_moment_is_played_again_from_just_before_it(
    trainee: Person, simulator: Simulator, clock: Clock, closed: int
) -> None:
    clock.turn(days=1)
    again = attempts.retry(simulator, trainee.id, closed, 3)

    listing = attempts.listing(trainee.id, again)
    first, fork = attempts.load(trainee.id, closed), attempts.load(trainee.id, again)
    assert (listing.mode, listing.counts) == (Mode.RETRY, False)
    assert (listing.parent_id, listing.forked_at) == (closed, 3)
    assert fork.transcript.turns == first.transcript.turns[:3]
    assert fork.states == first.states[:2]
    clock.turn(seconds=30)
    said = attempts.take(simulator, trainee.id, again, "It was our mistake.", "b1")
    assert said.turns[0].position == 3
    assert said.turns[0].at == (first.transcript.turns[2].at or 0) + 30


def test_the_same_words_at_the_same_moment_have_the_same_answer(
    trainee: Person, simulator: Simulator, clock: Clock, closed: int
) -> None:
    first = attempts.load(trainee.id, closed).transcript.turns[1:3]
    again = attempts.retry(simulator, trainee.id, closed, 1)
    clock.turn(seconds=30)

    assert attempts.take(simulator, trainee.id, again, first[0].text, "b1").turns == first


def test_a_moment_may_be_played_three_times(
    trainee: Person, simulator: Simulator, closed: int
) -> None:
    for _ in range(3):
        again = attempts.retry(simulator, trainee.id, closed, 3)
    attempts.take(simulator, trainee.id, again, "It was our mistake.", "b1")
    attempts.close(simulator, trainee.id, again)

    for from_ in (closed, again):
        with pytest.raises(RuleError, match="3 times"):
            attempts.retry(simulator, trainee.id, from_, 3)
    assert attempts.retry(simulator, trainee.id, closed, 1)


def test_only_a_turn_of_ones_own_can_be_played_again(
    trainee: Person, simulator: Simulator, begun: int, closed: int
) -> None:
    for position in (0, 2, -1, 99, 2**80):
        with pytest.raises(InputError, match="not a turn of the agent"):
            attempts.retry(simulator, trainee.id, closed, position)
    with pytest.raises(RuleError, match="once the attempt is over"):
        attempts.retry(simulator, trainee.id, attempts.begin(simulator, trainee.id, SLUG), 1)


def test_the_same_story_counts_once_a_week(
    trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    def counts(person: Person) -> bool:
        id = attempts.begin(simulator, person.id, SLUG)
        return attempts.listing(person.id, id).counts

    assert counts(trainee)
    assert not counts(trainee)
    assert counts(colleague)
    clock.turn(days=7)
    assert counts(trainee)


def test_an_author_tries_a_draft_that_nobody_else_sees(
    trainer: Person, simulator: Simulator
) -> None:
    changed = content.text_of(simulator, SLUG).replace("title:", "title: My own", 1)
    draft = content.save_draft(simulator, trainer.id, changed)

    id = attempts.begin(simulator, trainer.id, SLUG, version_id=draft.id)

    listing = attempts.listing(trainer.id, id)
    assert (listing.mode, listing.counts, listing.version_id) == (Mode.TRIAL, False, draft.id)
    assert listing.title.startswith("My own")
    assert not content.find(simulator, SLUG).scenario.title.startswith("My own")


def test_an_attempt_keeps_its_version_when_another_is_published(
    trainee: Person, trainer: Person, simulator: Simulator, begun: int
) -> None:
    changed = content.text_of(simulator, SLUG).replace("title:", "title: My own", 1)
    content.publish(simulator, trainer.id, content.save_draft(simulator, trainer.id, changed).id)

    later = attempts.begin(simulator, trainee.id, SLUG)

    assert attempts.load(trainee.id, later).scenario.title.startswith("My own")
    assert not attempts.load(trainee.id, begun).scenario.title.startswith("My own")


def test_other_words_for_one_moment_are_answered_and_sent_twice_are_one_try(
    trainee: Person, simulator: Simulator, closed: int
) -> None:
    said = [
        attempts.retry_with(simulator, trainee.id, closed, 3, "It was our mistake.", name)
        for name in ("b1", "b2", "b2")
    ]

    again = said[2]
    assert said[1] == again != said[0]
    words = [turn.text for turn in attempts.load(trainee.id, again).transcript.turns]
    assert words[3] == "It was our mistake."
    assert len(words) == 5


def test_words_that_cannot_be_taken_use_up_no_try(
    trainee: Person, simulator: Simulator, closed: int
) -> None:
    with pytest.raises(InputError, match="empty"):
        attempts.retry_with(simulator, trainee.id, closed, 3, " ", "b1")

    for _ in range(3):
        attempts.retry(simulator, trainee.id, closed, 3)
