import pytest

from tests.core.customer.guarding import OPENING, kinds, saying
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Band


def test_a_reply_may_be_twice_as_long_and_eight_words_more() -> None:
    bounds = saying("So?", CustomerAct.NUDGE)
    assert kinds("So what now, " * 4 + "?", bounds) >= {"length"}
    assert "length" not in kinds("So what is it going to be, then?", bounds)


def test_one_who_chats_writes_no_lines() -> None:
    assert "length" in kinds("So.\nWhat happens to my boots now?")
    letter = saying("So what happens now?", CustomerAct.NUDGE, letter=True)
    assert kinds("So.\nWhat happens now?", letter) == set()


@pytest.mark.parametrize(
    "reply", ["Dear team, so what happens now?", "So what happens now? Kind regards"]
)
def test_the_frame_of_a_letter_is_not_written_again(reply: str) -> None:
    assert "length" in kinds(reply, saying("So what happens now?", CustomerAct.NUDGE, letter=True))


def test_a_greeting_is_no_letter_in_a_chat() -> None:
    assert "length" not in kinds("Hello, so what happens to my boots now?")
    assert "length" in kinds("So what happens to my boots now? Regards")


@pytest.mark.parametrize(
    ("band", "reply", "fault"),
    [
        (Band.HOT, "Thanks. So what happens now?", True),
        (Band.HOT, "Wonderful. So what happens now?", True),
        (Band.TENSE, "Please, what happens now?", True),
        (Band.WORRIED, "Please, what happens now?", False),
        (Band.CALM, "Thanks, so what happens now?", False),
        (Band.CALM, "Thanks, sorry, so please, what happens now?", True),
        (Band.CALM, "Great, so what happens now?", False),
    ],
)
def test_nobody_is_politer_than_their_mood(band: Band, reply: str, *, fault: bool) -> None:
    bounds = saying("So what happens now?", CustomerAct.NUDGE, band=band)
    assert ("polite" in kinds(reply, bounds)) is fault


def test_a_persona_whose_line_thanks_may_thank() -> None:
    bounds = saying("Thank you. So what happens now?", CustomerAct.NUDGE, band=Band.HOT)
    assert "polite" not in kinds("Thanks. What happens now?", bounds)


def test_strong_language_is_the_authors_alone() -> None:
    assert "abuse" in kinds("You idiots, so what happens to my boots now?")


@pytest.mark.parametrize(
    "reply",
    [
        "What now? What now?",
        "so what now then, so what now then, so what now then?",
    ],
)
def test_a_reply_that_goes_in_circles_is_found(reply: str) -> None:
    assert "loop" in kinds(reply)


def test_nobody_says_the_same_sentence_again() -> None:
    assert "repeat" in kinds("What is going on?")
    assert "repeat" not in kinds("What now?")
    quoting = saying("What is going on?", CustomerAct.NUDGE, earlier=(OPENING,))
    assert "repeat" not in kinds("What is going on?", quoting)


def test_the_agents_words_are_not_given_back() -> None:
    echo = "May I have your postcode so that I can open the account?"
    assert "echo" in kinds(echo)
    assert "echo" not in kinds("So what happens to my boots, I can open the account?")
