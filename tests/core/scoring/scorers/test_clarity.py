import pytest

from tests.builders import a_scenario
from tests.core.scoring.scorers.rating import quoted, rate
from trainer.core.scenario.policy import Must

Q = "customer [open, heat=40]: Where is my money?"
OK = "customer [soften, heat=35]: OK."
STEP = "I'll refund the 39.90 today; it is with you in 3 to 5 working days."
LONG = (
    "I'll look into the payment that was taken from the account that you hold with us and that "
    "was meant to be closed at the time when the line was closed after the notice that you gave "
    "us through the form that is on the page where such notices are given, and then we can see "
    "what comes of it and whether there is something that has to be done about it by someone."
)

LEVELS = [
    ("nothing to act on", f"{Q}\nagent: Oh dear.", 1),
    ("no next step", f"{Q}\nagent: What is your postcode?", 2),
    (
        "not followed twice",
        f"{Q}\nagent: {STEP}\ncustomer [puzzled]: What?\nagent: {STEP} Really.\ncustomer [puzzled]: What?",
        2,
    ),
    ("mostly too long", f"{Q}\nagent: {LONG} I will refund it by Friday.", 2),
    ("a vague step", f"{Q}\nagent: I can offer you a refund.", 3),
    (
        "money moved, no amount",
        f"{Q}\nagent [refund 39.90]: I've refunded it. You have it by Friday.",
        3,
    ),
    (
        "half too long",
        f"{Q}\nagent: {LONG}\n{OK}\nagent: {STEP}",
        3,
    ),
    ("a step with its time", f"{Q}\nagent: {STEP}", 4),
    (
        "once not followed",
        f"{Q}\nagent: {STEP}\ncustomer [puzzled]: What?\nagent: You get 39.90 by Friday. Does that make sense?",
        4,
    ),
    ("a summary of nothing", f"{Q}\nagent: {STEP}\n{OK}\nagent: To sum up. Bye now.", 4),
    ("a question about nothing yet", f"{Q}\nagent: Does that help?\n{OK}\nagent: {STEP}", 4),
    ("asked later", f"{Q}\nagent: {STEP}\n{OK}\nagent: Does that work for you?", 5),
    ("summed up", f"{Q}\nagent: {STEP} So to sum up: 39.90 by Friday. Is that clear?", 5),
]


@pytest.mark.parametrize(("name", "text", "level"), LEVELS)
def test_the_level_follows_step_time_and_length(name: str, text: str, level: int) -> None:
    assert rate("clarity", text).level == level, name


def test_the_step_is_quoted() -> None:
    assert any("working days" in one for one in quoted(rate("clarity", f"{Q}\nagent: {STEP}")))


def test_four_questions_at_once_are_many_in_chat_and_few_in_a_letter() -> None:
    text = f"{Q}\nagent: Who? When? Where? Why? {STEP} To sum up: 39.90 by Friday."
    assert rate("clarity", text).level == 2
    assert rate("clarity", text, channel="email").level == 5


def test_a_channel_that_is_not_known_is_read_as_chat() -> None:
    assert rate("clarity", f"{Q}\nagent: {STEP}", channel="telex").level == 4


def test_what_had_to_be_said_and_was_not_holds_it_at_3() -> None:
    must = Must("ref", "Give the reference", "clarity", said=("C-7719",))
    score = rate("clarity", f"{Q}\nagent: {STEP}", a_scenario(must=(must,)))
    assert score.level == 3
    assert "Give the reference." in {one.expected for one in score.missed}
