"""A reply that takes its time is listened to as it comes: whole for everybody, and kept once."""

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from tests.fakes import HELLO, SlowVoice
from tests.web.seen import headings, seen
from tests.web.streams import as_text, listen, names, until
from tests.web.talks import THANKS, begin, say
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.attempts import Status
from trainer.store.database import rest
from trainer.store.people import Person
from trainer.web import replies as door


def test_a_message_is_kept_and_shown_before_it_is_answered(
    as_trainee: FlaskClient, trainee: Person, voice: SlowVoice
) -> None:
    id = begin(as_trainee)

    answer = say(as_trainee, id, HELLO, htmx=True, seen="0")

    assert HELLO in seen(answer)
    assert answer.text.count("<article") == 1
    assert f'data-reply="/attempts/{id}/reply"' in answer.text
    assert status(trainee, id) is Status.AWAITING_REPLY
    voice.may_end.set()
    assert names(listen(as_trainee, id))[-1] == "done"


def test_the_words_come_as_text_and_then_the_turn_as_the_page_shows_it(
    as_trainee: FlaskClient, trainee: Person, voice: SlowVoice
) -> None:
    id = begin(as_trainee)
    voice.may_end.set()
    say(as_trainee, id, HELLO, htmx=True, seen="0")

    events = listen(as_trainee, id, seen=1)

    words = attempts_text(trainee, id)
    assert "".join(text for name, text in events if name == "piece") in (words, "")
    assert 'data-turn="2"' in events[-1][1]
    assert events[-1][1].count("<article") == 1
    assert status(trainee, id) is Status.IN_PROGRESS


def test_a_stream_is_not_gathered_on_its_way(as_trainee: FlaskClient) -> None:
    answer = as_trainee.get(f"/attempts/{begin(as_trainee)}/reply")

    assert answer.mimetype == "text/event-stream"
    assert answer.headers["X-Accel-Buffering"] == "no"
    assert answer.headers["Cache-Control"] == "no-store"


def test_who_comes_late_hears_all_of_it_and_it_is_said_once(
    as_trainee: FlaskClient, trainee: Person, voice: SlowVoice
) -> None:
    id = begin(as_trainee)
    say(as_trainee, id, HELLO, htmx=True, seen="0")
    assert voice.began.wait(10)
    streams = [
        as_trainee.get(f"/attempts/{id}/reply?seen=1", buffered=False).response for _ in range(2)
    ]
    first = [until(iter(stream), "piece") for stream in streams]
    voice.may_end.set()

    rests = ["".join(map(as_text, stream)) for stream in streams]

    assert first[0] == first[1]
    assert all('data-turn=\\"2\\"' in rest for rest in rests)
    assert voice.said == 1
    assert len(attempts.load(trainee.id, id).transcript.turns) == 3


def test_who_goes_away_in_the_middle_does_not_stop_it(
    as_trainee: FlaskClient, trainee: Person, voice: SlowVoice
) -> None:
    id = begin(as_trainee)
    say(as_trainee, id, HELLO, htmx=True, seen="0")
    answer = as_trainee.get(f"/attempts/{id}/reply", buffered=False)
    until(iter(answer.response), "piece")
    answer.close()
    voice.may_end.set()

    events = listen(as_trainee, id, seen=1)

    assert events[-1][0] == "done"
    assert voice.said == 1


def test_the_page_of_a_reply_in_the_making_waits_for_it(
    as_trainee: FlaskClient, trainee: Person, voice: SlowVoice
) -> None:
    id = begin(as_trainee)
    say(as_trainee, id, HELLO, htmx=True, seen="0")

    page = as_trainee.get(f"/attempts/{id}")

    assert f'data-reply="/attempts/{id}/reply"' in page.text
    assert "has not answered it yet" in seen(page)
    voice.may_end.set()
    listen(as_trainee, id)
    assert "data-reply" not in as_trainee.get(f"/attempts/{id}").text


