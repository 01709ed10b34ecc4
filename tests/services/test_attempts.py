from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from subprocess import Popen
from sys import executable
from threading import Barrier, Thread

import pytest
from flask import Flask

from tests.fakes import BrokenVoice, Clock, WatchedVoice
from trainer.config import ROOT
from trainer.core.conversation.turn import ActionTaken, Speaker
from trainer.core.errors import InputError, MissingError, OutsideError, RuleError
from trainer.services import attempts, content
from trainer.simulator import Simulator
from trainer.store.attempts import Mode, Status
from trainer.store.database import db as database_
from trainer.store.database import rest, writing
from trainer.store.drafts import Draft
from trainer.store.people import Person
from trainer.store.reflections import Reflection

SLUG = "charged-after-cancelling"
KILLED = """
import os
from dataclasses import replace
from sys import argv
from flask import Flask
from trainer.config import Settings
from trainer.services import attempts
from trainer.store import database
from trainer.wiring import build


class Killed:
    def say(self, *_):
        os._exit(9)


settings = Settings.model_construct(database_url=argv[1])
app = Flask("trainer")
database.init_app(app, settings)
with app.app_context():
    simulator = replace(build(settings), voice=Killed())
    attempts.take(simulator, int(argv[2]), int(argv[3]), argv[4], "a1")
"""
"""A program that dies at the worst moment: its trainee's words are kept, the answer is not."""
HELLO = "Hello, I can see why that is annoying. When did you cancel?"


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
    with pytest.raises(MissingError):
        attempts.begin(simulator, trainee.id, "no-such-thing")


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


def test_a_message_sent_from_many_places_at_once_is_kept_once(
    db: Flask, trainee: Person, simulator: Simulator, begun: int
) -> None:
    found: list[attempts.Exchange] = []
    together = Barrier(4)

    def send() -> None:
        with db.app_context():
            together.wait()
            found.append(attempts.take(simulator, trainee.id, begun, HELLO, "a1"))

    run(send, 4)

    assert len(attempts.load(trainee.id, begun).transcript.turns) == 3
    assert len({exchange.turns for exchange in found}) == 1
    assert len(found) == 4


