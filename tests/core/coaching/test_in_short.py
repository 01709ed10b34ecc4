"""One exchange in two or three sentences."""

from trainer.core.coaching.in_short import NOTHING, in_short
from trainer.core.customer.state import Change

KIND = Change("empathy", "I can see why", "empathy", {"heat": -8.0, "trust": 5.0})
CARE = Change("own_error", "our mistake", "own_error", {"heat": -2.0})
RUDE = Change("rude", "calm down", "rude", {"heat": 9.0})
UNHEARD = Change("unheard", "", "unheard", {"heat": 4.0})
FAINT = Change("own_error", "sorry", "own_error", {"heat": -0.5})
OF_ITSELF = Change("inertia", "", "inertia", {"heat": -6.0})


def test_what_did_most_good_and_most_harm_is_said_in_the_agents_words() -> None:
    assert in_short((CARE, KIND, UNHEARD, RUDE), 0, 0) == (
        "Did good: “I can see why”: answers the feeling.",
        "Did harm: “calm down”: this is rude.",
    )


def test_what_was_left_undone_has_no_words_to_quote() -> None:
    assert in_short((UNHEARD,), 0, 0) == ("Did harm: a feeling was passed over.",)


def test_what_came_out_is_counted_and_what_was_kept_is_said() -> None:
    assert in_short((), 1, 1) == ("Something came out that you did not know before.",)
    assert in_short((), 2, 0) == ("2 things came out that you did not know before.",)
    assert in_short((), 0, 1)[0].startswith("What you asked for was kept back")


def test_a_message_that_moved_nothing_says_so() -> None:
    assert in_short((FAINT,), 0, 0) == in_short((), 0, 0) == (NOTHING,)
    assert in_short((OF_ITSELF,), 0, 0) == (NOTHING,)