def test_without_scripts_the_page_comes_back_with_the_reply(
    as_trainee: FlaskClient, voice: SlowVoice
) -> None:
    id = begin(as_trainee)
    voice.may_end.set()

    answer = say(as_trainee, id, HELLO)

    assert answer.location == f"/attempts/{id}#composer-text"
    assert 'data-turn="2"' in as_trainee.get(f"/attempts/{id}").text


def test_a_reply_that_was_due_when_the_program_stopped_is_had_by_listening(
    as_trainee: FlaskClient, trainee: Person, voice: SlowVoice, simulator: Simulator
) -> None:
    id = begin(as_trainee)
    attempts.keep(simulator, trainee.id, id, HELLO, "1")
    voice.may_end.set()

    assert names(listen(as_trainee, id))[-1] == "done"


def test_where_no_reply_is_due_the_turns_not_seen_come_at_once(
    as_trainee: FlaskClient, voice: SlowVoice
) -> None:
    id = begin(as_trainee)

    assert [(name, text.count("<article")) for name, text in listen(as_trainee, id)] == [
        ("done", 1)
    ]
    assert [name for name, text in listen(as_trainee, id, seen=0) if "<article" in text] == []


def test_a_message_sent_again_is_kept_once_and_answered_once(
    as_trainee: FlaskClient, trainee: Person, voice: SlowVoice
) -> None:
    id = begin(as_trainee)
    for _ in range(2):
        assert say(as_trainee, id, HELLO, "mine", htmx=True, seen="0").status_code == 200
    voice.may_end.set()
    listen(as_trainee, id)

    again = say(as_trainee, id, HELLO, "mine", htmx=True, seen="0")

    assert again.text.count("<article") == 2
    assert "data-reply" not in again.text
    assert voice.said == 1


def test_nothing_more_can_be_sent_before_the_reply(
    as_trainee: FlaskClient, voice: SlowVoice
) -> None:
    id = begin(as_trainee)
    say(as_trainee, id, HELLO, htmx=True, seen="0")

    assert say(as_trainee, id, THANKS, htmx=True, seen="1").status_code == 409

    voice.may_end.set()
    listen(as_trainee, id)


def test_closing_waits_for_the_reply(
    as_trainee: FlaskClient, trainee: Person, voice: SlowVoice
) -> None:
    id = begin(as_trainee)
    say(as_trainee, id, HELLO, htmx=True, seen="0")
    threading.Timer(0.1, voice.may_end.set).start()

    as_trainee.post(f"/attempts/{id}/closure")

    assert len(attempts.load(trainee.id, id).transcript.turns) == 3
    events = listen(as_trainee, id, seen=1)
    assert "The talk is over" in events[-1][1]
    assert voice.said == 1


def test_quiet_is_broken_by_signs_of_life(
    as_trainee: FlaskClient, voice: SlowVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "BEAT", 0.02)
    id = begin(as_trainee)
    say(as_trainee, id, HELLO, htmx=True, seen="0")
    stream = as_trainee.get(f"/attempts/{id}/reply", buffered=False).response

    assert ": still there" in until(iter(stream), ": still there")

    voice.may_end.set()
    assert "event: done" in "".join(map(as_text, stream))


def test_nobody_listens_to_another_persons_talk(
    as_trainee: FlaskClient, as_colleague: FlaskClient, as_admin: FlaskClient, stranger: FlaskClient
) -> None:
    id = begin(as_trainee)
    for client in (as_colleague, as_admin):
        answer = client.get(f"/attempts/{id}/reply")
        assert answer.status_code == 404
        assert headings(answer) == ["Not here"]
    assert stranger.get(f"/attempts/{id}/reply").status_code == 303


def status(person: Person, id: int) -> Status:
    """Tell how far an attempt is."""
    rest()
    return attempts.listing(person.id, id).status


def attempts_text(person: Person, id: int) -> str:
    """Give the last words of an attempt."""
    rest()
    return attempts.load(person.id, id).transcript.turns[-1].text


@pytest.fixture
def voice() -> Iterator[SlowVoice]:
    voice = SlowVoice()
    yield voice
    voice.may_end.set()


@pytest.fixture
def simulator(simulator: Simulator, voice: SlowVoice) -> Simulator:
    return replace(simulator, voice=voice)
