import pytest

from trainer.core.conversation.word_given import UNSAID_HOURS, WordGiven, due_in, words_given


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("I'll ring you tomorrow.", 20),
        ("I will write to you again on Thursday.", 72),
        ("We'll get back to you within 48 hours.", 48),
        ("I'll let you know by the end of the day.", 10),
        ("I’ll call you back this afternoon.", 10),
        ("I shall keep you posted.", UNSAID_HOURS),
        ("I'll be in touch next week.", 168),
        ("We will give you a call in a couple of days.", 48),
        ("I'll text you in an hour.", 1),
        ("I'll update you within twenty-four hours.", 24),
    ],
)
def test_a_word_to_be_in_touch_is_heard_with_its_time(text: str, due: float) -> None:
    assert words_given(f"Hello. {text} Bye.") == (WordGiven(text, due),)


@pytest.mark.parametrize(
    "text",
    [
        "I'll send you a new cot tomorrow.",
        "If it fails I'll call you.",
        "You can call us tomorrow.",
        "I won't call you.",
        "I'll ring you right away.",
        "",
    ],
)
def test_what_is_no_word_to_be_in_touch_later_is_none(text: str) -> None:
    assert words_given(text) == ()


def test_a_time_is_told_in_hours() -> None:
    assert [due_in(one) for one in ("today", "in 3 days", "soon", "in half a minute")] == [
        10,
        72,
        UNSAID_HOURS,
        pytest.approx(1 / 60),
    ]
