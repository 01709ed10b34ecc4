import pytest

from tests.builders import a_scenario, talk
from trainer.core.scoring.asking_again import asked_again, told_again
from trainer.core.scoring.talk import talk_of

OPEN = "customer [open]: I want to return boots, order FF-30816, £165. Dad needs a coat."


def a_talk(question: str, opening: str = OPEN) -> str:
    return f"{opening}\nagent: {question}\ncustomer [repeat]: See above."


@pytest.mark.parametrize(
    ("question", "again"),
    [
        ("Which size does he wear?", 0),
        ("What colour is it?", 0),
        ("How tall is he?", 0),
        ("What is your order number?", 1),
        ("Which size does he wear, and what is the order number? What is your order number?", 1),
    ],
)
def test_only_what_was_told_is_asked_again(question: str, again: int) -> None:
    for scenario in (a_scenario(), None):
        found = talk_of(talk(a_talk(question)), scenario)
        assert len(asked_again(found)) == again
        assert len(told_again(found)) == again


@pytest.mark.parametrize(
    "opening",
    [
        "customer [open]: Dad needs a coat, he takes a large.",
        "customer [open]: Dad needs a coat in size XL.",
        "customer [open]: Dad needs a coat, he is a 44.",
    ],
)
def test_a_size_that_was_told_is_asked_again(opening: str) -> None:
    found = talk_of(talk(a_talk("Which size does he wear?", opening)), a_scenario())
    assert len(asked_again(found)) == 1
