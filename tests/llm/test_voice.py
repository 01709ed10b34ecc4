"""A reply comes in time whatever the server does, and nobody hears a word that was not passed."""

import logging
from dataclasses import replace

import pytest

from tests.builders import a_scenario
from tests.llm.conftest import FACT, SCENARIO, TALK, TELL, Ask, authored
from tests.model_server import (
    Way,
    breaks_off,
    drips,
    drips_headers,
    fails,
    floods,
    hangs,
    never_stops,
    says,
    sends,
)
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.voice import Said
from trainer.llm.asking import REFUSED, Limits
from trainer.llm.client import Access, Client
from trainer.llm.voice import FAULT, ModelVoice, parts_of

GOOD = "OK, my postcode is LS6 2QT. I'm waiting."
LEAK = "My postcode is LS6 2QT. The bank charged me a fee. I'm waiting."
AGENT = "How can I help you today?"
LATE = "it took too long"


def test_the_models_words_are_heard_sentence_by_sentence(ask: Ask) -> None:
    done = ask(says(GOOD))
    assert done.heard == ("OK, my postcode is LS6 2QT.", " I'm waiting.")
    assert done.said.text == GOOD
    assert (done.wording.kept, done.wording.because, done.wording.faults) == ("model", "", ())


def test_what_it_took_is_kept(ask: Ask) -> None:
    wording = ask(says(GOOD), price=2.0).wording
    assert (wording.model, wording.prompt, wording.temperature) == ("stub", "customer@1", 0.7)
    assert (wording.tries, wording.tokens_in, wording.tokens_out) == (1, 300, 20)
    assert wording.cost == pytest.approx(320 * 2e-6)
    assert 0 < wording.overhead_ms <= wording.first_ms <= wording.total_ms


def test_a_server_that_counts_no_tokens_costs_nothing_known(ask: Ask) -> None:
    wording = ask(says(GOOD, usage=False), price=2.0).wording
    assert (wording.tokens_in, wording.tokens_out, wording.cost) == (None, None, None)


def test_without_a_price_no_cost_is_reckoned(ask: Ask) -> None:
    assert ask(says(GOOD)).wording.cost is None


def test_the_same_dice_give_the_same_seed(ask: Ask) -> None:
    first, second = ask(says(GOOD)), ask(says(GOOD))
    assert first.server.asked[0]["seed"] == second.server.asked[0]["seed"] == first.wording.seed


@pytest.mark.parametrize(
    ("way", "because"),
    [
        (fails(500), "HTTP 500"),
        (fails(503), "HTTP 503"),
        (fails(401), "HTTP 401"),
        (fails(404), "HTTP 404"),
        (fails(400), "HTTP 400"),
        (fails(429, Retry_After="600"), "HTTP 429"),
        (fails(429, Retry_After="Wed, 21 Oct 2026 07:28:00 GMT"), "HTTP 429"),
        (fails(302, Location="http://127.0.0.1:1/v1"), "HTTP 302"),
        (sends(b""), REFUSED),
        (sends(b"<html><body>Welcome</body></html>", "text/html"), REFUSED),
        (sends(b"data: {nope\n\n"), "an answer that cannot be read (JSONDecodeError)"),
        (sends(b"data: [1, 2]\n\n"), "an answer that cannot be read (AttributeError)"),
        (sends(b'data: {"choices": 5}\n\n'), "an answer that cannot be read (TypeError)"),
        (sends(b'data: {"choices": [{"delta": null}]}\n\n'), REFUSED),
        (sends(bytes(range(256)) * 8), "an answer that cannot be read (UnicodeDecodeError)"),
        (hangs, LATE),
        (drips, LATE),
        (drips_headers, LATE),
        (floods, "an answer without end"),
        (breaks_off("My post"), "the connection failed"),
        (says(""), REFUSED),
        (says(AGENT), REFUSED),
        (says("<think>They ask for the postcode.</think> LS6 2QT."), REFUSED),
        (says('{"reply": "My postcode is LS6 2QT."}'), REFUSED),
        (says("My postcode is LS6", finish="length"), REFUSED),
    ],
)
def test_whatever_the_server_does_the_authored_reply_comes_in_time(
    ask: Ask, way: Way, because: str
) -> None:
    done = ask(way, seconds=0.4, retries=1)
    assert done.said.text == "".join(done.heard) == authored()
    assert (done.wording.kept, done.wording.because) == ("authored", because)
    assert done.seconds < 5


