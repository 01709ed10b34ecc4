from itertools import pairwise

import pytest

from trainer.core.language.exploring import ASKED, BARE, exploring


@pytest.mark.parametrize(
    "text",
    [
        "What made you feel that way?",
        "Tell me more about what happened.",
        "how long have you been waiting",
        "I'd like to hear how this affected you.",
        "Have you told your family about it?",
    ],
)
def test_a_question_about_the_reader_explores(text: str) -> None:
    assert exploring(text) >= ASKED


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I have sent you the form.",
        "When it rains, we wait.",
        "What you told me helps.",
        "How it came to that, nobody knows!",
    ],
)
def test_what_asks_nothing_explores_nothing(text: str) -> None:
    assert exploring(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "Is there anything else I can help you with?",
        "Are you still there?",
        "Could you give me your postcode?",
        "Why am I so tired?",
        "Shall I book it for you?",
    ],
)
def test_asking_oneself_for_a_number_or_for_leave_counts_next_to_nothing(text: str) -> None:
    assert exploring(text) == BARE


def test_a_question_without_a_reader_counts_less_than_one_to_them() -> None:
    assert BARE < exploring("Anyone home, really?") < exploring("Are you home, really?")


def test_more_is_asked_by_an_open_question_of_its_own_matter() -> None:
    texts = (
        "What happened?",
        "Did the fridge break down?",
        "What worries you most about the broken fridge?",
        "What worries you most about the broken fridge? How are you keeping the medicine cold?",
    )
    worths = [exploring(text) for text in texts]
    assert all(one <= other for one, other in pairwise(worths))
    assert worths[-1] <= 1
