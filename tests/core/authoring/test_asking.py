"""A question for a fact is known by two words of its matter, never by one alone."""

import pytest

from trainer.core.authoring.asking import any_two, own_words, patterns_of, two_of
from trainer.core.conversation.patterns import asks

LEG = "The left one. The box had a big dent on the corner."
WHICH = "Could you tell me which leg is bent, and whether the box was damaged?"


@pytest.mark.parametrize(
    ("text", "question", "opens", "shut"),
    [
        (LEG, WHICH, ("Which leg is bent?", "Are the legs bent?", "Was the box damaged?"), ("Is it a box?", "How is your leg?")),
        (
            "On the website, the last page froze.",
            "How did you cancel?",
            ("How did you cancel?", "Did you cancel on the website?"),
            ("Do you like the website?", "Which day did you do it?"),
        ),
        ("It is 12.", "When did it break?", ("When did it break?",), ("Did you take a break?",)),
        ("A big one.", "", (), ()),
        ("I have the receipt.", "", ("Where is the receipt?",), ("Do you need a receipt?",)),
        (
            "I asked twice for a colleague on the phone about the router, it is red.",
            "",
            ("Is the router red?",),
            ("Which phone do you have, and do you like the weather?",),
        ),
        ("It is red.", "1 or 2 of red?", (), ()),
        ("It is RX-10445.", "What is your order number?", (), ()),
    ],
)  # fmt: skip
def test_two_words_of_its_matter_open_it_and_one_does_not(
    text: str, question: str, opens: tuple[str, ...], shut: tuple[str, ...]
) -> None:
    patterns = patterns_of(text, question)
    assert bool(patterns) == bool(opens)
    for one in (*opens, *([question] if patterns and question else [])):
        assert any(asks(pattern, one) for pattern in patterns), one
    for one in shut:
        assert not any(asks(pattern, one) for pattern in patterns), one


def test_own_words_are_those_by_which_nothing_else_is_asked() -> None:
    assert own_words("Which phone do you have, and do you like the weather?") == ()
    assert own_words("The box, the BOX has a dent; don't you see?") == ("box", "dent")


def test_the_words_of_which_two_are_wanted_can_be_read_back() -> None:
    pattern = any_two(("lamps", "shade"))
    assert two_of(pattern) == ("lamp", "shade")
    assert asks(pattern, "Is the shade of both lamps broken?")
    assert not asks(pattern, "Is the lamp broken?")
    assert two_of("how.{1,60}cancels?") == ()
