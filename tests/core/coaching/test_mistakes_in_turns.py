"""Asked again what was answered; ended too soon."""

from dataclasses import replace

import pytest

from tests.builders import a_scenario
from tests.core.coaching.saying import found_by, said
from trainer.core.attempt import Attempt
from trainer.core.coaching.mistake import Kind, Mistake
from trainer.core.coaching.mistakes_in_turns import mistakes_in_turns
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.transcript import Ending
from trainer.core.customer.state import Change

DATED = "I've refunded the 39.90 and it will be with you in 3 to 5 working days."


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        (DATED, "Fine. And when do I get the refund?"),
        (DATED, "OK, but how long will that take?"),
        ("I've refunded the 39.90 today.", "And how much is the refund?"),
        ("I'll send you a replacement on Thursday.", "When will the replacement be here?"),
    ],
)
def test_a_question_that_the_message_has_answered_is_asked_again(message: str, reply: str) -> None:
    (found,) = audited(said(f"agent: {message}\ncustomer [haggle]: {reply}"))
    assert found.kind is Kind.ASKED_AGAIN
    assert found.because == "The customer asked again what you had just answered."
    assert found.quote.endswith("?")
    assert found.quote in reply
    assert found.earlier in message
    assert found.earlier_position == 1


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("I've refunded the 39.90.", "And when do I get it?"),
        ("I'll ring you back tomorrow.", "And when will it be sorted?"),
        (DATED, "And when will the engineer come?"),
        (DATED, "And how did it happen?"),
        (DATED, "When I rang, nobody knew."),
        ("I can't refund it in 3 days.", "So when is the refund?"),
    ],
)
def test_a_question_that_was_not_answered_is_none(message: str, reply: str) -> None:
    assert audited(said(f"agent: {message}\ncustomer [haggle]: {reply}")) == ()


@pytest.mark.parametrize("act", ["puzzled", "confront", "repeat"])
def test_who_lost_the_thread_or_was_told_two_things_may_ask_again(act: str) -> None:
    assert audited(said(f"agent: {DATED}\ncustomer [{act}]: Sorry, when is that?")) == ()


def test_a_fact_that_happens_to_ask_is_no_question_again() -> None:
    asks = replace(a_scenario().facts[0], say="When is the refund?")
    told = said(f"agent: {DATED}\ncustomer [tell]: {asks.say}", {1: {"told": (asks.id,)}})
    assert audited(told) != ()
    assert audited(replace(told, scenario=a_scenario(facts=(asks,)))) == ()


def test_leaving_unhurt_with_patience_left_is_too_soon() -> None:
    (found,) = audited(left())
    assert (found.kind, found.quote) == (Kind.ENDED_TOO_SOON, "")
    assert "patience to spare" in found.because


def test_leaving_for_a_reason_is_none() -> None:
    assert audited(left(patience=0)) == ()
    assert audited(left(heat=99)) == ()
    assert audited(left(Change("rude", "Go away", "rude", {"heat": 30.0}))) == ()


def test_closing_on_an_open_question_is_too_soon() -> None:
    text = "agent: What is the reference?\ncustomer [close]: Thanks, that's all."
    before = {0: {"told": ("when_cancelled",)}}
    ended = {"ended": Ending.RESOLVED}
    (found,) = audited(said(text, {**before, 1: {**ended, "asked": ("reference",)}}))
    assert (found.kind, found.earlier_position) == (Kind.ENDED_TOO_SOON, 1)

    assert audited(said(text, {**before, 1: ended})) == ()
    kept = {"ended": Ending.RESOLVED, "asked": ("reference",)}
    assert audited(said(text, {1: kept})) == (), "what must come before it was not told"
    held = text.replace("close", "withhold")
    assert audited(said(held, {**before, 1: {**ended, "asked": ("reference",)}})) == ()


def test_who_hangs_up_on_a_silence_is_not_audited_for_the_end() -> None:
    silent = said(
        "agent: Wait.\ncustomer: Well?\ncustomer [leave]: I'm off.", {2: {"ended": Ending.LEFT}}
    )
    assert audited(silent) == ()
    timed = said("agent: Wait.\ncustomer [leave]: I'm off.", {1: {"ended": Ending.TIMED_OUT}})
    assert audited(timed) == ()


def left(*changes: Change, heat: float = 50, patience: float = 4) -> Attempt:
    """Let the customer leave in this mood, after these changes."""
    mind = {"ended": Ending.LEFT, "mood": Mood(heat, 40, 40, patience)}
    return said("agent: I've refunded it.\ncustomer [leave]: I'm off.", {1: mind}, ledger=changes)


def audited(attempt: Attempt) -> tuple[Mistake, ...]:
    """Find what is wrong by these rules alone."""
    return found_by(mistakes_in_turns, attempt)
