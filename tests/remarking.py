"""Publish another rubric and have talks marked by it, in tests."""

from collections.abc import Callable

from trainer.content.editing.spans import Path
from trainer.content.editing.written import Data
from trainer.services import remarkings
from trainer.services.remarkings import Choice
from trainer.simulator import Simulator
from trainer.store.people import Person

WHY = Choice(note="Ownership weighs more now.")
Publish = Callable[[dict[Path, Data]], None]
HEAVY: dict[Path, Data] = {("criteria", 0, "weight"): "2", ("criteria", 5, "weight"): "28"}
"""Resolution counts for little, and responsiveness for much."""


def compared(simulator: Simulator, trainer: Person) -> int:
    """Begin a job and compare its talks."""
    job = remarkings.begin(simulator, trainer.id, "default", WHY)
    remarkings.work(simulator, job)
    return job


def marked(simulator: Simulator, trainer: Person, *attempt_ids: int) -> int:
    """Compare, confirm these talks, and mark them again."""
    job = compared(simulator, trainer)
    remarkings.confirm(simulator, trainer.id, job, attempt_ids)
    remarkings.work(simulator, job)
    return job
