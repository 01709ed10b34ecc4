from collections.abc import Callable

import pytest

from tests.fakes import HELLO, SLUG, Clock
from trainer.core.conversation.turn import ActionTaken, Speaker
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.attempts import Mode, Status
from trainer.store.database import rest
from trainer.store.people import Person


def test_an_attempt_begins_with_the_customers_words(trainee: Person, simulator: Simulator) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG)

    listing = attempts.listing(trainee.id, id)
    attempt = attempts.load(trainee.id, id)
    assert (listing.status, listing.mode, listing.counts) == (
        Status.IN_PROGRESS,
        Mode.PRACTICE,
        True,
    )
    assert (listing.slug, listing.title) == (SLUG, attempt.scenario.title)
    assert [turn.text for turn in attempt.transcript.turns] == [attempt.scenario.opening]
    assert attempt.seed == 7


def test_a_seed_may_be_given(trainee: Person, simulator: Simulator) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG, seed=2**31)

    assert attempts.load(trainee.id, id).seed == 2**31


def test_an_unknown_scenario_is_missing(trainee: Person, simulator: Simulator) -> None:
    for slug in ("no-such-thing", "", "\ud800", "x" * 10_000):
        with pytest.raises(MissingError):
            attempts.begin(simulator, trainee.id, slug)


@pytest.mark.parametrize("seed", [-1, 2**63])
def test_a_seed_that_cannot_be_kept_is_refused(
    trainee: Person, simulator: Simulator, seed: int
) -> None:
    with pytest.raises(InputError, match="seed"):
        attempts.begin(simulator, trainee.id, SLUG, seed)


def test_a_message_is_answered(trainee: Person, simulator: Simulator, begun: int) -> None:
    exchange = attempts.take(simulator, trainee.id, begun, HELLO, "a1")

    assert [turn.speaker for turn in exchange.turns] == [Speaker.AGENT, Speaker.CUSTOMER]
    assert exchange.turns[0].text == HELLO
    assert exchange.listing.status is Status.IN_PROGRESS
    assert attempts.load(trainee.id, begun).transcript.turns[1:] == exchange.turns


