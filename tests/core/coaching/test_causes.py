"""What moved a customer most."""

from trainer.core.coaching.causes import Cause, cause_of, harm_of_all
from trainer.core.customer.state import Change

WORDS = Change("close", "anything else", "r", {"trust": 2.0})
DEED = Change("done", "", "done: Send the label; more", {"heat": -15.0})
WAIT = Change("late", "", "waited 90 s", {"heat": 25.0})


def test_a_deed_that_did_more_than_the_words_is_the_cause() -> None:
    assert cause_of((WORDS, DEED)) == Cause(
        "done: Send the label", "something was done", quoted=False
    )


def test_words_are_the_cause_where_they_did_most() -> None:
    assert cause_of((WORDS,)) == Cause("anything else", "winds up")


def test_a_turn_made_worse_by_lateness_is_the_waits_though_its_words_did_good() -> None:
    found = cause_of((WORDS, DEED, WAIT))
    assert (found.label, found.quoted) == ("the wait", False)
    assert harm_of_all((WORDS, DEED, WAIT)) == 8


def test_what_was_left_undone_is_named_by_its_reason() -> None:
    assert cause_of((Change("unheard", "", "r", {"heat": 4}),)).label == "a feeling was passed over"


def test_what_moves_of_itself_has_no_cause() -> None:
    assert cause_of((Change("inertia", "", "r", {"heat": 5}),)) == cause_of(()) == Cause()


def test_words_that_helped_are_named_before_the_deed_that_went_with_them() -> None:
    words = Change("explain", "because it is tied to one train", "r", {"trust": 6.0})
    assert cause_of((words, DEED)) == Cause(
        "because it is tied to one train", "says why; then done: Send the label"
    )


def test_what_the_card_credits_the_turn_with_was_not_passed_over() -> None:
    unheard = Change("unheard", "", "r", {"heat": 4.0})
    assert cause_of((unheard,), {"unheard"}) == Cause()
