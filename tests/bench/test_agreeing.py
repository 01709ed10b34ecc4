import pytest

from bench.agreement.agreeing import pearson, quartiles, separation, share, spearman

RISING = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]


def test_a_straight_line_correlates_fully_in_both_directions() -> None:
    assert pearson(RISING, [2 * one for one in RISING])[0] == pytest.approx(1)
    assert pearson(RISING, RISING[::-1])[0] == pytest.approx(-1)


def test_ranks_see_any_rise_as_full_and_ties_share_their_rank() -> None:
    assert spearman(RISING, [one**3 for one in RISING])[0] == pytest.approx(1)
    assert spearman([1, 1, 2, 2], [1, 2, 3, 4])[0] == pytest.approx(0.8944, abs=1e-4)


def test_a_measure_that_never_changes_correlates_with_nothing() -> None:
    assert pearson([1.0] * 8, RISING)[0] == 0


def test_the_interval_narrows_with_more_texts_and_says_all_is_open_for_very_few() -> None:
    wavy = [1.0, 3.0, 2.0, 4.0, 6.0, 5.0, 8.0, 7.0]
    assert pearson(wavy * 10, RISING * 10)[1] < pearson(wavy, RISING)[1] < 1
    assert pearson([1.0, 2.0, 4.0], [1.0, 3.0, 2.0])[1] == 1


def test_quartiles_are_told_apart_by_the_middle_of_what_was_found() -> None:
    assert quartiles(RISING, RISING)[0] == 1
    assert quartiles(RISING[::-1], RISING)[0] == 0
    assert quartiles([1.0], [1.0])[0] == 0


def test_a_share_has_the_interval_of_wilson() -> None:
    figure, half = share(8, 10)
    assert figure == 0.8
    assert half == pytest.approx(0.2264, abs=1e-3)


def test_separation_is_the_chance_that_a_positive_is_above() -> None:
    assert separation([0.1, 0.2, 0.3, 0.4], [False, False, True, True])[0] == 1
