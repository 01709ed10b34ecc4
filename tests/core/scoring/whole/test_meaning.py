import pytest

from trainer.core.scoring.whole import moves
from trainer.core.scoring.whole.features import RULE, RULED
from trainer.core.scoring.whole.meaning import (
    AGENT,
    CASE,
    CUSTOMER,
    OF,
    SLOW,
    WAITS,
    Meaning,
    meaning_of,
    speaks_of,
)

ALL = [*AGENT.values(), *CUSTOMER.values(), SLOW]


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


def test_every_criterion_that_is_weighed_has_moves_of_both_kinds_that_speak_of_it() -> None:
    assert OF.keys() == set(RULED)
    for name, figures in OF.items():
        found = [meaning_of(one) for one in figures]
        assert None not in found, name
        assert {one.good for one in found if one} == {True, False}, name


@pytest.mark.parametrize(
    ("criterion", "figure", "speaks"),
    [
        ("empathy", "agent empathy, often", True),
        ("empathy", "agent jargon", False),
        ("plain_words", "agent jargon", True),
        ("plain_words", "customer again", False),
        ("responsiveness", WAITS, True),
        ("clarity", WAITS, False),
        ("clarity", RULE, True),
        ("clarity", CASE, True),
    ],
)
def test_a_move_speaks_of_some_criteria_a_level_and_a_length_of_all(
    criterion: str,
    figure: str,
    speaks: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert speaks_of(criterion, figure) is speaks
