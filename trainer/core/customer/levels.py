"""Say what a level of difficulty changes in a customer: a contract, not a mood.

| level | facts volunteered a turn | patience goes | price of a yes, until the why and the when |
|---|---|---|---|
| 1 | one more than the persona's | × 0.8 | - 5 |
| 2 | the persona's | × 1 | 0 |
| 3 | the persona's, from trust 30 | × 1.1 | + 3 |
| 4 | one fewer, from trust 30 | × 1.25 | + 5 |

Levels 3 and 4 want proof: the last column falls away once the agent has said why and has given a
plan with a time.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Level:
    """Hold what one level changes; `trust` is what volunteering needs, `proof` is in points."""

    volunteers: int
    trust: float
    wear: float
    proof: float


LEVELS: Mapping[int, Level] = {
    1: Level(volunteers=1, trust=15, wear=0.8, proof=-5),
    2: Level(volunteers=0, trust=15, wear=1.0, proof=0),
    3: Level(volunteers=0, trust=30, wear=1.1, proof=3),
    4: Level(volunteers=-1, trust=30, wear=1.25, proof=5),
}
"""The four levels of a scenario."""
