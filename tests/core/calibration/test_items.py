from math import inf

import pytest

from trainer.core.calibration.items import (
    Rated,
    Share,
    correlation,
    criteria_of,
    figures_of,
    means_elsewhere,
    merged,
    share_of,
    upper_lower,
)


@pytest.mark.parametrize(
    ("count", "of", "share", "low", "high"),
    [  # Wilson 1927 as worked in Newcombe 1998, table I
        (81, 263, 0.3080, 0.2553, 0.3662),
        (15, 148, 0.1014, 0.0624, 0.1605),
        (0, 20, 0.0, 0.0, 0.1611),
        (1, 29, 0.0345, 0.0061, 0.1718),
    ],
)
def test_a_share_has_wilsons_interval(
    count: int, of: int, share: float, low: float, high: float
) -> None:
    found = share_of(count, of)
    assert found is not None
    assert (found.value, found.low, found.high) == pytest.approx((share, low, high), abs=2e-4)


def test_of_nothing_there_is_no_share() -> None:
    assert share_of(0, 0) is None


@pytest.mark.parametrize(
    ("pairs", "r"),
    [
        ([(n, 2 * n + 1) for n in range(12)], 1.0),
        ([(n, -n) for n in range(12)], -1.0),
        # Anscombe 1973, the first of four
        (
            list(
                zip(
                    [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
                    [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
                    strict=True,
                )
            ),
            0.8164,
        ),
    ],
)
def test_a_correlation_is_known_from_ten_pairs_on(
    pairs: list[tuple[float, float]], r: float
) -> None:
    found = correlation(pairs)
    assert found is not None
    assert found.value == pytest.approx(r, abs=1e-4)
    assert found.low <= found.value <= found.high
    assert correlation(pairs[:9]) is None


def test_fishers_interval_is_that_of_the_tables() -> None:
    # r = 0.5 of 28 pairs: tanh(0.5493 ± 1.96 / 5).
    ones, others = [1.0, 1.0, -1.0, -1.0] * 7, [1.0, -1.0, -1.0, 1.0] * 7
    pairs = [(one, 0.5 * one + 0.75**0.5 * other) for one, other in zip(ones, others, strict=True)]
    found = correlation(pairs)
    assert found is not None
    assert (found.value, found.low, found.high) == pytest.approx((0.5, 0.156, 0.736), abs=1e-3)


def test_where_all_are_alike_nothing_goes_with_anything() -> None:
    assert correlation([(50.0, float(n)) for n in range(20)]) is None


def test_the_strongest_and_the_weakest_27_percent_are_compared() -> None:
    # Of 11 people three make a group: 80, 90, 100 against 0, 10, 20.
    pairs = [(10.0 * n, float(n)) for n in range(11)]
    assert upper_lower(pairs) == pytest.approx(0.8)
    assert upper_lower(pairs[:9]) is None


def test_a_person_who_practised_twice_is_one_person() -> None:
    shares = [share(1, 60, 80), share(2, 40)]
    found = figures_of(shares, {1: 70.0})
    assert (found.talks, found.people) == (3, 2)
    assert found.mean is not None
    assert found.mean.value == 60
    assert found.mean.high - 60 == pytest.approx(1.96 * 20 / 3**0.5)
    assert found.passing is not None
    assert found.passing.value == pytest.approx(1 / 3)
    assert (found.discrimination, found.upper_lower, found.enough) == (None, None, False)


def test_many_people_need_no_groups_and_one_talk_says_next_to_nothing() -> None:
    shares = [share(n, 40 + n) for n in range(30)]
    found = figures_of(shares, {n: float(n * n) for n in range(30)})
    assert found.upper_lower is None
    assert found.discrimination is not None
    alone = figures_of([share(1, 60)], {})
    assert alone.mean is not None
    assert (alone.mean.low, alone.mean.high) == (10, 100)
    assert figures_of([], {}).mean is None


def test_elsewhere_leaves_out_the_scenario_itself() -> None:
    here, there = [share(1, 90), share(2, 10)], [share(1, 60, 70), share(1, 20), share(3, 40)]
    assert means_elsewhere(merged([*here, *there]), here) == {1: 50.0, 3: 40.0}


def test_versions_are_added_up_by_person() -> None:
    assert merged([share(1, 60), share(2, 50), share(1, 80)]) == (share(1, 60, 80), share(2, 50))


def test_the_levels_of_a_criterion_are_counted_and_set_against_the_rest() -> None:
    rated = []
    for talk in range(12):
        rated.append(Rated(talk, "empathy", 1 + talk % 5, talk == 0))
        rated.append(Rated(talk, "clarity", 1 + talk % 5, asks=False))
        rated.append(Rated(talk, "closing", None, asks=False))
    clarity, closing, empathy = criteria_of(rated)
    assert empathy.levels == (3, 3, 2, 2, 2)
    assert empathy.mean == pytest.approx(33 / 12)
    assert empathy.asks == pytest.approx(1 / 12)
    assert clarity.discrimination is not None
    assert clarity.discrimination.value == pytest.approx(1.0)
    assert (closing.unrated, closing.mean, closing.discrimination) == (12, None, None)


def share(person: int, *scores: float) -> Share:
    """Make a person's talks; 70 and more passes."""
    passed = len([one for one in scores if 70 <= one < inf])
    return Share(person, len(scores), sum(scores), sum(one**2 for one in scores), passed)
