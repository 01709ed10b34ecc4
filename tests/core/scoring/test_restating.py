"""A summary restates what was given; words that only open one are none."""

import pytest

from tests.builders import talk
from trainer.core.scoring.moments import summings
from trainer.core.scoring.talk import talk_of

GIVEN = (
    "customer: My boiler is out and my card was charged £84.00.\n"
    "agent: I've booked Emad for Thursday between 9 and 11, and the £84.00 is refunded today.\n"
    "customer: OK.\nagent: {}"
)


def sums(text: str, whole: str = GIVEN) -> bool:
    return any(turn.position == 3 for turn, _ in summings(talk_of(talk(whole.format(text)), None)))


@pytest.mark.parametrize(
    "text",
    [
        "So: Emad on Thursday between 9 and 11, and £84.00 back.",
        "So Emad comes on Thursday and the £84.00 is on its way.",
        "To sum up: Thursday between 9 and 11, £84.00 back today.",
        "To confirm, you get £84.00 today and Emad on Thursday.",
        "Just to recap: Thursday, 9 to 11, and £84.00.",
        "In short, Emad comes Thursday and the £84.00 comes back.",
        "Let me sum up: £84.00 today, Emad on Thursday.",
        "Okay, so Emad on Thursday, 9 to 11, and your £84.00.",
        "Right. So Thursday with Emad, and £84.00 back.",
        "Emad comes on Thursday from 9 to 11 with the £84.00 settled.",
        "Here it is:\n- Thursday between 9 and 11\n- £84.00 back",
        "Does that work for you?",
        "Is that clear?",
        "Sound right?",
        "Have I forgotten anything?",
        "Emad on Thursday, right?",
    ],
)
def test_what_was_given_is_said_again_or_asked_about(text: str) -> None:
    assert sums(text)


@pytest.mark.parametrize(
    "text",
    [
        "So!",
        "Right, so, travel insurance is a lovely product actually.",
        "So these things do normally sort themselves out.",
        "So it seems that the prints have been held up.",
        "Okay so I'll make sure somebody takes a look.",
        "So sorry about all of this trouble again.",
        "So that you know, my colleagues are very good.",
        "To sum up. Bye now.",
        "To sum up, we value you and your custom very much.",
        "To confirm, we take this very seriously.",
        "The hospital has to confirm the date in writing.",
        "You will need to confirm it on the website.",
        "I need to make sure the form is there.",
        "In short, we do our very best for everyone.",
        "Leave it with me, yeah?",
        "It'll be fine, okay?",
        "Thanks so much for your patience today.",
        "We are all so pleased with how it went.",
        "So how old are you, if you don't mind me asking.",
    ],
)
def test_an_opening_alone_is_no_summary(text: str) -> None:
    assert not sums(text)


def test_nothing_can_be_checked_before_anything_was_given() -> None:
    whole = "customer: Hello.\nagent: Hello.\ncustomer: Hm.\nagent: {}"
    assert not sums("Does that work for you?", whole)
