from dataclasses import replace
from typing import Any

import pytest

from tests.core.scoring.rubrics import LEVELS, a_criterion, a_rubric
from trainer.core.scoring.rubric import AutoFail
from trainer.core.scoring.rubric_changes import changes

ONE, TWO = a_criterion("clarity"), a_criterion("empathy", half=0.5)
RUBRIC = replace(a_rubric(ONE, TWO), auto_fail=(AutoFail("abuse", "Abused.", "abuse"),))

OF_A_CRITERION: list[tuple[dict[str, Any], str]] = [
    ({"weight": 40.0}, "weight 50 → 40"),
    ({"off": True}, "switched off"),
    ({"conditional": True}, "outside the sum of weights"),
    ({"second_opinion": True}, "read a second time"),
    ({"about": "Is it clear?"}, "what it asks: nothing → Is it clear?"),
    ({"when": "angry"}, "when it applies: nothing → angry"),
    ({"fails_at": 1}, "level 1 or less fails the talk"),
    ({"channels": ("phone", "chat")}, "asked on phone and chat"),
    ({"levels": {**LEVELS, 3: "So so."}}, "level 3: level 3 → So so."),
    ({"options": {"questions": 3}}, "option questions: as built in → 3"),
]


@pytest.mark.parametrize(("change", "said"), OF_A_CRITERION)
def test_each_change_of_a_criterion_is_told(change: dict[str, Any], said: str) -> None:
    changed = replace(RUBRIC, criteria=(replace(ONE, **change), TWO))
    assert changes(RUBRIC, changed) == (f"Clarity: {said}",)


def test_and_back_again() -> None:
    one = replace(ONE, off=True, fails_at=2, channels=("chat",))
    back = changes(replace(RUBRIC, criteria=(one, TWO)), RUBRIC)
    assert back == (
        "Clarity: switched on",
        "Clarity: fails no talk",
        "Clarity: asked on all channels",
    )


def test_changes_of_the_whole_are_told() -> None:
    own = a_criterion("judge", weight=5, id="brand")
    changed = replace(
        RUBRIC,
        title="Another",
        about="For phones.",
        pass_mark=80,
        criteria=(own, TWO, ONE),
        auto_fail=(AutoFail("abandoned", "Left alone.", "abandoned"),),
    )
    assert changes(RUBRIC, changed) == (
        f"Title: {RUBRIC.title} → Another",
        "What the rubric is about is worded anew.",
        "Pass mark: 70 → 80",
        "Brand: new, weight 5",
        "The criteria stand in another order.",
        "Fails a talk now: Left alone.",
        "Fails no talk any more: Abused.",
    )


def test_what_is_taken_out_or_worded_anew_is_told() -> None:
    changed = replace(RUBRIC, criteria=(TWO,), auto_fail=(AutoFail("abuse", "Insulted.", "abuse"),))
    assert changes(RUBRIC, changed) == ("Clarity: taken out", "Auto-fail: Abused. → Insulted.")
    assert changes(RUBRIC, RUBRIC) == ()
