"""Compare the turn that a trainee named with the turn at which the customer's mood bent most.

Source: docs/coaching.md (self-assessment comes first, is kept, and is compared).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from trainer.core.coaching.debrief import Bend
from trainer.core.coaching.leverage import mood_harm

FELT = 4.0
"""Points (anger and half of worry, less trust) from which a reply bends the line."""


@dataclass(frozen=True, slots=True)
class LookedBack:
    """Hold the comparison: `named` is the trainee's turn, `bent` that of the ledger.

    `bent` is None where nothing in the talk moved the customer. `moved` is in points, below 0 where
    the customer felt better for it. `label` is what did it: the agent's own words, or where not `quoted` the
    name of a deed or of the wait.
    """

    named: int
    bent: int | None
    moved: float = 0.0
    label: str = ""
    quoted: bool = True

    @property
    def agrees(self) -> bool:
        """Tell whether both are the same turn."""
        return self.named == self.bent


def looked_back(named: int, line: Sequence[Bend]) -> LookedBack:
    """Compare the agent's turn at `named` with the bend that the mood line shows."""
    steps = [
        (mood_harm(after.mood) - mood_harm(before.mood), after) for before, after in pairwise(line)
    ]
    moved, most = max(steps, key=lambda one: abs(one[0]), default=(0.0, None))
    if most is None or abs(moved) < FELT:
        return LookedBack(named, None)
    return LookedBack(named, most.turn - 1, round(moved, 1), most.label, most.quoted)
