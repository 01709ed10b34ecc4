"""A team's skills at a glance."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import sqrt

import pytest

from trainer.core.learning.cohort import Stood
from trainer.core.learning.evidence import Observation
from trainer.core.learning.heatmap import (
    Cell,
    Row,
    averages,
    column_means,
    heatmap,
    needs_help,
)
from trainer.core.learning.mastery import IN_95, Tier
from trainer.core.learning.skill import Skill
from trainer.core.learning.summary import sum_skills

NOW = datetime(2026, 5, 1, tzinfo=UTC)
"""A Friday; its week began on 27 April."""
SKILLS = (Skill("empathy", "Empathy", target=70), Skill("clarity", "Clarity", target=70))


def test_every_person_has_a_cell_for_every_skill_in_order() -> None:
    (row,) = laid({7: observed("clarity", 90, 90, 90)})
    assert row.person == 7
    assert [cell.mastery.skill for cell in row.cells] == ["empathy", "clarity"]


def test_a_cell_with_too_little_evidence_is_marked_so() -> None:
    assert cell_of(observed("empathy", 90, 90)).tier is Tier.INSUFFICIENT
    assert cell_of(()).tier is Tier.INSUFFICIENT


def test_an_estimate_grows_unsure_without_practice() -> None:
    early = cell_of(observed("empathy", 60, 60, 60, ago=90)).mastery
    late = cell_of(observed("empathy", 60, 60, 60, ago=3)).mastery
    assert early.mean == pytest.approx(late.mean, abs=0.01)
    assert early.sd > late.sd


def test_the_trend_compares_with_four_weeks_ago() -> None:
    trend = cell_of(observed("empathy", 40, 40, 40, ago=60) + observed("empathy", 95)).trend
    assert trend is not None
    assert trend > 0


def test_there_is_no_trend_without_something_before_and_after() -> None:
    assert cell_of(observed("empathy", 40, 40, 40, ago=60)).trend is None
    assert cell_of(observed("empathy", 40, 40, 40)).trend is None
    assert cell_of(()).trend is None


def test_who_is_surest_to_be_under_target_comes_first() -> None:
    # The same mean, but one of them has been seen three times as often.
    rows = laid(
        {
            1: observed("empathy", 60, 60, 60),
            2: observed("empathy", *[60] * 9),
            3: observed("empathy", 20, 20, 20),
        }
    )
    assert [need.person for need in needs_help(rows, SKILLS)] == [3, 2, 1]


def test_one_person_stands_once_with_the_skill_that_needs_it_most() -> None:
    seen = observed("empathy", 50, 50, 50) + observed("clarity", 10, 10, 10)
    (need,) = needs_help(laid({1: seen}), SKILLS)
    assert (need.skill, need.also) == ("clarity", ("Empathy",))
    assert need.surely < need.short


def test_those_on_target_and_those_hardly_seen_are_not_ranked() -> None:
    rows = laid({1: observed("empathy", *[100] * 9), 2: observed("empathy", 10, 10)})
    assert needs_help(rows, SKILLS) == ()


def test_who_is_under_target_by_less_than_the_error_is_not_ranked() -> None:
    (row,) = laid({1: observed("empathy", 78, 74, 68)})
    assert 65 < row.cells[0].mastery.mean < 70
    assert needs_help([row], SKILLS) == ()


def test_the_reason_gives_the_figure_with_its_error_its_evidence_and_the_target() -> None:
    (need,) = needs_help(laid({1: observed("empathy", 60, 60, 60)}), SKILLS)
    assert need.because == (
        "Empathy at 57 (between 47 and 67, 95 in 100; 3 observations), target 70."
    )


def test_a_fall_is_told() -> None:
    seen = observed("empathy", 80, 80, 80, ago=60) + observed("empathy", 20, 20)
    need = needs_help(laid({1: seen}), SKILLS)[0]
    assert need.because.endswith("target 70, and falling.")


def test_a_fall_that_the_map_shows_as_steady_is_none() -> None:
    seen = observed("empathy", 50, 50, 50, ago=60) + observed("empathy", 42)
    (row,) = laid({1: seen})
    trend = row.cells[0].trend
    assert trend is not None
    assert -row.cells[0].mastery.sd < trend < -2
    assert needs_help([row], SKILLS)[0].because.endswith("target 70.")


@pytest.mark.parametrize(
    ("late", "ago", "change"),
    [
        ((), 2, "Not practised for 27 days."),
        # Four talks at 45 leave 44.65; one at 95 moves it by +10.62, two at 0 by −17.41 …
        ((95.0,), 2, "1 talk this week, 11 points up."),
        ((0.0, 0.0), 3, "2 talks this week, 17 points down."),
        ((48.0,), 1, "1 talk this week, no change."),
        ((44.0,), 1, "1 talk this week, 1 point down."),
    ],
)
def test_what_changed_this_week_is_told(late: tuple[float, ...], ago: int, change: str) -> None:
    seen = observed("empathy", 45, 45, 45, 45, ago=30) + observed("empathy", *late, ago=ago)
    assert needs_help(laid({1: seen}), SKILLS)[0].change == change


@pytest.mark.parametrize(
    ("days", "change"),
    [
        (0, "Last practised within a day."),
        (1, "Last practised a day ago."),
        (6, "Last practised 6 days ago."),
        (7, "Not practised for 7 days."),
    ],
)
def test_on_a_monday_who_practised_yesterday_has_not_been_idle(days: int, change: str) -> None:
    monday, evening = datetime(2026, 5, 4, 4, tzinfo=UTC), timedelta(hours=20)
    # `observed` counts from NOW, the Friday before: the last of three is on the Sunday, or earlier.
    seen = [replace(one, at=one.at + evening) for one in observed("empathy", 9, 9, 9, ago=days)]
    (row,) = laid({1: tuple(seen)}, monday)
    assert needs_help([row], SKILLS)[0].change == change


def test_plain_means_do_not_say_when_somebody_practised() -> None:
    (need,) = needs_help(averages({1: {"empathy": (9, 90.0)}}, SKILLS), SKILLS)
    assert need.change == ""


def test_a_first_week_has_nothing_to_compare_with() -> None:
    (need,) = needs_help(laid({1: observed("empathy", 20, 20, 20, ago=3)}), SKILLS)
    assert need.change == "3 talks this week."


def test_no_more_are_ranked_than_asked_for() -> None:
    rows = laid({n: observed("empathy", 20, 20, 20) for n in range(9)})
    assert len(needs_help(rows, SKILLS, count=4)) == 4


def test_plain_means_have_the_error_of_so_many_talks() -> None:
    (row,) = averages({1: {"empathy": (4, 200.0), "clarity": (2, 180.0)}}, SKILLS)
    empathy, clarity = row.cells
    assert (empathy.mastery.mean, empathy.mastery.observations) == (50.0, 4)
    assert empathy.mastery.margin == round(IN_95 * sqrt(97 / 4)) == 10
    assert (empathy.tier, clarity.tier) == (Tier.DEVELOPING, Tier.INSUFFICIENT)


def test_a_column_has_a_mean_from_three_people_with_evidence_on() -> None:
    rows = averages(
        {n: {"empathy": (3, 30.0 * n), "clarity": (3 if n > 1 else 2, 60.0)} for n in (1, 2, 6)},
        SKILLS,
    )
    assert column_means(rows) == ((30.0, 3), (None, 2))
    assert column_means(()) == ()


def cell_of(observations: tuple[Observation, ...]) -> Cell:
    return laid({1: observations})[0].cells[0]


def laid(seen: dict[int, tuple[Observation, ...]], now: datetime = NOW) -> tuple[Row, ...]:
    """Lay out what was observed, by way of what is kept of it."""
    sums = {person: sum_skills(observations) for person, observations in seen.items()}
    held = {
        person: {one.skill: one for one in kept if not one.channel}
        for person, (kept, _) in sums.items()
    }
    weeks = {
        person: {
            skill.id: [
                Stood(one.week, one.mean, one.observations, one.talks)
                for one in found
                if not one.channel and one.skill == skill.id
            ]
            for skill in SKILLS
        }
        for person, (_, found) in sums.items()
    }
    return heatmap(held, weeks, SKILLS, now)


def observed(skill: str, *values: float, ago: int = 10) -> tuple[Observation, ...]:
    return tuple(
        Observation(skill, y, 2, f"case-{index}", "chat", NOW - timedelta(days=ago - index))
        for index, y in enumerate(values)
    )
