"""What is asked of somebody, when their day ends, and how they stand by their tries."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from trainer.core.errors import InputError
from trainer.core.learning.assignment import (
    Rule,
    Standing,
    State,
    Target,
    Terms,
    Try,
    Whom,
    checked,
    end_of_day,
    meets,
    set_aside,
    standing_of,
    standing_on_path,
)
from trainer.core.learning.mastery import Mastery

DUE = datetime(2026, 5, 12, 22, 59, 59, tzinfo=UTC)
BEFORE, AFTER = DUE - timedelta(days=1), DUE + timedelta(days=1)


@pytest.mark.parametrize(
    ("zone", "day", "end"),
    [
        ("Europe/London", date(2026, 1, 31), "2026-01-31T23:59:59"),
        ("Europe/London", date(2026, 3, 28), "2026-03-28T23:59:59"),
        ("Europe/London", date(2026, 3, 29), "2026-03-29T22:59:59"),  # a day of 23 hours
        ("Europe/London", date(2026, 10, 24), "2026-10-24T22:59:59"),
        ("Europe/London", date(2026, 10, 25), "2026-10-25T23:59:59"),  # a day of 25 hours
        ("America/New_York", date(2026, 3, 7), "2026-03-08T04:59:59"),
        ("America/New_York", date(2026, 3, 8), "2026-03-09T03:59:59"),
        ("Asia/Kolkata", date(2026, 5, 12), "2026-05-12T18:29:59"),
        ("Pacific/Auckland", date(2026, 5, 12), "2026-05-12T11:59:59"),
        ("Africa/Cairo", date(2026, 4, 23), "2026-04-23T21:59:59"),  # the next has no midnight
        ("UTC", date(2026, 12, 31), "2026-12-31T23:59:59"),
    ],
)
def test_a_day_ends_when_the_next_begins_in_the_zone(zone: str, day: date, end: str) -> None:
    found = end_of_day(day, ZoneInfo(zone))

    assert found.replace(tzinfo=None).isoformat() == end
    assert found.astimezone(ZoneInfo(zone)).date() == day
    assert (found + timedelta(seconds=1)).astimezone(ZoneInfo(zone)).date() > day


@pytest.mark.parametrize(
    ("asked", "tries", "now", "state", "left", "late"),
    [
        ((70, 1, 0), "", BEFORE, State.OPEN, None, False),
        ((70, 1, 0), "", DUE, State.OPEN, None, False),
        ((70, 1, 0), "", AFTER, State.OVERDUE, None, False),
        ((70, 1, 0), "69", BEFORE, State.OPEN, None, False),
        ((70, 1, 0), "69 70", BEFORE, State.DONE, None, False),
        ((70, 1, 0), "90 10", AFTER, State.DONE, None, False),  # the best try stays the best
        ((0, 1, 0), "-", BEFORE, State.DONE, None, False),  # done without a score is done
        ((0, 1, 0), "run", BEFORE, State.OPEN, None, False),
        ((70, 2, 0), "80", BEFORE, State.OPEN, None, False),
        ((70, 2, 0), "80 10", BEFORE, State.DONE, None, False),
        ((70, 1, 2), "69", BEFORE, State.OPEN, 1, False),
        ((70, 1, 2), "69 run", BEFORE, State.OPEN, 0, False),
        ((70, 1, 2), "69 69", BEFORE, State.NOT_PASSED, 0, False),
        ((70, 1, 2), "69 69", AFTER, State.NOT_PASSED, 0, False),
        ((70, 1, 2), "69 -", BEFORE, State.WAITING, 0, False),
        ((70, 1, 2), "70", AFTER, State.DONE, 1, False),
        ((70, 1, 2), "late70", AFTER, State.DONE, 1, True),
        ((70, 1, 0), "50 late70", AFTER, State.DONE, None, True),
        ((70, 1, 0), "70 late90", AFTER, State.DONE, None, False),
        ((70, 1, 1), "0", BEFORE, State.NOT_PASSED, 0, False),
    ],
)
def test_how_somebody_stands_follows_from_their_tries(
    asked: tuple[int, int, int], tries: str, now: datetime, state: State, left: int, *, late: bool
) -> None:
    minimum, least, most = asked
    terms = Terms(Target.SCENARIO, "late-cot", minimum, least, most)

    found = standing_of(terms, tried(tries), DUE, now)

    assert (found.state, found.left, found.late) == (state, left, late)
    assert found.running == ("run" in tries)
    assert found.pending == (state in {State.OPEN, State.OVERDUE})


def test_the_best_try_and_their_number_are_told_and_none_scored_is_none() -> None:
    terms = Terms(Target.SCENARIO, "late-cot", 80, 1, 3)

    assert standing_of(terms, tried("60 75 run"), DUE, BEFORE) == Standing(
        State.OPEN, DUE, tries=2, best=75, left=0, running=True
    )
    assert standing_of(terms, tried("-"), DUE, BEFORE).best is None


def test_a_path_is_done_with_its_last_step() -> None:
    assert standing_on_path(3, 4, DUE, BEFORE) == Standing(State.OPEN, DUE, tries=3)
    assert standing_on_path(3, 4, DUE, AFTER).state is State.OVERDUE
    assert standing_on_path(4, 4, DUE, AFTER).state is State.DONE


def test_only_what_is_still_to_do_is_set_aside() -> None:
    late = Standing(State.OVERDUE, DUE)
    assert set_aside(late) == Standing(State.ASIDE, DUE)
    assert set_aside(late).aside
    assert not set_aside(late).pending
    assert not set_aside(late).is_soon(BEFORE)
    done = Standing(State.DONE, DUE)
    assert set_aside(done) == done


def test_due_soon_is_three_days_and_only_of_what_is_open() -> None:
    open_ = Standing(State.OPEN, DUE)

    assert open_.is_soon(DUE - timedelta(days=3))
    assert not open_.is_soon(DUE - timedelta(days=3, seconds=1))
    assert not Standing(State.DONE, DUE).is_soon(DUE)
    assert not Standing(State.OVERDUE, DUE).is_soon(DUE)


@pytest.mark.parametrize(
    ("terms", "because"),
    [
        (Terms(Target.SCENARIO, "x", least=3, most=2), "3 tries at least and 2 at most"),
        (Terms(Target.SCENARIO, "x", least=0), "fewest tries"),
        (Terms(Target.SCENARIO, "x", least=21), "fewest tries"),
        (Terms(Target.SCENARIO, "x", most=-1), "most tries"),
        (Terms(Target.SCENARIO, "x", most=21), "most tries"),
        (Terms(Target.SCENARIO, "x", minimum=101), "0 to 100"),
        (Terms(Target.SCENARIO, "x", days=0), "1 to 3650 days"),
        (Terms(Target.EXERCISE, "x", exam=True), "Only a talk can be an exam"),
        (Terms(Target.PATH, "x", exam=True), "Only a talk can be an exam"),
    ],
)
def test_what_contradicts_itself_is_refused(terms: Terms, because: str) -> None:
    with pytest.raises(InputError, match=because):
        checked(terms, Rule())


def test_a_mark_of_a_rule_is_0_to_100() -> None:
    with pytest.raises(InputError, match="0 to 100"):
        checked(Terms(Target.SCENARIO, "x"), Rule(Whom.UNDER, "empathy", 101))


def test_an_exam_has_no_hints_and_a_path_asks_what_its_steps_ask() -> None:
    exam = checked(Terms(Target.SCENARIO, "x", 70, 1, 2, exam=True, certificate=True), Rule())
    path = checked(Terms(Target.PATH, "x", 90, 2, 3, certificate=True), Rule())

    assert (exam.hints, exam.exam, exam.certificate) == (False, True, True)
    assert path == Terms(Target.PATH, "x")
    assert checked(Terms(Target.SCENARIO, "x"), Rule()).hints
    assert not checked(Terms(Target.EXERCISE, "x"), Rule()).hints


@pytest.mark.parametrize(
    ("mean", "talks", "whom", "taken"),
    [
        (59.9, 3, Whom.UNDER, True),
        (60.0, 3, Whom.UNDER, False),
        (20.0, 2, Whom.UNDER, False),  # thin evidence takes nobody in
        (20.0, 9, Whom.JOINING, False),
    ],
)
def test_a_rule_of_skill_takes_in_who_is_under_it(
    mean: float, talks: int, whom: Whom, *, taken: bool
) -> None:
    mastery = Mastery("empathy", mean, 5.0, talks, talks, None)

    assert meets(Rule(whom, "empathy", 60), mastery) is taken


def tried(words: str) -> list[Try]:
    """Read tries: a score, `-` for none, `run` for one that goes on, `late` for after the day."""
    found = []
    for number, word in enumerate(words.split()):
        if word == "run":
            found.append(Try(None))
            continue
        late = word.startswith("late")
        at = (AFTER if late else BEFORE) + timedelta(minutes=number)
        score = None if word == "-" else float(word.removeprefix("late"))
        found.append(Try(at, score))
    return found
