"""What a moment asks for."""

import pytest

from trainer.core.coaching.goals import GOALS, goal_at
from trainer.core.conversation.acts import CustomerAct


@pytest.mark.parametrize("act", CustomerAct)
def test_every_act_of_a_customer_asks_for_something(act: CustomerAct) -> None:
    goal = GOALS[act]
    assert goal.goal.endswith(".")
    assert not goal.do.endswith(".")


def test_the_last_act_of_a_turn_is_the_one_to_answer() -> None:
    acts = (CustomerAct.TELL, CustomerAct.HAGGLE)
    assert goal_at(acts) is GOALS[CustomerAct.HAGGLE]


def test_a_turn_without_acts_asks_to_be_heard() -> None:
    assert goal_at(()) is GOALS[CustomerAct.OPEN]
