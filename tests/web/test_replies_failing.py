"""A reply that cannot be had is told in a sentence, costs no words, and can be had again."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from tests.fakes import HELLO, BrokenVoice, SlowVoice
from tests.web.streams import listen
from tests.web.talks import begin, say
from trainer.core.customer.scripted import ScriptedVoice
from trainer.services import attempts, replies
from trainer.simulator import Simulator
from trainer.store.people import Person
from trainer.web import replies as door


def test_a_reply_that_fails_is_told_and_can_be_had_again(
    as_trainee: FlaskClient,
    trainee: Person,
    broken: BrokenVoice,
    simulator: Simulator,
    at_once: None,
) -> None:
    id = begin(as_trainee)
    attempts.keep(simulator, trainee.id, id, HELLO, "1")

    told = "The voice is not there just now. Please try again."
    assert listen(as_trainee, id) == [("failed", told)]
    assert listen(as_trainee, id)[-1][0] == "done"
    assert attempts.load(trainee.id, id).transcript.turns[1].text == HELLO


def test_a_fault_of_ours_is_told_in_a_sentence_too(
    as_trainee: FlaskClient, voice: SlowVoice, monkeypatch: pytest.MonkeyPatch, at_once: None
) -> None:
    id = begin(as_trainee)

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(SlowVoice, "say", broken)
    assert say(as_trainee, id, HELLO).status_code == 500
    assert listen(as_trainee, id) == [("failed", replies.BROKEN)]


def test_where_nothing_more_can_be_begun_the_message_is_kept_and_it_is_said(
    as_trainee: FlaskClient, trainee: Person, voice: SlowVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = begin(as_trainee)

    def full(_job: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr("trainer.web.attempts.aside", full)

    answer = say(as_trainee, id, HELLO, htmx=True, seen="0")

    assert (answer.status_code, answer.text) == (503, replies.BUSY)
    voice.may_end.set()
    assert listen(as_trainee, id)[-1][0] == "done"
    assert attempts.load(trainee.id, id).transcript.turns[1].text == HELLO


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have replies said before the listener is answered."""
    monkeypatch.setattr(door, "aside", lambda job: job())


@pytest.fixture
def voice() -> Iterator[SlowVoice]:
    voice = SlowVoice()
    yield voice
    voice.may_end.set()


@pytest.fixture
def broken() -> BrokenVoice:
    return BrokenVoice(ScriptedVoice(), slow=True)


@pytest.fixture
def simulator(simulator: Simulator, request: pytest.FixtureRequest) -> Simulator:
    name = "broken" if "broken" in request.fixturenames else "voice"
    return replace(simulator, voice=request.getfixturevalue(name))
