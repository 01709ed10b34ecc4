"""Who is ready, and what is missing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from statistics import NormalDist
from typing import Any

import pytest

from trainer.core.learning.mastery import Mastery
from trainer.core.learning.readiness import (
    Exam,
    Ground,
    Readiness,
    Stage,
    chance_of,
    exam_chance,
    least_reading,
    lower_bound,
    readiness_of,
    stage_of,
    upper_bound,
)
from trainer.core.learning.skill import Skill

NOW = datetime(2026, 5, 1, tzinfo=UTC)
EMPATHY = Skill("empathy", "Empathy", core=True)


@pytest.mark.parametrize(("words", "seconds"), [(0, 10), (83, 10), (84, 20), (500, 60), (501, 70)])
def test_a_reading_takes_at_least_a_minute_for_500_words(words: int, seconds: int) -> None:
    assert least_reading(words) == timedelta(seconds=seconds)


def test_nothing_is_missing_where_all_is_shown() -> None:
    told = ready()

    assert told.complete
    assert told.missing == ()
    assert told.low == pytest.approx(80 - 0.84 * 5)
    # One skill: the upper tail at 70 of a normal at 80 with 5, two standard deviations.
    assert told.probability == pytest.approx(0.97725, abs=1e-5)


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"observations": 0}, "Empathy: 3 more talks in which it shows."),
        ({"observations": 2}, "Empathy: 1 more talk in which it shows."),
        ({"scenarios": 2}, "Empathy: seen in 2 different cases; 3 are needed."),
        ({"scenarios": 1}, "Empathy: seen in 1 case; 3 are needed."),
        ({"mean": 74.1}, "Empathy: likely above 69; 70 is needed."),
        ({"mean": 2.0}, "Empathy: likely above 0; 70 is needed."),
    ],
)
def test_what_a_skill_lacks_is_told(change: dict[str, Any], missing: str) -> None:
    mastery = replace(MASTERY, **change)

    told = ready(grounds=[Ground(EMPATHY, mastery, 3)])

    assert told.missing == (missing,)
    assert not told.complete


def test_the_last_case_has_to_be_a_hard_one() -> None:
    told = ready(grounds=[Ground(EMPATHY, MASTERY, 2)])

    assert told.missing == ("Empathy: last shown in a case of level 2; level 3 is needed.",)


def test_skills_that_lack_the_same_are_told_together() -> None:
    tone = Skill("tone", "Tone", core=True)
    told = ready(grounds=[Ground(EMPATHY, MASTERY, 2), Ground(tone, MASTERY, 2)])

    assert told.missing == ("Empathy, Tone: last shown in a case of level 2; level 3 is needed.",)


@pytest.mark.parametrize(
    ("score", "missing"),
    [
        (None, ("Exam (e-mail): not taken yet.",)),
        (69, ("Exam (e-mail): 69 at best; 70 is needed.",)),
        (70, ()),
    ],
)
def test_every_channel_needs_an_exam(score: int | None, missing: tuple[str, ...]) -> None:
    assert ready(exams=[Exam("chat", 90), Exam("email", score)]).missing == missing


def test_an_open_exam_lowers_the_probability_by_how_likely_it_is_passed() -> None:
    # One skill at 80 ± 5 with a talk's noise of 97: a normal at 80 with √122.
    passed = 1 - NormalDist(80, 122**0.5).cdf(70)

    assert exam_chance([MASTERY]) == pytest.approx(passed)
    assert ready(exams=[Exam("chat")]).probability == pytest.approx(0.97725 * passed, abs=1e-5)
    # Four skills share the noise of one talk, and their own errors partly cancel: 97 + 25/4.
    four = 1 - NormalDist(80, (97 + 25 / 4) ** 0.5).cdf(70)
    assert exam_chance([MASTERY] * 4) == pytest.approx(four)


def test_two_skills_are_ready_together_as_likely_as_both() -> None:
    told = ready(grounds=[Ground(EMPATHY, MASTERY, 3), Ground(EMPATHY, LESS, 3)])

    # The second has its mean at 70: one chance in two.
    assert told.probability == pytest.approx(0.97725 * 0.5, abs=1e-5)
    assert told.low == pytest.approx(70 - 0.84 * 5)


def test_there_is_no_probability_while_a_skill_is_hardly_seen() -> None:
    thin = replace(MASTERY, observations=2)

    told = ready(grounds=[Ground(EMPATHY, MASTERY, 3), Ground(EMPATHY, thin)])

    assert (told.probability, told.low, told.holds) == (None, None, None)
    assert [one.chance is None for one in told.proofs] == [False, True]
    assert ready(grounds=[]).probability is None


def test_only_the_last_five_talks_must_be_without_an_auto_fail() -> None:
    assert ready(failed=[False] * 5 + [True]).complete
    told = ready(failed=[False, True, False])
    assert told.missing == ("An auto-fail in 1 of the last 3 talks; none is allowed.",)
    assert (told.fails, told.talks) == (1, 3)
    assert ready(failed=[]).missing == ("No talk is over yet.",)


def test_the_bound_holds_until_drift_has_widened_it() -> None:
    # (80 − 70) / 0.84 = 11.905; 11.905² − 25 = 116.72; at 0.3 a day that is 389 days.
    assert ready().holds == 389
    assert ready(grounds=[Ground(EMPATHY, LESS, 3)]).holds is None


def test_a_wide_estimate_has_a_low_bound_that_is_never_under_nought() -> None:
    assert lower_bound(replace(MASTERY, mean=3.0)) == 0.0
    assert chance_of(MASTERY, 80.0) == pytest.approx(0.5)


def test_a_signature_stands_whatever_the_evidence_says_now() -> None:
    thin = ready(grounds=[Ground(EMPATHY, replace(MASTERY, observations=2))])
    told = (ready(), ready(failed=[True]), thin)
    found = [(stage_of(one, signed=False), stage_of(one, signed=True)) for one in told]

    assert found == [
        (Stage.TO_SIGN, Stage.READY),
        (Stage.NOT_YET, Stage.READY),
        (Stage.THIN, Stage.READY),
    ]


MASTERY = Mastery("empathy", 80.0, 5.0, 6, 4, NOW)
LESS = replace(MASTERY, mean=70.0)


def test_what_is_surely_low_is_low_though_other_skills_were_hardly_seen() -> None:
    low = replace(MASTERY, mean=40.0, sd=10.0)
    unseen = Ground(Skill("tone", "Tone", core=True), replace(MASTERY, observations=1))

    told = ready(grounds=[Ground(EMPATHY, low, 3), unseen])

    assert told.surely_low == ("Empathy",)
    assert told.probability is None
    # Three standard deviations under the mark.
    assert told.most == pytest.approx(0.00135, abs=1e-5)
    assert (stage_of(told, signed=False), stage_of(told, signed=True)) == (Stage.LOW, Stage.READY)


@pytest.mark.parametrize(("mean", "low"), [(61.5, True), (61.7, False)])
def test_low_is_who_is_under_the_mark_with_four_chances_in_five(mean: float, *, low: bool) -> None:
    told = ready(grounds=[Ground(EMPATHY, replace(MASTERY, mean=mean, sd=10.0), 3)])

    assert bool(told.surely_low) is low
    assert upper_bound(replace(MASTERY, mean=99.0, sd=10.0)) == 100


def ready(
    grounds: list[Ground] | None = None,
    exams: list[Exam] | None = None,
    failed: list[bool] | None = None,
) -> Readiness:
    """Weigh somebody who lacks nothing, but for what is said."""
    return readiness_of(
        [Ground(EMPATHY, MASTERY, 3)] if grounds is None else grounds,
        [Exam("chat", 85)] if exams is None else exams,
        [False] * 5 if failed is None else failed,
    )
