"""Tell those who have the same document open of each other."""

from datetime import timedelta

from trainer.content.files import Kind
from trainer.simulator import Simulator
from trainer.store import presences
from trainer.store.database import writing
from trainer.store.presences import Presence

LASTS = timedelta(seconds=45)
"""How long somebody counts as there after the page last asked."""


def arrive(simulator: Simulator, person_id: int, kind: Kind, slug: str) -> tuple[Presence, ...]:
    """Note that a person has a document open; list the others who have."""
    now = simulator.clock()
    with writing():
        presences.forget(now - 10 * LASTS)
        presences.note(kind.value, slug, person_id, now)
        there = presences.list_(kind.value, slug, now - LASTS)
    return tuple(one for one in there if one.person_id != person_id)
