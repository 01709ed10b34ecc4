"""Bring the place into shape before it opens."""

from trainer.simulator import Simulator
from trainer.store import migrating


def migrate(simulator: Simulator) -> bool:
    """Migrate the database; tell whether it was empty before (a first start)."""
    fresh = migrating.current(simulator.settings) is None
    migrating.upgrade(simulator.settings)
    return fresh
