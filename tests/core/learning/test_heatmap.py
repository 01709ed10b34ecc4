"""A team's skills at a glance."""

from datetime import UTC, datetime, timedelta

from trainer.core.learning.evidence import Observation
from trainer.core.learning.heatmap import Cell, heatmap, needs_help
from trainer.core.learning.mastery import Tier
from trainer.core.learning.skill import Skill

NOW = datetime(2026, 5, 1, tzinfo=UTC)
SKILLS = (Skill("empathy", "Empathy", target=70), Skill("clarity", "Clarity", target=70))


def test_every_person_has_a_cell_for_every_skill_in_order() -> None:
    (row,) = heatmap({7: observed("clarity", 90, 90, 90)}, SKILLS, NOW)
    assert row.person == 7
    assert [cell.mastery.skill for cell in row.cells] == ["empathy", "clarity"]


def test_a_cell_with_too_little_evidence_is_marked_so() -> None:
    assert cell_of(observed("empathy", 90, 90)).tier is Tier.INSUFFICIENT


def test_the_trend_compares_with_four_weeks_ago() -> None:
    trend = cell_of(observed("empathy", 40, 40, 40, ago=60) + observed("empathy", 95)).trend
    assert trend is not None
    assert trend > 0


def test_there_is_no_trend_without_something_before_and_after() -> None:
    assert cell_of(observed("empathy", 40, 40, 40, ago=60)).trend is None
    assert cell_of(observed("empathy", 40, 40, 40)).trend is None
    assert cell_of(()).trend is None


def test_the_furthest_under_target_comes_first() -> None:
    rows = heatmap(
        {1: observed("empathy", 60, 60, 60), 2: observed("empathy", 20, 20, 20)}, SKILLS, NOW
    )
    assert [need.person for need in needs_help(rows, SKILLS)] == [2, 1]


def test_those_on_target_and_those_hardly_seen_are_not_ranked() -> None:
    rows = heatmap(
        {1: observed("empathy", *[100] * 9), 2: observed("empathy", 10, 10)}, SKILLS, NOW
    )
    assert needs_help(rows, SKILLS) == ()


def test_the_reason_gives_the_figure_with_its_error_and_the_target() -> None:
    rows = heatmap({1: observed("empathy", 60, 60, 60)}, SKILLS, NOW)
    assert needs_help(rows, SKILLS)[0].because == "Empathy at 57 (likely 47 to 67), target 70."


def test_a_fall_is_told() -> None:
    seen = observed("empathy", 80, 80, 80, ago=60) + observed("empathy", 20, 20)
    need = needs_help(heatmap({1: seen}, SKILLS, NOW), SKILLS)[0]
    assert need.because.endswith("target 70, and falling.")


def test_no_more_are_ranked_than_asked_for() -> None:
    rows = heatmap({n: observed("empathy", 20, 20, 20) for n in range(9)}, SKILLS, NOW)
    assert len(needs_help(rows, SKILLS, count=4)) == 4


def cell_of(observations: tuple[Observation, ...]) -> Cell:
    return heatmap({1: observations}, SKILLS, NOW)[0].cells[0]


def observed(skill: str, *values: float, ago: int = 10) -> tuple[Observation, ...]:
    return tuple(
        Observation(skill, y, 2, f"case-{index}", "chat", NOW - timedelta(days=ago - index))
        for index, y in enumerate(values)
    )
