"""The figures come from the papers named in the module, or are worked out beside the table."""

import pytest

from trainer.core.calibration.agreement import (
    Band,
    band_of,
    bias,
    bias_of_each,
    exact_share,
    icc,
    ordinal_alpha,
    weighted_kappa,
    within_one_share,
)

SAME = [(1, 1), (3, 3), (5, 5)]
OPPOSED = [(1, 5), (5, 1)]
ONE_HIGHER = [(2, 1), (3, 2), (4, 3)]
MIXED = [(1, 1), (2, 2), (3, 4), (5, 3)]
"""Squared distances 0 + 0 + 1 + 4 = 5, times 4 pairs = 20; by chance 4·39 + 4·30 − 2·11·10 = 56."""


@pytest.mark.parametrize(
    ("pairs", "exact", "within_one", "kappa", "leaning"),
    [
        (SAME, 1, 1, 1, 0),
        (OPPOSED, 0, 0, -1, 0),
        (ONE_HIGHER, 0, 1, 1 - 9 / 21, 1),
        (MIXED, 1 / 2, 3 / 4, 1 - 20 / 56, 1 / 4),
        ([(4, 4), (4, 4)], 1, 1, None, 0),
        ([(4, 4), (4, 2)], 1 / 2, 1 / 2, 0, 1),
        ([], None, None, None, None),
    ],
)
def test_two_raters_are_compared(
    pairs: list[tuple[float, float]],
    exact: float | None,
    within_one: float | None,
    kappa: float | None,
    leaning: float | None,
) -> None:
    assert exact_share(pairs) == exact
    assert within_one_share(pairs) == within_one
    assert weighted_kappa(pairs) == (None if kappa is None else pytest.approx(kappa))
    assert bias(pairs) == leaning


def test_a_rater_is_held_against_the_mean_of_the_others_on_what_they_share() -> None:
    ratings = {"ann": {1: 4, 2: 5}, "ben": {1: 3, 2: 3}, "cem": {1: 2, 3: 5}, "dot": {4: 1}}

    assert bias_of_each(ratings) == {
        "ann": pytest.approx(((4 - 2.5) + (5 - 3)) / 2),
        "ben": pytest.approx(((3 - 3) + (3 - 5)) / 2),
        "cem": pytest.approx(2 - 3.5),
        "dot": None,
    }


def test_alpha_is_that_of_krippendorffs_own_example_with_its_gaps() -> None:
    raters = (
        (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
        (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
        (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
        (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
    )

    assert ordinal_alpha(list(zip(*raters, strict=True))) == pytest.approx(0.815, abs=0.0005)


@pytest.mark.parametrize(
    ("units", "alpha"),
    [
        ([(1, 1), (5, 5)], 1),
        ([(3, 3), (3, 3)], None),
        ([(1, None), (None, 5)], None),
        ([], None),
        ([(1, 2), (2, 1)], 1 - 3 * 4 / 8),  # 3·(4·d)/(8·d), d the one distance there is
    ],
)
def test_alpha_of_few_ratings_is_told_or_withheld(
    units: list[tuple[int | None, ...]], alpha: float | None
) -> None:
    assert ordinal_alpha(units) == (None if alpha is None else pytest.approx(alpha))


def test_icc_is_that_of_shrout_and_fleiss() -> None:
    judges = [(9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7)]

    assert icc(judges) == pytest.approx(0.29, abs=0.005)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], None),
        ([(70.0, 72.0)], None),
        ([(70.0,), (60.0,)], None),
        ([(70, 70), (70, 70)], None),
        ([(40, 40), (90, 90)], 1.0),
    ],
)
def test_icc_needs_things_and_raters_that_differ(
    rows: list[tuple[float, ...]], expected: float | None
) -> None:
    assert icc(rows) == expected


def test_icc_refuses_gaps() -> None:
    with pytest.raises(ValueError, match="zip"):
        icc([(70, 60), (70,)])


@pytest.mark.parametrize(
    ("kappa", "band"),
    [
        (-0.2, Band.REWRITE),
        (0.39, Band.REWRITE),
        (0.40, Band.DISCUSS),
        (0.60, Band.USABLE),
        (0.75, Band.GOOD),
        (1.0, Band.GOOD),
    ],
)
def test_a_band_says_what_follows(kappa: float, band: Band) -> None:
    assert band_of(kappa) is band
