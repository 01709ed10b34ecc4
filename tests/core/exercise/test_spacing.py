"""The intervals are those of fsrs 6.3.2 with its default weights, pinned."""

from datetime import UTC, datetime, timedelta

from trainer.core.exercise.spacing import MOST_DAYS, Memory, reviewed

NOW = datetime(2026, 5, 1, 9, tzinfo=UTC)


def test_what_is_known_is_asked_again_at_growing_intervals_up_to_half_a_year() -> None:
    assert intervals(100, 100, 100, 100, 100) == [2, 11, 46, 163, MOST_DAYS]


def test_what_was_forgotten_comes_back_soon() -> None:
    assert intervals(100, 100, 0)[-1] < 5
    assert intervals(0) == [1]


def test_trouble_shortens_the_wait() -> None:
    assert intervals(100, 70)[-1] < intervals(100, 100)[-1]


def test_the_same_review_gives_the_same_memory() -> None:
    first = reviewed(None, 90, NOW)
    assert first == reviewed(None, 90, NOW)
    assert (first.last, first.due.tzinfo) == (NOW, UTC)


def intervals(*scores: float) -> list[int]:
    """Take a quiz on each day it is due; give the days until the next."""
    memory: Memory | None = None
    now, days = NOW, []
    for score in scores:
        memory = reviewed(memory, score, now)
        days.append((memory.due - now) // timedelta(days=1))
        now = memory.due
    return days
