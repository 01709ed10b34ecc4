from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from trainer.core.learning.estimate import Estimate
from trainer.core.learning.figure_kinds import KINDS, Kind, kind_of
from trainer.core.learning.service_figures import (
    Standing,
    figure_of,
    gather,
    standing_of,
    trend_of,
)
from trainer.core.learning.summary import FigureWeek

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("id", "value", "low", "high", "seen"),
    [
        # 20, 16 and 12 of four talks each: left over ±4; √(32 · 3/2) ÷ 12 = 0.577, · t(2) 4.303
        ("csat", 4.0, 1.5157, 5.0, 12),
        ("nps", 25.0, -100.0, 100.0, 12),
        ("fcr", 66.67, 0.0, 100.0, 12),
        # 4, 3 and 2 of four: left over ±100; √(20000 · 3/2) ÷ 12 = 14.43, · 4.303 = 62.11
        ("resolved", 75.0, 12.89, 100.0, 12),
        ("effort", 5.0, 2.5157, 7.0, 12),
        # 80, 160 and 240 seconds: left over ±80; √(12800 · 3/2) ÷ 12 = 11.55, · 4.303 = 49.69
        ("reply", 40.0, 0.0, 89.69, 12),
    ],
)
def test_each_figure_is_that_of_a_hand_count(
    id: str, value: float, low: float, high: float, seen: int
) -> None:
    figure = figure_of(kind(id), gather(three_people()))

    assert figure.estimate is not None
    assert figure.seen == seen
    assert figure.estimate.value == pytest.approx(value, abs=0.01)
    assert figure.estimate.low == pytest.approx(low, abs=0.01)
    assert figure.estimate.high == pytest.approx(high, abs=0.01)
    assert figure.estimate.people == 3


def test_letters_are_apart_from_where_people_sit_and_wait() -> None:
    weeks = {
        id: [
            a_week(replies=4, reply_seconds=240.0),
            a_week("email", replies=4, reply_seconds=2400.0),
        ]
        for id in (1, 2, 3)
    }

    live, letters = (
        figure_of(kind("reply"), gather(weeks)),
        figure_of(kind("letter"), gather(weeks)),
    )

    assert live.estimate is not None
    assert letters.estimate is not None
    assert (live.estimate.value, live.seen) == (60.0, 12)
    assert (letters.estimate.value, letters.seen) == (10.0, 12)
    assert figure_of(kind("csat"), gather(weeks)).seen == 6


def test_a_channel_that_is_not_known_any_more_is_taken_for_the_usual_one() -> None:
    gathered = gather({1: [a_week("telegraph", replies=40, reply_seconds=40.0)]})

    assert figure_of(kind("reply"), gathered).seen == 40
    assert figure_of(kind("letter"), gathered).seen == 0


def test_below_ten_talks_there_is_no_figure_but_a_count() -> None:
    figure = figure_of(kind("csat"), gather({1: [a_week(talks=9, csat_sum=45)]}))

    assert (figure.estimate, figure.seen) == (None, 9)
    assert figure_of(kind("csat"), gather({})).seen == 0


def test_two_people_give_a_figure_without_an_interval() -> None:
    figure = figure_of(kind("csat"), gather({id: [a_week(talks=6, csat_sum=24)] for id in (1, 2)}))

    assert figure.estimate == Estimate(4.0, None, None, 12, 2)


