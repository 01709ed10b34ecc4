"""Let people set themselves a goal for the week, leave weeks out, and let it go again."""

from collections.abc import Collection
from datetime import timedelta

from trainer.core.errors import InputError, RuleError
from trainer.core.learning.goal import LONGEST, goal_of, monday_of
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


def pause(simulator: Simulator, person_id: int, weeks: int) -> None:
    """Leave this week and so many in all out, or take the goal up again (0).

    InputError for more than eight weeks, and for fewer than none; RuleError without a goal.
    """
    if not 0 <= weeks <= LONGEST:
        raise InputError(f"A pause is 1 to {LONGEST} weeks; it can be made longer then.")
    with writing():
        if goals.find(person_id) is None:
            raise RuleError("There is no goal to pause. Set one first.")
        zone = assigning.zone_of(people.load(person_id).time_zone)
        last = monday_of(simulator.clock(), zone) + timedelta(weeks=weeks - 1)
        goals.pause(person_id, last if weeks else None)


def drop(person_id: int) -> None:
    """Let the goal go; harmless without one."""
    with writing():
        goals.drop(person_id)
