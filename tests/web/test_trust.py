"""Read how far the grades can be trusted."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from bench.supervisor import FOLDERS
from tests.core.calibration.test_measured import BEFORE, MARKS, NAMES, SCORE, SHORT, STUFFING
from tests.web.seen import headings, seen
from trainer.content import measured
from trainer.core.calibration.measured import Agreed, Measured
from trainer.core.scoring.grade import ENGINE

Keep = Callable[[Measured | None], None]
AGREED = Agreed("warmth", "epitome", "macro-F1", "5-fold", 0.752, 0.02, 3084, aim=0.75)


def test_the_figures_of_the_running_version_are_shown(as_trainee: FlaskClient, keep: Keep) -> None:
    keep(replace(BEFORE, engine=ENGINE, agreement=(AGREED,)))

    page = as_trainee.get("/trust")

    assert "Can they be gamed?" in headings(page)
    assert "Keyword stuffing scenario 20 +1.0 −8.0 0 meets its aim" in seen(page)
    assert (
        "Empathy 200 2.00 % −0.004 1 of 2; at worst typos (scenario): 3 of 100 flipped misses its aim"
    ) in seen(page)
    assert "The whole score 100 0.00 % +0.400 none of 1 meets its aim" in seen(page)
    assert "Warmth epitome (3084) macro-F1 5-fold 0.75 ± 0.02 0.75 – –" in seen(page)
    assert "Would a fair supervisor give the same levels?" in headings(page)
    marks = "20 187 50 % 96 % 0.75 90 % 80 %, 0.95 misses its aim"
    assert f"First, by which rules were mended and weights trained {marks}" in seen(page)
    assert "2 of the figures behind these tables miss their aim" in seen(page)
    assert "Not of the version that runs" not in seen(page)


def test_talks_that_nobody_marked_again_have_no_second_reader(
    as_trainee: FlaskClient, keep: Keep
) -> None:
    keep(replace(BEFORE, marks=(replace(MARKS, again_same=None, again_kappa=None, met=True),)))
    assert "20 187 50 % 96 % 0.75 90 % – meets its aim" in seen(as_trainee.get("/trust"))


def test_every_set_of_marked_talks_has_a_name_that_people_read(
    as_trainee: FlaskClient, keep: Keep
) -> None:
    marks = tuple(replace(MARKS, set=folder.name) for folder in FOLDERS)
    keep(replace(BEFORE, marks=marks))
    page = as_trainee.get("/trust")
    assert "Third, of which ten talks were looked at 20 187 50 %" in seen(page)
    assert not [one.set for one in marks if f">{one.set}<" in page.text]


def test_a_trick_that_gains_no_points_says_by_what_it_misses_its_aim(
    as_trainee: FlaskClient, keep: Keep
) -> None:
    risen = replace(STUFFING, worst=-1.0, rose=2, met=False)
    moved = replace(SCORE, mean_shift=1.5, met=False)
    keep(replace(BEFORE, redteam=(risen,), fairness=(NAMES, moved)))

    words = seen(as_trainee.get("/trust"))

    why = "on 2 a criterion rose by more than one level"
    assert f"Keyword stuffing scenario 20 −1.0 −8.0 2 misses its aim {why}" in words
    worst = "1 of 2; at worst the whole score (scenario): +1.5 points"
    assert f"Names 100 1.00 % +1.50 {worst} misses its aim" in words


def test_names_within_a_name_keep_their_capitals_and_a_loss_has_a_minus(
    as_trainee: FlaskClient, keep: Keep
) -> None:
    kept = replace(SHORT, worst=-7.0, mean=-3.3)
    shifts = tuple(replace(one, change="dialect: Irish") for one in (NAMES, SCORE))
    keep(replace(BEFORE, kept=(kept,), fairness=shifts))

    words = seen(as_trainee.get("/trust"))

    assert "Short good answers 10 −7.0 −3.3 meets its aim" in words
    assert "Dialect: Irish 100" in words


def test_the_long_names_of_sets_and_tricks_have_room(as_trainee: FlaskClient, keep: Keep) -> None:
    keep(BEFORE)

    page = as_trainee.get("/trust").text

    assert page.count('<table class="data data--titles">') == 2
    assert page.count('class="num num--wraps"') == 3


def test_figures_of_another_version_are_told_apart(as_trainee: FlaskClient, keep: Keep) -> None:
    keep(BEFORE)

    words = seen(as_trainee.get("/trust"))

    assert f"The figures are of scoring version 4; version {ENGINE} runs here" in words


def test_where_nothing_was_measured_it_says_so(as_trainee: FlaskClient, keep: Keep) -> None:
    keep(None)

    assert "Nothing was measured here" in seen(as_trainee.get("/trust"))


@pytest.fixture
def keep(monkeypatch: pytest.MonkeyPatch) -> Keep:
    """Have these figures stand beside the rubrics."""
    return lambda figures: monkeypatch.setattr(measured, "find", lambda _folder: figures)
