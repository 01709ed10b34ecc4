import pytest

from trainer.core.language.canned import canned


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for contacting us.",
        "We apologise for any inconvenience caused.",
        "Is there anything else I can help you with today?",
        "Please follow the steps below to sign in.",
        "Click Settings, then Account.",
    ],
)
def test_what_anyone_could_be_sent_is_canned(text: str) -> None:
    assert canned(text) > 0.5


@pytest.mark.parametrize(
    "text",
    [
        "I checked the payment of 4 May and added it to your account",
        "did the parcel come in the end?",
        "I've spoken to Priya, she cancelled the second fridge",
    ],
)
def test_what_only_this_talk_could_hold_is_not_canned(text: str) -> None:
    assert canned(text) < 0.4


def test_taking_up_the_customers_words_makes_a_sentence_less_canned() -> None:
    said = "Thank you for the information about the kettle and the burnt plug."
    assert canned(said, "The kettle arrived with a burnt plug!") < canned(said) - 0.1


def test_a_message_is_the_mean_of_its_sentences_by_their_length() -> None:
    one, other = "Thank you for your patience.", "I found the red scarf in Leeds."
    assert (
        min(canned(one), canned(other)) < canned(f"{one} {other}") < max(canned(one), canned(other))
    )


@pytest.mark.parametrize("text", ["", "…", "!!!"])
def test_no_words_are_not_canned(text: str) -> None:
    assert canned(text) == 0
