"""Build rubrics for tests, and grade by the one that the project ships."""

from functools import cache
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from trainer.core.conversation.transcript import Transcript
from trainer.core.learning.skill import Skill
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.grade import grade
from trainer.core.scoring.rubric import AutoFail, Criterion, Option, Rubric
from trainer.core.scoring.scorecard import Scorecard

FOLDER = Path(__file__).resolve().parents[3] / "rubrics"
LEVELS = {level: f"level {level}" for level in range(1, 6)}


@cache
def default_rubric() -> Rubric:
    """Read the rubric that the project ships."""
    text = (FOLDER / "default.yaml").read_text(encoding="utf-8")
    return TypeAdapter(Rubric).validate_python(yaml.safe_load(text))


@cache
def skills() -> tuple[Skill, ...]:
    """Read the skills that the project ships."""
    text = (FOLDER / "skills.yaml").read_text(encoding="utf-8")
    return TypeAdapter(tuple[Skill, ...]).validate_python(yaml.safe_load(text)["skills"])


def a_criterion(scorer: str, weight: float = 50, id: str = "", **options: Option) -> Criterion:
    """Build a criterion rated by `scorer`."""
    name = id or scorer
    return Criterion(name, name.title(), name, weight, scorer, LEVELS, options=options)


def a_rubric(*criteria: Criterion, fails: tuple[str, ...] = ()) -> Rubric:
    """Build a rubric of these criteria and auto-fail rules."""
    auto_fail = tuple(AutoFail(rule, f"Failed by {rule}.", rule) for rule in fails)
    return Rubric("test", "A rubric for tests", criteria, auto_fail=auto_fail)


def graded(transcript: Transcript, scenario: Scenario | None = None) -> Scorecard:
    """Grade by the rubric that the project ships."""
    return grade(transcript, default_rubric(), scenario)
