"""What is measured has a name that a manager understands."""

from dataclasses import replace

import pytest

from bench import supervisor
from bench.variants import attacks, changes
from tests.core.calibration.test_measured import STUFFING
from trainer.config import ROOT
from trainer.content import measured
from trainer.core.calibration.measured import ONLY_TRICKS, Agreed, Measured
from trainer.queries import trust_people_words as people
from trainer.queries import trust_words as words

WARMTH = Agreed("Empathy, warmth", "epitome", "macro-F1", "fitted, 5-fold", 0.7, 0.02, 9)


@pytest.fixture(scope="module")
def found() -> Measured:
    """Give what is released."""
    released = measured.find(ROOT / "rubrics")
    assert released is not None
    return released


def test_all_that_is_released_has_a_name_in_words(found: Measured) -> None:
    assert {one.attack for one in found.redteam} <= set(words.TRICKS)
    assert {one.form for one in found.redteam} <= set(words.FORMS)
    assert {one.kind for one in found.kept} <= set(words.KINDS)
    assert {one.change for one in found.fairness} <= set(words.CHANGES)
    assert {one.set for one in found.marks} <= set(words.SETS)
    assert {one.corpus for one in found.agreement} <= set(people.TEXTS)
    assert {one.metric.partition(",")[0] for one in found.agreement} <= set(people.MEASURES)


def test_every_trick_of_the_red_team_and_every_dialect_has_a_name() -> None:
    assert {one.name for one in attacks.attacks()} <= set(words.TRICKS)
    assert {f"dialect: {one}" for one in changes.TEXTS["dialects"]} <= set(words.CHANGES)
    assert {f"slips: {one}" for one in changes.TEXTS["slips"]} <= set(words.CHANGES)


def test_the_aims_and_sets_are_those_of_the_bench() -> None:
    aims = supervisor.AIMS
    assert dict(words.AIMS) == {
        "same": aims["same level"],
        "within": aims["within one level"],
        "kappa": aims["quadratic weighted kappa"],
        "in_band": aims["headline within its band"],
    }
    assert [folder.name for folder in supervisor.FOLDERS] == list(words.SETS)
    assert supervisor.FOLDERS[-1].name == words.FRESH


def test_what_has_no_name_yet_opens_with_a_capital() -> None:
    told = [name("tricks by Ann") for name in (words.trick, words.form, words.kind, words.change)]
    assert told == ["Tricks by Ann"] * 4


def test_why_a_level_moves_is_told_by_what_was_done() -> None:
    assert words.why_changed("slips: tense") == words.PHRASES
    assert words.why_changed("customer's name") == words.BETWEEN
    assert words.why_gained(replace(STUFFING, form="played")) == words.OTHERWISE
    assert words.why_gained(STUFFING) == words.BETWEEN
    assert words.why_gained(replace(STUFFING, attack=ONLY_TRICKS)) == ""


@pytest.mark.parametrize(
    ("found", "name"),
    [
        (WARMTH, "Warmth: replies to people in distress, from a forum"),
        (
            Agreed("Turn quality", "conture", "rho", "fitted, 5-fold: impression", 0.3, 0.1, 350),
            "Quality of a reply: replies in open chats with programs (the impression that one makes)",
        ),
        (
            Agreed(
                "Empathy, card", "epitome", "rho", "as shipped: estimate on the card", 0.1, 0, 9
            ),
            "Empathy: replies to people in distress, from a forum (the level on the scorecard)",
        ),
        (
            Agreed(
                "Empathy, experts", "empathy_judge", "rho", "x: mean of 3 scales (y)", 0.1, 0, 9
            ),
            "Empathy: talks about trouble, rated by experts (three ratings together)",
        ),
        (
            Agreed("Politeness", "receptiveness", "AUC, warm or tough", "as shipped", 0.8, 0, 9),
            "Politeness: offers in a trade, told to be warm or tough",
        ),
        (
            Agreed("Politeness", "politeness_stanford", "r, wiki", "fitted, 10-fold", 0.7, 0, 9),
            "Politeness: requests on the web, rated for politeness (among editors of Wikipedia)",
        ),
        (Agreed("Tone", "ours", "r", "fitted", 0.7, 0, 9), "Tone: ours"),
    ],
)
def test_a_comparison_says_what_was_compared(found: Agreed, name: str) -> None:
    assert people.name_of(found) == name


def test_the_technical_names_stay_for_a_specialist() -> None:
    assert people.technical_of(WARMTH) == "epitome, macro-F1, fitted, 5-fold"
    assert people.measure_of(WARMTH) == "How well each label is found"
    assert people.measure_of(replace(WARMTH, metric="alpha")) == "alpha"


def test_trials_and_comparisons_are_told_from_what_grades() -> None:
    hows = ("as shipped, words alone", "made as shipped, 5-fold", "fitted", "Flesch reading ease")
    assert [people.grades(replace(WARMTH, how=one)) for one in hows] == [True, True, False, False]


def test_why_a_figure_is_below_its_aim_is_told_where_it_is_known() -> None:
    shipped = replace(WARMTH, how="as shipped", aim=0.75)
    airline = replace(shipped, dimension="Resolution, actions", corpus="tau_airline")

    assert people.why_below(replace(shipped, figure=0.74)) == "within its ±: it may be chance"
    assert people.why_below(shipped) == people.SHIPPED
    assert people.why_below(airline).startswith("few talks")
    assert people.why_below(replace(WARMTH, aim=0.75)) == ""
