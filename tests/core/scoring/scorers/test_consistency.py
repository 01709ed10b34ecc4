from dataclasses import replace

import pytest

from tests.builders import a_scenario
from tests.core.scoring.scorers.rating import quoted, rate
from tests.golden.talks import GOOD
from trainer.core.conversation.transcript import Closing, Ending

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
    assert rate("consistency", LEVELS[4][1]).level == 3


BY_WORDS = [
    ("a deed told, and agreed to", f"{DONE}\n{END}", 4),
    ("moved", f"Moved. Saturday at 7.30, seats B3 and B4.\n{END}", 4),
    (
        "and summed up",
        f"{DONE} It's there on 9 May.\ncustomer: Oh.\nagent: So: 39.90 by 9 May, nothing else to pay.\n{END}",
        5,
    ),
    ("a deed told, and not agreed to", f"{DONE}\ncustomer: That doesn't help me.", 3),
    (
        "chased in vain",
        "I'm on it.\ncustomer: Any news?\nagent: Bear with me.\ncustomer: Hello?",
        2,
    ),
    (
        "held against the agent",
        f"It's there today.\ncustomer: You said today!\nagent: Hm.\n{END}",
        1,
    ),
    (
        "held up and put right",
        f"It's there today.\ncustomer: You said today!\nagent: {DONE}\n{END}",
        4,
    ),
]


@pytest.mark.parametrize(("name", "text", "level"), BY_WORDS)
def test_where_no_deeds_are_recorded_the_customer_tells_what_words_are_worth(
    name: str, text: str, level: int
) -> None:
    whole = f"{Q}\nagent: {FIRST}\ncustomer: Ok, 39.90.\nagent: {text}"
    assert rate("consistency", whole).level == level, name


def test_without_a_scenario_whole_sentences_have_a_tone_though_they_move_nothing() -> None:
    text = f"{Q}\nagent: Thank you so much for taking the time to write to us today.\ncustomer: And?\nagent: {{}}"
    kind = "We are always so very glad to hear from all of you out there."
    assert rate("consistency", text.format(kind)).level == 3
    assert rate("consistency", text.format("Ok.")).level is None


def test_to_check_who_it_is_and_lose_them_keeps_no_word() -> None:
    text = f"{Q}\nagent [verify_identity]: I'll check who you are.\ncustomer: LS6 2QT\nagent: {FIRST}\ncustomer [leave]: Bye."
    assert rate("consistency", text, a_scenario(), Closing(Ending.LEFT)).level == 3


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


def test_a_deed_that_no_word_told_of_is_not_called_none() -> None:
    text = f"{Q}\nagent: {FIRST}\ncustomer: Ok\nagent [refund 39.90]: What is your postcode?\n{END}"
    silent, none = (
        rate("consistency", one, a_scenario(), GOOD)
        for one in (text, text.replace(" [refund 39.90]", ""))
    )
    assert silent.level == none.level == 3
    assert "with what was done" in silent.because
    assert "no deed" in none.because


def test_a_summary_is_quoted_as_a_sentence() -> None:
    text = f"{Q}\nagent: {FIRST}\ncustomer: Ok\nagent [refund 39.90]: {DONE} So 39.90 is on its way to you.\n{END}"
    assert "So 39.90 is on its way to you." in quoted(rate("consistency", text, a_scenario(), GOOD))
