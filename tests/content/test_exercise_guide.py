"""The guide to exercises is true: its examples are in order, and nothing is left out."""

import re
from dataclasses import fields

import pytest

from trainer.config import ROOT
from trainer.content import texts
from trainer.content.library import Library
from trainer.core.exercise.behaviours import BEHAVIOURS
from trainer.core.exercise.exercise import Answer, Exercise, Line, Mistake, Option, Question
from trainer.core.exercise.seat import Reference, Seat

GUIDE = (ROOT / "docs/how-to/write-an-exercise.md").read_text("utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)


def test_the_examples_have_no_fault(library: Library) -> None:
    cases = {one.id: one for one in library.list_scenarios()}
    *exercises, seat = EXAMPLES
    found = [texts.examine_exercise(one, "x.yaml", library.known(), cases) for one in exercises]
    found.append(texts.examine_seat(seat, "x.yaml", library.rubric()))
    assert [str(fault) for one in found for fault in one.faults] == []
    assert [one.value.kind for one in found[:-1]] == ["find_mistakes", "choose", "quiz"]


@pytest.mark.parametrize(
    "schema", [Exercise, Line, Mistake, Answer, Question, Option, Seat, Reference]
)
def test_every_field_is_in_the_guide(schema: type) -> None:
    assert [one.name for one in fields(schema) if not re.search(rf"\b{one.name}\b", GUIDE)] == []


def test_every_behaviour_is_in_the_guide_with_its_skill() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+?) \|$", GUIDE, re.MULTILINE))
    told = {
        id: f"{one.says[0].lower()}{one.says[1:]} | {one.skill.replace('_', ' ')}"
        for id, one in BEHAVIOURS.items()
    }
    assert told.items() <= rows.items()
