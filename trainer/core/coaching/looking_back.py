"""Compare the turn that a trainee named with where the mood bent most, and with the moment to change.

The turn is compared and never the sentence: whether somebody's own words about a talk are right,
nothing here can tell. Only where they plainly speak of the moment to change is that said.
Source: docs/coaching.md (self-assessment comes first, is kept, and is compared).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from trainer.core.coaching.debrief import Bend, Moment
from trainer.core.coaching.harm import mood_harm
from trainer.core.language.stems import concrete

FELT = 4.0
"""Points (anger and half of worry, less trust) from which a reply bends the line."""
SHARED = 2
"""Words of this case that a sentence and a message share where one plainly speaks of the other."""


@dataclass(frozen=True, slots=True)
class LookedBack:
    """Hold the comparison: `named` is the trainee's turn, `bent` that of the ledger.

    `bent` is None where nothing in the talk moved the customer. `moved` is in points, below 0 where
    the customer felt better for it. `label` is what did it: the agent's own words, or where not `quoted` the
    name of a deed or of the wait. `moment` is the turn of the moment to change, None where there is
    none; `told`: the trainee's sentence speaks of it.
    """

    named: int
    bent: int | None
    moved: float = 0.0
    label: str = ""
    quoted: bool = True
    moment: int | None = None
    told: bool = False

    @property
    def agrees(self) -> bool:
        """Tell whether both are the same turn."""
        return self.named == self.bent

    @property
    def names_moment(self) -> bool:
        """Tell whether the turn named is that of the moment to change."""
        return self.named == self.moment


def looked_back(
    named: int, line: Sequence[Bend], text: str = "", moment: Moment | None = None
) -> LookedBack:
    """Compare the agent's turn at `named`, and what was said of it, with the line and the moment."""
    steps = [
        (mood_harm(after.mood) - mood_harm(before.mood), after) for before, after in pairwise(line)
    ]
    turn, told = (moment.turn, _speaks_of(text, moment)) if moment else (None, False)
    moved, most = max(steps, key=lambda one: abs(one[0]), default=(0.0, None))
    if most is None or abs(moved) < FELT:
        return LookedBack(named, None, moment=turn, told=told)
    bent, moved = most.turn - 1, round(moved, 1)
    return LookedBack(named, bent, moved, most.label, most.quoted, turn, told)


def _speaks_of(text: str, moment: Moment) -> bool:
    """Tell whether a sentence names the moment, by its number as people read it or by its words."""
    if re.search(rf"\b(?:turn|message) {moment.turn + 1}\b", text, re.IGNORECASE):
        return True
    return len(concrete(text) & concrete(moment.wrote)) >= SHARED
