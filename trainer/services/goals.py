"""Let people set themselves a goal for the week, leave a week out, and let it go again."""

from collections.abc import Collection

from trainer.core.errors import RuleError
from trainer.core.learning.goal import goal_of, monday_of
from trainer.services import assigning
from trainer.simulator import Simulator
from trainer.store import goals, people
from trainer.store.database import writing


def choose(
    simulator: Simulator, person_id: int, kind: str, amount: int | None, rest: Collection[int]
) -> None:
    """Keep a person's goal, in place of the one before; InputError where it is none."""
    goal = goal_of(kind, amount, rest)
    with writing():
        goals.save(person_id, goal, simulator.clock())


def pause(simulator: Simulator, person_id: int, *, on: bool) -> None:
    """Leave this week out, or take it up again; RuleError without a goal."""
    with writing():
        if goals.find(person_id) is None:
            raise RuleError("There is no goal to pause. Set one first.")
        zone = assigning.zone_of(people.load(person_id).time_zone)
        goals.pause(person_id, monday_of(simulator.clock(), zone) if on else None)


def drop(person_id: int) -> None:
    """Let the goal go; harmless without one."""
    with writing():
        goals.drop(person_id)
