import pytest

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.read_agent import read_agent

HELP = (AgentAct.OFFER, AgentAct.OWNERSHIP, AgentAct.PLAN, AgentAct.OPTIONS)


@pytest.mark.parametrize(
    "text",
    [
        "i can book it i guess. its fine, hotels are hotels",
        "I'll send another one if you insist.",
        "I suppose I could send a new one tomorrow",
        "i will cancel it then, whatever",
    ],
)
def test_an_offer_that_is_thrown_down_is_none(text: str) -> None:
    assert not read_agent(text).has(*HELP)


@pytest.mark.parametrize(
    "text",
    [
        "I can book it for you now.",
        "I guess you have had enough of waiting, so I'll send it today.",
        "I can book whatever room you like.",
    ],
)
def test_a_guess_at_the_customers_side_throws_nothing_down(text: str) -> None:
    assert read_agent(text).has(AgentAct.OFFER)
