"""Erase talks that are older than the place keeps them; teams' weeks stay, without names."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from trainer.core.errors import RuleError
from trainer.core.learning.adverse_impact import LEAST_PEOPLE
from trainer.core.learning.summary import midnight, monday_of
from trainer.services import summaries
from trainer.simulator import Simulator
from trainer.store import audit, erasing, team_weeks, teams
from trainer.store.database import writing

OFF = "Talks are kept for good: RAPPORT_KEEP_TALKS_DAYS is not set."


@dataclass(frozen=True, slots=True)
class Old:
    """Hold what is older than it is kept: talks, of how many people, and imports, up to `before`."""

    before: datetime
    talks: int
    people: int
    imports: int


def due(simulator: Simulator) -> Old:
    """Count what is to be erased; RuleError where everything is kept for good."""
    before = _before(simulator)
    talks = erasing.old_talks(before)
    return Old(before, sum(talks.values()), len(talks), erasing.old_imports(before))


def run(simulator: Simulator) -> Old:
    """Erase what is older than it is kept, in whole weeks, one person after another.

    What was erased is gone for good. Estimates of skill stand on the talks that are left.
    RuleError where everything is kept.
    """
    found = due(simulator)
    if not found.talks and not found.imports:
        return found
    with writing():
        ids = [one.id for one in teams.list_(demo=False)]
        team_weeks.keep(ids, found.before.date(), LEAST_PEOPLE)
    for person_id in erasing.old_talks(found.before):
        # One write a person, so that nobody waits long; what was cut off is taken up next time.
        with writing():
            erasing.erase_talks(person_id, found.before)
            summaries.keep(person_id)
    with writing():
        erasing.erase_imports(found.before)
        about = f"{found.talks} talks, {found.imports} imports from before {found.before.date()}"
        audit.add(None, "old talks erased", about, simulator.clock())
    erasing.wipe()
    return found


def _before(simulator: Simulator) -> datetime:
    days = simulator.settings.keep_talks_days
    if not days:
        raise RuleError(OFF)
    return midnight(monday_of(simulator.clock() - timedelta(days=days)))
