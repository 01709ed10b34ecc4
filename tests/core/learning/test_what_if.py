import pytest

from trainer.core.learning.what_if import (
    LEAVE,
    Assumed,
    Line,
    Range,
    Together,
    leaving_at,
    line_of,
    worth_of,
)

RISING = tuple(
    Together(person, points, csat, 6)
    for person, (points, csat) in enumerate(
        ((40.0, 2.0), (50.0, 3.0), (60.0, 3.0), (70.0, 4.0), (80.0, 4.0)), 1
    )
)


def test_a_line_is_that_of_a_hand_count() -> None:
    """Means 60 and 3.2; Σxy 50, Σxx 1000 → 0.05 a point. Left over: −0.2, 0.3, −0.2, 0.3, −0.2.

    Pulls, 6 talks each: 24, −18, 0, 18, −24; √(1800 · 5/4) ÷ 6000 = 0.0079, · t(4) 2.776 = 0.0219.
    """
    line = a_line(RISING)

    assert line.csat == pytest.approx(3.2)
    assert (line.points, line.low, line.high) == (60.0, 40.0, 80.0)
    assert line.slope.value == pytest.approx(0.05)
    assert line.slope.low == pytest.approx(0.05 - 0.02195, abs=1e-4)
    assert line.slope.high == pytest.approx(0.05 + 0.02195, abs=1e-4)
    assert (line.slope.n, line.slope.people, line.slope.sure) == (30, 5, True)


def test_the_weeks_of_one_person_are_no_more_people() -> None:
    twice = [Together(one.person, one.points, one.csat, 3) for one in RISING for _ in range(2)]

    assert a_line(twice).slope.low == pytest.approx(a_line(RISING).slope.low or 0.0)


@pytest.mark.parametrize(
    "weeks",
    [
        (),
        (*RISING[:4], Together(4, 80.0, 4.0, 20)),  # four people
        tuple(Together(one.person, one.points, one.csat, 5) for one in RISING),  # 25 talks
        tuple(Together(one.person, 50.0, one.csat, 9) for one in RISING),  # skills all alike
    ],
)
def test_too_little_draws_no_line(weeks: tuple[Together, ...]) -> None:
    assert line_of(weeks) is None


@pytest.mark.parametrize(
    ("csat", "share"),
    [(1.0, 0.57), (1.5, 0.52), (3.0, 0.36), (3.5, 0.31), (4.0, 0.26), (5.0, 0.26), (9.0, 0.26)],
)
def test_who_leaves_is_drawn_straight_between_the_steps(csat: float, share: float) -> None:
    assert leaving_at(csat, LEAVE) == pytest.approx(share)
    assert leaving_at(0.0, LEAVE) == 0.57


def test_a_gain_is_worth_what_a_hand_count_says() -> None:
    """10 points: +0.5 CSAT, half of it shows: 3.2 → 3.45; (0.34 − 0.315) · 12 000 = 300 stay."""
    worth = worth_of(a_line(RISING), 10, Assumed(customers=1000, value=100))

    assert worth.csat.middle == pytest.approx(0.5)
    assert worth.csat.low == pytest.approx(0.2805, abs=1e-3)
    assert worth.kept.middle == pytest.approx(300)
    assert worth.kept.low == pytest.approx(168.3, abs=0.5)
    assert worth.money.middle == pytest.approx(30_000)
    assert worth.kept.sign_known
    assert not worth.beyond


def test_a_line_that_may_be_flat_allows_no_effect() -> None:
    noisy = tuple(
        Together(person, points, csat, 6)
        for person, (points, csat) in enumerate(
            ((40.0, 3.0), (50.0, 4.0), (60.0, 2.0), (70.0, 4.0), (80.0, 3.2)), 1
        )
    )

    worth = worth_of(a_line(noisy), 5, Assumed())

    assert worth.kept.low < 0 < worth.kept.high
    assert not worth.kept.sign_known


def test_nothing_is_worth_more_than_the_scale_allows() -> None:
    worth = worth_of(a_line(RISING), 50, Assumed(shown=1.0))

    assert worth.csat.high == pytest.approx(1.8)
    assert worth.beyond


def test_a_gain_over_which_people_leave_alike_says_so() -> None:
    high = [Together(one.person, one.points, one.csat + 0.8, 6) for one in RISING]

    worth = worth_of(a_line(high), 10, Assumed(shown=1.0))

    assert worth.flat
    assert worth.kept.low == worth.kept.middle == worth.kept.high == pytest.approx(0, abs=1e-6)
    assert not worth_of(a_line(RISING), 10, Assumed()).flat


def test_where_nobody_leaves_nothing_is_gained() -> None:
    worth = worth_of(a_line(RISING), 10, Assumed(leave=(0.2,) * 5))

    assert worth.kept == Range(0.0, 0.0, 0.0)
    assert not worth.kept.sign_known


@pytest.mark.parametrize(
    ("low", "high", "known"), [(1, 2, True), (-2, -1, True), (-1, 1, False), (0, 1, False)]
)
def test_a_range_knows_its_sign_where_it_leaves_0_out(
    low: float, high: float, *, known: bool
) -> None:
    assert Range(low, 0.0, high).sign_known is known


def a_line(weeks: tuple[Together, ...] | list[Together]) -> Line:
    """Draw a line that can be drawn."""
    found = line_of(weeks)
    assert found is not None
    return found
