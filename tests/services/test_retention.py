"""Talks older than they are kept go; what they came to stays."""

from dataclasses import replace

import pytest

from tests.fakes import Clock
from tests.practised import practised
from trainer.core.errors import RuleError
from trainer.services import retention
from trainer.simulator import Simulator
from trainer.store import attempts, audit, summaries
from trainer.store.people import Person


def test_old_talks_go_in_whole_weeks_and_the_sums_follow(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    keeping = replace(simulator, settings=simulator.settings.model_copy(update=SHORT))
    practised(simulator, clock, trainee, {"empathy": 40})
    clock.turn(days=60)
    fresh = practised(simulator, clock, trainee, {"empathy": 80})

    assert (retention.due(keeping).talks, retention.due(keeping).people) == (1, 1)
    assert retention.run(keeping).talks == 1

    assert [one.id for one in attempts.list_(person_ids=(trainee.id,))] == [fresh]
    assert summaries.held_of((trainee.id,))[trainee.id]["empathy"].observations == 1
    assert audit.list_()[0].what == "old talks erased"
    assert retention.run(keeping).talks == 0
    assert len([one for one in audit.list_() if one.what == "old talks erased"]) == 1


def test_nothing_goes_where_everything_is_kept(db: object, simulator: Simulator) -> None:
    with pytest.raises(RuleError, match="KEEP_TALKS"):
        retention.run(simulator)


SHORT = {"keep_talks_days": 30}