@pytest.mark.parametrize(
    ("id", "sums", "half"),
    [
        # 30 of 30: share 31/32, √(0.96875 · 0.03125 / 32) · 100 = 3.076, · t(2) 4.303
        ("fcr", {"fcr": 10}, 13.24),
        # 30 promoters of 30: 31/33 and 1/33, √(32/33 − (30/33)²)/√33 · 100 = 6.59, · 4.303
        ("nps", {"promoters": 10}, 28.35),
        # all 5: √(1/12/30) = 0.0527, · 4.303
        ("csat", {"csat_sum": 50}, 0.227),
    ],
)
def test_answers_all_alike_are_never_taken_for_certain(
    id: str, sums: dict[str, Any], half: float
) -> None:
    estimate = figure_of(
        kind(id), gather({p: [replace(a_week(talks=10), **sums)] for p in (1, 2, 3)})
    ).estimate

    assert estimate is not None
    assert estimate.low is not None
    assert estimate.value - estimate.low == pytest.approx(half, abs=0.01)
    assert estimate.high == kind(id).high


def test_a_trend_has_a_row_a_week_and_no_value_where_it_is_thin() -> None:
    later = MONDAY + timedelta(weeks=2)
    weeks = {
        1: [a_week(talks=2, csat_sum=8), a_week(talks=1, csat_sum=2, week=later)],
        2: [a_week(talks=1, csat_sum=5), a_week("phone", talks=1, csat_sum=3, week=later)],
    }

    first, second = trend_of(kind("csat"), gather(weeks))

    assert (first.week, first.seen) == (MONDAY, 3)
    assert first.estimate == Estimate(13 / 3, None, None, 3, 2)
    assert (second.week, second.seen, second.estimate) == (later, 2, None)
    assert trend_of(kind("letter"), gather(weeks)) == ()


@pytest.mark.parametrize(
    ("id", "low", "high", "target", "standing"),
    [
        ("csat", 4.0, 4.6, 4.0, Standing.MET),
        ("csat", 3.9, 4.6, 4.0, Standing.OPEN),
        ("csat", 3.0, 3.9, 4.0, Standing.MISSED),
        ("reply", 30.0, 45.0, 45.0, Standing.MET),
        ("reply", 30.0, 50.0, 45.0, Standing.OPEN),
        ("reply", 46.0, 50.0, 45.0, Standing.MISSED),
        ("csat", None, None, 4.0, Standing.OPEN),
        ("csat", 4.0, 4.6, None, Standing.NONE),
    ],
)
def test_a_target_is_met_or_missed_only_where_the_whole_interval_says_so(
    id: str, low: float | None, high: float | None, target: float | None, standing: Standing
) -> None:
    estimate = Estimate(4.3, low, high, 20, 5)

    assert standing_of(kind(id), estimate, target) is standing


def test_a_target_without_a_figure_waits() -> None:
    assert standing_of(kind("csat"), None, 4.0) is Standing.THIN


def test_every_figure_says_what_it_is() -> None:
    assert len({one.id for one in KINDS}) == len(KINDS) == 7
    assert all(one.about.endswith(".") and one.low < one.high for one in KINDS)
    assert kind_of("none-such") is None


def kind(id: str) -> Kind:
    """Find a figure that is there."""
    found = kind_of(id)
    assert found is not None
    return found


def three_people() -> dict[int, list[FigureWeek]]:
    """Let three people have four talks each: one does well, one middling, one badly."""
    rows = ((20, 24, 4, 0, 4, 4, 80.0), (16, 20, 1, 0, 3, 3, 160.0), (12, 16, 0, 2, 1, 2, 240.0))
    return {
        person: [
            a_week(
                talks=4,
                csat_sum=csat,
                ces_sum=ces,
                promoters=up,
                detractors=down,
                fcr=fcr,
                resolved=resolved,
                replies=4,
                reply_seconds=seconds,
            )
        ]
        for person, (csat, ces, up, down, fcr, resolved, seconds) in enumerate(rows, 1)
    }


def a_week(
    channel: str = "chat",
    *,
    week: date = MONDAY,
    talks: int = 1,
    reply_seconds: float = 0.0,
    **sums: Any,
) -> FigureWeek:
    """Build a week with the sums that a test names."""
    empty = FigureWeek(week, channel, talks, 0, 0, 0, 0, 0, 0, 0, reply_seconds, 0)
    return replace(empty, **sums)
