"""When a skill is due again."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from trainer.core.learning.evidence import Observation
from trainer.core.learning.refresh import When, due_of, refreshes, rung_of
from trainer.core.learning.skill import Skill

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
EMPATHY, CLARITY = Skill("empathy", "Empathy"), Skill("clarity", "Clarity")


@pytest.mark.parametrize(
    ("points", "rung"),
    [
        ([], 0),
        ([10], 0),
        ([100], 0),
        ([80, 80], 1),
        ([80, 75, 75, 75, 75, 75], 4),
        ([80, 80, 74], 1),
        ([80, 80, 55], 1),
        ([80, 80, 54], 0),
        ([54, 54, 75], 1),
    ],
)
def test_what_goes_well_steps_up_and_what_goes_badly_back(points: list[float], rung: int) -> None:
    assert rung_of(points) == rung


@pytest.mark.parametrize(("talks", "days"), [(1, 1), (2, 3), (3, 7), (4, 14), (5, 30), (9, 30)])
def test_the_wait_grows_with_what_went_well(talks: int, days: int) -> None:
    seen = [seen_at(90, days_ago=talks - number) for number in range(talks)]

    assert due_of("empathy", seen) == (seen[-1].at, seen[-1].at + timedelta(days=days))


def test_without_a_talk_nothing_is_due() -> None:
    assert due_of("empathy", ()) is None
    exercise = Observation("empathy", 90, 2, "a", "chat", NOW, exercise=True)
    assert due_of("empathy", (exercise,)) is None
    assert refreshes([EMPATHY], (exercise,), NOW, LONDON) == ()


@pytest.mark.parametrize(
    ("ago", "when", "because"),
    [
        (0, When.WEEK, "Last practised today; the next talk is due after 1 day."),
        (1, When.TODAY, "Last practised yesterday; the next talk is due after 1 day."),
        (9, When.TODAY, "Last practised 9 days ago; the next talk is due after 1 day."),
    ],
)
def test_what_is_due_is_said_with_its_reason(ago: int, when: When, because: str) -> None:
    found = refreshes([EMPATHY], [seen_at(50, days_ago=ago)], NOW, LONDON)[0]

    assert (found.when, found.because) == (when, because)


def test_what_waits_longest_comes_first_and_what_is_far_off_is_later() -> None:
    well = [seen_at(90, "clarity", days_ago=day) for day in (3, 2, 1, 0)]

    found = refreshes([CLARITY, EMPATHY], [*well, seen_at(50, days_ago=8)], NOW, LONDON)

    assert [(one.skill, one.when) for one in found] == [
        (EMPATHY, When.TODAY),
        (CLARITY, When.LATER),
    ]


def test_a_day_is_the_day_of_the_persons_clock() -> None:
    late = datetime(2026, 5, 1, 23, 30, tzinfo=UTC)
    seen = [Observation("empathy", 50, 2, "a", "chat", late - timedelta(hours=25))]

    assert refreshes([EMPATHY], seen, late, LONDON)[0].when is When.TODAY
    assert refreshes([EMPATHY], seen, late - timedelta(hours=2), UTC)[0].when is When.TODAY
    assert refreshes([EMPATHY], seen, late - timedelta(hours=24), UTC)[0].when is When.WEEK


def seen_at(y: float, skill: str = "empathy", days_ago: float = 0) -> Observation:
    return Observation(skill, y, 2, "a", "chat", NOW - timedelta(days=days_ago))
