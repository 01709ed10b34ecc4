"""One figure for all tricks, one for all changes."""

from dataclasses import replace

import pytest

from bench import fairness, redteam
from tests.core.calibration.test_measured import NAMES, SCORE, SHORT, STUFFING, TYPOS
from trainer.core.calibration import in_all
from trainer.core.calibration.in_all import (
    Moved,
    Tricked,
    gained_too_much,
    lost_too_much,
    moved,
    tricked,
)


def test_tricks_are_counted_and_the_worst_is_told() -> None:
    other = replace(STUFFING, items=5, worst=7.0, over=3, met=False)

    assert tricked((STUFFING, other)) == Tricked(25, 3, 7.0, met=False)
    assert tricked((STUFFING,)) == Tricked(20, 0, 1.0, met=True)
    assert tricked(()) == Tricked(0, 0, 0.0, met=True)


def test_levels_are_counted_and_the_score_is_only_held_to_its_aim() -> None:
    found = moved((NAMES, TYPOS, replace(SCORE, met=False)))

    assert found == Moved(levels=200, flips=4, tried=3, missed=2)
    assert found.rate == 0.02


def test_where_nothing_was_changed_no_level_did() -> None:
    assert moved(()).rate == 0.0


@pytest.mark.parametrize(("points", "over"), [(7.0, 5.0), (2.0, 0.0), (-5.0, 0.0)])
def test_a_trick_misses_by_what_it_gains_over_its_aim(points: float, over: float) -> None:
    assert gained_too_much(replace(STUFFING, worst=points)) == over


@pytest.mark.parametrize(("points", "over"), [(-7.0, 5.0), (-2.0, 0.0), (4.0, 0.0)])
def test_good_work_misses_by_what_it_loses_over_its_aim(points: float, over: float) -> None:
    assert lost_too_much(replace(SHORT, worst=points)) == over


def test_the_aims_are_those_that_the_release_is_held_to() -> None:
    assert redteam.MOST == in_all.MOST
    assert (fairness.FLIPS, fairness.POINTS) == (in_all.FLIPS, in_all.POINTS)
