import pytest

from trainer.core.scoring.felt import names_feeling, names_fury

FELT = [
    "I'm really worried.",
    "This is so annoying!",
    "I was in tears.",
    "My hip hurts.",
    "My mother had a stroke.",
    "This is a bit of a disaster.",
    "I can't go on like this.",
]
NOT_FELT = ["I'm not angry.", "Don't be upset with me", "Where is it?", "if you are worried, ask"]


@pytest.mark.parametrize("text", FELT)
def test_a_feeling_put_into_words_is_seen(text: str) -> None:
    assert names_feeling(text)


@pytest.mark.parametrize("text", NOT_FELT)
def test_a_feeling_denied_or_not_named_is_not(text: str) -> None:
    assert not names_feeling(text)


def test_a_second_feeling_counts_where_the_first_is_denied() -> None:
    assert names_feeling("I'm not angry, but I am worried.")


def test_fury_is_told_from_annoyance() -> None:
    assert names_fury("I'm livid, this is my third call")
    assert names_fury("This is an absolute joke")
    assert names_fury("I'm going to the papers, you useless lot")
    assert names_fury("It is the FOURTH call today")
    assert not names_fury("It is the fourth call and I am annoyed")
