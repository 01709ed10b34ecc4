from dataclasses import replace

import pytest

from tests.builders import a_scenario, talk
from tests.core.scoring.scorers.rating import rate
from tests.golden.talks import GOOD, TIMED_OUT
from trainer.core.conversation.transcript import Closing
from trainer.core.scoring.scorers.responsiveness import responsiveness
from trainer.core.scoring.talk import talk_of

Q = "customer [open, heat=40]: Where is my money?"
WORK = (
    "I'll check the payment.",
    "I'll refund the 39.90.",
    "It arrives by Friday.",
    "I'll write on Friday.",
)


def answers(*waits: float, again: int = 0) -> str:
    lines = [Q]
    for at, wait in enumerate(waits):
        lines.append(f"agent (+{wait}s): {WORK[at % 4][:-1]}, number {at}.")
        act = "repeat" if at < again else "tell"
        lines.append(f"customer [{act}]: Message {at}.")
    return "\n".join(lines)


LEVELS = [
    ("empty replies", f"{Q}\nagent: ok\ncustomer [nudge]: And?\nagent: ...", TIMED_OUT, 1),
    ("very late", answers(200, 300), TIMED_OUT, 1),
    ("often late", answers(130, 130, 20), TIMED_OUT, 2),
    ("asked twice", answers(20, 20, 20, again=2), GOOD, 2),
    ("a third empty", f"{Q}\nagent: ok\ncustomer: And?\n{answers(20)[len(Q) + 1 :]}", TIMED_OUT, 2),
    ("one slip", answers(20, 20, 20, again=1), GOOD, 3),
    ("once late", answers(130, 20, 20), GOOD, 3),
    ("in time, not settled", answers(20, 20), TIMED_OUT, 4),
    ("in time, many turns", answers(*[20.0] * 8), GOOD, 4),
    ("in time and settled", answers(20, 20), GOOD, 5),
]


@pytest.mark.parametrize(("name", "text", "closing", "level"), LEVELS)
def test_the_level_follows_times_and_repetitions(
    name: str, text: str, closing: Closing, level: int
) -> None:
    assert rate("responsiveness", text, a_scenario(), closing).level == level, name


def test_an_announced_wait_counts_half() -> None:
    text = f"{Q}\nagent (+20s): One moment please while I check the payment.\ncustomer: Sure.\nagent (+200s): I'll refund it."
    assert rate("responsiveness", text, a_scenario(), GOOD).level == 5
    bare = text.replace("One moment please while I check", "I'll check")
    assert rate("responsiveness", bare, a_scenario(), GOOD).level != 5


def test_the_wait_counts_from_the_customers_first_unanswered_message() -> None:
    text = f"{Q}\ncustomer (+100s): Hello?\nagent (+50s): I'll check the payment."
    assert rate("responsiveness", text, a_scenario(), GOOD).level == 3


def test_two_messages_of_the_agent_in_a_row_are_one_wait() -> None:
    text = f"{Q}\nagent: I'll check the payment.\nagent (+400s): I'll refund it by Friday."
    assert rate("responsiveness", text, a_scenario(), GOOD).level == 5


def test_winding_up_after_it_is_settled_is_not_idle() -> None:
    text = f"{Q}\nagent: I'll refund the 39.90.\ncustomer [accept]: Yes, that works.\nagent: Thank you, goodbye."
    assert rate("responsiveness", text, a_scenario(), GOOD).level == 5


def test_without_times_only_slips_are_rated() -> None:
    assert without_times(answers(20, 20)) is None
    assert without_times(answers(20, 20, 20, again=2)) == 2


def test_the_slips_are_named() -> None:
    score = rate("responsiveness", answers(130, 20, 20, again=1), a_scenario(), GOOD)
    assert score.because == "1 reply came late; 1 reply asked for what was already told."
    assert score.missed[0].expected == "Use what was already told."


def without_times(written: str) -> int | None:
    read = talk(written)
    turns = tuple(replace(turn, at=None) for turn in read.turns)
    return responsiveness(talk_of(replace(read, turns=turns)), "responsiveness").level


def test_a_hurtful_answer_is_an_answer_and_a_hurtful_nothing_is_none() -> None:
    text = f"{Q}\nagent: You should have asked. I'll refund it by Friday.\ncustomer: Hm.\nagent: Whatever."
    score = rate("responsiveness", text, a_scenario(), GOOD)
    assert score.because == "1 reply said nothing that helps."
    assert score.evidence[0].quote == "Whatever."


def test_a_reply_to_another_question_leaves_the_customer_to_ask_again() -> None:
    first = f"{Q}\nagent: I'll check the direct debit.\ncustomer: That's not my question."
    assert rate("responsiveness", f"{first}\nagent: {WORK[1]}").level == 3
    second = (
        f"{first}\nagent: {WORK[2]}\ncustomer: I only want to know where it is.\nagent: {WORK[1]}"
    )
    score = rate("responsiveness", second)
    assert (score.level, score.because) == (2, "2 replies left the customer to ask again.")
    assert rate("responsiveness", second, a_scenario(), GOOD).level == 5, "they may press in a case"


def test_the_same_number_given_twice_was_asked_for_twice() -> None:
    start = "customer: Order AL-6620 is cracked.\nagent: I'll check it.\ncustomer: Good."
    text = f"{start}\nagent: What was the order number?\ncustomer: AL-6620.\nagent: {WORK[1]}"
    assert rate("responsiveness", text, a_scenario(), GOOD).level == 3


def test_who_has_to_be_called_after_twice_is_silent() -> None:
    text = (
        f"{Q}\nagent: Give me two minutes.\ncustomer (+400s): Hello?\nagent: I'll check the payment."
        "\ncustomer (+{}s): Any news?\nagent: I'll refund it by Friday."
    )
    assert rate("responsiveness", text.format(600), a_scenario(), GOOD).level == 1
    assert rate("responsiveness", text.format(30), a_scenario(), GOOD).level == 3
    held = text.replace("two minutes", "five minutes").format(30)
    assert rate("responsiveness", held, a_scenario(), GOOD).level == 5


def test_one_empty_reply_of_four_in_a_whole_sentence_is_let_pass() -> None:
    empty = "Oh you must be dreading every single ping of that thing by now."
    text = answers(20, 20, 20) + "\nagent (+20s): {}\ncustomer: Well."
    assert rate("responsiveness", text.format(empty), a_scenario(), TIMED_OUT).level == 4
    assert rate("responsiveness", text.format("Hm."), a_scenario(), TIMED_OUT).level == 3


def test_kind_words_after_it_is_settled_are_no_empty_reply() -> None:
    text = (
        f"{Q}\nagent: I can see why you are upset.\ncustomer: Yes.\nagent: {WORK[1]} {WORK[2]}"
        "\ncustomer [accept]: Thank you.\nagent: I can see why you were upset, take care of your mother."
    )
    assert rate("responsiveness", text, a_scenario(), GOOD).level == 5


def test_what_was_done_in_other_words_is_no_empty_reply() -> None:
    text = f"{answers(20)}\nagent: Moved.\ncustomer: Good."
    assert rate("responsiveness", text, a_scenario(), GOOD).level == 5


def test_who_is_only_rude_answers_nothing() -> None:
    rude = (
        "customer: Why was it cancelled?\nagent: Yes, what do you want, I'm busy\ncustomer: Why?\n"
        "agent: Calm down or I'll hang up.\ncustomer: Not kind."
    )
    assert rate("responsiveness", rude).level == 1
