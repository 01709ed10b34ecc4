import pytest

from trainer.core.calibration.agreement import Band
from trainer.core.calibration.double_scoring import agreements_of, is_drawn
from trainer.core.calibration.spreading import spread_over


def test_about_the_share_is_drawn_and_the_same_talks_always() -> None:
    drawn = [id for id in range(2000) if is_drawn(7, id, 0.1)]

    assert 160 < len(drawn) < 240
    assert drawn == [id for id in range(2000) if is_drawn(7, id, 0.1)]
    assert set(drawn) <= {id for id in range(2000) if is_drawn(7, id, 0.3)}
    assert not any(is_drawn(7, id, 0.0) for id in range(200))
    assert all(is_drawn(7, id, 1.0) for id in range(200))


def test_a_few_readings_tell_shares_with_their_interval_and_no_kappa() -> None:
    clarity, empathy = agreements_of(
        [("empathy", 3, 3), ("empathy", 4, 2), ("clarity", 5, 4), ("empathy", 5, 4)]
    )

    assert (clarity.n, clarity.exact, clarity.within_one, clarity.bias) == (1, 0, 1, 1)
    assert (empathy.n, empathy.exact, empathy.within_one) == (3, 1 / 3, 2 / 3)
    assert (empathy.bias, empathy.kappa, empathy.band) == (1, None, None)
    assert empathy.interval is not None
    assert (empathy.interval.low, empathy.interval.high) == pytest.approx(
        (0.2077, 0.9385), abs=1e-4
    )


def test_from_twenty_readings_on_kappa_and_its_band_are_told() -> None:
    pairs = [(1, 1), (2, 2), (3, 4), (5, 3)] * 5

    (found,) = agreements_of([("empathy", *pair) for pair in pairs])

    assert found.kappa == pytest.approx(1 - 20 / 56)
    assert found.band is Band.USABLE


def test_a_round_is_spread_from_weak_to_strong() -> None:
    scored = [(id, id) for id in range(100)]

    chosen = spread_over(scored, 10, "a round")

    assert sorted(id // 10 for id in chosen) == list(range(10))
    assert list(chosen) != sorted(chosen)
    assert spread_over(scored, 10, "a round") == chosen != spread_over(scored, 10, "another")


def test_where_there_are_no_more_talks_all_are_chosen() -> None:
    assert set(spread_over([(1, 50), (2, 60)], 10, "x")) == {1, 2}
    assert spread_over([], 10, "x") == ()
