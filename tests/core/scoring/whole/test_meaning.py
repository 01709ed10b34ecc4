import pytest

from trainer.core.scoring.whole import moves
from trainer.core.scoring.whole.meaning import AGENT, CUSTOMER, Meaning, meaning_of

ALL = [*AGENT.values(), *CUSTOMER.values()]


def test_what_serves_and_what_hurts_is_read_on_both_sides() -> None:
    assert AGENT.keys() <= set(moves.weights(moves.AGENT).names)
    read = CUSTOMER.keys() & set(moves.weights(moves.CUSTOMER).names)
    assert {CUSTOMER[one].good for one in read} == {True, False}


def test_a_figure_means_what_its_move_means_however_it_is_counted() -> None:
    assert meaning_of("agent fits") is meaning_of("agent fits, often") is AGENT["fits"]
    assert meaning_of("customer again") is CUSTOMER["again"]


@pytest.mark.parametrize(
    "figure",
    ["level empathy", "replies", "words", "agent greet", "customer asks", "customer fits", ""],
)
def test_what_is_neither_good_nor_bad_by_itself_means_nothing(figure: str) -> None:
    assert meaning_of(figure) is None


@pytest.mark.parametrize(
    ("figure", "good"),
    [
        ("agent empathy", True),
        ("agent answers", True),
        ("agent rude", False),
        ("agent dodges, often", False),
        ("customer pleased", True),
        ("customer gives_up", False),
    ],
)
def test_what_serves_is_good_and_what_hurts_is_not(figure: str, good: bool) -> None:  # noqa: FBT001 - a column of the table
    found = meaning_of(figure)
    assert found
    assert found.good is good


@pytest.mark.parametrize("meaning", ALL, ids=lambda one: one.much)
def test_every_move_has_words_for_a_reason_that_stand_in_a_list(meaning: Meaning) -> None:
    assert meaning.much
    for words in (meaning.much, meaning.little):
        assert words == words.strip().rstrip(".")
        assert not words[:1].isupper()


def test_no_two_moves_share_their_words() -> None:
    words = [one for meaning in ALL for one in (meaning.much, meaning.little) if one]
    assert len(words) == len(set(words))
