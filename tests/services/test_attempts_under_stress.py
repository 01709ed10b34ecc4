from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from subprocess import Popen
from sys import executable
from threading import Barrier, Thread

import pytest
from flask import Flask

from tests.fakes import HELLO, SLUG, BrokenVoice, WatchedVoice
from trainer.config import ROOT
from trainer.core.errors import OutsideError, RuleError
from trainer.services import attempts
from trainer.simulator import Simulator, Speakers
from trainer.store.attempts import Status
from trainer.store.database import db as database_
from trainer.store.database import rest, writing
from trainer.store.people import Person

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


def test_a_reply_that_another_process_had_meanwhile_is_not_written_twice(
    db: Flask, trainee: Person, simulator: Simulator, begun: int
) -> None:
    other = replace(simulator, speakers=Speakers())

    def other_process() -> None:
        def had() -> None:
            with db.app_context():
                attempts.reply(other, trainee.id, begun)

        run(had, 1)

    watched = replace(simulator, voice=WatchedVoice(simulator.voice, other_process))

    exchange = attempts.take(watched, trainee.id, begun, HELLO, "a1")

    assert len(exchange.turns) == 2
    assert len(attempts.load(trainee.id, begun).transcript.turns) == 3


def test_another_tab_waits_for_the_reply_that_is_being_said(
    db: Flask, trainee: Person, simulator: Simulator, begun: int
) -> None:
    asked: list[str] = []
    others: list[Thread] = []
    heard: list[str] = []

    def speak() -> None:
        asked.append("the voice")
        if len(asked) == 1:
            others.append(Thread(target=other_tab))
            others[0].start()
            others[0].join(0.2)

    def other_tab() -> None:
        with db.app_context():
            heard.append("waited")
            attempts.reply(watched, trainee.id, begun, heard.append)
            heard.append(attempts.load(trainee.id, begun).transcript.turns[-1].text)

    watched = replace(simulator, voice=WatchedVoice(simulator.voice, speak))

    said = attempts.take(watched, trainee.id, begun, HELLO, "a1").turns[-1].text
    others[0].join()

    assert asked == ["the voice"]
    assert heard == ["waited", said]


def test_closing_has_the_answer_that_is_due_first(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    broken = replace(simulator, voice=BrokenVoice(simulator.voice))
    with pytest.raises(OutsideError):
        attempts.take(broken, trainee.id, begun, HELLO, "a1")

    attempts.close(broken, trainee.id, begun)

    assert len(attempts.load(trainee.id, begun).transcript.turns) == 3


def test_resuming_has_the_answer_that_a_crash_cut_off(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    broken = replace(simulator, voice=BrokenVoice(simulator.voice))
    with pytest.raises(OutsideError):
        attempts.take(broken, trainee.id, begun, HELLO, "a1")

    assert attempts.resume(simulator, trainee.id, begun).status is Status.IN_PROGRESS


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


def run(deed: Callable[[], object], times: int) -> None:
    threads = [Thread(target=deed) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
