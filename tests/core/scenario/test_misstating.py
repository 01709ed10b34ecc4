from dataclasses import replace

import pytest

from tests.builders import a_scenario
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.read_agent import read_agent
from trainer.core.scenario.misstating import (
    NAMED,
    SAID,
    see_misstatement,
    without_false_care,
)
from trainer.core.scenario.scenario import Scenario

OPENING = "I ordered a cot for my daughter on 3 March for £118.00, order TT-40916. It never came. I didn't open the door to anyone."
RECORD = "Order TT-40916, £118.00 in two halves of £59.00, paid 3 March. Line closed 2 April."


@pytest.mark.parametrize(
    "text",
    [
        "You told me you never ordered it.",
        "You've never ordered a cot with us.",
        "As you said, you paid £218.00 in one go.",
        "You ordered it in January.",
        "You ordered it on 9 March.",
        "You wrote that your order was TT-11111.",
        "You opened the door to him.",
        "So your son still has no cot.",
        "Your shop is called Bellweather.",
        "Hello Mr Bellweather, how can I help?",
    ],
)
def test_what_the_customer_would_contradict_on_the_spot_is_seen(text: str) -> None:
    seen = see_misstatement(text, cot(), ())
    assert seen is not None
    assert seen.act is AgentAct.MISSTATE
    assert seen.span.text in text


@pytest.mark.parametrize(
    "text",
    [
        "You ordered a cot on 3 March and paid £118.00.",
        "You paid £59 twice.",
        "You told us in March, and we closed the line on 12 May by mistake.",
        "You didn't do anything wrong.",
        "You never opened it, so nobody came in.",
        "Have you paid £500.00 to anybody else?",
        "If you ordered in January, tell me.",
        "You never ordered it twice, did you?",
        "Your daughter needs a cot, and you paid for one in March, so it may be late.",
        "I told my wife about it. Your wife will know.",
        "You said that your shop is called Nothing.",
        "Hello, I have your order here.",
    ],
)
def test_what_is_so_or_may_be_is_let_pass(text: str) -> None:
    scenario = replace(cot(), record=f"{RECORD} Shop: Nothing. May be late.")
    assert see_misstatement(text, scenario, ()) is None


def test_it_tells_words_put_into_a_mouth_and_another_name_apart() -> None:
    said = see_misstatement("You told me that you paid £300.00.", cot(), ())
    named = see_misstatement("Dear Mrs Bellweather,", cot(), ())
    assert said is not None and named is not None  # noqa: PT018
    assert (said.rule, named.rule) == (SAID, NAMED)


def test_what_the_customer_says_in_the_talk_is_known_too() -> None:
    assert see_misstatement("You paid £75.00.", cot(), ()) is not None
    assert see_misstatement("You paid £75.00.", cot(), ("It was £75.00.",)) is None


def test_without_a_case_nothing_is_known_to_be_false() -> None:
    assert see_misstatement("You paid £75.00.", None, ()) is None


def test_heaps_say_nothing_of_anybody() -> None:
    heap = "refund credit you paid £900 goodwill trouble resolve guarantee sorry verify screen"
    assert see_misstatement(heap, cot(), ()) is None


def test_false_words_show_no_listening() -> None:
    text = "I understand that you ordered a cot in January for £900.00. We will send it today."
    wrong = see_misstatement(text, cot(), ())
    reading = without_false_care(read_agent(text), wrong)
    assert reading.has(AgentAct.MISSTATE)
    assert not reading.has(AgentAct.REFLECT)
    assert without_false_care(reading, None) is reading


def cot() -> Scenario:
    return a_scenario(opening=OPENING, record=RECORD)
