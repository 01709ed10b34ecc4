"""What a scorecard says about skills."""

from datetime import UTC, datetime

from tests.builders import a_scenario
from trainer.core.learning.evidence import Observation, observations_of
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Score, abstain, not_applicable
from trainer.core.scoring.scorecard import Result, Scorecard

NOW = datetime(2026, 5, 1, tzinfo=UTC)
LEVELS = {level: f"level {level}" for level in range(1, 6)}
RUBRIC = Rubric(
    "r",
    "R",
    (
        Criterion("clarity", "Clarity", "clear", 30, "clarity", LEVELS),
        Criterion("plain", "Plain words", "clear", 10, "plain_words", LEVELS),
        Criterion("empathy", "Empathy", "empathy", 60, "empathy", LEVELS),
    ),
)


def test_criteria_of_one_skill_are_weighed_into_one_observation() -> None:
    seen = observe(Score("clarity", 5, "."), Score("plain", 1, "."), Score("empathy", 3, "."))
    assert {one.skill: one.y for one in seen} == {"clear": 75.0, "empathy": 50.0}


def test_what_was_not_rated_says_nothing() -> None:
    seen = observe(abstain("clarity", "?"), not_applicable("plain", "-"), Score("empathy", 2, "."))
    assert [one.skill for one in seen] == ["empathy"]


def test_an_observation_remembers_the_case_and_its_difficulty() -> None:
    scenario = a_scenario(level=3)
    one = observe(Score("clarity", 4, "."), Score("plain", 4, "."), Score("empathy", 2, "."))[0]
    assert (one.scenario, one.channel, one.level, one.at) == (scenario.id, "chat", 3, NOW)


def observe(*scores: Score) -> tuple[Observation, ...]:
    card = Scorecard("r", 50, 50, Result.BELOW, "", scores)
    return observations_of(card, RUBRIC, a_scenario(level=3), NOW)
