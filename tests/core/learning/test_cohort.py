"""What can be said of people who began together."""

from datetime import date

import pytest

from trainer.core.learning.cohort import (
    Loss,
    Median,
    Stood,
    Wait,
    WeekMean,
    by_week,
    losses,
    time_to_ready,
)

JOINED = date(2026, 3, 4)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("ready", "waiting", "told"),
    [
        # 4 people: the share not ready is .75 after 10, .5 after 20, .25 after 30.
        ((10, 20, 30), (40,), Median(20, 10, None, 3, 1)),
        # Who left the count early weighs only until then: 1 − 1/3 at 10, then 1/3, then 0.
        ((10, 20, 30), (5,), Median(20, 10, 30, 3, 1)),
        # All ready, two on one day: 1 − 2/4 = .5 at 10 already.
        ((10, 10, 20, 30), (), Median(10, 10, 30, 4, 0)),
        # More than half are not ready yet, so there is no median; at 10 the lower limit is
        # .9 ^ exp(1.96 · √(1/90) / −ln .9) = .9 ^ 7.11 = .47.
        ((10, 20, 30), (40,) * 7, Median(None, 10, None, 3, 7)),
        ((10, 20), (40,), Median(None, None, None, 2, 1)),
        ((), (), Median(None, None, None, 0, 0)),
    ],
)
def test_half_are_ready_by_the_median_and_those_not_yet_count_as_long_as_known(
    ready: tuple[int, ...], waiting: tuple[int, ...], told: Median
) -> None:
    waits = [Wait(days, ready=True) for days in ready] + [
        Wait(days, ready=False) for days in waiting
    ]

    assert time_to_ready(waits) == told


def test_a_week_is_the_mean_of_those_with_evidence_enough() -> None:
    people = [(JOINED, stood(mean)) for mean in (50.0, 60.0, 70.0)]
    thin = (JOINED, [Stood(date(2026, 3, 2), 10.0, 2)])

    first, second = by_week([*people, thin], date(2026, 3, 12), weeks=2)

    assert (first, second) == (WeekMean(0, 60.0, 3), WeekMean(1, 65.0, 3))


def test_a_week_without_practice_is_as_the_week_before_and_one_to_come_is_empty() -> None:
    people = [(JOINED, stood(50.0))] * 3

    weeks = by_week(people, date(2026, 3, 17), weeks=4)

    assert [one.mean for one in weeks] == [50.0, 55.0, 55.0, None]


def test_a_week_of_too_few_people_has_no_mean() -> None:
    assert by_week([(JOINED, stood(50.0))] * 2, date(2026, 3, 12), weeks=1) == (
        WeekMean(0, None, 2),
    )


def test_a_loss_is_the_weight_times_what_is_short_of_the_best_level() -> None:
    weights = {"greeting": 4.0, "empathy": 20.0, "closing": 10.0, "rare": 66.0}
    seen = {"greeting": (10, 10), "empathy": (10, 40), "closing": (8, 16), "rare": (4, 4)}

    assert losses(weights, seen) == (
        Loss("closing", 10.0, 2.0, 7.5, 8),
        Loss("empathy", 20.0, 4.0, 5.0, 10),
        Loss("greeting", 4.0, 1.0, 4.0, 10),
    )


def stood(mean: float) -> list[Stood]:
    """Give somebody's first two weeks, five points better in the second."""
    return [Stood(date(2026, 3, 2), mean, 3), Stood(date(2026, 3, 9), mean + 5, 5)]
