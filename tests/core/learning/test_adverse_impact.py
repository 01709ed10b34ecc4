from statistics import fmean

import pytest

from trainer.core.learning.adverse_impact import OTHERS, Fared, Impact, Verdict, impact_of

Group = list[tuple[int, float]]
"""Of ten talks each: how many passed, and the points."""


def test_groups_are_compared_as_a_hand_count_says() -> None:
    """Rates 0.8 and 0.5: 0.625. Variances 0.025 both: √(0.005/0.64 + 0.005/0.25) = 0.1668, · t(8) 2.306."""
    impact = compared(
        a=[(6, 60), (7, 65), (8, 70), (9, 75), (10, 80)],
        b=[(3, 50), (4, 55), (5, 60), (6, 65), (7, 70)],
    )

    one, other = impact.rows
    assert (one.group, one.people, one.talks, one.verdict) == ("a", 5, 50, Verdict.REFERENCE)
    assert (one.ratio, one.apart) == (None, None)
    assert other.passing is not None
    assert other.passing.value == pytest.approx(0.5)
    assert other.ratio is not None
    assert other.ratio.value == pytest.approx(0.625)
    assert other.ratio.low == pytest.approx(0.4255, abs=0.001)
    assert other.ratio.high == pytest.approx(0.9181, abs=0.001)
    assert other.apart is not None
    assert other.apart.value == pytest.approx(-10 / 62.5**0.5 * (1 - 3 / 31))
    assert other.verdict is Verdict.UNDER


@pytest.mark.parametrize(
    ("others", "verdict"),
    [
        ([(7, 60)] * 5, Verdict.ABOVE),
        ([(6, 60), (9, 60), (1, 60), (9, 60), (6, 60)], Verdict.CHANCE),
        ([(3, 60), (4, 60), (3, 60), (4, 60), (3, 60)], Verdict.UNDER),
        ([(0, 60)] * 5, Verdict.UNDER),
    ],
)
def test_four_fifths_are_told_with_chance(others: Group, verdict: Verdict) -> None:
    impact = compared(a=[(8, 60), (8, 60), (8, 60), (8, 60), (9, 60)], b=others)

    assert impact.rows[1].verdict is verdict


def test_where_nobody_passes_at_all_nothing_is_told() -> None:
    impact = compared(a=[(0, 60)] * 5, b=[(0, 55)] * 5)

    assert {row.verdict for row in impact.rows} == {Verdict.REFERENCE, Verdict.UNTOLD}


def test_groups_that_fare_alike_are_not_told_apart() -> None:
    impact = compared(a=[(8, 60)] * 5, b=[(8, 60)] * 5)

    row = next(one for one in impact.rows if one.ratio)
    assert row.ratio is not None
    assert row.ratio.low is not None
    assert row.ratio.low < 1 < (row.ratio.high or 0)
    assert row.apart is None


@pytest.mark.parametrize(
    ("sizes", "shown"),
    [
        ({"a": 5, "b": 4}, {}),
        ({"a": 9}, {}),
        ({}, {}),
        ({"a": 6, "b": 5}, {"a": 6, "b": 5}),
        ({"a": 9, "b": 7, "c": 3, "d": 2}, {"a": 9, "b": 7, OTHERS: 5}),
        # Three would be known from the rest: the next larger group goes with them.
        ({"a": 9, "b": 7, "c": 3}, {"a": 9, OTHERS: 10}),
        ({"a": 9, "b": 1}, {}),
        ({"a": 6, "b": 2, "c": 1}, {}),
    ],
)
def test_nobody_is_found_in_a_small_group(sizes: dict[str, int], shown: dict[str, int]) -> None:
    impact = compared(**{name: [(8, 60.0)] * size for name, size in sizes.items()})

    assert {row.group: row.people for row in impact.rows} == shown
    assert bool(impact.because) is not bool(shown)


def test_who_has_few_talks_or_no_group_is_left_out() -> None:
    many = [Fared(id, 10, 8, 60) for id in range(10)]
    few = [Fared(20 + id, 2, 0, 10) for id in range(9)]
    groups = {one.person: "a" if one.person % 2 else "b" for one in (*many, *few)}
    stranger = Fared(99, 10, 0, 0)

    impact = impact_of(groups, [*many, *few, stranger])

    assert [row.people for row in impact.rows] == [5, 5]
    assert fmean(row.passing.value for row in impact.rows if row.passing) == pytest.approx(0.8)


def compared(**groups: Group) -> Impact:
    """Compare groups of people who had ten talks each."""
    members: dict[int, str] = {}
    fared: list[Fared] = []
    for name, people in groups.items():
        for passed, points in people:
            id = len(fared)
            members[id] = name
            fared.append(Fared(id, 10, passed, points))
    return impact_of(members, fared)
