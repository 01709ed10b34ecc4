from dataclasses import replace
from typing import Any

import pytest

from trainer.core.calibration.measured import (
    ONLY_TRICKS,
    Attack,
    Kept,
    Marks,
    Measured,
    Shift,
    by_change,
    by_criterion,
    why_missed,
    worse,
)

STUFFING = Attack("keyword stuffing", "scenario", 20, 1.0, -8.0, 0, 0, met=True)
SHORT = Kept("short good answers", 10, -1.0, 0.5, 0, met=True)
NAMES = Shift("names", "scenario", "empathy", 100, 1, 0.01, 0.002, 1.0, met=True)
TYPOS = Shift("typos", "scenario", "empathy", 100, 3, 0.03, -0.01, -1.0, met=False)
SCORE = Shift("names", "scenario", "score", 100, 0, 0.0, 0.4, 4.0, met=True)
MARKS = Marks("fair", 20, 187, 0.5, 0.96, 0.75, 0.9, met=False, again_same=0.8, again_kappa=0.95)
BEFORE = Measured(
    "4", "2026-11-01", 3, (STUFFING,), (SHORT,), (NAMES, TYPOS, SCORE), marks=(MARKS,)
)


def test_a_release_that_is_as_good_is_no_worse() -> None:
    assert worse(BEFORE, BEFORE) == ()


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (
            replace(BEFORE, redteam=(replace(STUFFING, worst=5.0, met=False),)),
            "gained by keyword stuffing (scenario): 5, and 1 at the last release",
        ),
        (
            replace(BEFORE, kept=(replace(SHORT, worst=-3.0, met=False),)),
            "lost by short good answers: 3, and 1 at the last release",
        ),
        (
            replace(BEFORE, fairness=(replace(TYPOS, flip_rate=0.05),)),
            "moved by typos (scenario), empathy: 0.05, and 0.03 at the last release",
        ),
        (
            replace(BEFORE, marks=(replace(MARKS, kappa=0.7),)),
            "apart from the marks of fair: 0.3, and 0.25 at the last release",
        ),
        (
            replace(BEFORE, fairness=(replace(TYPOS, change="case"),)),
            "moved by case (scenario), empathy: 0.03, and was not measured before",
        ),
    ],
)
def test_what_is_worse_is_named_with_both_figures(now: Measured, told: str) -> None:
    assert worse(now, BEFORE) == (told,)


def test_what_still_meets_its_aim_is_not_worse() -> None:
    now = replace(BEFORE, redteam=(replace(STUFFING, worst=1.8),))

    assert worse(now, BEFORE) == ()


def test_what_missed_its_aim_and_has_become_better_is_not_worse() -> None:
    now = replace(BEFORE, fairness=(replace(TYPOS, flip_rate=0.02),))

    assert worse(now, BEFORE) == ()


@pytest.mark.parametrize(("worst", "named"), [(-5.0, True), (-4.0, False), (-3.0, False)])
def test_a_loss_that_missed_its_aim_is_worse_only_where_it_grows(
    worst: float,
    named: bool,  # noqa: FBT001 - a column of the table
) -> None:
    missed = replace(SHORT, worst=-4.0, met=False)
    then, now = (replace(BEFORE, kept=(one,)) for one in (missed, replace(missed, worst=worst)))

    told = ("lost by short good answers: 5, and 4 at the last release",)
    assert worse(now, then) == (told if named else ())


def test_shifts_are_gathered_by_criterion() -> None:
    empathy, score = by_criterion(BEFORE.fairness)

    assert (empathy.name, empathy.items, empathy.flip_rate) == ("empathy", 200, 0.02)
    assert empathy.mean_shift == pytest.approx(-0.004)
    assert not empathy.met
    assert (score.name, score.mean_shift, score.met) == ("score", 0.4, True)


def test_shifts_are_gathered_by_change_where_the_score_is_known() -> None:
    (names,) = by_change(BEFORE.fairness)

    assert (names.name, names.items, names.flip_rate) == ("names", 100, 0.01)
    assert names.mean_shift == 0.4


def test_a_group_names_the_change_that_misses_the_aim_furthest() -> None:
    other = replace(TYPOS, change="case", flip_rate=0.1, flips=10)

    (empathy,) = by_criterion((NAMES, TYPOS, other))
    names, typos = by_change((NAMES, SCORE, TYPOS, replace(SCORE, change="typos", met=False)))

    assert (empathy.missed, empathy.tried, empathy.worst) == (2, 3, other)
    assert (names.met, names.worst) == (True, None)
    assert (typos.missed, typos.tried, typos.worst) == (2, 2, TYPOS)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({"met": True}, ""),
        ({"over": 3}, "3 of 20 talks gained more than two points"),
        ({"rose": 2}, "on 2 a criterion rose by more than one level"),
        (
            {"over": 1, "rose": 1},
            "1 of 20 talks gained more than two points, on 1 a criterion rose by more than one level",
        ),
        (
            {"attack": ONLY_TRICKS, "rose": 2},
            "on 2 a criterion came above level 2",
        ),
        ({}, "a talk in the wrong order or with the wrong deeds lost nothing"),
    ],
)
def test_a_trick_says_by_what_it_misses_its_aim(found: dict[str, Any], said: str) -> None:
    assert why_missed(replace(STUFFING, **{"met": False, **found})) == said


def test_nothing_tried_moves_nothing() -> None:
    (empathy,) = by_criterion((replace(NAMES, items=0, flips=0),))

    assert empathy.flip_rate == 0.0
