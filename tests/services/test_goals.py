"""A goal of the week: set, paused, let go, by oneself."""

from datetime import date

import pytest

from tests.fakes import Clock
from trainer.core.errors import InputError, RuleError
from trainer.core.learning.goal import Goal, Kind
from trainer.services import goals
from trainer.simulator import Simulator
from trainer.store import goals as kept
from trainer.store.people import Person


def test_a_goal_is_kept_changed_and_let_go(trainee: Person, simulator: Simulator) -> None:
    assert kept.find(trainee.id) is None
    goals.choose(simulator, trainee.id, "talks", 3, [5, 6])
    goals.choose(simulator, trainee.id, "minutes", 60, [])

    assert kept.find(trainee.id) == kept.Kept(Goal(Kind.MINUTES, 60), None)
    goals.drop(trainee.id)
    goals.drop(trainee.id)
    assert kept.find(trainee.id) is None


def test_what_is_no_goal_is_not_kept(trainee: Person, simulator: Simulator) -> None:
    with pytest.raises(InputError):
        goals.choose(simulator, trainee.id, "talks", 0, [])
    assert kept.find(trainee.id) is None


def test_a_week_is_paused_and_taken_up_again_and_a_new_goal_keeps_the_pause(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    with pytest.raises(RuleError, match="no goal to pause"):
        goals.pause(simulator, trainee.id, 1)
    goals.choose(simulator, trainee.id, "talks", 3, [])
    goals.pause(simulator, trainee.id, 1)
    goals.choose(simulator, trainee.id, "talks", 2, [])

    found = kept.find(trainee.id)
    assert found is not None
    assert found.paused == date(2026, 3, 2)
    goals.pause(simulator, trainee.id, 0)
    assert kept.find(trainee.id) == kept.Kept(Goal(Kind.TALKS, 2), None)
