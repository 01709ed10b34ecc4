import pytest

from trainer.core.language.phrase_words import fill, first_words, needed_words, second_words


@pytest.mark.parametrize(
    ("phrase", "first", "second"),
    [
        ("i see", {"i"}, {"see"}),
        ("(i|we) [really] (see|know) it", {"i", "we"}, {"really", "see", "know"}),
        ("[so] sorry now", {"so", "sorry"}, {"sorry", "now"}),
        (r"\d{1,2} days", {"0"}, None),
        ("sorry", {"sorry"}, None),
        ("you 'll see", {"you"}, None),
        ("i … it", {"i"}, None),
    ],
)
def test_a_phrase_begins_and_goes_on_with_known_words(
    phrase: str, first: set[str], second: set[str] | None
) -> None:
    assert set(first_words(phrase)) == first
    assert second_words(phrase) == second


@pytest.mark.parametrize(
    ("phrase", "needed"),
    [
        ("i can refund it", [{"refund"}, {"can"}, {"i"}, {"it"}]),
        ("(refund|give back) you", [{"refund", "back"}, {"you"}]),
        ("[really] refund", [{"refund"}]),
        ("don't stop", [{"stop"}, {"dont", "don"}]),
        ("^whatever(?=\\W*$)", [{"whatever"}]),
        ("e-mail … now", [{"e"}, {"mail"}, {"now"}]),
        ("you 're late", [{"late"}, {"you"}]),
        (r"\d{1,2} (of )?may", []),
        ("(it|\\d) (is|'s) fine", [{"fine"}]),
    ],
)
def test_the_words_that_a_phrase_cannot_do_without_are_told_rarest_first(
    phrase: str, needed: list[set[str]]
) -> None:
    assert [set(one) for one in needed_words(phrase)] == needed


def test_a_slot_is_filled_as_often_as_it_stands() -> None:
    assert fill("<a> and <a>", {"a": "x|<b>", "b": "y"}) == "(x|(y)) and (x|(y))"
