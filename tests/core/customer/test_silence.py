from dataclasses import replace

import pytest

from tests.builders import a_persona, a_scenario
from trainer.core.attempt import Attempt, Message, begin, exchange, hear, wait
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.transcript import Ending
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.silence import COST, MOST, patience_of

VOICE = ScriptedVoice()
BORNE = float(CHANNELS["phone"].silence_seconds)
HELD = "I'm putting you on hold for 2 minutes while I ask my supervisor."


def test_a_caller_asks_twice_whether_anyone_is_there_and_hangs_up() -> None:
    talk, said = a_call(), []
    for turn in range(1, MOST + 2):
        talk = wait(talk, VOICE, turn * BORNE)
        said.append(talk.transcript.turns[-1].text)
    assert talk.closed
    assert talk.transcript.closing is not None
    assert talk.transcript.closing.ending is Ending.LEFT
    assert not any("*" in text for text in said), "what is done is the page's to show"
    assert len(set(said)) == len(said)
    assert talk.transcript.turns[-1].acts == (CustomerAct.LEAVE,)


def test_silence_is_borne_for_a_while_and_costs_then() -> None:
    talk = a_call()
    assert wait(talk, VOICE, BORNE - 1) is talk
    after = wait(talk, VOICE, BORNE)
    assert after.ledger[-1][0].act == "silence"
    assert after.state.mood.heat == talk.state.mood.heat + COST["heat"]
    assert after.state.mood.patience == talk.state.mood.patience + COST["patience"]


def test_a_dial_at_its_end_is_not_moved_beyond() -> None:
    person = a_persona(start={"heat": 100, "worry": 100, "trust": 0})
    after = wait(begin(a_scenario(channel="phone", customer=person), 1), VOICE, BORNE)
    assert set(after.ledger[-1][0].effect) == {"patience"}


def test_typing_is_no_silence() -> None:
    talk = a_call()
    assert wait(talk, VOICE, BORNE + 30, typed=40) is talk
    assert wait(talk, VOICE, BORNE + 40, typed=40) is not talk


@pytest.mark.parametrize("channel", ["chat", "email"])
def test_nobody_speaks_into_the_silence_of_other_channels(channel: str) -> None:
    talk = begin(a_scenario(channel=channel), 1)
    assert wait(talk, VOICE, 9999) is talk


def test_nobody_speaks_while_an_answer_is_due_or_after_the_end() -> None:
    due = hear(a_call(), "Hello.", 10)
    assert wait(due, VOICE, 9999) is due
    over = a_call()
    for turn in range(1, MOST + 2):
        over = wait(over, VOICE, turn * BORNE)
    assert wait(over, VOICE, 9999) is over


def test_a_hold_with_length_and_reason_is_agreed_to_and_borne() -> None:
    talk = exchange(begin(a_scenario(channel="phone", facts=()), 1), Message(HELD), VOICE)
    assert talk.transcript.turns[-1].acts == (CustomerAct.CONFIRM,)
    assert "idle" not in {one.act for one in talk.ledger[-1]}
    at = talk.transcript.turns[-1].at or 0.0
    assert wait(talk, VOICE, at + 179) is talk
    asked = wait(talk, VOICE, at + 180)
    assert asked is not talk
    assert patience_of(asked.scenario, asked.transcript) == BORNE


def test_a_hold_without_them_is_borne_a_moment_longer() -> None:
    talk = exchange(a_call(), Message("One moment please."), VOICE)
    assert BORNE < patience_of(talk.scenario, talk.transcript) < 180


def test_coming_back_from_a_hold_in_time_is_not_late() -> None:
    talk = exchange(a_call(), Message(HELD), VOICE)
    back = "Thank you for holding. When did you cancel?"
    in_time = exchange(talk, Message(back, wait=170), VOICE)
    too_late = exchange(talk, Message(back, wait=200), VOICE)
    assert "late" not in {one.act for one in in_time.ledger[-1]}
    assert "late" in {one.act for one in too_late.ledger[-1]}


def test_who_had_agreed_hangs_up_content() -> None:
    talk = a_call()
    for said in ("When did you cancel?", "What is your postcode?"):
        talk = exchange(talk, Message(said), VOICE)
    agreed = accepted(talk)
    for turn in range(1, MOST + 2):
        agreed = wait(agreed, VOICE, 1000 + turn * BORNE)
    assert agreed.transcript.closing is not None
    assert agreed.transcript.closing.ending is Ending.RESOLVED


def a_call() -> Attempt:
    return begin(a_scenario(channel="phone"), 1)


def accepted(talk: Attempt) -> Attempt:
    state = replace(talk.state, accepted="refund_only")
    return replace(talk, states=(*talk.states[:-1], state))
