"""What a rubric may not say, each with its place and its cure."""

import pytest

from tests.content.samples import KNOWN, RUBRIC, SCENARIO
from trainer.content import texts
from trainer.content.known import Known

CRITERION = "  - {{id: c{n}, name: C, skill: empathy, weight: 1, scorer: judge, levels: {{1: a, 2: a, 3: a, 4: a, 5: a}}}}\n"  # fmt: skip

WRONG: list[tuple[str, str, str]] = [
    ("weight: 60", "weight: -1", "out of range"),
    ("weight: 60", "weight: 1e9", "is not a number"),
    ("weight: 60", "weight: 60000000", "out of range"),
    ("weight: 60", "weight: 0", "the weights of the criteria that always apply add up to 40"),
    ("weight: 60", "weight: 60\n    off: true", "add up to 40"),
    ("weight: 60", "weight: 60\n    channels: [fax]", "there is no channel `fax`"),
    ("weight: 60", "weight: 60\n    when: raining", "there is no occasion `raining`"),
    ("weight: 60", "weight: 60\n    fails_at: 5", "out of range"),
    (
        "weight: 60",
        "weight: 60\n    options: {most: 2.0}",
        "2.0 is out of range for the option `most`",
    ),
    (
        "weight: 60",
        "weight: 60\n    options: {most: much}",
        "'much' does not fit the option `most`",
    ),
    ("scorer: empathy", "scorer: charm", "there is no scorer `charm`"),
    ("5: all", f"5: {'long ' * 100}", "has 499 characters; 400 are the most"),
]


@pytest.mark.parametrize(("old", "put", "said"), WRONG)
def test_what_is_wrong_with_a_rubric_is_told(old: str, put: str, said: str) -> None:
    assert old in RUBRIC
    found = texts.examine_rubric(RUBRIC.replace(old, put, 1), "x.yaml", KNOWN)
    assert found.value is None
    assert any(said in fault.what for fault in found.faults)


def test_three_hundred_criteria_are_too_many_to_hold_a_talk_against() -> None:
    many = "id: many\ntitle: Many\ncriteria:\n" + "".join(CRITERION.format(n=n) for n in range(300))
    found = texts.examine_rubric(many, "x.yaml", KNOWN)
    assert "there are 300 criteria; 30 are the most" in [fault.what for fault in found.faults]


def test_a_scenario_that_names_no_rubric_of_ours_is_warned_of() -> None:
    known = Known(KNOWN.personas, KNOWN.skills, rubrics=frozenset({"default", "phone"}))
    found = texts.examine_scenario(SCENARIO + "\nrubric: phnoe\n", "x.yaml", known)
    assert found.value is not None
    assert [(one.field, one.warning) for one in found.faults] == [("rubric", True)]
    assert texts.examine_scenario(SCENARIO + "\nrubric: phone\n", "x.yaml", known).faults == ()
