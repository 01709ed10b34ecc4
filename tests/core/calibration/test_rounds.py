import pytest

from trainer.core.calibration.agreement import Band
from trainer.core.calibration.rounds import (
    MACHINE,
    CriterionAgreement,
    Mark,
    advice_on,
    result_of,
)

FOUR = ((1, 1), (2, 2), (3, 4), (5, 3))
"""What two raters gave four talks; every figure below is worked out by hand from these."""


def test_two_raters_agree_as_far_as_was_worked_out_by_hand() -> None:
    (found,) = result_of(marks(FOUR), ["empathy"]).criteria

    assert (found.talks, found.pairs) == (4, 4)
    assert (found.exact, found.within_one, found.disputed) == (0.5, 0.75, 0.25)
    assert found.kappa == pytest.approx(1 - 20 / 56)
    assert found.alpha == pytest.approx(1 - 119 / 648)
    assert (found.band, found.ambiguous) == (Band.GOOD, False)


def test_whole_talks_and_leanings_are_as_worked_out_by_hand() -> None:
    found = result_of(marks(FOUR), ["empathy"])

    assert found.icc == pytest.approx(3 / 4.25)
    assert found.totals == 4
    assert [(one.rater, one.marks, one.bias) for one in found.leanings] == [
        (1, 4, 0.25),
        (2, 4, -0.25),
    ]
    assert [one.drift for one in found.leanings] == [None, None]


def test_the_machine_is_one_more_rater_and_kappa_the_mean_over_pairs() -> None:
    same = [Mark(talk, "empathy", MACHINE, one) for talk, (one, _) in enumerate(FOUR)]

    found = result_of([*marks(FOUR), *same], ["empathy"])

    (criterion,) = found.criteria
    assert criterion.pairs == 12
    assert criterion.kappa == pytest.approx((1 + 2 * (1 - 20 / 56)) / 3)
    machine, first, second = found.leanings
    assert (machine.rater, machine.bias, first.bias) == (0, 0.125, 0.125)
    assert second.bias == pytest.approx(-0.25)


def test_drift_is_how_far_a_rater_moved_since_earlier_rounds() -> None:
    before = [marks(((3, 2), (4, 3))), marks(((5, 4),))]

    first, second = result_of(marks(FOUR), ["empathy"], before).leanings

    assert (first.before, first.drift) == (1, -0.75)
    assert (second.before, second.drift) == (-1, 0.75)


def test_the_five_largest_disagreements_come_first_the_highest_mark_before_the_lowest() -> None:
    pairs = ((1, 5), (4, 1), (2, 4), (3, 3), (1, 2), (5, 3), (2, 1))

    found = result_of(marks(pairs), ["empathy"]).largest

    assert [(one.attempt, one.spread) for one in found] == [(0, 4), (1, 3), (2, 2), (5, 2), (4, 1)]
    assert [one.level for one in found[0].marks] == [5, 1]


def test_far_apart_on_more_than_three_talks_of_ten_is_the_item_not_the_person() -> None:
    (found,) = result_of(marks(((1, 3), (5, 3), (2, 2), (4, 4), (3, 3))), ["empathy"]).criteria

    assert (found.disputed, found.ambiguous) == (0.4, True)
    assert "The item, not the person: raters are far apart on 40 % of the talks" in advice_on(found)


def test_where_only_the_machine_differs_the_anchor_is_not_blamed() -> None:
    people = [Mark(talk, "empathy", rater, 5) for talk in range(5) for rater in (1, 2, 3)]
    machine = [Mark(talk, "empathy", MACHINE, 1) for talk in range(5)]

    (found,) = result_of([*people, *machine], ["empathy"]).criteria

    assert (found.disputed, found.machine_alone, found.ambiguous) == (1.0, True, False)
    assert advice_on(found) == "Only the machine differs: that is the scorer's, not the anchor's."


def test_one_person_and_the_machine_far_apart_do_not_tell_who_differs() -> None:
    given = [Mark(talk, "empathy", rater, 5 - 4 * rater) for talk in range(5) for rater in (0, 1)]

    (found,) = result_of(given, ["empathy"]).criteria

    assert (found.machine_alone, found.ambiguous) == (False, True)


def test_of_fewer_than_five_talks_nothing_is_said() -> None:
    (found,) = result_of(marks(((1, 3), (5, 3))), ["empathy"]).criteria

    assert found.band is Band.REWRITE
    assert advice_on(found) == "Too few talks to say."


def test_no_occasion_is_a_gap_and_what_cannot_be_told_is_none() -> None:
    given = [*marks(((3, 3),)), Mark(1, "empathy", 1, None), Mark(1, "empathy", 2, 4)]

    found = result_of(given, ["empathy", "clarity"])

    empathy, clarity = found.criteria
    assert (empathy.talks, empathy.kappa, empathy.alpha, empathy.band) == (1, None, None, None)
    assert (clarity.exact, clarity.disputed, clarity.ambiguous) == (None, None, False)
    assert (found.icc, found.totals) == (None, 1)
    assert found.largest == ()


@pytest.mark.parametrize(
    ("band", "ambiguous", "said"),
    [
        (Band.REWRITE, True, "Write the anchors anew."),
        (None, True, "Write the anchors anew."),
        (Band.USABLE, True, "Talk its anchors over"),
        (Band.REWRITE, False, "Rewrite the anchor"),
        (Band.DISCUSS, False, "Discuss it"),
        (Band.USABLE, False, "Usable."),
        (Band.GOOD, False, "Good."),
        (None, False, "Too few different marks to tell."),
    ],
)
def test_what_follows_goes_by_the_band(band: Band | None, *, ambiguous: bool, said: str) -> None:
    one = CriterionAgreement("empathy", 5, 5, 0.5, 0.5, 0.5, 0.5, 0.4, band, ambiguous)
    assert said in advice_on(one)


def marks(pairs: tuple[tuple[int, int], ...]) -> list[Mark]:
    """Let raters 1 and 2 mark as many talks as there are pairs."""
    return [
        Mark(talk, "empathy", rater, level)
        for talk, both in enumerate(pairs)
        for rater, level in enumerate(both, 1)
    ]