def test_what_is_loaded_is_what_was_played(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    """The mind comes back whole: the talk goes on as if it had never been put away."""
    for number, message in enumerate((HELLO, "ok", "I have refunded it.")):
        attempts.take(simulator, trainee.id, begun, message, str(number))
    loaded = attempts.load(trainee.id, begun)
    rest()

    assert loaded == attempts.load(trainee.id, begun)
    assert len(loaded.states) == len(loaded.ledger) == 4
    assert loaded.states[-1].mood == loaded.transcript.turns[-1].mood
    assert loaded.state.used


def test_a_message_sent_twice_is_kept_once(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    first = attempts.take(simulator, trainee.id, begun, HELLO, "a1")

    again = attempts.take(simulator, trainee.id, begun, HELLO, "a1")

    assert again == first
    assert len(attempts.load(trainee.id, begun).transcript.turns) == 3


def test_an_old_message_sent_again_gives_its_old_answer(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    first = attempts.take(simulator, trainee.id, begun, HELLO, "a1")
    attempts.take(simulator, trainee.id, begun, "One moment please.", "a2")

    assert attempts.take(simulator, trainee.id, begun, HELLO, "a1").turns == first.turns


@pytest.mark.parametrize(
    ("message", "why"),
    [
        ("", "empty"),
        (" \n\t ", "empty"),
        ("\u0000\u0007", "empty"),
        ("\u200b\u202e", "empty"),
        ("x" * 100_000, "at most 4000"),
    ],
)
def test_a_message_that_says_nothing_or_too_much_is_refused(
    trainee: Person, simulator: Simulator, begun: int, message: str, why: str
) -> None:
    with pytest.raises(InputError, match=why):
        attempts.take(simulator, trainee.id, begun, message, "a1")

    assert attempts.listing(trainee.id, begun).status is Status.IN_PROGRESS


@pytest.mark.parametrize(
    "message",
    ["<script>alert('1')</script> hello", "مرحبا، كيف حالك؟", "DROP TABLE turns; --", "😀 ok"],
)
def test_a_strange_message_is_kept_as_it_was_sent(
    trainee: Person, simulator: Simulator, begun: int, message: str
) -> None:
    assert attempts.take(simulator, trainee.id, begun, message, "a1").turns[0].text == message


@pytest.mark.parametrize("client_id", ["", "x" * 65, "a\nb"])
def test_a_message_needs_a_plain_id(
    trainee: Person, simulator: Simulator, begun: int, client_id: str
) -> None:
    with pytest.raises(InputError, match="needs an id"):
        attempts.take(simulator, trainee.id, begun, HELLO, client_id)
    with pytest.raises(InputError, match="needs an id"):
        attempts.act(simulator, trainee.id, begun, "refund", None, client_id)


@pytest.mark.parametrize("do", ["load", "take", "reply", "act", "close", "resume", "draft"])
def test_anothers_attempt_does_not_exist(
    colleague: Person, simulator: Simulator, begun: int, do: str
) -> None:
    id = colleague.id
    deeds: dict[str, Callable[[], object]] = {
        "load": lambda: attempts.load(id, begun),
        "take": lambda: attempts.take(simulator, id, begun, HELLO, "a1"),
        "reply": lambda: attempts.reply(simulator, id, begun),
        "act": lambda: attempts.act(simulator, id, begun, "refund", None, "x1"),
        "close": lambda: attempts.close(simulator, id, begun),
        "resume": lambda: attempts.resume(simulator, id, begun),
        "draft": lambda: attempts.save_draft(simulator, id, begun, "hello"),
    }

    with pytest.raises(MissingError, match="no such attempt"):
        deeds[do]()


def test_an_attempt_that_is_not_there_is_missing(trainee: Person, simulator: Simulator) -> None:
    with pytest.raises(MissingError):
        attempts.load(trainee.id, 99)
    with pytest.raises(MissingError):
        attempts.take(simulator, trainee.id, 99, HELLO, "a1")


def test_an_action_travels_with_the_next_message(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    first = attempts.act(simulator, trainee.id, begun, "verify_identity", None, "x1")
    both = attempts.act(simulator, trainee.id, begun, "goodwill", 5.0, "x2")
    assert [one.id for one in first] == ["verify_identity"]
    assert both == (ActionTaken("verify_identity"), ActionTaken("goodwill", 5.0))
    assert attempts.load(trainee.id, begun).pending == both

    exchange = attempts.take(simulator, trainee.id, begun, HELLO, "a1")

    assert exchange.turns[0].actions == both
    assert attempts.load(trainee.id, begun).pending == ()


def test_an_action_sent_twice_is_taken_once(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    for _ in range(2):
        pending = attempts.act(simulator, trainee.id, begun, "goodwill", 5.0, "x1")

    assert pending == (ActionTaken("goodwill", 5.0),)


@pytest.mark.parametrize(
    ("action", "amount"),
    [("fly", None), ("goodwill", -1.0), ("goodwill", float("nan")), ("verify_identity", 5.0)],
)
def test_an_action_that_does_not_exist_is_refused(
    trainee: Person, simulator: Simulator, begun: int, action: str, amount: float | None
) -> None:
    with pytest.raises(InputError):
        attempts.act(simulator, trainee.id, begun, action, amount, "x1")

    assert attempts.load(trainee.id, begun).pending == ()


def test_nothing_is_said_or_done_after_the_end(
    trainee: Person, simulator: Simulator, closed: int
) -> None:
    with pytest.raises(RuleError, match="over"):
        attempts.take(simulator, trainee.id, closed, "One more thing.", "late")
    with pytest.raises(RuleError, match="over"):
        attempts.act(simulator, trainee.id, closed, "refund", None, "late")
    with pytest.raises(RuleError, match="over"):
        attempts.save_draft(simulator, trainee.id, closed, "One more thing.")


def test_closing_is_final_and_harmless_twice(
    trainee: Person, simulator: Simulator, closed: int, clock: Clock
) -> None:
    before = attempts.listing(trainee.id, closed)
    clock.turn(minutes=5)

    assert attempts.close(simulator, trainee.id, closed) == before
    assert (before.status, before.ending) == (Status.CLOSED, "abandoned")
    assert attempts.load(trainee.id, closed).closed


def test_a_customer_who_leaves_ends_the_attempt(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    for number in range(12):
        exchange = attempts.take(simulator, trainee.id, begun, "Shut up, you idiot.", f"r{number}")
        if exchange.listing.status is Status.CLOSED:
            break

    assert exchange.listing.ending == "left"
