"""Every row says by how much it misses and why, and those that miss stand first."""

from dataclasses import replace

import pytest

from tests.core.calibration.test_measured import MARKS, NAMES, SCORE, SHORT, STUFFING, TYPOS
from trainer.core.calibration.measured import Agreed, by_change, by_criterion
from trainer.queries import trust_rows as rows
from trainer.queries.trust_rows import Row, Table

CRITERIA = {"empathy": "Empathy"}
RATED = Agreed("Warmth", "epitome", "macro-F1", "as shipped", 0.7, 0.02, 3084, aim=0.75)


def test_what_misses_its_aim_stands_first_and_furthest_first() -> None:
    near, far = (replace(STUFFING, attack=str(gain), worst=gain, met=False) for gain in (3.0, 9.0))
    table = rows.of_attacks((STUFFING, near, far))

    assert [one.by for one in table.rows] == ["by 7 points", "by 1 point", ""]
    assert (table.missed, table.aimed) == (2, 3)


def test_a_trick_says_by_how_much_and_why_it_misses() -> None:
    (one,) = rows.of_attacks((replace(STUFFING, worst=7.0, over=3, met=False),)).rows

    assert one.name.startswith("A heap of the right words")
    assert one.small == "keyword stuffing, scenario"
    assert one.why == (
        "3 of 20 talks gained more than two points; "
        "a talk that stands between two levels is tipped by little"
    )
    assert one.cells == ("Practice talk", "20", "+7", "−8.0")


def test_a_trick_that_gains_no_points_says_by_what_it_misses() -> None:
    (one,) = rows.of_attacks((replace(STUFFING, worst=-1.0, rose=2, met=False),)).rows

    assert (one.by, one.why) == ("", "on 2 a criterion rose by more than one level")


def test_good_service_in_another_form_says_what_it_loses() -> None:
    lost = replace(SHORT, kind="short and good", worst=-7.0, mean=-3.3, under=2, met=False)
    bad, good = rows.of_kept((SHORT, lost)).rows

    assert (bad.name, bad.by) == ("Good service in few words", "by 5 points")
    assert bad.why.startswith("2 of 10 talks lost more than two points; two talks")
    assert bad.cells == ("10", "−7", "−3.3")
    assert (good.met, good.by, good.why) == (True, "", "")


def test_a_set_of_talks_says_which_aims_it_misses() -> None:
    fourth = replace(MARKS, set="fair_fourth", same=0.52, within=0.886, in_band=0.475)
    (one,) = rows.of_marks((fourth,)).rows

    assert one.name == "Fourth, which nothing was mended or trained by"
    assert one.by == "same level by 8, within one by 1, score in range by 32 of 100"
    assert one.why.endswith("two readers give the same level in 80 %")
    assert one.cells == ("20", "52 %", "80 %", "89 %", "48 %", "0.75", "0.95")


def test_a_gap_of_less_than_a_point_is_told_as_one_and_kappa_by_its_own_measure() -> None:
    near = replace(MARKS, same=0.599, kappa=0.5)
    (one,) = rows.of_marks((near,)).rows

    assert (one.by, one.why) == ("same level by 1 of 100, kappa by 0.25", "")


def test_a_set_that_meets_its_aims_says_nothing_more() -> None:
    (one,) = rows.of_marks((replace(MARKS, same=0.6, met=True),)).rows

    assert (one.met, one.by, one.why) == (True, "", "")


def test_talks_that_nobody_marked_again_have_a_dash() -> None:
    single = replace(MARKS, set="fair_fourth", again_same=None, again_kappa=None)
    (one,) = rows.of_marks((single,)).rows

    assert (one.cells[2], one.cells[-1], one.why) == ("–", "–", "")


def test_a_change_names_its_worst_check() -> None:
    shifts = (NAMES, SCORE, TYPOS, replace(SCORE, change="typos"))
    typos, names = rows.of_changes(by_change(shifts), CRITERIA).rows

    assert typos.by == (
        "worst check: Empathy in a practice talk, 3 of 100 levels or 3 % (aim under 1 %)"
    )
    assert typos.why == "a talk that stands between two levels is tipped by little"
    assert typos.cells == ("100", "3.00 %", "+0.40", "1 of 2")
    assert (names.met, names.by, names.why) == (True, "", "")


def test_a_change_that_moves_the_score_is_told_in_points() -> None:
    moved = replace(SCORE, mean_shift=-1.5, met=False)
    (one,) = rows.of_changes(by_change((NAMES, moved)), CRITERIA).rows

    assert one.by == ("worst check: The whole score in a practice talk, −1.5 points (aim under 1)")


def test_a_criterion_names_its_worst_change() -> None:
    slips = replace(TYPOS, change="slips: tense")
    empathy, score = rows.of_criteria(by_criterion((NAMES, slips, SCORE)), CRITERIA).rows

    assert (empathy.name, empathy.small) == ("Empathy", "")
    assert empathy.by.startswith("worst check: Slips of tense in a practice talk, 3 of 100")
    assert empathy.why.startswith("known phrases are read as written")
    assert (score.name, score.cells) == ("The whole score", ("100", "0.00 %", "+0.400", "0 of 1"))


def test_what_was_set_beside_labels_is_held_to_its_aim_where_it_has_one() -> None:
    reached, free = replace(RATED, figure=0.8, people=0.9), replace(RATED, aim=None)
    trial = replace(RATED, how="fitted, 5-fold")

    table = rows.of_agreement((free, reached, trial, RATED), grading=True)

    assert [one.met for one in table.rows] == [False, True, None]
    assert (table.missed, table.aimed) == (1, 2)
    missed, met, _ = table.rows
    assert (missed.by, missed.cells[1]) == ("by 0.05", "0.70 ± 0.02 (3,084)")
    assert (met.by, met.why, met.cells[2:]) == ("", "", ("0.75", "–", "0.90"))
    (trial_row,) = rows.of_agreement((free, replace(trial, figure=-0.04)), grading=False).rows
    assert trial_row.cells[1] == "−0.04 ± 0.02 (3,084)"


@pytest.mark.parametrize(
    ("value", "digits", "text"), [(-0.04, 1, "0.0"), (-0.04, 2, "−0.04"), (3.0, 0, "+3")]
)
def test_what_rounds_to_nothing_has_no_sign(value: float, digits: int, text: str) -> None:
    assert rows.signed(value, digits) == text


def test_an_empty_table_has_no_aim() -> None:
    assert Table("a", "b", (), ()).aimed == 0
    assert Table("a", "b", (), (Row("c", "", None, "", "", ()),)).aimed == 0
