import pytest

from trainer.core.learning.estimate import (
    Estimate,
    correlation_of,
    difference_of,
    mean_of,
    ratio_of,
    standardised_of,
    t_of,
)


@pytest.mark.parametrize(
    ("freedom", "t"),
    [(0.4, 12.706), (1, 12.706), (2.9, 4.303), (30, 2.042), (60, 2.0), (120, 1.98)],
)
def test_t_is_that_of_the_tables(freedom: float, t: float) -> None:
    assert t_of(freedom) == pytest.approx(t, abs=0.001)


def test_a_ratio_is_reckoned_between_people() -> None:
    """2.7; left over 2.6, 0.9, −3.5; √(19.82 · 3/2) ÷ 10 = 0.5453; · t(2) 4.303 = 2.346."""
    found = ratio_of([(8, 2), (9, 3), (10, 5), (0, 0)])

    assert_estimate(found, 2.7, 2.3462, n=10, people=3)


def test_a_ratio_of_two_people_has_no_interval_and_of_nobody_is_none() -> None:
    assert ratio_of([(8, 2), (9, 3)]) == Estimate(3.4, None, None, 5, 2)
    assert ratio_of([(0, 0)]) is None
    assert ratio_of([]) is None


def test_answers_that_are_all_alike_are_not_believed_beyond_the_least_variance() -> None:
    assert_estimate(ratio_of([(4, 1), (8, 2), (4, 1)], 0.04), 4.0, 4.303 * 0.2, n=4, people=3)


def test_a_mean_has_students_interval() -> None:
    """Variance 2.5; √(2.5/5) · t(4) 2.776 = 1.963."""
    assert_estimate(mean_of([1, 2, 3, 4, 5]), 3.0, 1.9629, n=5, people=5)
    assert_estimate(mean_of([2, 2, 2], 40, least=1.0), 2.0, 4.303, n=40, people=3)
    assert mean_of([4, 6]) == Estimate(5.0, None, None, 2, 2)
    assert mean_of([]) is None


def test_a_difference_has_welchs_interval() -> None:
    """4/3 + 2/2 = 2.333 with 2.88 degrees, taken for 2: √2.333 · 4.303 = 6.573."""
    assert_estimate(difference_of([3, 5, 7], [2, 4]), 2.0, 6.5729, n=5, people=5)
    assert difference_of([3, 5, 7], [2]) is None
    assert_estimate(difference_of([5, 5], [2, 2]), 3.0, 0.0, n=4, people=4)


def test_a_standardised_difference_is_hedges_g() -> None:
    """−2/√2.5 · (1 − 3/31) = −1.1425; half 1.96 · √(10/25 + 1.3053/20) = 1.3369."""
    found = standardised_of([1, 2, 3, 4, 5], [3, 4, 5, 6, 7])

    assert_estimate(found, -1.1425, 1.3369, n=10, people=10)
    assert standardised_of([1], [1, 2]) is None
    assert standardised_of([1, 1], [1, 1]) is None


def test_a_correlation_has_fishers_interval() -> None:
    """9/10; tanh(atanh 0.9 ± 1.96/√2)."""
    found = correlation_of([(1, 1), (2, 3), (3, 2), (4, 4), (5, 5)])

    assert found is not None
    assert found.value == pytest.approx(0.9)
    assert found.low == pytest.approx(0.0861, abs=1e-4)
    assert found.high == pytest.approx(0.9934, abs=1e-4)
    assert found.sure
    assert correlation_of([(1, 1), (2, 2), (3, 3)]) is None
    assert correlation_of([(1, 1), (1, 2), (1, 3), (1, 4)]) is None


def test_a_perfect_line_is_a_correlation_of_one() -> None:
    found = correlation_of([(1, -1), (2, -2), (3, -3), (4, -4)])

    assert found is not None
    assert found.value == -1.0
    assert found.sure


@pytest.mark.parametrize(
    ("low", "high", "sure"),
    [(0.1, 2.0, True), (-2.0, -0.1, True), (-0.1, 2.0, False), (None, None, False)],
)
def test_what_is_sure_leaves_out_nothing_at_all(
    low: float | None, high: float | None, *, sure: bool
) -> None:
    assert Estimate(1.0, low, high, 9, 9).sure is sure


def assert_estimate(
    found: Estimate | None, value: float, half: float, *, n: int, people: int
) -> None:
    """Compare with what was reckoned by hand."""
    assert found is not None
    assert found.value == pytest.approx(value, abs=1e-4)
    assert found.low == pytest.approx(value - half, abs=1e-3)
    assert found.high == pytest.approx(value + half, abs=1e-3)
    assert (found.n, found.people) == (n, people)
