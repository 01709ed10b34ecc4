"""Let time pass on a line."""

from dataclasses import replace
from typing import Any

import pytest

from tests.fakes import SLUG, Clock
from trainer.core.customer.voice import Said
from trainer.core.errors import InputError, RuleError
from trainer.services import attempts, scoring, silences
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store.attempts import Status
from trainer.store.people import Person

PHONE = "cot-at-the-wrong-hour"
HELLO = "Hello Tomasz, what is the order number, and your postcode?"


def test_a_silence_is_spoken_into_once_it_is_long(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    id = attempts.begin(simulator, trainee.id, PHONE)
    clock.turn(seconds=60)
    assert silences.wait(simulator, trainee.id, id).turns == ()
    clock.turn(seconds=20)
    exchange = silences.wait(simulator, trainee.id, id)
    assert [one.position for one in exchange.turns] == [1]
    assert attempts.load(trainee.id, id).transcript.turns[1] == exchange.turns[0]
    assert silences.wait(simulator, trainee.id, id).turns == ()


def test_a_caller_who_hears_nothing_hangs_up_and_the_talk_is_graded(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    id = attempts.begin(simulator, trainee.id, PHONE)
    attempts.take(simulator, trainee.id, id, HELLO, "a")
    for _ in range(3):
        clock.turn(seconds=80)
        last = silences.wait(simulator, trainee.id, id)
    assert last.listing.status is Status.CLOSED
    assert last.listing.ending == "left"
    graded = scoring.graded(simulator, id)
    assert graded.scorecard is not None
    assert graded.debrief is not None
    assert silences.wait(simulator, trainee.id, id).turns == ()


def test_who_types_is_heard(simulator: Simulator, clock: Clock, trainee: Person) -> None:
    id = attempts.begin(simulator, trainee.id, PHONE)
    clock.turn(seconds=70)
    attempts.save_draft(simulator, trainee.id, id, "Hello T")
    clock.turn(seconds=70)
    assert silences.wait(simulator, trainee.id, id).turns == ()
    clock.turn(seconds=10)
    assert len(silences.wait(simulator, trainee.id, id).turns) == 1


def test_what_is_sent_meanwhile_comes_first(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    id = attempts.begin(simulator, trainee.id, PHONE)
    clock.turn(seconds=90)

    class Slow:
        slow = True

        def say(self, *asked: Any, **how: Any) -> Said:
            attempts.take(simulator, trainee.id, id, HELLO, "a")
            return simulator.authored.say(*asked, **how)

    exchange = silences.wait(replace(simulator, authored=Slow()), trainee.id, id)
    assert exchange.turns == ()
    assert [one.speaker.value for one in kept.load(id).transcript.turns] == [
        "customer",
        "agent",
        "customer",
    ]


def test_a_hold_is_a_message_with_length_and_reason(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    id = attempts.begin(simulator, trainee.id, PHONE)
    said = silences.hold(simulator, trainee.id, id, 3, "ask my supervisor", "a").turns
    assert said[0].text == "I'm putting you on hold for 3 minutes while I ask my supervisor."
    clock.turn(seconds=200)
    assert silences.wait(simulator, trainee.id, id).turns == ()


def test_only_callers_are_put_on_hold_and_for_a_time(simulator: Simulator, trainee: Person) -> None:
    chat = attempts.begin(simulator, trainee.id, SLUG)
    with pytest.raises(RuleError, match="Only a caller"):
        silences.hold(simulator, trainee.id, chat, 2, "", "a")
    call = attempts.begin(simulator, trainee.id, PHONE)
    with pytest.raises(InputError, match="1 to 5"):
        silences.hold(simulator, trainee.id, call, 9, "", "a")
