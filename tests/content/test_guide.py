"""The author's guides are true: their examples are in order, and no field is left out."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from tests.built_in import library
from trainer.content import texts
from trainer.content.preflight import preflight
from trainer.core.conversation.acts import CustomerAct
from trainer.core.learning.skill import Skill
from trainer.core.scenario.following import Follows, Later, Openings
from trainer.core.scenario.persona import Expects, Persona, Start, Style, Traits
from trainer.core.scenario.policy import Must, Never
from trainer.core.scenario.record import Article
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Action, Fact, Model, Outcome, Step
from trainer.core.scoring.rubric import AutoFail, Criterion, Rubric

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/scenarios.md").read_text("utf-8")
RUBRICS = (ROOT / "rubrics/README.md").read_text("utf-8")
PARTS = (
    Scenario,
    Persona,
    Start,
    Style,
    Traits,
    Expects,
    Fact,
    Action,
    Outcome,
    Must,
    Never,
    Article,
)


def test_the_pieces_of_the_guide_make_one_scenario_without_a_fault() -> None:
    known = library().known()
    found = texts.examine_scenario(examples(GUIDE), "guide.yaml", known)
    assert [str(fault) for fault in found.faults] == []
    assert [str(fault) for fault in preflight(found.value, found.places)] == []


def test_the_rubric_of_the_guide_has_no_fault() -> None:
    known = library().known()
    found = texts.examine_rubric(examples(RUBRICS), "guide.yaml", known)
    assert [str(fault) for fault in found.faults] == []


@pytest.mark.parametrize("schema", [*PARTS, Model, Step, Follows, Openings, Later])
def test_every_field_of_a_scenario_is_in_the_guide(schema: type) -> None:
    assert [one.name for one in fields(schema) if not named(one.name, GUIDE)] == []


@pytest.mark.parametrize("schema", [Rubric, Criterion, AutoFail])
def test_every_field_of_a_rubric_is_in_its_guide(schema: type) -> None:
    assert [one.name for one in fields(schema) if not named(one.name, RUBRICS)] == []


def test_every_field_of_a_skill_is_used_by_the_built_in_ones() -> None:
    skills = (ROOT / "rubrics/skills.yaml").read_text("utf-8")
    assert [one.name for one in fields(Skill) if not named(one.name, skills)] == []


def test_every_act_that_can_have_lines_is_in_the_guide() -> None:
    acts = [act for act in CustomerAct if act is not CustomerAct.OPEN]
    assert [str(act) for act in acts if not named(act, GUIDE)] == []


def examples(guide: str) -> str:
    return "\n".join(re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL))


def named(word: str, guide: str) -> bool:
    return re.search(rf"\b{word}\b", guide) is not None
