"""Rounds are marked blind, laid open together, and touch no learner's score."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.fakes import SLUG, Clock
from tests.web.talks import CURT, THANKS, played
from trainer.core.calibration.rounds import MACHINE
from trainer.core.errors import ForbiddenError, InputError, RuleError
from trainer.services import calibrations, scoring
from trainer.services.calibrations import Given, Plan
from trainer.simulator import Simulator
from trainer.store import audit, scorecards
from trainer.store import calibrations as rows
from trainer.store.people import Person


def test_marks_are_kept_handed_in_and_laid_open_when_all_have(
    trainer: Person, manager: Person, simulator: Simulator, plan: Plan, talks: list[int]
) -> None:
    before = [scoring.graded(simulator, one).scorecard for one in talks]
    id = calibrations.open_(simulator, trainer.id, plan)
    assert audit.list_(1)[0].what == "calibration opened"
    mark(simulator, trainer, id, talks, 3)
    with pytest.raises(InputError, match="4 of 4 marks are missing"):
        calibrations.hand_in(simulator, manager.id, id)
    mark(simulator, manager, id, talks, 0)

    calibrations.hand_in(simulator, trainer.id, id)
    assert rows.load(id).closed_at is None
    assert {one.rater for one in calibrations.counted(id)} == {MACHINE, trainer.id}
    calibrations.hand_in(simulator, manager.id, id)

    assert rows.load(id).closed_at is not None
    found = {(one.rater, one.level) for one in calibrations.counted(id)}
    assert {(trainer.id, 3), (manager.id, None)} <= found
    assert [scoring.graded(simulator, one).scorecard for one in talks] == before


def test_the_machine_s_marks_are_those_of_the_cards(
    trainer: Person, simulator: Simulator, plan: Plan, talks: list[int]
) -> None:
    id = calibrations.open_(simulator, trainer.id, plan)

    for attempt, levels in rows.talks(id).items():
        card = scorecards.load(attempt).scorecard
        assert card is not None
        known = {one.criterion: one.level for one in card.scores if one.level}
        assert levels == {one: known[one] for one in plan.criteria if one in known}


def test_a_mark_keeps_its_reason_and_quote_and_can_be_changed_until_handed_in(
    trainer: Person, simulator: Simulator, plan: Plan, talks: list[int]
) -> None:
    id = calibrations.open_(simulator, trainer.id, replace(plan, raters=[trainer.id]))
    first = talks[0]
    calibrations.save(simulator, trainer.id, id, first, {"empathy": Given(2, "Cold.", "Hello")})
    (one,) = rows.marks(id, trainer.id)
    assert one.quote is not None
    assert (one.level, one.because, one.quote.quote) == (2, "Cold.", "Hello")
    calibrations.save(
        simulator, trainer.id, id, first, {"empathy": Given(None), "clarity": Given(4)}
    )
    assert [(one.criterion, one.level) for one in rows.marks(id)] == [("clarity", 4)]

    mark(simulator, trainer, id, talks, 5)
    calibrations.hand_in(simulator, trainer.id, id)
    with pytest.raises(RuleError, match="laid open"):
        mark(simulator, trainer, id, talks, 1)


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (Given(6), "from 1 to 5"),
        (Given(3, "x" * 501), "at most 500"),
        (Given(3, "", "Nobody said so"), "Nobody said"),
    ],
)
def test_what_is_no_mark_is_refused(
    trainer: Person, simulator: Simulator, plan: Plan, talks: list[int], given: Given, why: str
) -> None:
    id = calibrations.open_(simulator, trainer.id, plan)
    with pytest.raises(InputError, match=why):
        calibrations.save(simulator, trainer.id, id, talks[0], {"empathy": given})


def test_a_deadline_ends_marking_and_can_be_extended_until_it_is_closed(
    trainer: Person,
    manager: Person,
    simulator: Simulator,
    clock: Clock,
    plan: Plan,
    talks: list[int],
) -> None:
    id = calibrations.open_(simulator, trainer.id, plan)
    mark(simulator, trainer, id, talks, 3)
    calibrations.hand_in(simulator, trainer.id, id)
    with pytest.raises(RuleError, match="your marks stand"):
        mark(simulator, trainer, id, talks, 4)
    clock.turn(days=9)
    with pytest.raises(RuleError, match="last day"):
        mark(simulator, manager, id, talks, 3)
    assert calibrations.is_due(simulator, rows.load(id))

    calibrations.extend(simulator, trainer.id, id, clock.now.date() + timedelta(days=2))
    mark(simulator, manager, id, talks[:1], 3)
    calibrations.close(simulator, trainer.id, id)

    assert {one.rater for one in calibrations.counted(id)} == {MACHINE, trainer.id}
    with pytest.raises(RuleError, match="over"):
        calibrations.extend(simulator, trainer.id, id, clock.now.date())
    with pytest.raises(RuleError, match="over"):
        calibrations.close(simulator, trainer.id, id)


def test_nothing_is_laid_open_before_anybody_handed_in(
    trainer: Person, admin: Person, simulator: Simulator, plan: Plan, talks: list[int]
) -> None:
    id = calibrations.open_(simulator, trainer.id, plan)
    with pytest.raises(RuleError, match="Nobody has handed in"):
        calibrations.close(simulator, trainer.id, id)
    with pytest.raises(ForbiddenError):
        mark(simulator, admin, id, talks, 3)
    with pytest.raises(InputError, match="not part of this round"):
        calibrations.save(simulator, trainer.id, id, 99, {})


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"title": " "}, "Name the round"),
        ({"due": None}, "Choose the last day"),
        ({"due": date(2026, 3, 1)}, "not over"),
        ({"attempts": ()}, "2 to 30"),
        ({"attempts": (1, 99)}, "not a graded talk"),
        ({"criteria": ["charm"]}, "at least one criterion"),
        ({"raters": []}, "at least one rater"),
        ({"raters": [999]}, "may not see"),
    ],
)
def test_a_round_that_cannot_be_held_is_refused(
    trainer: Person,
    simulator: Simulator,
    plan: Plan,
    talks: list[int],
    change: dict[str, object],
    why: str,
) -> None:
    with pytest.raises(InputError, match=why):
        calibrations.open_(simulator, trainer.id, replace(plan, **change))  # type: ignore[arg-type]  # as a form may say it
    assert rows.list_() == ()


def test_who_served_cannot_rate_and_is_left_out_of_what_is_sampled(
    trainer: Person, simulator: Simulator, clock: Clock, plan: Plan, talks: list[int]
) -> None:
    own = played(simulator, clock, trainer)
    with pytest.raises(InputError, match="Tara Trainer served"):
        calibrations.open_(simulator, trainer.id, replace(plan, attempts=(own, talks[0])))

    id = calibrations.open_(simulator, trainer.id, replace(plan, attempts=None, count=10))

    assert set(rows.talks(id)) == set(talks)


def mark(simulator: Simulator, rater: Person, id: int, talks: list[int], level: int) -> None:
    """Give every criterion of these talks the same level."""
    for one in talks:
        given = {criterion: Given(level) for criterion in rows.load(id).criteria}
        calibrations.save(simulator, rater.id, id, one, given)


@pytest.fixture
def talks(trainee: Person, colleague: Person, simulator: Simulator, clock: Clock) -> list[int]:
    """Let two people have talked."""
    return [
        played(simulator, clock, trainee),
        played(simulator, clock, colleague, ("Hello.", CURT, THANKS), SLUG),
    ]


@pytest.fixture
def plan(trainer: Person, manager: Person, clock: Clock, talks: list[int]) -> Plan:
    assert trainer.team_id is not None
    raters = [trainer.id, manager.id]
    due = clock.now.date() + timedelta(days=7)
    return Plan("June", trainer.team_id, ["empathy", "clarity"], raters, due, tuple(talks))
