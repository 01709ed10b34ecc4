"""The progress model, pinned by golden figures."""

from datetime import UTC, datetime, timedelta

import pytest

from trainer.core.learning.evidence import Observation
from trainer.core.learning.mastery import (
    Mastery,
    Tier,
    margin_of,
    mastery_of,
    range_of,
    tier_of,
    told_apart,
)

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


def test_a_newcomer_is_taken_to_be_at_58_give_or_take_11() -> None:
    mastery = mastery_of("empathy", (), NOW)
    assert (mastery.mean, mastery.sd, mastery.observations) == (58.0, 11.0, 0)
    assert mastery.last is None


def test_a_golden_sequence_of_talks_gives_these_estimates() -> None:
    seen = observed(40, 55, 70, 75, 90)
    assert rounded(seen) == [46.3, 48.4, 53.3, 57.3, 62.5]


def rounded(observations: tuple[Observation, ...]) -> list[float]:
    return [round(point.mean, 1) for point in mastery_of("empathy", observations, NOW).history]


def test_each_observation_narrows_the_estimate() -> None:
    widths = [point.sd for point in mastery_of("empathy", observed(60, 60, 60), NOW).history]
    assert widths == sorted(widths, reverse=True)


def test_time_without_practice_widens_it_again() -> None:
    seen = observed(60, 60, 60)
    soon = mastery_of("empathy", seen, NOW)
    late = mastery_of("empathy", seen, NOW + timedelta(days=100))
    assert late.sd**2 == pytest.approx(soon.sd**2 + 0.3 * 100)
    assert late.mean == soon.mean


def test_a_hard_case_counts_for_more_than_an_easy_one() -> None:
    easy = mastery_of("empathy", observed(60, level=1), NOW)
    hard = mastery_of("empathy", observed(60, level=4), NOW)
    assert hard.mean > easy.mean


def test_an_exercise_moves_the_estimate_less_than_a_talk_and_is_no_talk() -> None:
    talk, exercise = (mastery_of("empathy", observed(90, exercise=x), NOW) for x in (False, True))
    assert 58 < exercise.mean < talk.mean
    assert talk.sd < exercise.sd < 11
    assert (exercise.observations, exercise.scenarios, exercise.last) == (0, 0, None)
    assert len(exercise.history) == 1


def test_the_order_of_the_rows_does_not_matter() -> None:
    seen = observed(40, 80, 60)
    assert mastery_of("empathy", seen, NOW) == mastery_of("empathy", tuple(reversed(seen)), NOW)


def test_observations_of_other_skills_are_passed_over() -> None:
    other = Observation("clarity", 100, 2, "a", "chat", NOW)
    assert mastery_of("empathy", (other,), NOW).observations == 0


@pytest.mark.parametrize(("y", "bound"), [(-500.0, 0.0), (1000.0, 100.0)])
def test_an_estimate_stays_between_0_and_100(y: float, bound: float) -> None:
    assert mastery_of("empathy", observed(y, y, y), NOW).mean == bound


def test_different_scenarios_are_counted_once_each() -> None:
    seen = observed(50, 50, 50)
    assert mastery_of("empathy", (*seen, seen[0]), NOW).scenarios == 3


@pytest.mark.parametrize(
    ("mean", "tier"),
    [
        (10, Tier.NEEDS_WORK),
        (49.4, Tier.NEEDS_WORK),
        (49.6, Tier.DEVELOPING),
        (50, Tier.DEVELOPING),
        (74.4, Tier.DEVELOPING),
        (74.6, Tier.PROFICIENT),
        (75, Tier.PROFICIENT),
        (90, Tier.EXCELLENT),
    ],
)
def test_tiers_are_named_by_the_mean_as_it_is_shown(mean: float, tier: Tier) -> None:
    assert tier_of(Mastery("empathy", mean, 5, 3, 3, NOW)) is tier


def test_below_three_observations_there_is_no_tier() -> None:
    assert tier_of(Mastery("empathy", 95, 5, 2, 2, NOW)) is Tier.INSUFFICIENT


def test_the_margin_is_half_a_95_percent_interval_which_the_scale_cuts_off() -> None:
    assert Mastery("empathy", 64, 4, 5, 5, NOW).margin == margin_of(4) == 8
    assert range_of(Mastery("empathy", 64, 4, 5, 5, NOW)) == (56, 72)
    assert range_of(Mastery("empathy", 12, 8, 5, 5, NOW)) == (0, 28)
    assert range_of(Mastery("empathy", 95, 8, 5, 5, NOW)) == (79, 100)


def observed(*values: float, level: int = 2, exercise: bool = False) -> tuple[Observation, ...]:
    days = [NOW - timedelta(days=30 - index) for index in range(len(values))]
    return tuple(
        Observation("empathy", y, level, f"case-{index}", "chat", at, exercise)
        for index, (y, at) in enumerate(zip(values, days, strict=True))
    )


@pytest.mark.parametrize(
    ("points", "sd", "expected"),
    [(4.0, 4.0, True), (-4.0, 4.0, True), (3.9, 4.0, False), (0.9, 0.5, False), (-1.0, 0.5, True)],
)
def test_a_change_is_worth_a_word_from_its_standard_deviation_on(
    points: float,
    sd: float,
    expected: bool,  # noqa: FBT001 - of a table
) -> None:
    assert told_apart(points, sd) is expected
