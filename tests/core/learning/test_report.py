"""What a report of one person says."""

from datetime import UTC, date, datetime, timedelta
from math import sqrt

import pytest

from trainer.core.learning.mastery import Mastery
from trainer.core.learning.report import (
    Change,
    Subject,
    change_of,
    furthest,
    nearest,
    one_thing,
    strengths,
    unworded,
)
from trainer.core.learning.skill import Skill
from trainer.core.learning.summary import SkillWeek
from trainer.core.learning.telling import Ends, Telling

MONDAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 4, tzinfo=UTC)
GOOD, BAD = "That is maddening after three tries.", "As I said, it is policy."
SCRAP = "Thanks"


@pytest.mark.parametrize(
    ("weeks_ago", "means", "since", "expected"),
    [
        # The last week before the period is what is compared with, not the first of all.
        ((9, 6, 0), (30, 50, 60), 4, Change(MONDAY - timedelta(days=36), 10, steady=False)),
        # Without one before, the first week with a figure is.
        ((3, 2, 0), (40, 50, 60), 4, Change(MONDAY - timedelta(days=8), 10, steady=False)),
        ((3, 2, 0), (40, 50, 60), None, Change(MONDAY - timedelta(days=8), 10, steady=False)),
        # Within the estimate's own error it is no change to speak of.
        ((6, 0), (57, 60), 4, Change(MONDAY - timedelta(days=36), 3, steady=True)),
        # Nothing seen since, no figure yet, nothing at all.
        ((6,), (50,), 4, None),
        ((0,), (50,), 4, None),
        ((), (), 4, None),
    ],
)
def test_a_change_is_counted_from_before_the_period_or_from_the_first_figure(
    weeks_ago: tuple[int, ...],
    means: tuple[float, ...],
    since: int | None,
    expected: Change | None,
) -> None:
    begin = None if since is None else MONDAY - timedelta(weeks=since - 1)
    # The week of three weeks ago has two observations only: no figure yet.
    weeks = [
        week(ago, mean, 2 if ago == 3 else 3 * number)
        for number, (ago, mean) in enumerate(zip(weeks_ago, means, strict=True), 1)
    ]
    assert change_of(standing(60), weeks, begin) == expected


def test_the_surest_strengths_come_first_and_a_scrap_last() -> None:
    found = strengths(
        [
            subject("clarity", 80, strongest=GOOD),
            subject("empathy", 90, strongest=GOOD),
            subject("tone", 99, strongest=SCRAP),
            subject("ownership", 85, strongest=GOOD),
            subject("conflict", 95, observations=2, strongest=GOOD),
            subject("knowledge", 97),
        ]
    )
    assert [one.skill.id for one in found] == ["empathy", "ownership", "clarity"]
    few = strengths([subject("tone", 99, strongest=SCRAP), subject("clarity", 80, strongest=GOOD)])
    assert [one.skill.id for one in few] == ["clarity", "tone"]


def test_the_surest_strength_is_named_where_no_words_show_it() -> None:
    best, worded = subject("knowledge", 97), subject("clarity", 80, strongest=GOOD)
    assert unworded([worded, best]) == best
    assert unworded([subject("tone", 99, strongest=GOOD), best]) is None
    assert unworded([subject("tone", 40)]) is None


def test_what_is_under_its_target_is_no_strength_and_the_nearest_is_named_instead() -> None:
    far, near = subject("tone", 40, strongest=GOOD), subject("clarity", 60, strongest=GOOD)
    scarce = subject("conflict", 95, observations=2, strongest=GOOD)
    assert strengths([far, near, scarce]) == ()
    assert nearest([far, near, scarce]) == near
    at = subject("empathy", 70, strongest=GOOD)
    assert strengths([far, near, at]) == (at,)
    assert nearest([far, near, at]) is None
    assert nearest([scarce]) is None


def test_the_one_thing_is_furthest_under_target_among_what_words_show() -> None:
    far, near = subject("knowledge", 40), subject("empathy", 60, weakest=BAD)
    over = subject("clarity", 90, weakest=BAD)
    assert one_thing([over, near, far]) == near
    assert furthest([over, near, far]) == far
    assert one_thing([over, far]) == over
    assert one_thing([subject("tone", 90), far]) == far
    assert one_thing([subject("tone", 90)]) is None
    assert furthest([subject("tone", 90), subject("empathy", 20, observations=1)]) is None


def week(ago: int, mean: float, observations: int) -> SkillWeek:
    day = MONDAY - timedelta(weeks=ago)
    seen = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return SkillWeek("empathy", day, mean, 5.0, observations, 1, mean, seen)


def standing(mean: float, observations: int = 9, skill: str = "empathy") -> Mastery:
    return Mastery(skill, mean, sqrt(16.0), observations, 3, NOW)


def subject(
    name: str, mean: float, *, observations: int = 9, strongest: str = "", weakest: str = ""
) -> Subject:
    skill = Skill(name, name.capitalize(), target=70)
    ends = Ends(told(name, 5, strongest), told(name, 1, weakest))
    return Subject(skill, standing(mean, observations, name), ends)


def told(skill: str, level: int, quote: str) -> Telling | None:
    return Telling(1, skill, skill, level, quote, 1, "So.") if quote else None