def test_a_server_that_is_not_there_does_no_harm() -> None:
    voice = ModelVoice(Client(Access("stub", "http://127.0.0.1:9/v1", "none", 0.7)), Limits(1.0, 1))
    said = voice.say(TELL, SCENARIO, TALK, (), "1:2")
    assert said.text == authored()
    assert said.wording is not None
    assert (said.wording.kept, said.wording.tries) == ("authored", 2)


def test_one_that_never_stops_is_cut_off_in_time(ask: Ask) -> None:
    done = ask(never_stops, seconds=0.4)
    assert done.said.text == authored()
    assert done.seconds < 5


def test_a_server_that_recovers_is_asked_again(ask: Ask) -> None:
    done = ask(fails(500), says(GOOD), retries=1)
    assert (done.said.text, done.wording.kept, done.wording.tries) == (GOOD, "model", 2)


def test_a_server_that_asks_for_a_short_wait_gets_it(ask: Ask) -> None:
    done = ask(fails(429, Retry_After="0.3"), says(GOOD), retries=1)
    assert done.said.text == GOOD
    assert done.seconds > 0.3


def test_a_refused_reply_is_tried_once_more_with_what_was_wrong(ask: Ask) -> None:
    done = ask(says(AGENT), says(GOOD))
    assert (done.said.text, done.wording.kept, done.wording.tries) == (GOOD, "repaired", 2)
    assert "role" in done.wording.faults
    assert dict(done.wording.refused)["role"] in AGENT.lower()
    assert "spoke as the company" in done.server.messages()
    assert AGENT not in done.server.messages()


def test_what_is_shown_stays_and_the_rest_is_authored(ask: Ask) -> None:
    done = ask(says(LEAK))
    assert done.heard == ("My postcode is LS6 2QT.",)
    assert (done.wording.kept, done.wording.because) == ("repaired", REFUSED)
    assert {"leak"} <= set(done.wording.faults)


@pytest.mark.parametrize(
    "way", [breaks_off("Well, OK. My"), says("Well, OK. My postcode", finish="length")]
)
def test_a_reply_that_breaks_off_is_completed_and_nothing_comes_twice(ask: Ask, way: Way) -> None:
    done = ask(way)
    assert done.said.text == f"Well, OK. {FACT.say}" == "".join(done.heard)
    assert done.wording.kept == "repaired"


def test_a_slow_reply_is_completed_when_its_time_is_over(ask: Ask) -> None:
    done = ask(says("Well, OK. I'll tell you, since you ask for it now", wait=0.1), seconds=0.5)
    assert done.said.text == f"Well, OK. {FACT.say}"
    assert done.wording.because == LATE


def test_quotation_marks_around_a_reply_are_taken_off(ask: Ask) -> None:
    done = ask(says(f'"{GOOD}"'))
    assert (done.said.text, done.wording.kept) == (GOOD, "model")


def test_in_a_letter_greeting_and_signature_stand_as_authored(ask: Ask) -> None:
    letters = a_scenario(channel="email")
    ready = authored(scenario=letters)
    head, _, foot = parts_of(ready)

    done = ask(says(GOOD), scenario=letters)

    assert done.said.text == f"{head}{GOOD}{foot}" == "".join(done.heard)
    assert ask(hangs, scenario=letters, seconds=0.2).said.text == ready


def test_the_lines_of_the_authored_reply_count_as_used(ask: Ask) -> None:
    ready = ScriptedVoice().say(TELL, SCENARIO, TALK, (), "1:2")
    assert ask(says(GOOD)).said.lines == ready.lines


def test_a_fault_of_our_own_costs_nobody_their_reply(caplog: pytest.LogCaptureFixture) -> None:
    broken = replace(ModelVoice(Client(Access("stub", None, "none", 0.7))))
    broken.prompt.parts.clear()  # type: ignore[attr-defined] # the file of the prompt has lost its parts

    with caplog.at_level(logging.ERROR):
        said: Said = broken.say(TELL, SCENARIO, TALK, (), "1:2")

    assert said.text == authored()
    assert said.wording is not None
    assert said.wording.because == FAULT
    assert "wording by the model failed" in caplog.text
