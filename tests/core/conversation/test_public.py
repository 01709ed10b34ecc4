import pytest

from tests.builders import talk
from trainer.core.conversation.public import asked_openly, goes_private, is_public, private_from

MOVES = [
    ("Please send us a DM with your account number.", "DM"),
    ("Could you message us privately?", "message us privately"),
    ("I've just sent you a direct message.", "direct message"),
    ("Let's carry on in private.", "carry on in private"),
    ("Drop us a private message, please.", "private message"),
    ("Please check your DMs.", "DMs"),
    ("My colleague is in our inbox all day, write there.", "our inbox"),
]
STAYS = ["We can't do DMs here.", "We flush the pipe tonight.", "I've e-mailed it to your inbox."]
ASKS = [
    "What's your account number?",
    "Can you give me your postcode and full name please?",
    "Please share your booking reference.",
    "Send me your date of birth.",
]
FINE = [
    "Please don't post your account number here.",
    "We never ask for your password.",
    "Could you DM us your account number?",
    "Which street is it?",
    "Your account number is on the bill.",
    "Is there anything else?",
]
POST = "customer: Brown water again."
ASKED = "agent: Which street?\ncustomer: Elm Road.\nagent: Please DM us your account number."


@pytest.mark.parametrize(("text", "words"), MOVES)
def test_asking_for_direct_messages_is_heard(text: str, words: str) -> None:
    found = goes_private(text)
    assert found is not None
    assert found.text == words


@pytest.mark.parametrize("text", STAYS)
def test_other_words_move_nothing(text: str) -> None:
    assert goes_private(text) is None


@pytest.mark.parametrize("text", ASKS)
def test_asking_for_private_data_is_found_with_its_sentence(text: str) -> None:
    found = asked_openly(f"Sorry about this. {text}")
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize("text", FINE)
def test_what_asks_for_nothing_private_in_public_is_fine(text: str) -> None:
    assert asked_openly(text) is None


def test_what_is_private_in_this_case_is_found_too() -> None:
    assert asked_openly("Is anybody ill at home?") is None
    assert asked_openly("Is anybody ill at home?", ["ill"]) is not None


@pytest.mark.parametrize(("channel", "found"), [("social", True), ("chat", False), ("fax", False)])
def test_a_channel_is_public_or_not(channel: str, found: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_public(channel) is found


@pytest.mark.parametrize(
    ("text", "channel", "position"),
    [
        (POST, "social", None),
        (f"{POST}\n{ASKED}", "social", 4),
        (f"{POST}\n{ASKED}\ncustomer: Done.\nagent: Thanks for the DM.", "social", 4),
        (f"{POST}\n{ASKED}", "chat", 0),
    ],
)
def test_a_talk_is_private_from_the_turn_after_the_agent_asked(
    text: str, channel: str, position: int | None
) -> None:
    assert private_from(talk(text, channel)) == position
