from dataclasses import replace

import pytest

from tests.builders import a_scenario
from tests.core.scoring.scorers.rating import quoted, rate

Q = "customer [open, heat=40]: You took 39.90 again though I cancelled in March."
FEE = "customer [tell]: Honestly, that 39.90 put me overdrawn and the bank charged me a fee."
MOVED = "customer [tell]: I moved to Glasgow for a nursing job and have no printer there."
ASK = "agent: Did it cause you any trouble?"

LEVELS = [
    ("to anyone", f"{Q}\nagent: I'll look into it.", 1),
    ("the name only", f"{Q}\nagent: Hello Priya, I'll look into it.", 2),
    ("a copy of her words", f"{Q}\nagent: You took 39.90 again though I cancelled in March.", 1),
    ("a fact of the opening", f"{Q}\nagent: The 39.90 was taken after you cancelled in March.", 3),
    (
        "what was told later",
        f"{Q}\n{ASK}\n{FEE}\nagent: An overdrawn account and a bank fee, that is hard.",
        4,
    ),
    (
        "named though the agent had raised the bank first",
        f"{Q}\nagent: Did it cause you any trouble with the bank?\n{FEE}\nagent: I can see why a bank fee makes you angry.",
        4,
    ),
    (
        "reckoned with",
        f"{Q}\n{ASK}\n{FEE}\nagent: I'll refund the bank fee for being overdrawn by Friday.",
        5,
    ),
]


@pytest.mark.parametrize(("name", "text", "level"), LEVELS)
def test_the_level_follows_the_facts_taken_up(name: str, text: str, level: int) -> None:
    assert rate("personalisation", text, a_scenario()).level == level, name


def test_the_sentence_is_quoted() -> None:
    score = rate("personalisation", LEVELS[3][1], a_scenario())
    assert any("39.90 was taken" in one for one in quoted(score))


def test_a_personal_fact_passed_over_is_named() -> None:
    text = f"{Q}\n{ASK}\n{FEE}\nagent: I'll look into it, Priya."
    score = rate("personalisation", text, a_scenario())
    assert score.level == 2
    assert "overdrawn" in score.missed[0].expected


def test_a_personal_fact_told_last_is_no_miss() -> None:
    assert rate("personalisation", f"{Q}\n{ASK}\n{FEE}", a_scenario()).missed == ()


def test_without_personal_facts_two_fitting_turns_make_a_5() -> None:
    plain = replace(a_scenario(), facts=())
    text = (
        f"{Q}\n{ASK}\n{MOVED}\nagent: I'll post the form to Glasgow, so the nursing job comes first.\n"
        "customer [tell]: Great.\nagent: I'll print it for you by Friday, as you have no printer in Glasgow."
    )
    assert rate("personalisation", text, plain).level == 5


@pytest.mark.parametrize(
    ("agent", "level"),
    [("Hi Zoltan, I'll look.", 2), ("Hi there, I'll look.", 1), ("Dear Customer, I'll look.", 1)],
)
def test_without_a_scenario_a_greeting_by_name_is_the_name(agent: str, level: int) -> None:
    assert rate("personalisation", f"customer: Hi\nagent: {agent}").level == level


def test_a_repeated_message_takes_nothing_up() -> None:
    again = "I'll look into what can be done about it for you as soon as I possibly can."
    text = f"{Q}\nagent: {again}\ncustomer: And?\nagent: {again}"
    assert rate("personalisation", text, a_scenario()).level == 1


def test_a_word_of_the_companys_own_takes_no_confidence_up() -> None:
    company = replace(
        a_scenario(), record="Bank details: a fee is charged where it went overdrawn."
    )
    text = f"{Q}\n{ASK}\n{FEE}\nagent: I'll send your bank details on by Friday."
    assert rate("personalisation", text, a_scenario()).level == 5
    assert rate("personalisation", text, company).level == 1


def test_two_of_the_companys_words_together_still_do() -> None:
    company = replace(
        a_scenario(), record="Bank details: a fee is charged where it went overdrawn."
    )
    text = f"{Q}\n{ASK}\n{FEE}\nagent: I'll pay the overdrawn bank sum by Friday."
    assert rate("personalisation", text, company).level == 5


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("Will the courier bring the parcel upstairs?", 3),
        ("The courier must bring the parcel upstairs.", 4),
    ],
)
def test_what_was_only_asked_is_answered_and_not_taken_up(said: str, level: int) -> None:
    text = f"customer: My lamp has not come.\nagent: I'll look.\ncustomer: {said}\nagent: Yes, the courier does bring the parcel upstairs."
    assert rate("personalisation", text).level == level


def test_a_message_that_hurts_takes_nothing_up() -> None:
    text = f"{Q}\n{ASK}\n{FEE}\nagent: You should have checked. An overdrawn bank account is no wonder."
    assert rate("personalisation", text, a_scenario()).level == 1


@pytest.mark.parametrize(
    "reply",
    [
        "If you cancel the direct debit you will be in breach of contract.",
        "The claims team decides within 7 working days.",
    ],
)
def test_a_threat_and_a_waiting_time_take_nothing_up(reply: str) -> None:
    told = "I'm cancelling the direct debit. Your team had days for it."
    text = f"customer: It's late.\nagent: Where?\ncustomer: {told}\nagent: {reply}"
    assert rate("personalisation", text).level == 1
