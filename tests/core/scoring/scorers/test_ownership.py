from dataclasses import replace

import pytest

from tests.builders import a_refusal, a_scenario
from tests.core.scoring.scorers.rating import quoted, rate
from tests.golden.talks import ABANDONED, GOOD, TIMED_OUT
from trainer.core.conversation.transcript import Closing, Promise

Q = "customer [open, heat=40]: Where is my money?"
END = "customer [accept]: Yes, that works."
OWN = "I'll look into this for you."
PLAN = "I'll refund the 39.90 today and it is there in 3 to 5 working days."

LEVELS = [
    ("left", f"{Q}\nagent: {OWN}", ABANDONED, 1),
    ("passed away", f"{Q}\nagent: You need to call billing.", TIMED_OUT, 1),
    ("nobody", f"{Q}\nagent: They will see what can be done.", TIMED_OUT, 2),
    ("said, not done", f"{Q}\nagent: {OWN} I've refunded it.\n{END}", GOOD, 2),
    ("and then nothing", f"{Q}\nagent: {OWN}\ncustomer: And?\nagent: Hm.", TIMED_OUT, 3),
    ("a time, and nothing done", f"{Q}\nagent: {PLAN}\ncustomer: And?", TIMED_OUT, 3),
    ("done, not seen through", f"{Q}\nagent [refund 39.90]: {OWN}\ncustomer: And?", TIMED_OUT, 3),
    (
        "done with a time, not seen through",
        f"{Q}\nagent [refund 39.90]: {PLAN}\ncustomer: And?",
        TIMED_OUT,
        4,
    ),
    ("in one turn of two", f"{Q}\nagent [refund 39.90]: {PLAN}\n{END}\nagent: Goodbye.", GOOD, 4),
    (
        "to the end",
        f"{Q}\nagent: {OWN}\ncustomer: Ok\nagent [refund 39.90]: {PLAN}\n{END}",
        GOOD,
        5,
    ),
]


@pytest.mark.parametrize(("name", "text", "closing", "level"), LEVELS)
def test_the_level_follows_what_was_taken_on_and_done(
    name: str, text: str, closing: Closing, level: int
) -> None:
    assert rate("ownership", text, a_scenario(), closing).level == level, name


def test_the_commitment_is_quoted_and_the_deed_pointed_at() -> None:
    score = rate("ownership", LEVELS[9][1], a_scenario(), GOOD)
    assert any("I'll look" in one for one in quoted(score))
    assert any(one.note == "did: Refund a payment" for one in score.evidence)


def test_a_promise_left_open_is_quoted() -> None:
    promise = Promise(1, "I'll refund the 39.90 today", "refund", kept=False)
    closing = replace(GOOD, promises=(promise,))
    score = rate("ownership", f"{Q}\nagent: {PLAN}\n{END}", a_scenario(), closing)
    assert (score.level, "I'll refund the 39.90 today" in quoted(score)) == (2, True)


@pytest.mark.parametrize(
    "promise", [Promise(9, "x", "refund", kept=False), Promise(1, "x y z", "refund", kept=False)]
)
def test_a_promise_that_nobody_said_is_not_quoted(promise: Promise) -> None:
    closing = replace(GOOD, promises=(promise,))
    text = f"{Q}\nagent [refund 39.90]: {PLAN}\n{END}"
    assert rate("ownership", text, a_scenario(), closing).level == 5


def test_taken_on_and_also_passed_away_is_at_most_a_3() -> None:
    text = f"{Q}\nagent: {OWN}\ncustomer: Ok\nagent [refund 39.90]: {PLAN} For the fee you need to call billing.\n{END}"
    assert rate("ownership", text, a_scenario(), GOOD).level == 3


def test_where_no_action_is_within_authority_a_time_is_enough() -> None:
    text = "customer [open]: Can I return it?\nagent: I'll send you the form by Friday.\ncustomer [accept]: Fine."
    assert rate("ownership", text, a_refusal(), GOOD).level == 5


def test_without_a_scenario_the_words_are_enough() -> None:
    text = f"{Q}\nagent: {OWN}\ncustomer: Ok\nagent: {PLAN}\n{END}"
    assert rate("ownership", text.replace("[accept]", "[accept, heat=20]")).level == 5
