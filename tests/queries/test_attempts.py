import pytest

from tests.builders import a_scenario
from tests.fakes import HELLO, SLUG, Clock
from tests.web.talks import LETTER
from trainer.core.conversation.turn import ActionTaken
from trainer.core.errors import MissingError
from trainer.core.scenario.record import Article
from trainer.queries.attempts import action_words, practice, search
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.people import Person

ARTICLES = (
    Article("fees", "Fees", "A refund arrives within **5 days**."),
    Article("late", "Late parcels", "Ask the carrier first. No refund before day 10."),
)


def test_a_talk_that_has_begun_waits_for_the_agent(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG)
    clock.turn(seconds=30)

    page = practice(simulator, trainee.id, id)

    (opening,) = page.lines
    assert (opening.position, opening.agent, opening.name) == (0, False, page.customer)
    assert (page.counts, page.closed, page.awaiting, page.mode) == (True, False, False, "")
    assert (page.now - page.started).total_seconds() == 30
    assert page.expected_seconds == page.scenario.customer.expects.reply_seconds
    assert page.skills == ("Empathy", "Resolution", "Clarity")


def test_a_turn_bears_the_time_of_the_talk_and_of_the_day(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG)
    clock.turn(hours=5)
    attempts.resume(simulator, trainee.id, id)
    clock.turn(seconds=20)
    attempts.take(simulator, trainee.id, id, HELLO, "a1")

    line = practice(simulator, trainee.id, id).lines[1]

    assert (line.agent, line.name, line.text) == (True, "You", HELLO)
    assert line.at is not None
    assert line.at < 600
    assert line.on == clock.now


def test_an_end_that_fails_the_talk_is_known_before(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG)
    assert not practice(simulator, trainee.id, id).ends_open  # without a word nothing is graded

    clock.turn(seconds=20)
    attempts.take(simulator, trainee.id, id, HELLO, "a1")
    attempts.reply(simulator, trainee.id, id)
    assert practice(simulator, trainee.id, id).ends_open

    attempts.close(simulator, trainee.id, id)
    assert not practice(simulator, trainee.id, id).ends_open


def test_a_letter_has_a_subject_and_no_hurry(trainee: Person, simulator: Simulator) -> None:
    page = practice(simulator, trainee.id, attempts.begin(simulator, trainee.id, LETTER))

    assert page.expected_seconds is None
    assert page.subject == f"Re: {page.scenario.subject}"


def test_a_subject_that_was_drafted_stays(trainee: Person, simulator: Simulator) -> None:
    id = attempts.begin(simulator, trainee.id, LETTER)
    attempts.save_draft(simulator, trainee.id, id, "Dear", "My subject")

    page = practice(simulator, trainee.id, id)

    assert (page.draft, page.subject) == ("Dear", "My subject")


def test_a_reply_is_not_answered_twice_over(trainee: Person, simulator: Simulator) -> None:
    id = attempts.begin(simulator, trainee.id, LETTER)
    attempts.take(simulator, trainee.id, id, HELLO, "a1", "Re: Cot")

    assert practice(simulator, trainee.id, id).subject.lower().count("re:") == 1


def test_anothers_talk_is_not_there(
    trainee: Person, colleague: Person, simulator: Simulator
) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG)

    with pytest.raises(MissingError):
        practice(simulator, colleague.id, id)


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("", ["fees", "late"]),
        ("REFUND", ["fees", "late"]),
        ("refund carrier", ["late"]),
        ("parcels", ["late"]),
        ("5 days", ["fees"]),
        ("refund unicorn", []),
        ("**", ["fees"]),
    ],
)
def test_an_article_is_found_when_it_holds_every_word(q: str, found: list[str]) -> None:
    assert [one.id for one in search(ARTICLES, q)] == found


@pytest.mark.parametrize(
    ("taken", "words"),
    [
        (ActionTaken("refund", 39.9), "Refund a payment: 39.90"),
        (ActionTaken("verify_identity"), "Check identity"),
        (ActionTaken("long_gone"), "long_gone"),
    ],
)
def test_an_action_is_told_with_its_amount(taken: ActionTaken, words: str) -> None:
    assert action_words(a_scenario(), taken) == words
