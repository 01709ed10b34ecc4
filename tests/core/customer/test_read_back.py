import pytest

from tests.builders import a_scenario
from tests.core.customer.talking import acts, go_on, say
from trainer.core.conversation.acts import CustomerAct
from trainer.core.customer.read_back import goes_against
from trainer.core.scenario.situation import Fact

TOLD = (
    "What cap? I never asked anybody to take a cap off. I didn't know I had one.",
    "I never touched the thing till Aberdeen.",
    "My wife cannot lift anything now and I come late from work, so I worry how I build it alone.",
    "I rang on the 14th. The man said it would sort itself out. It didn't.",
)


@pytest.mark.parametrize(
    "text",
    [
        "So you asked us to take the cap off, right?",
        "So you asked for the cap to be taken off, correct?",
        "So you didn't ring on the 14th, right?",
        "And you have never rung on the 14th?",
    ],
)
def test_a_no_that_was_dropped_or_added_turns_their_words_round(text: str) -> None:
    assert goes_against(text, TOLD)


@pytest.mark.parametrize(
    "text",
    [
        "So you never asked anybody to take the cap off, right?",
        "So you touched it in Aberdeen, right?",
        "So you come late from work and worry how to build it alone, right?",
        "So you rang on the 14th and nobody sorted it out, right?",
        "So your wife can't lift anything, right?",
        "So that is 39.90 in all, right?",
        "Is that right?",
    ],
)
def test_their_own_words_are_left_as_they_were_said(text: str) -> None:
    assert not goes_against(text, TOLD)


def test_nobody_says_yes_to_the_opposite_of_what_they_told() -> None:
    cap = Fact("cap", TOLD[0], ("did you ask",))
    told = say("Did you ask for that?", scenario=a_scenario(lines={}, facts=(cap,)))
    assert told.state.told == ("cap",)
    assert acts(go_on(told, "So you asked us to take the cap off, right?"))[0] is CustomerAct.DENY
    so = go_on(told, "So you never asked anybody to take the cap off, right?")
    assert acts(so)[0] is CustomerAct.CONFIRM
