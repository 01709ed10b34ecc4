import pytest

from tests.builders import talk
from trainer.core.conversation.turn import Turn
from trainer.core.scoring.answering import less_for, told_of
from trainer.core.scoring.talk import Talk, talk_of

WRITTEN = """
customer: You lost my parcel!
agent: Which one?
customer: The blue one. And nobody answers.
agent: That is annoying.
customer: It is.
"""


@pytest.mark.parametrize(
    ("shown", "missed", "said"),
    [
        ([], [], ""),
        ([0], [], "The one feeling shown was answered."),
        ([0, 2], [], "Both feelings shown were answered."),
        ([0, 2, 4], [], "All 3 feelings shown were answered."),
        ([0], [0], "The one feeling shown was not answered: “You lost my parcel!”."),
        ([0, 2], [0, 2], "None of 2 feelings shown was answered, beginning with “You lost my"),
        ([0, 2, 4], [4], "2 of 3 feelings shown were answered; “It is.” was not."),
        ([0, 2, 4], [0, 4], "was not, nor 1 other."),
    ],
)
def test_it_is_said_how_many_were_answered(shown: list[int], missed: list[int], said: str) -> None:
    turns = read().turns
    found = told_of(pick(turns, shown), pick(turns, missed))
    assert said in found if said else not found


def test_a_late_answer_names_the_feeling_that_had_to_wait() -> None:
    late = read().turns[:1]
    assert less_for(read(), late, ()) == " The answer to “You lost my parcel!” came a reply late."


def test_words_for_anyone_before_a_late_answer_are_told() -> None:
    copied = WRITTEN.replace("Which one?", "You lost my parcel!")
    found = less_for(read(copied), read(copied).turns[:1], ())
    assert found.endswith("came a reply late, after words that could have gone to anyone.")


def test_a_phrase_is_quoted_and_without_one_nothing_is_said() -> None:
    assert less_for(read(), (), ("I see",)) == " “I see” could have gone to anyone."
    assert less_for(read(), (), ()) == ""


def read(text: str = WRITTEN) -> Talk:
    return talk_of(talk(text))


def pick(turns: tuple[Turn, ...], places: list[int]) -> list[Turn]:
    return [turns[place] for place in places]
