import pytest

from trainer.core.language.phrase_words import fill, first_words, followers, needed_words


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("i see", {"i": {"see"}}),
        ("(i|we) [so] (see|know)", {"i": {"so", "see", "know"}, "we": {"so", "see", "know"}}),
        ("[so] sorry now", {"so": {"sorry"}, "sorry": {"now"}}),
        ("(so sorry|sorry|so sad) now", {"so": {"sorry", "sad"}, "sorry": {"now"}}),
        ("(today|so be it)", {"today": None, "so": {"be"}}),
        ("(so be it|so)", {"so": None}),
        (r"\d{1,2} days", {"0": {"days"}}),
        (r"\d{1,2}(st|nd)", {"0a": None}),
        ("you 'll see", {"you": {"ll", "'ll"}}),
        ("i ('ve|have) it", {"i": {"ve", "'ve", "have"}}),
        ("i … it", {"i": None}),
        ("your (own )?fault", {"your": None}),
        ("i (fix|mend)ed it", {"i": None}),
        ("i slips? up", {"i": None}),
    ],
)
def test_a_phrase_begins_and_goes_on_with_known_words(
    phrase: str, told: dict[str, set[str] | None]
) -> None:
    assert followers(phrase) == told
    assert set(first_words(phrase)) == set(told)


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
