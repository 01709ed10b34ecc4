from dataclasses import replace

import pytest

from tests.builders import a_refusal, a_scenario
from tests.core.scoring.scorers.rating import quoted, rate
from tests.golden.talks import ABANDONED, GOOD, TIMED_OUT
from trainer.core.conversation.transcript import Closing, Ending, Promise

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


YES = "customer [accept]: Yes, that works."
WORDS = [
    (
        "done and told",
        f"Moved. Saturday 14 June, B3 and B4, new tickets are in your inbox.\n{YES}",
        4,
    ),
    ("done, and not agreed to", "Moved to Saturday.\ncustomer: That doesn't help me.", 3),
    ("told by nobody", f"Somebody will be in touch.\n{YES}", 2),
    (
        "looked, and left to somebody",
        f"Let me have a look. One of us will be in touch soon.\n{YES}",
        2,
    ),
    ("noted", f"I'll make a note of it. It should be there soon.\n{YES}", 3),
    ("promised and given up", f"{OWN}\ncustomer: Forget it.", 2),
    (
        "promised and chased",
        f"{OWN}\ncustomer: Any news?\nagent: Leave it with me.\ncustomer: Hello?\nagent: On it!\n{YES}",
        2,
    ),
    (
        "taken back",
        f"I'll refund 39.90 today.\ncustomer: Good.\nagent: I'll ask.\ncustomer: You said today!\nagent: Hm.\n{YES}",
        2,
    ),
    ("a time that nothing holds", f"I'll send it, hopefully by Friday.\n{YES}", 3),
    ("a time", f"I'll send it by Friday.\n{YES}", 5),
]


@pytest.mark.parametrize(("name", "text", "level"), WORDS)
def test_where_no_deeds_are_recorded_what_is_told_counts(name: str, text: str, level: int) -> None:
    assert rate("ownership", f"{Q}\nagent: {text}").level == level, name


def test_a_deed_without_a_word_of_taking_it_on_is_a_4() -> None:
    text = f"{Q}\nagent [refund 39.90]: Three working days.\n{END}"
    assert rate("ownership", text, a_scenario(), GOOD).level == 4
    heap = "refund, sorry, working days, solution, priority, thank you, escalate, manager, voucher"
    assert (
        rate("ownership", text.replace("Three working days.", heap), a_scenario(), GOOD).level == 2
    )
    checked = f"{Q}\nagent [verify_identity]: Three working days.\n{END}"
    assert rate("ownership", checked, a_scenario(), GOOD).level == 2


def test_a_customer_who_left_with_nothing_done_was_not_taken_on() -> None:
    text = f"{Q}\nagent [verify_identity]: {PLAN}\ncustomer [leave]: Bye."
    assert rate("ownership", text, a_scenario(), Closing(Ending.LEFT)).level == 2


CURT = [
    ("offered and taken", "Yes: 4 left. Shall I keep one for you until 6 pm?\ncustomer [accept]: Yes.", 4),
    ("offered without a time", "Yes: 4 left. Shall I keep one for you?\ncustomer [accept]: Yes.", 3),
    ("offered and not taken", "Yes: 4 left. Shall I keep one for you?\ncustomer: No, leave it.", 2),
    ("done without I", "Refunded £24.50 to your Visa, 3 days.\ncustomer [accept]: Yes.", 4),
    ("a time was all that lacked", "Tuesday 9 to 12.\ncustomer [accept]: Perfect, thanks.", 3),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "level"), CURT)
def test_who_is_curt_and_right_took_it_on(name: str, text: str, level: int) -> None:
    assert rate("ownership", f"{Q}\nagent: {text}").level == level, name
