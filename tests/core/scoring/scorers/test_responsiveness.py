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
