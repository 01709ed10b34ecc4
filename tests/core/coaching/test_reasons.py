"""Why a mood moved, in plain words."""

import pytest

from trainer.core.coaching.reasons import REASONS, reason_of
from trainer.core.conversation.acts import AgentAct
from trainer.core.customer.state import Change


@pytest.mark.parametrize("act", AgentAct)
def test_every_act_of_an_agent_has_plain_words(act: AgentAct) -> None:
    assert act.value in REASONS


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("empathy: i can see why", "answers the feeling"),
        ("empathy: sorry; said before ×0.5", "answers the feeling (less each time it is said)"),
        (
            "empathy: sorry; said before ×0.5; sorry is not enough × -0.5",
            "answers the feeling (less each time it is said; caring words without work wear thin)",
        ),
    ],
)
def test_what_weakens_or_strengthens_it_is_told(rule: str, reason: str) -> None:
    assert reason_of(Change("empathy", "sorry", rule, {"heat": -6})) == reason


def test_an_unknown_act_speaks_for_itself() -> None:
    assert reason_of(Change("new_act", "", "rule", {})) == "new act"
