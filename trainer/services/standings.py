"""Tell how what is assigned stands, from what people have done."""

from collections.abc import Sequence
from datetime import datetime

from trainer.core.errors import MissingError
from trainer.core.learning.assignment import (
    Standing,
    Target,
    set_aside,
    standing_of,
    standing_on_path,
)
from trainer.core.learning.path import Goal
from trainer.services import assigning, opt_outs, paths
from trainer.simulator import Simulator
from trainer.store import assigned
from trainer.store.assigned import Assigned


def of(simulator: Simulator, some: Sequence[Assigned]) -> dict[int, Standing]:
    """Tell how each of these stands now, by its id; what is kept from its person is set aside."""
    now = simulator.clock()
    ids = {target: [one.id for one in some if _target(one) is target] for target in Target}
    tries = assigned.tries(ids[Target.SCENARIO]) | assigned.results(ids[Target.EXERCISE])
    there = paths.goals(simulator) if ids[Target.PATH] else frozenset()
    aside = opt_outs.aside(simulator, some)
    found = {}
    for one in some:
        due = assigning.due_at(one.time_zone, one.due)
        if _target(one) is Target.PATH:
            found[one.id] = _on_path(simulator, one, due, now, there)
        else:
            stands = standing_of(one.assignment.terms, tries.get(one.id, ()), due, now)
            found[one.id] = set_aside(stands) if one.id in aside else stands
    return found


def _on_path(
    simulator: Simulator, one: Assigned, due: datetime, now: datetime, there: frozenset[Goal]
) -> Standing:
    try:
        path = paths.find(simulator, one.assignment.terms.slug)
    except MissingError:  # archived or taken away: it cannot be done now
        return set_aside(standing_on_path(0, 1, due, now))
    (progress,) = paths.standings(simulator, one.person_id, [path], there)
    stands = standing_on_path(progress.done, progress.total or 1, due, now)
    return stands if progress.finishable else set_aside(stands)


def _target(one: Assigned) -> Target:
    return one.assignment.terms.target
