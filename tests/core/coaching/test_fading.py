"""Hints that fade as a trainee grows."""

import pytest

from trainer.core.coaching.fading import rungs_for
from trainer.core.coaching.hints import LADDER


@pytest.mark.parametrize(
    ("means", "left"),
    [
        ((), 4),
        ((58,), 4),
        ((59.9,), 4),
        ((60,), 3),
        ((50, 88), 3),
        ((70,), 2),
        ((79.9,), 2),
        ((80,), 0),
    ],
)
def test_the_better_the_skills_the_fewer_rungs_are_left(
    means: tuple[float, ...], left: int
) -> None:
    assert rungs_for(means) == LADDER[:left]


def test_who_asked_for_it_keeps_the_whole_ladder() -> None:
    assert rungs_for((95,), always=True) == LADDER
