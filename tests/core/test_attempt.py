import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from tests.builders import a_scenario
from trainer.core.attempt import (
    MESSAGE_LIMIT,
    Attempt,
    Message,
    act,
    begin,
    close,
    exchange,
    fork,
    hear,
    replay,
    speak,
    survey_of,
)
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.transcript import Ending
from trainer.core.conversation.turn import ActionTaken, Speaker
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.errors import InputError, RuleError

VOICE = ScriptedVoice()
MESSAGES = tuple(
    Message(step.say, actions=tuple(ActionTaken(id) for id in step.do))
    for step in a_scenario().model.talk
)


def test_the_customer_opens() -> None:
    attempt = begin(a_scenario(), 1)
    (opening,) = attempt.transcript.turns
    assert opening.speaker is Speaker.CUSTOMER
    assert opening.text == a_scenario().opening
    assert opening.acts == (CustomerAct.OPEN,)
    assert opening.mood == attempt.state.mood
    assert not attempt.closed
    assert not attempt.awaits_reply


def test_a_message_is_heard_with_the_actions_taken_before_it() -> None:
    attempt = act(begin(a_scenario(), 1), ActionTaken("verify_identity"))
    heard = hear(attempt, "Hello.", 20)
    assert heard.transcript.turns[-1].actions == (ActionTaken("verify_identity"),)
    assert heard.pending == ()
    assert heard.awaits_reply


def test_money_moves_by_its_usual_amount_where_none_is_given() -> None:
    attempt = act(begin(a_scenario(), 1), ActionTaken("refund"))
    assert attempt.pending == (ActionTaken("refund", 39.9),)
    part = act(begin(a_scenario(), 1), ActionTaken("refund", 5))
    assert part.pending == (ActionTaken("refund", 5),)


@pytest.mark.parametrize(
    ("action", "words"),
    [
        (ActionTaken("dance"), "no action 'dance'"),
        (ActionTaken("refund", -1), "from 0 up"),
        (ActionTaken("refund", math.nan), "from 0 up"),
        (ActionTaken("refund", math.inf), "from 0 up"),
        (ActionTaken("verify_identity", 5), "moves no money"),
    ],
)
def test_an_action_that_makes_no_sense_is_refused(action: ActionTaken, words: str) -> None:
    with pytest.raises(InputError, match=words):
        act(begin(a_scenario(), 1), action)


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u200b\u202e", "\x00\x07"])
def test_a_message_with_nothing_to_read_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="empty"):
        hear(begin(a_scenario(), 1), text, 20)


def test_a_message_that_is_too_long_is_refused_with_both_numbers() -> None:
    with pytest.raises(
        InputError, match=f"{MESSAGE_LIMIT + 1} characters; at most {MESSAGE_LIMIT}"
    ):
        hear(begin(a_scenario(), 1), "a" * (MESSAGE_LIMIT + 1), 20)
    assert hear(begin(a_scenario(), 1), "a" * MESSAGE_LIMIT, 20)


def test_a_channel_may_want_shorter_messages_than_the_site() -> None:
    post = begin(a_scenario(channel="social"), 1)
    with pytest.raises(InputError, match="281 characters; at most 280"):
        hear(post, "a" * 281, 20)
    assert hear(post, "a" * 280, 20)
    with pytest.raises(InputError, match="at most 100"):
        hear(post, "a" * 101, 20, limit=100)


def test_what_nobody_can_see_is_taken_out_and_the_rest_is_kept_as_sent() -> None:
    heard = hear(begin(a_scenario(), 1), " Hi \u202e<script>x</script>\x00 ü\r\nBye ", 20)
    assert heard.transcript.turns[-1].text == "Hi <script>x</script> ü\nBye"


def test_time_never_runs_backwards() -> None:
    attempt = exchange(begin(a_scenario(), 1), Message("Hello.", wait=50), VOICE)
    assert hear(attempt, "And?", 3).transcript.turns[-1].at == attempt.transcript.turns[-1].at


def test_nobody_speaks_twice_in_a_row() -> None:
    attempt = hear(begin(a_scenario(), 1), "Hello.", 20)
    with pytest.raises(RuleError, match="still to answer"):
        hear(attempt, "Hello?", 30)
    with pytest.raises(RuleError, match="still to answer"):
        act(attempt, ActionTaken("refund"))
    with pytest.raises(RuleError, match="still to answer"):
        close(attempt, 30)
    with pytest.raises(RuleError, match="nothing to answer"):
        speak(begin(a_scenario(), 1), VOICE, 20)


def test_nothing_happens_after_the_end() -> None:
    attempt = close(begin(a_scenario(), 1), 10)
    with pytest.raises(RuleError, match="over"):
        hear(attempt, "Hello?", 30)
    with pytest.raises(RuleError, match="over"):
        act(attempt, ActionTaken("refund"))
    with pytest.raises(RuleError, match="over"):
        close(attempt, 30)
    with pytest.raises(RuleError):
        speak(attempt, VOICE, 30)


def test_the_agent_who_ends_with_the_matter_open_abandons_it() -> None:
    closing = close(begin(a_scenario(), 1), 10).transcript.closing
    assert closing is not None
    assert closing.ending is Ending.ABANDONED


