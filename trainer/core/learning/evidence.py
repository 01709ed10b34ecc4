"""Hold what one scorecard says about one skill."""

from dataclasses import dataclass
from datetime import datetime

from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Observation:
    """Hold one observation.

    `y` is 0–100 (100 good): 100·(level−1)/4, weighted over the rated criteria of the skill;
    `level` 1–4 is the scenario's difficulty; `scenario` and `channel` tell of spread. `at` bears
    a time zone. `exercise`: not from a talk; it weighs less (mastery.EXERCISE_NOISE). `harder` is by
    how many points talks show the scenario to be harder than a usual one (core/learning/equating);
    None while too few do, and the level says it.
    """

    skill: str
    y: float
    level: int
    scenario: str
    channel: str
    at: datetime
    exercise: bool = False
    harder: float | None = None


def observations_of(
    scorecard: Scorecard,
    rubric: Rubric,
    scenario: Scenario,
    at: datetime,
    harder: float | None = None,
) -> tuple[Observation, ...]:
    """Take one observation per skill of which at least one criterion was rated."""
    return tuple(
        Observation(skill, y, scenario.level, scenario.id, scenario.channel, at, harder=harder)
        for skill, y in skill_points(scorecard, rubric).items()
    )


def skill_points(scorecard: Scorecard, rubric: Rubric) -> dict[str, float]:
    """Give the points 0–100 of each skill of which at least one criterion was rated."""
    skills = dict.fromkeys(criterion.skill for criterion in rubric.criteria)
    seen = ((skill, _weighted_mean(skill, scorecard, rubric)) for skill in skills)
    return {skill: y for skill, y in seen if y is not None}


def _weighted_mean(skill: str, scorecard: Scorecard, rubric: Rubric) -> float | None:
    rated = [
        (criterion.weight, level)
        for criterion in rubric.criteria
        if criterion.skill == skill and (level := _level(criterion, scorecard)) is not None
    ]
    total = sum(weight for weight, _ in rated)
    return sum(w * 100 * (level - 1) / 4 for w, level in rated) / total if total else None


def _level(criterion: Criterion, scorecard: Scorecard) -> int | None:
    return scorecard.of(criterion.id).level
