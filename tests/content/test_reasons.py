"""What people may say for a choice in our own exercises, and what it brings them."""

from collections import Counter
from pathlib import Path

import pytest

from trainer.config import ROOT
from trainer.content.exercises import Exercises
from trainer.content.library import Library
from trainer.core.exercise.exercise import Exercise, Kind
from trainer.core.exercise.reasons import judge

SAID = ROOT / "tests" / "data" / "reasons.tsv"
NOTHING = (
    "asdf qwer banana",
    "because it is right",
    "It is the best answer.",
    "I just think this one is the best answer for the customer",
    "It is polite and professional",
    "the other ones are wrong",
    "no idea",
    "lorem ipsum dolor sit amet",
)


@pytest.fixture(scope="module")
def choices() -> dict[str, Exercise]:
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    listed = Exercises(ROOT / "exercises", library).list_()
    return {one.id: one for one in listed if one.kind == Kind.CHOOSE}


def test_good_reasons_are_named_or_not_counted_and_never_held_against(
    choices: dict[str, Exercise],
) -> None:
    told = judged(choices, SAID)
    assert not told["seen", False]
    assert not told["held", False]
    assert told["seen", True] >= 23
    assert told["held", True] >= 8


def test_what_only_tells_the_case_names_no_reason(choices: dict[str, Exercise]) -> None:
    told = judged(choices, SAID)
    assert not told["case", True]
    assert told["case", False] >= 12


def test_nonsense_mere_praise_and_copied_answers_bring_nothing(
    choices: dict[str, Exercise],
) -> None:
    for exercise in choices.values():
        copied = (text for one in exercise.answers for text in (one.say, f"Because {one.say}"))
        for sentence in (*NOTHING, *copied):
            assert judge(exercise, sentence).named is False, (exercise.id, sentence)


def test_each_reason_of_an_author_is_known_again(choices: dict[str, Exercise]) -> None:
    assert len(choices) >= 12
    for exercise in choices.values():
        for reason in exercise.reasons:
            assert judge(exercise, reason).named is True, reason


def judged(choices: dict[str, Exercise], file: Path) -> Counter[tuple[str, bool | None]]:
    """Count what is told of the sentences of each set."""
    told: Counter[tuple[str, bool | None]] = Counter()
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            slug, group, sentence = line.split("\t")
            told[group, judge(choices[slug], sentence).named] += 1
    return told