def test_two_messages_at_once_do_not_both_stand_unanswered(
    db: Flask, trainee: Person, simulator: Simulator, begun: int
) -> None:
    """The second either comes after the answer to the first, or is refused."""
    refused: list[RuleError] = []
    together = Barrier(2)

    def send(client_id: str) -> None:
        with db.app_context():
            together.wait()
            try:
                attempts.take(simulator, trainee.id, begun, f"Hello {client_id}.", client_id)
            except RuleError as error:
                refused.append(error)

    threads = [Thread(target=send, args=(client_id,)) for client_id in ("a1", "a2")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    speakers = [turn.speaker for turn in attempts.load(trainee.id, begun).transcript.turns]
    assert len(speakers) == 5 - 2 * len(refused)
    assert all(one is not other for one, other in pairwise(speakers))


def test_no_transaction_is_open_while_the_customer_speaks(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    open_: list[bool] = []
    watched = WatchedVoice(
        simulator.voice, lambda: open_.append(database_.session().in_transaction())
    )

    attempts.take(replace(simulator, voice=watched), trainee.id, begun, HELLO, "a1")

    assert open_ == [False]


def test_a_voice_that_fails_leaves_the_message_and_can_be_asked_again(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    broken = replace(simulator, voice=BrokenVoice(simulator.voice))
    with pytest.raises(OutsideError, match="try again"):
        attempts.take(broken, trainee.id, begun, HELLO, "a1")
    assert attempts.listing(trainee.id, begun).status is Status.AWAITING_REPLY
    assert attempts.load(trainee.id, begun).transcript.turns[-1].text == HELLO

    after = attempts.reply(broken, trainee.id, begun)

    assert after.status is Status.IN_PROGRESS
    assert len(attempts.load(trainee.id, begun).transcript.turns) == 3


def test_a_message_sent_again_after_a_failure_is_answered(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    broken = replace(simulator, voice=BrokenVoice(simulator.voice))
    with pytest.raises(OutsideError):
        attempts.take(broken, trainee.id, begun, HELLO, "a1")

    assert len(attempts.take(broken, trainee.id, begun, HELLO, "a1").turns) == 2


def test_the_answer_is_the_same_whenever_it_is_had(
    trainee: Person, colleague: Person, simulator: Simulator, begun: int
) -> None:
    broken = replace(simulator, voice=BrokenVoice(simulator.voice))
    with pytest.raises(OutsideError):
        attempts.take(broken, trainee.id, begun, HELLO, "a1")
    late = attempts.take(broken, trainee.id, begun, HELLO, "a1")
    other = attempts.begin(simulator, colleague.id, SLUG)

    at_once = attempts.take(simulator, colleague.id, other, HELLO, "a1")

    assert late.turns[1] == at_once.turns[1]


def test_a_second_message_waits_for_the_answer_to_the_first(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    broken = replace(simulator, voice=BrokenVoice(simulator.voice, 9))
    with pytest.raises(OutsideError):
        attempts.take(broken, trainee.id, begun, HELLO, "a1")

    with pytest.raises(RuleError, match="still to answer"):
        attempts.take(broken, trainee.id, begun, "And another thing.", "a2")
    with pytest.raises(RuleError, match="still to answer"):
        attempts.act(broken, trainee.id, begun, "refund", None, "x1")


def test_a_reply_that_another_tab_had_meanwhile_is_not_written_twice(
    db: Flask, trainee: Person, simulator: Simulator, begun: int
) -> None:
    def other_tab() -> None:
        def had() -> None:
            with db.app_context():
                attempts.reply(simulator, trainee.id, begun)

        run(had, 1)

    watched = replace(simulator, voice=WatchedVoice(simulator.voice, other_tab))

    exchange = attempts.take(watched, trainee.id, begun, HELLO, "a1")

    assert len(exchange.turns) == 2
    assert len(attempts.load(trainee.id, begun).transcript.turns) == 3


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


def test_closing_has_the_answer_that_is_due_first(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    broken = replace(simulator, voice=BrokenVoice(simulator.voice))
    with pytest.raises(OutsideError):
        attempts.take(broken, trainee.id, begun, HELLO, "a1")

    attempts.close(broken, trainee.id, begun)

    assert len(attempts.load(trainee.id, begun).transcript.turns) == 3


def test_a_customer_who_leaves_ends_the_attempt(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    for number in range(12):
        exchange = attempts.take(simulator, trainee.id, begun, "Shut up, you idiot.", f"r{number}")
        if exchange.listing.status is Status.CLOSED:
            break

    assert exchange.listing.ending == "left"


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


def test_resuming_has_the_answer_that_a_crash_cut_off(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    broken = replace(simulator, voice=BrokenVoice(simulator.voice))
    with pytest.raises(OutsideError):
        attempts.take(broken, trainee.id, begun, HELLO, "a1")

    assert attempts.resume(simulator, trainee.id, begun).status is Status.IN_PROGRESS


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
    attempts.close(simulator, trainee.id, again)

    for from_ in (closed, again):
        with pytest.raises(RuleError, match="3 times"):
            attempts.retry(simulator, trainee.id, from_, 3)
    assert attempts.retry(simulator, trainee.id, closed, 1)


def test_only_a_turn_of_ones_own_can_be_played_again(
    trainee: Person, simulator: Simulator, begun: int, closed: int
) -> None:
    for position in (0, 2, -1, 99):
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


def test_a_look_back_is_kept(trainee: Person, simulator: Simulator, closed: int) -> None:
    attempts.reflect(simulator, trainee.id, closed, 3, "  When I named the fee. ")

    assert attempts.reflection(trainee.id, closed) == Reflection(3, "When I named the fee.")


@pytest.mark.parametrize(
    ("position", "words"), [(1, " "), (1, "x" * 2001), (99, "There."), (-1, "There.")]
)
def test_a_look_back_at_nothing_is_refused(
    trainee: Person, simulator: Simulator, closed: int, position: int, words: str
) -> None:
    with pytest.raises(InputError):
        attempts.reflect(simulator, trainee.id, closed, position, words)


def test_one_looks_back_once_it_is_over(trainee: Person, simulator: Simulator, begun: int) -> None:
    with pytest.raises(RuleError, match="once the attempt is over"):
        attempts.reflect(simulator, trainee.id, begun, 0, "There.")

    assert attempts.reflection(trainee.id, begun) is None


def test_a_locked_database_loses_nothing(
    db: Flask, trainee: Person, simulator: Simulator, begun: int, impatient: Flask
) -> None:
    held, done = Barrier(2), Barrier(2)

    def hold() -> None:
        with db.app_context(), writing():
            held.wait()
            done.wait()

    other = Thread(target=hold)
    other.start()
    held.wait()
    with pytest.raises(OutsideError, match="busy"):
        attempts.take(simulator, trainee.id, begun, HELLO, "a1")
    done.wait()
    other.join()

    assert len(attempts.take(simulator, trainee.id, begun, HELLO, "a1").turns) == 2


def test_a_program_killed_while_the_customer_speaks_loses_nothing(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    place = simulator.settings
    killed = Popen(
        [executable, "-c", KILLED, place.database_url, str(trainee.id), str(begun), HELLO],
        cwd=ROOT,
    )
    assert killed.wait(timeout=60) == 9
    rest()
    assert attempts.listing(trainee.id, begun).status is Status.AWAITING_REPLY

    attempts.resume(simulator, trainee.id, begun)

    words = [turn.text for turn in attempts.load(trainee.id, begun).transcript.turns]
    assert len(words) == 3
    assert words[1] == HELLO
    assert len(attempts.take(simulator, trainee.id, begun, HELLO, "a1").turns) == 2


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


def run(deed: Callable[[], object], times: int) -> None:
    threads = [Thread(target=deed) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.fixture
def begun(trainee: Person, simulator: Simulator) -> int:
    """Begin an attempt."""
    return attempts.begin(simulator, trainee.id, SLUG)


@pytest.fixture
def closed(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play two exchanges and give up."""
    id = attempts.begin(simulator, trainee.id, SLUG)
    for number, message in enumerate((HELLO, "Thank you. One moment please.")):
        clock.turn(seconds=30)
        attempts.take(simulator, trainee.id, id, message, str(number))
    attempts.close(simulator, trainee.id, id)
    return id
