from tests.builders import a_scenario, talk
from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.scoring.given import facts_given

SAID = """
customer: I was charged twice.
agent (+30s) [refund 39.90]: I have refunded it.
customer (+10s): Thanks.
agent (+5s): Goodbye.
"""


def test_waits_actions_and_the_ending_are_given_as_facts() -> None:
    closed = talk(SAID, closing=Closing(Ending.RESOLVED, "refund_and_stop"))
    assert facts_given(closed, a_scenario()) == (
        "Seconds that the customer waited for each answer: 30, 5.",
        "Action taken with turn 1: Refund a payment.",
        "The customer agreed to a way out.",
        "What was agreed meets the need within policy.",
    )


def test_a_poor_outcome_is_said_too() -> None:
    closed = talk(SAID, closing=Closing(Ending.RESOLVED, "call_billing"))
    assert facts_given(closed, a_scenario())[-1].startswith("What was agreed does not meet")


def test_what_is_not_known_is_not_given() -> None:
    assert facts_given(talk("agent: Hello.\nagent: Hi.", channel="email"), None) == ()
    assert facts_given(talk("customer: Hi"), a_scenario()) == ()
    left = talk(SAID, channel="email", closing=Closing(Ending.LEFT))
    assert facts_given(left, a_scenario())[1:] == ("The customer left without a way out.",)
    assert facts_given(talk(SAID, channel="email"), None) == ("Action taken with turn 1: refund.",)
