from dataclasses import replace

import pytest

from tests.builders import a_scenario
from tests.core.scoring.scorers.rating import quoted, rate
from tests.golden.talks import GOOD, TIMED_OUT
from trainer.core.conversation.transcript import Closing
from trainer.core.scenario.policy import Never

Q = "customer [open, heat=40]: Where is my money?"
POST = "customer [tell]: My postcode is LS6 2QT."
END = "customer [accept]: Yes, that works."
ASK = "agent: What is your postcode?"
RIGHT = "The line closed on 2 April. I've refunded the 39.90; you have it in 3 to 5 working days."
WHY = "It was charged because the direct debit was still running."
LIMIT = "I can't pay more than 10.00 because above that a supervisor has to agree."
CHECKED = f"{Q}\n{ASK}\n{POST}\nagent [verify_identity, refund 39.90]: "

LEVELS = [
    ("touched before the check", f"{Q}\nagent [refund 39.90]: {RIGHT}\n{END}", GOOD, 1),
    ("beyond authority", f"{CHECKED}{RIGHT}\n{END}\nagent [write_off 200]: Done.", GOOD, 1),
    ("three amounts from nowhere", f"{CHECKED}You get £77.77, £88.88 and £66.66.\n{END}", GOOD, 1),
    ("an amount from nowhere", f"{CHECKED}{RIGHT} And £77.77 more.\n{END}", GOOD, 2),
    ("nothing grounded", f"{Q}\nagent: Hello.\ncustomer: Hi.", TIMED_OUT, 2),
    (
        "guessed",
        f"{Q}\nagent: The line closed on 2 April, I guess. I'm not sure, probably.\ncustomer: Hm.",
        TIMED_OUT,
        2,
    ),
    (
        "check left out",
        f"{Q}\nagent: The line closed on 2 April, cancelled 3 March.\n{END}",
        TIMED_OUT,
        3,
    ),
    (
        "right, to no end",
        f"{Q}\n{ASK}\n{POST}\nagent [verify_identity]: The line closed on 2 April after you cancelled.\ncustomer: So?",
        TIMED_OUT,
        3,
    ),
    ("not explained", f"{CHECKED}{RIGHT}\n{END}", GOOD, 3),
    ("explained", f"{CHECKED}{RIGHT} {WHY}\n{END}", GOOD, 4),
    (
        "explained, with guesses",
        f"{CHECKED}{RIGHT} {WHY} Probably, I guess.\n{END}\nagent: {LIMIT}",
        GOOD,
        4,
    ),
    ("explained, with its limit", f"{CHECKED}{RIGHT} {WHY}\n{END}\nagent: {LIMIT}", GOOD, 5),
]


@pytest.mark.parametrize(("name", "text", "closing", "level"), LEVELS)
def test_the_level_follows_checks_facts_and_reasons(
    name: str, text: str, closing: Closing, level: int
) -> None:
    assert rate("knowledge", text, a_scenario(), closing).level == level, name


def test_what_rests_on_the_record_is_quoted() -> None:
    score = rate("knowledge", LEVELS[9][1], a_scenario(), GOOD)
    assert "The line closed on 2 April." in quoted(score)


def test_what_the_case_rules_out_is_a_2() -> None:
    never = Never("wait", "Tells her to wait", said=("sort itself out",))
    text = f"{CHECKED}{RIGHT} It will sort itself out.\n{END}"
    score = rate("knowledge", text, a_scenario(never=(never,)), GOOD)
    assert (score.level, "sort itself out" in quoted(score)) == (2, True)
    failing = replace(never, fail=True)
    assert rate("knowledge", text, a_scenario(never=(failing,)), GOOD).level == 1


def test_private_data_asked_for_in_public_is_a_2_with_its_words() -> None:
    text = f"{CHECKED}{RIGHT} {WHY}\n{END}"
    score = rate("knowledge", text, a_scenario(), GOOD, channel="social")
    assert (score.level, quoted(score)) == (2, {"What is your postcode?"})
    private = text.replace("What is your postcode?", "Please DM us. What is your postcode?")
    assert (rate("knowledge", private, a_scenario(), GOOD, channel="social").level or 0) > 2


def test_the_check_that_was_left_out_is_named() -> None:
    score = rate("knowledge", LEVELS[6][1], a_scenario(), TIMED_OUT)
    assert "Check identity." in {one.expected for one in score.missed}


def test_without_a_scenario_there_is_nothing_to_check_against() -> None:
    score = rate("knowledge", f"{Q}\nagent: {RIGHT}")
    assert (score.level, score.applicable) == (None, True)


def test_a_deed_that_was_only_claimed_is_wrong_and_no_proof() -> None:
    text = f"{CHECKED}{RIGHT}\n{END}".replace(", refund 39.90", "")
    score = rate("knowledge", text, a_scenario(), GOOD)
    assert score.level == 2
    assert (
        score.because
        == "“I've refunded” was said, and it was not so: “Refund a payment” was not done."
    )
    assert not any(one.good for one in score.evidence)


@pytest.mark.parametrize(
    "said",
    [
        "Is it the line closed on 2 April?",
        "I'm so sorry that the line closed on 2 April.",
        "The line closed after a notice of 77 days in April.",
    ],
)
def test_questions_kind_words_and_figures_from_nowhere_prove_nothing(said: str) -> None:
    score = rate("knowledge", f"{CHECKED}{said} {RIGHT}\n{END}", a_scenario(), GOOD)
    assert said not in quoted(score)
    assert "The line closed on 2 April." in quoted(score)


@pytest.mark.parametrize(
    "why",
    [
        "The line closed on 2 April after you cancelled, so the 39.90 of April was our mistake.",
        "The direct debit of the line that closed on 2 April was ours to stop, by mistake it ran on.",
    ],
)
def test_a_reason_in_other_words_is_a_reason(why: str) -> None:
    plain = rate("knowledge", f"{CHECKED}{RIGHT}\n{END}", a_scenario(), GOOD)
    told = rate("knowledge", f"{CHECKED}{RIGHT} {why}\n{END}", a_scenario(), GOOD)
    assert (plain.level, "hardly explained" in plain.because) == (3, True)
    assert told.level in {4, 5}
    assert "hardly" not in told.because
