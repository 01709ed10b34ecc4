"""What a person's talks add up to, by hand."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from trainer.core.conversation.turn import Speaker
from trainer.core.customer.survey import Survey
from trainer.core.learning.evidence import Observation
from trainer.core.learning.mastery import mastery_of
from trainer.core.learning.summary import (
    CriterionWeek,
    FigureWeek,
    Held,
    Level,
    SkillWeek,
    TalkFigures,
    Tally,
    figures_of,
    go_on,
    hold,
    midnight,
    monday_of,
    sum_figures,
    sum_levels,
    sum_skills,
)

MONDAY = date(2026, 5, 4)
NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
"""A Monday."""
LAST, NEXT = MONDAY - timedelta(days=7), MONDAY + timedelta(days=7)
SURVEY = Survey(csat=4, nps=9, ces=6, fcr=True, satisfaction=70.0, comment="")


@pytest.mark.parametrize(
    ("at", "monday"),
    [
        ("2026-05-04T00:00:00+00:00", MONDAY),
        ("2026-05-10T23:59:59+00:00", MONDAY),
        ("2026-05-11T00:30:00+02:00", MONDAY),
        ("2026-05-11T00:00:00+00:00", NEXT),
        ("2027-01-01T12:00:00+00:00", date(2026, 12, 28)),
    ],
)
def test_a_week_is_named_by_its_monday_in_utc(at: str, monday: date) -> None:
    found = monday_of(datetime.fromisoformat(at))
    assert found == monday
    assert midnight(found) <= datetime.fromisoformat(at) < midnight(found) + timedelta(days=7)


def test_two_talks_of_one_week_move_the_estimate_twice_and_add_up() -> None:
    # By hand: 58 → +121/218·(80−58) = 70.2, variance 121·97/218 = 53.8; a day adds 0.3;
    # → −54.1/151.1·(70.2−60) = 66.6, variance 54.1·97/151.1 = 34.7.
    _, weeks = sum_skills([seen(80), seen(60, days=1)])
    (every,) = (one for one in weeks if not one.channel)
    assert (round(every.mean, 1), round(every.sd**2, 1)) == (66.6, 34.7)
    assert (every.week, every.observations, every.talks, every.y_sum) == (MONDAY, 2, 2, 140)
    assert every.seen == NOW + timedelta(days=1)


def test_each_channel_stands_alone_and_exercises_belong_to_none() -> None:
    held, weeks = sum_skills(
        [seen(80), seen(40, channel="email", days=7), seen(90, exercise=True, days=14)]
    )
    assert [(one.channel, one.week, one.observations, one.talks, one.y_sum) for one in weeks] == [
        ("", MONDAY, 1, 1, 80),
        ("", NEXT, 2, 1, 40),
        ("", NEXT + timedelta(days=7), 2, 0, 0),
        ("chat", MONDAY, 1, 1, 80),
        ("email", NEXT, 1, 1, 40),
    ]
    assert {one.channel: (one.observations, one.scenarios) for one in held} == {
        "": (2, 1),
        "chat": (1, 1),
        "email": (1, 1),
    }
    every = held[0]
    assert (every.last, every.seen) == (NOW + timedelta(days=7), NOW + timedelta(days=14))


def test_what_is_held_gives_the_estimate_that_all_observations_give() -> None:
    talks = [seen(50 + 3 * n, days=2 * n, scenario=f"case-{n % 4}") for n in range(9)]
    now = NOW + timedelta(days=60)
    (held,) = (one for one in sum_skills(talks)[0] if not one.channel)
    whole = replace(mastery_of("empathy", talks, now), history=())
    assert held.at(now) == whole
    assert held.at(NOW).sd == held.sd
    assert Held("empathy", 58.0, 11.0, 0, 0, None, None).at(now).sd == 11.0


@pytest.mark.parametrize("cut", range(1, 8))
def test_to_go_on_from_a_week_comes_to_the_same_as_to_begin_anew(cut: int) -> None:
    talks = [
        seen(37 * n % 100, days=3 * n, channel=("chat", "email")[n % 2], exercise=n % 5 == 4)
        for n in range(12)
    ]
    since = MONDAY + timedelta(days=7 * (cut - 1))
    held, weeks = sum_skills(talks)
    before = {(one.channel, one.skill): one for one in weeks if one.week < since}
    gone_on = go_on([one for one in talks if monday_of(one.at) >= since], before)
    assert rounded(gone_on) == rounded(one for one in weeks if one.week >= since)
    tallies = {
        (one.channel, one.skill): Tally(one.observations, one.scenarios, one.last)
        for one in held
        if one.last
    }
    latest = {**before, **{(one.channel, one.skill): one for one in gone_on}}
    assert rounded(hold(one, tallies.get(key)) for key, one in latest.items()) == rounded(held)


def test_a_skill_only_practised_in_exercises_was_seen_in_no_talk() -> None:
    (held,), (week,) = sum_skills([seen(90, exercise=True)])
    assert (held.observations, held.scenarios, held.last) == (0, 0, None)
    assert hold(week, None) == held


def test_levels_add_up_by_criterion_week_and_channel() -> None:
    given = [
        Level("tone", "chat", NOW, 3),
        Level("tone", "chat", NOW + timedelta(days=1), 5),
        Level("tone", "email", NOW, 1),
        Level("tone", "chat", NOW - timedelta(days=1), 2),
        Level("facts", "chat", NOW, 4),
    ]
    assert set(sum_levels(given)) == {
        CriterionWeek("tone", MONDAY, "chat", 2, 8),
        CriterionWeek("tone", MONDAY, "email", 1, 1),
        CriterionWeek("tone", LAST, "chat", 1, 2),
        CriterionWeek("facts", MONDAY, "chat", 1, 4),
        CriterionWeek("tone", MONDAY, "", 3, 9),
        CriterionWeek("tone", LAST, "", 1, 2),
        CriterionWeek("facts", MONDAY, "", 1, 4),
    }


def test_figures_add_up_by_week_and_channel() -> None:
    talks = [
        figures(csat=5, ces=7, nps=9, fcr=True, resolved=True, passed=True, waits=(10.0, 20.0)),
        figures(csat=2, ces=3, nps=6, waits=(30.0,)),
        figures(csat=3, ces=4, nps=7, fcr=True),
    ]
    assert sum_figures(talks) == (
        FigureWeek(
            week=MONDAY,
            channel="chat",
            talks=3,
            csat_sum=10,
            ces_sum=14,
            promoters=1,
            detractors=1,
            fcr=2,
            resolved=1,
            replies=3,
            reply_seconds=60.0,
            passed=1,
            csat_squares=38,
            ces_squares=74,
            reply_squares=1400.0,
        ),
    )


@pytest.mark.parametrize(
    ("said", "replies", "seconds", "squares"),
    [
        ("customer 0, agent 30, customer 45, agent 55", 2, 40.0, 1000.0),
        ("customer 0, customer 20, agent 30, agent 90", 1, 10.0, 100.0),
        ("agent 0, customer 5", 0, 0, 0),
        ("customer ?, agent 30, customer 45, agent ?", 0, 0, 0),
        ("", 0, 0, 0),
    ],
)
def test_a_reply_takes_as_long_as_the_customer_waited_for_it(
    said: str, replies: int, seconds: float, squares: float
) -> None:
    pairs = [one.split() for one in said.split(", ") if one]
    turns = [(Speaker(who), None if at == "?" else float(at)) for who, at in pairs]
    found = figures_of(NOW, "chat", SURVEY, turns, resolved=True, passed=False)
    assert (found.replies, found.reply_seconds, found.reply_squares) == (replies, seconds, squares)
    assert (found.csat, found.ces, found.nps, found.fcr) == (4, 6, 9, True)
    assert (found.resolved, found.passed, found.channel) == (True, False, "chat")


def seen(
    y: float,
    *,
    days: float = 0,
    channel: str = "chat",
    scenario: str = "case",
    exercise: bool = False,
) -> Observation:
    at = NOW + timedelta(days=days)
    return Observation("empathy", y, 2, scenario, channel, at, exercise, harder=0.0)


def figures(
    *,
    csat: int,
    ces: int,
    nps: int,
    fcr: bool = False,
    resolved: bool = False,
    passed: bool = False,
    waits: tuple[float, ...] = (),
) -> TalkFigures:
    squares = sum(one**2 for one in waits)
    return TalkFigures(
        NOW, "chat", csat, ces, nps, fcr, resolved, passed, len(waits), sum(waits), squares
    )


def rounded(sums: Iterable[Held | SkillWeek]) -> set[tuple[object, ...]]:
    """Compare values whose figures come out of a square root and back."""
    values = ([getattr(one, name) for name in type(one).__slots__] for one in sums)
    return {tuple(round(v, 9) if isinstance(v, float) else v for v in one) for one in values}
