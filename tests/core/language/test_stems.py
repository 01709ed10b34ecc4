import pytest

from trainer.core.language.stems import concrete, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cancelled", "cancel"),
        ("cancelling", "cancels"),
        ("three", "3"),
        ("twice", "2"),
        ("24th", "24"),
        ("10.00", "10"),
        ("39,90", "39.90"),
        ("parcels", "package"),
        ("called", "phoned"),
        ("babies", "baby"),
        ("engineer's", "engineers"),
        ("lost", "lose"),
    ],
)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_words_that_differ_stay_apart() -> None:
    assert len({stem(word) for word in ("engineer", "engine", "cot", "cost", "bed", "bad")}) == 6


def test_only_what_carries_this_case_is_concrete() -> None:
    assert concrete("I am sorry, I have a problem with my account") == frozenset()
    assert concrete("The cot is due on 24 May x") == {"cot", "due", "24"}
