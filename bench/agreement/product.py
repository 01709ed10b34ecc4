"""Grade as the product grades what was imported."""

from functools import lru_cache
from pathlib import Path

import pydantic
import yaml

from trainer.core.conversation.transcript import Transcript
from trainer.core.scoring.grade import grade
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.score import Score

RUBRIC = Path(__file__).resolve().parent.parent.parent / "rubrics" / "default.yaml"


@lru_cache(maxsize=1)
def default_rubric() -> Rubric:
    """Read the rubric that every talk is graded by."""
    found = yaml.safe_load(RUBRIC.read_text(encoding="utf-8"))
    return pydantic.TypeAdapter(Rubric).validate_python(found)


def rated(transcript: Transcript, criterion: str) -> Score:
    """Grade a talk by the whole rubric and give one criterion."""
    return grade(transcript, default_rubric()).of(criterion)


def standing(score: Score) -> float | None:
    """Give where a score stands, 1.0–5.0: its estimate, else its level; None when it abstains."""
    return score.level if score.estimate is None else score.estimate
