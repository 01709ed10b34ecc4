from dataclasses import replace

import pytest

from tests.builders import a_mood, a_refusal, a_scenario
from trainer.core.conversation.transcript import Ending, Promise
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.ending import closing_of, ending_by_agent
from trainer.core.customer.state import State

REFUND = ActionTaken("refund", 39.9)
OPEN = State(a_mood())


def test_what_was_agreed_is_resolved() -> None:
    state = replace(OPEN, accepted="refund_and_stop", actions=(REFUND,))
    assert ending_by_agent(state, a_scenario()) is Ending.RESOLVED
    closing = closing_of(state, a_scenario(), Ending.RESOLVED)
    assert (closing.outcome, closing.worth, closing.breach) == ("refund_and_stop", 80, "")


def test_what_was_left_open_is_abandoned() -> None:
    assert ending_by_agent(OPEN, a_scenario()) is Ending.ABANDONED
    closing = closing_of(OPEN, a_scenario(), Ending.ABANDONED)
    assert (closing.outcome, closing.worth) == (None, 0)


def test_a_kind_refusal_that_stood_is_a_declined_talk_with_its_outcome() -> None:
    state = replace(OPEN, said={"kind_no": (0, 1, 2)}, counts={"explain": 1})
    assert ending_by_agent(state, a_refusal()) is Ending.DECLINED
    closing = closing_of(state, a_refusal(), Ending.DECLINED)
    assert (closing.outcome, closing.worth) == ("kind_no", 40)


@pytest.mark.parametrize(("firm", "ending"), [(1, Ending.ABANDONED), (2, Ending.DECLINED)])
def test_two_limits_to_rage_make_it_right_to_end(firm: int, ending: Ending) -> None:
    state = replace(OPEN, firm=firm)
    assert ending_by_agent(state, a_scenario()) is ending


def test_a_breach_of_the_outcome_is_a_breach_of_the_talk() -> None:
    state = replace(OPEN, accepted="too_much")
    assert "supervisor" in closing_of(state, a_scenario(), Ending.RESOLVED).breach


def test_a_breach_by_the_last_action_counts_though_nobody_spoke_after_it() -> None:
    closing = closing_of(OPEN, a_scenario(), Ending.ABANDONED, (REFUND,))
    assert "identity" in closing.breach


def test_a_promise_is_kept_by_an_action_after_the_last_word() -> None:
    promise = Promise(1, "I'll refund it", "refund", kept=False)
    state = replace(OPEN, promises=(promise,))
    assert closing_of(state, a_scenario(), Ending.ABANDONED).open_promises == (promise,)
    assert not closing_of(state, a_scenario(), Ending.ABANDONED, (REFUND,)).open_promises


def test_the_closing_remembers_that_the_customer_went_above() -> None:
    assert closing_of(replace(OPEN, escalated=True), a_scenario(), Ending.LEFT).escalated
