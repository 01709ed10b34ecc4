import pytest

from trainer.core.conversation.holding import LONGEST, hold_of, words_for
from trainer.core.errors import InputError


@pytest.mark.parametrize(
    ("text", "seconds", "reason"),
    [
        ("I'm putting you on hold for 2 minutes while I ask my supervisor.", 120, True),
        ("Could you hold the line for three minutes? I need to ask billing.", 180, True),
        ("Please hold for a couple of minutes because the system is slow.", 120, True),
        ("Bear with me.", 0, False),
        ("Just a second.", 1, False),
        ("Please wait for 40 minutes so that I can read it.", LONGEST, True),
    ],
)
def test_a_hold_is_heard_with_its_length_and_reason(
    text: str, seconds: float, *, reason: bool
) -> None:
    hold = hold_of(f"Thank you. {text}")
    assert hold is not None
    assert (hold.seconds, hold.reason) == (seconds, reason)
    assert hold.announced is (reason and seconds > 0)
    assert hold.text in text


@pytest.mark.parametrize("text", ["Thank you for holding.", "It comes on Friday.", ""])
def test_what_asks_for_no_wait_is_no_hold(text: str) -> None:
    assert hold_of(text) is None


def test_the_words_for_a_hold_are_heard_as_one() -> None:
    assert words_for(1, "") == "I'm putting you on hold for 1 minute."
    assert (
        words_for(2, " I ask  my team. ")
        == "I'm putting you on hold for 2 minutes while I ask my team."
    )
    hold = hold_of(words_for(5, "while I check the bill"))
    assert hold is not None
    assert hold.announced


@pytest.mark.parametrize("minutes", [0, 6, -1])
def test_a_hold_of_no_length_or_too_long_is_refused(minutes: int) -> None:
    with pytest.raises(InputError, match="1 to 5 minutes"):
        words_for(minutes, "")
