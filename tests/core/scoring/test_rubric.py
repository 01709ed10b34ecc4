from dataclasses import replace

import pytest

from tests.core.scoring.rubrics import a_criterion, a_rubric
from trainer.core.scoring.rubric import in_force

PLAIN = a_criterion("clarity")


def test_what_is_off_is_asked_of_no_talk() -> None:
    rubric = a_rubric(PLAIN, replace(a_criterion("empathy"), off=True))
    assert [one.id for one in in_force(rubric).criteria] == ["clarity"]


def test_a_rubric_with_everything_on_is_in_force_as_it_is() -> None:
    rubric = a_rubric(PLAIN)
    assert in_force(rubric) is rubric


@pytest.mark.parametrize(
    "change", [{"off": True}, {"conditional": True}, {"channels": ("phone",)}, {"when": "angry"}]
)
def test_what_does_not_always_apply_stands_outside_the_sum(change: dict[str, object]) -> None:
    assert PLAIN.always
    assert not replace(PLAIN, **change).always  # type: ignore[arg-type]
