"""A customer's sentence told from the agent's side."""

import pytest

from trainer.core.coaching.telling_back import LONGEST, told_back


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "I cancelled in March and you've just taken another 39.90 out of my account.",
            "You cancelled in March and we've just taken another 39.90 out of your account.",
        ),
        (
            "We filled in your form twice and nobody wrote to us.",
            "You filled in our form twice and nobody wrote to you.",
        ),
        ("I'm still without my parcel!!", ""),
        ("Hello. I'm still waiting for my parcel.", "You are still waiting for your parcel."),
        ("I was cut off myself and told you so.", ""),
        (
            "I was charged twice for it and told you so.",
            "You were charged twice for it and told us so.",
        ),
        (
            "i put it in the drop box on Sunday and it's gone",
            "You put it in the drop box on Sunday and it's gone.",
        ),
        ("You charged my card again.", "We charged your card again."),
        ("The fault is yours, not mine, and it still isn’t fixed.", ""),
        (
            "My line is dead and the mistake was yours, it was never mine.",
            "Your line is dead and the mistake was ours, it was never yours.",
        ),
    ],
)
def test_what_happened_to_a_customer_is_told_from_our_side(said: str, told: str) -> None:
    assert told_back(said) == told


@pytest.mark.parametrize(
    "said",
    [
        "Can you stop it?",
        "Please cancel my order again.",
        "I want my money back, not an apology.",
        "My postcode is LS6 2KV, not LS6 2KW.",
        "I don't know why it failed again.",
        "Nobody came on Monday.",
        "I like the colour of my cot.",
        "That is theft, I never ordered it.",
        "I never. " + "I waited " + "very " * LONGEST + "long again.",
        "",
    ],
)
def test_what_is_no_plain_account_of_a_trouble_is_left_alone(said: str) -> None:
    assert told_back(said) == ""


def test_the_sentence_that_says_most_is_taken() -> None:
    said = "I rang twice. My router from 20 March was never collected by your driver."
    assert told_back(said) == "Your router from 20 March was never collected by our driver."
