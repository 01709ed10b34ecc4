from dataclasses import replace

import pytest

from tests.builders import a_scenario
from tests.core.scoring.scorers.rating import quoted, rate
from tests.golden.talks import GOOD

Q = "customer [open, heat=40]: You took 39.90 again."
END = "customer [accept]: Yes, that works."
FIRST = "I'll look into the payment now."
DONE = "I've refunded the 39.90."

LEVELS = [
    ("a claim without its deed", f"{Q}\nagent: {FIRST}\ncustomer: Ok\nagent: {DONE}\n{END}", 1),
    ("an amount from nowhere", f"{Q}\nagent: {FIRST} You get £77.77.\n{END}", 1),
    (
        "hurtful",
        f"{Q}\nagent: {FIRST} You should have read the terms.\n{END}\nagent: I'll write to you on Friday about the 39.90. Really.",
        2,
    ),
    (
        "swinging",
        f"{Q}\nagent: I can see why you're upset. {FIRST}\n{END}\nagent: You should have read the terms. I'll go on.",
        2,
    ),
    (
        "even, without deeds",
        f"{Q}\nagent: {FIRST}\ncustomer: Ok\nagent: What is your postcode?\n{END}",
        3,
    ),
    (
        "words are deeds",
        f"{Q}\nagent: {FIRST}\ncustomer: Ok\nagent [refund 39.90]: {DONE}\n{END}",
        4,
    ),
    (
        "summed up",
        f"{Q}\nagent: {FIRST}\ncustomer: Ok\nagent [refund 39.90]: {DONE} Is that clear?\n{END}",
        5,
    ),
    (
        "noted",
        f"{Q}\nagent: {FIRST}\ncustomer: Ok\nagent [refund 39.90]: {DONE} I've left a note on your account.\n{END}",
        5,
    ),
]


@pytest.mark.parametrize(("name", "text", "level"), LEVELS)
def test_the_level_follows_words_against_deeds(name: str, text: str, level: int) -> None:
    assert rate("consistency", text, a_scenario(), GOOD).level == level, name


def test_what_was_said_and_done_is_quoted() -> None:
    assert "39.90" in quoted(rate("consistency", LEVELS[5][1], a_scenario(), GOOD))


def test_announced_in_the_turn_of_the_deed_is_said_and_done() -> None:
    text = f"{Q}\nagent: {FIRST}\ncustomer: Ok\nagent [verify_identity]: I'll check who you are.\n{END}"
    assert rate("consistency", text, a_scenario(), GOOD).level == 4


def test_too_little_said_is_not_rated() -> None:
    score = rate("consistency", f"{Q}\nagent: Oh.\n{END}", a_scenario(), GOOD)
    assert (score.level, score.applicable) == (None, False)


def test_without_a_scenario_an_even_tone_is_a_3() -> None:
    assert rate("consistency", LEVELS[0][1]).level == 3


def test_without_a_scenario_a_summary_of_what_was_said_agrees() -> None:
    text = (
        f"{Q}\nagent: I'll send £39.90 by Friday.\ncustomer: Good.\nagent: To sum up: {{}}.\n{END}"
    )
    assert rate("consistency", text.format("£39.90 by Friday, for the charge")).level == 4
    assert rate("consistency", text.format("I'll send the charge back")).level == 3


def test_what_the_rules_forbid_does_not_agree_with_them() -> None:
    case = a_scenario()
    text = f"{Q}\nagent: {FIRST}\ncustomer: Ok\nagent [refund 39.90]: {DONE} Is that clear?\n{END}"
    broken = replace(GOOD, breach="More than the rules allow.")
    assert rate("consistency", text, case, broken).level == 3
