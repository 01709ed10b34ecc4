from datetime import UTC, datetime, timedelta

import pytest

from trainer.core.learning.first_try import counts

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_the_first_try_counts() -> None:
    assert counts(None, NOW)


@pytest.mark.parametrize(
    ("days", "expected"), [(0, False), (1, False), (6.99, False), (7, True), (40, True)]
)
def test_the_same_story_counts_again_after_a_week(days: float, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    assert counts(NOW - timedelta(days=days), NOW) is expected
