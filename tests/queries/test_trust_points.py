"""The page opens with what a manager can read in two minutes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.core.calibration.test_measured import BEFORE, MARKS, NAMES, STUFFING, TYPOS
from tests.fakes import Clock
from tests.services.test_double_readings import everything
from tests.viewing import seen_by
from tests.web.talks import LETTER, played
from trainer.core.calibration.measured import Measured
from trainer.queries import trust_points
from trainer.queries.disputes import Upheld
from trainer.queries.trust_points import Bars, Point
from trainer.services import disputes
from trainer.services.disputes import Objection
from trainer.simulator import Simulator
from trainer.store import reviews
from trainer.store.attempts import AttemptRow
from trainer.store.database import writing
from trainer.store.people import Person

FOURTH = replace(MARKS, set="fair_fourth", talks=40, same=0.52, within=0.89, again_same=0.66)
Points = Callable[..., dict[str, Point]]


def test_the_set_by_which_nothing_was_mended_speaks_for_talks_to_come() -> None:
    assert trust_points.fresh(replace(BEFORE, marks=(FOURTH, MARKS))) == FOURTH
    assert trust_points.fresh(BEFORE) == MARKS
    assert trust_points.fresh(Measured("", "")) is None


def test_what_the_grades_are_good_for_follows_from_what_was_measured() -> None:
    met = replace(BEFORE, marks=(replace(MARKS, met=True),))

    assert trust_points.verdict(BEFORE) == trust_points.POINTER
    assert trust_points.verdict(met) == trust_points.READER
    assert trust_points.verdict(Measured("", "")) == trust_points.UNKNOWN


def test_the_summary_says_what_was_found_a_sentence_each() -> None:
    gained = replace(STUFFING, items=1200, worst=7.0, over=3, met=False)
    found = replace(BEFORE, redteam=(gained,), fairness=(NAMES, TYPOS), marks=(FOURTH,))

    levels, tricks, changes = trust_points.summary(found)

    assert "On 40 talks" in levels
    assert "in 52 of 100 cases, and at most one off in 89" in levels
    assert "more than two points of 100 in 3 of 1,200 talks, 7 at most" in tricks
    assert "changed 20 of 1,000 levels" in changes


def test_where_no_trick_gains_anything_it_says_so_and_what_is_not_known_is_not_said() -> None:
    only = Measured("8", "2026-11-23", redteam=(STUFFING,))

    assert trust_points.summary(only) == (
        "None of the tricks that were tried gained more than two points of 100.",
    )
    assert trust_points.summary(Measured("", "")) == ()


def test_agreement_stands_beside_that_of_two_readers(points: Points) -> None:
    one = points(marks=(FOURTH,))["marks"]

    assert (one.verdict, one.tone, one.figure) == ("missed by 8 points", "warn", "52 %")
    assert "Two readers: 66 %. Aim: 60 %." in one.beside
    assert "At most one level off: 89 %, aim 90 %." in one.use


def test_what_meets_its_aim_says_so_and_a_second_reader_may_be_missing(points: Points) -> None:
    found = points(marks=(replace(MARKS, same=0.6, again_same=None),))

    assert (found["marks"].verdict, found["marks"].tone) == ("met", "ok")
    assert found["marks"].beside == "of levels are the same. Aim: 60 %."
    assert (found["bars"].verdict, found["bars"].figure) == ("met", "90 %")


def test_the_error_bar_has_its_width_where_it_is_known(points: Points) -> None:
    bars = Bars(30, 11, 14, 18, demo=True)

    assert points(bars=bars)["bars"].use.startswith(
        "The error bar beside a score: ± 14 in the middle of the last 30 demo talks, "
        "half of them between ± 11 and ± 18. How often"
    )
    assert points()["bars"].use.startswith("How often the true score lies within the bar has not")


def test_how_often_the_error_bar_held_is_told_where_it_was_measured(points: Points) -> None:
    told = points(marks=(replace(MARKS, covered=0.85, margin=17.6),))["bars"].use

    assert told.startswith(
        "The bar (± 18 in the mean of those talks) held what the readers gave in 85 %"
    )
    assert "it is made to hold it in 95 %" in told


@pytest.mark.parametrize(
    ("worst", "rose", "verdict", "close"),
    [
        (1.0, 0, "met", False),
        (7.0, 0, "missed by 5 points", True),
        (1.0, 2, "missed", False),
    ],
)
def test_gaming_is_told_by_the_worst_trick(
    points: Points,
    worst: float,
    rose: int,
    verdict: str,
    close: bool,  # noqa: FBT001 - a column of the table
) -> None:
    met = verdict == "met"
    trick = replace(STUFFING, worst=worst, over=int(worst > 2), rose=rose, met=met)

    one = points(redteam=(trick,))["gamed"]

    assert (one.verdict, one.figure) == (verdict, f"{int(worst > 2)} of 20")
    assert ("close call" in one.use) is close


@pytest.mark.parametrize(
    ("flips", "missed", "verdict", "tone"),
    [
        (0, 0, "met", "ok"),
        (0, 1, "met over all, missed in 1 of 2 checks", "warn"),
        (5, 1, "missed", "warn"),
    ],
)
def test_fairness_is_told_over_all_and_by_its_checks(
    points: Points, flips: int, missed: int, verdict: str, tone: str
) -> None:
    shifts = (replace(NAMES, flips=0), replace(TYPOS, flips=flips, met=not missed))

    one = points(fairness=shifts)["fair"]

    assert (one.verdict, one.tone) == (verdict, tone)
    assert one.figure == f"{flips / 2:.1f} %"


def test_what_was_not_measured_has_no_point(points: Points) -> None:
    assert list(points(marks=(), redteam=(), fairness=())) == ["upheld"]


@pytest.mark.usefixtures("busy")
def test_a_leader_reads_what_waits_for_a_person(points: Points, trainer: Person) -> None:
    one = points(who=trainer)["upheld"]

    assert (one.verdict, one.tone, one.figure) == ("4 waiting", "warn", "100 %")
    assert one.beside.endswith("to rate blind. 1 was so far.")
    assert one.use.endswith(
        "Now 2 criteria wait to be rated, 1 dispute waits for an answer and 1 talk waits for a "
        "second reading."
    )


def test_where_nothing_waits_a_leader_reads_that(points: Points, trainer: Person) -> None:
    one = points(who=trainer)["upheld"]

    assert (one.verdict, one.tone) == ("nothing waits", "ok")
    assert "0 were so far" in one.beside
    assert "Now" not in one.use


def test_a_trainee_reads_the_rule_and_no_count(points: Points) -> None:
    one = points()["upheld"]

    assert (one.verdict, one.tone) == ("no aim", "neutral")
    assert one.beside == "of graded practice talks are drawn for a person to rate blind."


def test_the_error_bars_of_enough_talks_are_told_to_who_leads_them(
    simulator: Simulator, clock: Clock, trainee: Person, trainer: Person
) -> None:
    played(simulator, clock, trainee)
    assert trust_points.bars_of(seen_by(trainer)) is None
    ids = [played(simulator, clock, trainee, slug=LETTER) for _ in range(trust_points.ENOUGH)]
    with writing() as session:
        for id in ids:
            session.get_one(AttemptRow, id).counts = True

    bars = trust_points.bars_of(seen_by(trainer))

    assert bars is not None
    assert 0 < bars.low <= bars.usual <= bars.high <= 50
    assert not bars.demo
    assert f"of the last {bars.talks} talks, half of them" in bars.words
    assert trust_points.bars_of(seen_by(trainee)) is None


@pytest.mark.parametrize(
    ("upheld", "said"),
    [
        ((0, 0, 0), "No dispute has been upheld here yet."),
        (
            (1, 0, 0),
            "1 level was disputed and upheld; the running version still gives another level.",
        ),
        ((1, 1, 0), "the running version now gives it as the person did."),
        ((1, 0, 1), "the running version was not tried on it yet."),
        ((3, 3, 0), "3 levels were disputed and upheld; the running version now gives 3 of them"),
        (
            (9, 4, 2),
            "4 of them as the person did, still gives 3 of them otherwise and was not tried on 2 of",
        ),
    ],
)
def test_what_was_upheld_is_told_as_few_or_many(upheld: tuple[int, int, int], said: str) -> None:
    assert said in trust_points.upheld_words(Upheld(*upheld, demo=False))


@pytest.mark.parametrize(
    ("count", "said"), [(0, ""), (1, "1 dispute upheld"), (3, "3 disputes upheld")]
)
def test_upheld_disputes_are_counted(count: int, said: str) -> None:
    assert trust_points.upheld_short(Upheld(count, 0, 0, demo=False)) == said


@pytest.fixture
def points(simulator: Simulator, trainee: Person) -> Points:
    """Give the points by the part of the page that they lead to."""

    def found(who: Person = trainee, bars: Bars | None = None, **change: Any) -> dict[str, Point]:
        figures = replace(BEFORE, **change)
        told = trust_points.points_of(everything(simulator), seen_by(who), figures, bars)
        return {one.anchor: one for one in told}

    return found


@pytest.fixture
def busy(trainee: Person, simulator: Simulator, clock: Clock) -> None:
    """Let one talk wait for everything: two criteria, a dispute and a second reading."""
    id = played(everything(simulator), clock, trainee)
    disputes.raise_(simulator, trainee.id, id, "empathy", Objection("Hello", "I greeted them."))
    with writing():
        reviews.ask(id, (("empathy", "unsure"), ("clarity", "unsure")), clock())
