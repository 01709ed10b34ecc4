import pytest

from tests.builders import talk
from trainer.core.scoring.misfits import goes_empty, is_missed, misfits
from trainer.core.scoring.talk import talk_of

ASK = "customer: Is the house covered when I am away?\nagent: We sell travel cover at any time.\n"


@pytest.mark.parametrize(
    "said",
    [
        "No, I don't want travel cover.",
        "Sorry, that's not what I asked.",
        "But I don't want a travel policy.",
        "No, that is not it.",
        "There is no travel involved.",
        "That isn't what I need to know.",
        "I think you're mixing me up with somebody.",
        "What has that got to do with my house?",
    ],
)
def test_a_reply_that_is_put_right_missed_the_customer(said: str) -> None:
    assert [turn.position for turn in misfits(talk_of(talk(f"{ASK}customer: {said}")))] == [1]


@pytest.mark.parametrize(
    "said",
    [
        "Okay, thank you.",
        "There's no rush.",
        "I have one more thing.",
        "I don't want to be a burden.",
        "I'm not sure yet.",
        "No problem, thanks.",
        "Right, I didn't know that.",
    ],
)
def test_who_goes_on_was_not_missed(said: str) -> None:
    assert misfits(talk_of(talk(f"{ASK}customer: {said}"))) == ()


def test_to_say_no_to_a_question_puts_nothing_right() -> None:
    offered = "customer: It broke.\nagent: Is it the red one?\ncustomer: No, not the red one."
    assert misfits(talk_of(talk(offered))) == ()


def test_one_slip_is_no_miss_of_the_whole() -> None:
    once = f"{ASK}customer: That's not my question.\nagent: It is covered for 60 days.\ncustomer: Thanks."
    assert not is_missed(talk_of(talk(once)))


@pytest.mark.parametrize(
    ("said", "empty"),
    [
        ("I give up.", True),
        ("Never mind.", True),
        ("So nothing.", True),
        ("I'll ask somebody else.", True),
        ("That doesn't help me.", True),
        ("I'm going to another company.", True),
        ("Never mind the dent, thanks a lot.", False),
        ("I'll try it now.", False),
        ("Great, thank you.", False),
        ("I'm going back to work now.", False),
    ],
)
def test_the_last_word_tells_who_goes_empty(said: str, *, empty: bool) -> None:
    assert goes_empty(talk_of(talk(f"{ASK}customer: {said}"))) is empty


def test_a_letter_that_was_answered_once_ends_with_the_answer() -> None:
    assert not goes_empty(
        talk_of(talk("customer: I give up on you!\nagent: I've refunded it today."))
    )
