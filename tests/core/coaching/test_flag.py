import pytest

from trainer.core.coaching.flag import CLAIMS, Claim, Rate


def test_every_claim_has_its_words() -> None:
    assert set(CLAIMS) == set(Claim)


def test_a_rate_is_of_a_hundred_replies_and_wide_where_there_are_few() -> None:
    few, many = Rate(replies=20, wrong=1), Rate(replies=2000, wrong=100)
    assert few.per_hundred == many.per_hundred == 5.0
    assert few.interval == pytest.approx((0.89, 23.61), abs=0.01)
    assert many.interval == pytest.approx((4.13, 6.04), abs=0.01)


def test_nothing_is_known_without_a_reply() -> None:
    assert Rate().per_hundred is None
    assert Rate().interval == (0.0, 100.0)
    assert Rate(replies=50).interval[0] == 0.0
