from dataclasses import replace

import pytest

from tests.core.scoring.rubrics import a_criterion, a_rubric
from trainer.core.scoring.conclusion import concluded
from trainer.core.scoring.interval import (
    RATED,
    SURE,
    UNKNOWN,
    WIDEST,
    interval_words,
    margin_of,
    shown_margin,
    spread_of,
    straddles,
    with_margin,
)
from trainer.core.scoring.score import Score, abstain, not_applicable
from trainer.core.scoring.scorecard import Failing, Scorecard

TWO = a_rubric(a_criterion("empathy", 50), a_criterion("clarity", 50))
SPREADS = [(1.0, SURE), (0.95, 0.474), (0.9, 0.690), (0.8, 1.006), (0.0, UNKNOWN)]


@pytest.mark.parametrize(("certainty", "spread"), SPREADS)
def test_the_less_certain_a_level_the_wider_it_may_be_off(certainty: float, spread: float) -> None:
    found = spread_of(Score("empathy", 3, "because", certainty=certainty))
    assert found == pytest.approx(spread, abs=0.01)


@pytest.mark.parametrize(
    ("certainty", "spread"), [(1.0, SURE), (0.95, 0.474), (0.94, 0.9), (0.5, 1.0), (0.1, 1.3)]
)
def test_what_was_measured_takes_the_place_of_what_is_reckoned_from_words(
    certainty: float, spread: float
) -> None:
    found = spread_of(Score("resolution", 3, "because", certainty=certainty))
    assert found == pytest.approx(spread, abs=0.01)


def test_a_level_given_by_a_person_has_a_persons_spread() -> None:
    assert spread_of(Score("empathy", 3, "because", certainty=0.2, rater="Mona")) == RATED


def test_what_was_not_rated_may_be_nearly_anything() -> None:
    assert spread_of(abstain("empathy", "no reader")) == UNKNOWN


def test_the_margin_is_in_points_and_grows_with_doubt() -> None:
    sure, doubtful = card(1.0), card(0.7)
    assert sure.margin == 12
    assert doubtful.margin is not None
    assert doubtful.margin > 30
    assert (margin_of(TWO.criteria, (rated(0), rated(0))) or 0) <= WIDEST


def test_many_criteria_are_surer_together_than_one() -> None:
    many = a_rubric(*(a_criterion("clarity", 10, f"c{one}") for one in range(10)))
    scores = tuple(Score(one.id, 4, "b", certainty=0.9) for one in many.criteria)
    alone = margin_of(many.criteria[:1], scores[:1])
    assert alone is not None
    assert (margin_of(many.criteria, scores) or 0) < alone / 1.5


def test_what_does_not_apply_leaves_the_margin() -> None:
    without = margin_of(TWO.criteria, (rated(0.9), not_applicable("clarity", "no occasion")))
    assert without == margin_of(TWO.criteria[:1], (rated(0.9),))


def test_a_score_that_is_not_there_has_no_margin() -> None:
    nothing = (abstain("empathy", "no"), abstain("clarity", "no"))
    assert margin_of(TWO.criteria, nothing) is None
    assert margin_of((), ()) is None
    unscored = concluded(TWO, nothing, engine="5")
    assert (unscored.margin, straddles(unscored, 70)) == (None, False)


def test_an_interval_that_holds_the_pass_mark_says_so() -> None:
    near = replace(card(1.0), score=72, headline=72, margin=5)
    assert interval_words(near, 70) == "72 ± 5: may be either side of 70."
    assert interval_words(near, 60) == ""
    assert interval_words(replace(near, score=64, headline=64), 70) == ""
    assert straddles(replace(near, score=65, headline=65), 70)


@pytest.mark.parametrize(
    ("points", "margin", "words"),
    [
        (72, 5, "72 ± 5"),
        (88, 12, "88 ± 12"),
        (88, 13, "88 (75 to 100)"),
        (3, 29, "3 (0 to 32)"),
        (50, 50, "50 ± 50"),
        (72, None, "72"),
        (None, 5, "not scored"),
    ],
)
def test_an_interval_never_leaves_the_scale(
    points: int | None, margin: int | None, words: str
) -> None:
    assert with_margin(points, margin) == words


def test_an_interval_that_is_cut_says_its_ends_where_it_holds_the_pass_mark() -> None:
    wide = replace(card(1.0), score=88, headline=88, margin=30)
    assert interval_words(wide, 70) == "88 (58 to 100): may be either side of 70."


def test_a_capped_headline_stands_without_a_margin() -> None:
    failed = concluded(TWO, (rated(1.0), rated(1.0)), (Failing("abuse", "Abuse.", ()),), engine="5")
    assert (failed.headline, shown_margin(failed), interval_words(failed, 70)) == (49, None, "")
    assert failed.margin is not None


def card(certainty: float) -> Scorecard:
    return concluded(TWO, (rated(certainty), rated(certainty)), engine="5")


def rated(certainty: float) -> Score:
    return Score("empathy", 4, "because", certainty=certainty)
