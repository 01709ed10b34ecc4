import pytest

from tests.core.scoring.whole.sent_on import SENT_ON, seen
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.whole.meaning import CUSTOMER
from trainer.core.scoring.whole.moves import customer_moves
from trainer.core.scoring.whole.showing import BRIEF, SEEN, proof_of, shown_in


def test_a_word_that_says_nothing_is_read_and_not_quoted() -> None:
    shown = shown_in(answered("right"))["customer accepts"]
    assert shown.likely >= SEEN > shown.quoted


def test_words_that_say_something_are_quoted_before_likelier_ones_that_do_not() -> None:
    talk = answered("right", "Right, then book me on the early train please.")
    (proof,) = proof_of(talk, ["customer accepts"])
    assert proof.quote == "Right, then book me on the early train please."


def test_a_short_thank_you_can_be_quoted() -> None:
    (proof,) = proof_of(answered("Thank you!"), ["customer thanks"])
    assert proof.quote == "Thank you!"
    assert shown_in(answered("Thank you!"))["customer thanks"].quoted >= SEEN


def test_a_joke_is_no_sure_disbelief() -> None:
    talk = answered("wow quick. and next train?")
    assert shown_in(talk)["customer doubts"].quoted < SEEN


@pytest.mark.parametrize("move", sorted(BRIEF))
def test_what_a_word_can_do_is_a_move_of_the_customers(move: str) -> None:
    assert move in CUSTOMER
    assert move in customer_moves(seen()).names


def answered(*last: str) -> Talk:
    more = "".join(f"\n    customer: {one}\n    agent: It is on its way." for one in last)
    return seen(SENT_ON.replace("I have asked you twice now!", "") + more)
