"""A learning path is read with all its faults, and the built-in ones lead somewhere."""

import re
from dataclasses import fields

import pytest

from trainer.config import ROOT
from trainer.content import texts
from trainer.content.exercises import Exercises
from trainer.content.files import Kind
from trainer.content.library import Library
from trainer.core.errors import MissingError
from trainer.core.learning.path import ExamTalk, LearningPath, Step, StepKind

GUIDE = (ROOT / "docs/how-to/write-a-learning-path.md").read_text("utf-8")
THERE = {
    StepKind.SCENARIO: ["late-cot", "three-days"],
    StepKind.EXERCISE: ["quiz"],
    StepKind.ARTICLE: ["rules"],
    StepKind.SEAT: ["curt"],
}
TEXT = """\
id: first
title: First
about: How one begins.
tags: [beginners]
steps:
  - article: rules
  - exercise: quiz
    minimum: 75
  - scenario: late-cot
  - seat: curt
exam:
  - scenario: three-days
"""


def test_a_path_in_order_is_read() -> None:
    path = texts.examine_path(TEXT, "first.yaml", THERE).value

    assert [step.goal[1] for step in path.steps] == ["rules", "quiz", "late-cot", "curt"]
    assert (path.exam[0].minimum, path.in_order, path.language) == (60, True, "en")


@pytest.mark.parametrize(
    ("old", "now", "line", "what"),
    [
        ("seat: curt", "seat: curd", 10, "there is no seat `curd`; did you mean `curt`?"),
        ("article: rules", "article: roles", 6, "there is no article `roles`"),
        ("  - seat: curt", "  - why: because", 10, "what does this step lead to?"),
        ("seat: curt", "seat: curt\n    exercise: quiz", 10, "what does this step lead to?"),
        ("seat: curt", "exercise: quiz", 10, "step 2 is the same exercise"),
        ("article: rules", "article: rules\n    minimum: 5", 7, "an article is read, not scored"),
        ("id: first", "id: First path", 1, "`First path` cannot be an id"),
        ("minimum: 75", "minimum: 175", 8, "175 is out of range"),
        ("[beginners]", "[Beginners!]", 4, "`Beginners!` cannot be a tag"),
        ("[beginners]", "[a, a]", 4, "the tag `a` is given twice"),
        ("tags:", "language: English\ntags:", 4, "there is no language `English`; write `en`"),
        ("tags:", "language: xx\ntags:", 4, "there is no language `xx`"),
        (
            "  - scenario: three-days",
            "  - scenario: three-days\n  - scenario: three-days",
            13,
            "al",
        ),
    ],
)
def test_a_fault_is_named_with_its_line(old: str, now: str, line: int, what: str) -> None:
    result = texts.examine_path(TEXT.replace(old, now), "first.yaml", THERE)

    assert result.value is None
    found = [(one.line, f"{one.what}; {one.cure}") for one in result.faults if not one.warning]
    assert [place for place, said in found if what in said] == [line]


def test_more_tags_than_anybody_looks_through_are_refused() -> None:
    many = ", ".join(f"tag-{number}" for number in range(13))
    result = texts.examine_path(TEXT.replace("beginners", many), "first.yaml", THERE)

    assert [one.what for one in result.faults] == ["13 tags are more than anybody looks through"]


def test_a_path_without_steps_is_refused() -> None:
    bare = TEXT.partition("steps:")[0] + "steps: []\n"

    assert [one.what for one in texts.examine_path(bare, "a.yaml", THERE).faults] == [
        "there are no steps"
    ]


@pytest.mark.parametrize(
    ("old", "now", "what"),
    [
        ("scenario: late-cot", "scenario: mine", "no scenario `mine` among the files"),
        ("scenario: three-days", "scenario: late-cot", "step 3 practises this case"),
    ],
)
def test_what_may_be_right_all_the_same_is_a_warning(old: str, now: str, what: str) -> None:
    result = texts.examine_path(TEXT.replace(old, now), "first.yaml", THERE)

    assert result.value is not None
    assert [what in one.what for one in result.faults] == [True]


def test_the_built_in_paths_are_in_order_and_lead_to_an_exam(exercises: Exercises) -> None:
    filed = exercises.list_filed(Kind.PATH)

    assert [str(fault) for one in filed for fault in one.faults] == []
    assert len(filed) >= 2
    assert all(path.exam and len(path.steps) >= 5 for path in exercises.list_paths())
    assert exercises.path(filed[0].slug) == filed[0].value
    with pytest.raises(MissingError):
        exercises.path("nowhere")


def test_a_scenario_in_a_language_that_is_not_read_is_warned_of(library: Library) -> None:
    text = library.filed("four-high-chairs").text + "\nlanguage: de\ntags: [post]\n"
    result = texts.examine_scenario(text, "four-high-chairs.yaml", library.known())

    assert result.value.tags == ("post",)
    assert ["messages are read in English" in one.what for one in result.faults] == [True]


def test_the_guide_names_every_field_and_its_example_has_no_fault(
    exercises: Exercises, library: Library
) -> None:
    there = {
        StepKind.SCENARIO: library.cases(),
        StepKind.EXERCISE: [one.id for one in exercises.list_()],
        StepKind.ARTICLE: [one.id for one in library.articles()],
        StepKind.SEAT: [one.id for one in exercises.list_seats()],
    }
    example = GUIDE.partition("```yaml\n")[2].partition("```")[0]

    assert texts.examine_path(example, "a.yaml", there).faults == ()
    names = {one.name for schema in (LearningPath, Step, ExamTalk) for one in fields(schema)}
    assert [name for name in sorted(names) if not re.search(rf"`{name}`", GUIDE)] == []