def test_the_agent_may_end_once_the_customer_agreed() -> None:
    attempt = replay(a_scenario(), 1, MESSAGES[:3], VOICE)
    assert attempt.state.accepted
    closing = close(attempt, 900).transcript.closing
    assert closing is not None
    assert closing.ending is Ending.RESOLVED


def test_a_kept_promise_may_be_kept_by_the_last_action_before_the_end() -> None:
    attempt = replay(a_scenario(), 1, [Message("I'll refund the 39.90 today.")], VOICE)
    assert attempt.state.promises
    kept = close(act(attempt, ActionTaken("refund")), 90).transcript.closing
    assert kept is not None
    assert not kept.open_promises


def test_states_and_changes_belong_to_the_customers_turns() -> None:
    attempt = replay(a_scenario(), 1, MESSAGES, VOICE)
    customer = attempt.transcript.of(Speaker.CUSTOMER)
    assert len(attempt.states) == len(attempt.ledger) == len(customer)
    assert [state.mood for state in attempt.states] == [turn.mood for turn in customer]
    assert attempt.ledger[0] == ()


def test_every_quote_is_in_the_agents_words() -> None:
    attempt = replay(a_scenario(), 1, MESSAGES, VOICE)
    agent = attempt.transcript.of(Speaker.AGENT)
    for turn, changes in zip(agent, attempt.ledger[1:], strict=True):
        for change in changes:
            assert change.quote in turn.text


def test_a_fork_goes_back_to_just_before_a_turn() -> None:
    attempt = replay(a_scenario(), 1, MESSAGES, VOICE)
    forked = fork(attempt, 3)
    assert forked == replay(a_scenario(), 1, MESSAGES[:1], VOICE)
    again = exchange(forked, MESSAGES[1], VOICE)
    assert again.transcript.turns == attempt.transcript.turns[:5]


@pytest.mark.parametrize("position", [-1, 0, 2, 99])
def test_only_the_agents_turns_can_be_tried_again(position: int) -> None:
    with pytest.raises(InputError, match="not a turn of the agent"):
        fork(replay(a_scenario(), 1, MESSAGES, VOICE), position)


def test_a_replay_stops_where_the_talk_ends() -> None:
    attempt = replay(a_scenario(), 1, (*MESSAGES, *MESSAGES), VOICE)
    assert attempt.closed
    assert len(attempt.transcript.of(Speaker.AGENT)) == len(MESSAGES)


def test_the_same_messages_and_seed_give_the_same_talk_and_another_seed_other_words() -> None:
    vague = [Message("ok"), Message("hm"), Message("let me see")]
    first = replay(a_scenario(), 1, vague, VOICE)
    assert first == replay(a_scenario(), 1, vague, VOICE)
    talks = {replay(a_scenario(), seed, vague, VOICE).transcript for seed in range(8)}
    assert len(talks) > 1


def test_the_customer_is_asked_once_the_talk_is_over() -> None:
    with pytest.raises(RuleError, match="once the talk is over"):
        survey_of(begin(a_scenario(), 1))
    assert survey_of(replay(a_scenario(), 1, MESSAGES, VOICE)).csat == 5


def test_letters_are_answered_under_their_subject() -> None:
    scenario = a_scenario(channel="email", subject="Double charge")
    attempt = exchange(begin(scenario, 1), Message("Hello,\n\nok."), VOICE)
    assert attempt.transcript.turns[0].subject == "Double charge"
    assert attempt.transcript.turns[2].subject == "Re: Double charge"
    again = exchange(attempt, Message("ok", subject="Re: your\x00 refund\n"), VOICE)
    assert again.transcript.turns[3].subject == "Re: your refund"
    assert again.transcript.turns[4].subject == "Re: your refund"


def test_letters_without_a_subject_stay_without() -> None:
    attempt = exchange(begin(a_scenario(channel="email"), 1), Message("ok"), VOICE)
    assert attempt.transcript.turns[2].subject == ""


def test_an_attempt_goes_through_json_and_back() -> None:
    adapter = TypeAdapter(Attempt)
    attempt = replay(a_scenario(), 1, MESSAGES, VOICE)
    assert adapter.validate_json(adapter.dump_json(attempt)) == attempt
    pending = act(begin(a_scenario(), 1), ActionTaken("refund"))
    assert adapter.validate_json(adapter.dump_json(pending)) == pending


@given(text=st.text(min_size=1, max_size=300))
def test_whatever_is_sent_the_customer_answers_or_it_is_refused(text: str) -> None:
    attempt = begin(a_scenario(), 1)
    try:
        heard = hear(attempt, text, 20)
    except InputError:
        return
    spoken = speak(heard, VOICE, 26)
    assert spoken.transcript.turns[-1].text.strip()


def test_a_subject_is_cut_to_a_line() -> None:
    attempt = hear(begin(a_scenario(), 1), "ok", 20, subject="x" * 999)
    assert len(attempt.transcript.turns[-1].subject) == 200
    assert replace(attempt).awaits_reply
