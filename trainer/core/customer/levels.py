"""Say what a level of difficulty changes in a customer: a contract, not a mood.

| level | facts volunteered a turn | from trust | patience goes | price of a yes, until proof | asks for someone above from heat | or patience, at trust under 30 | stock phrases and repeats borne |
|---|---|---|---|---|---|---|---|
| 1 | one more than the persona's | 15 | × 0.8 | - 5 | 93 | 1 | 2 |
| 2 | the persona's | 15 | × 1 | 0 | 88 | 1.5 | 1 |
| 3 | the persona's | 30 | × 1.1 | + 3 | 86 | 1.5 | 1 |
| 4 | one fewer | 30 | × 1.25 | + 5 | 84 | 2 | 0 |

Proof is that the agent has said why and has given a plan with a time: then that column falls away.
From level 3 even a kind refusal is pushed back once. No column ever gets easier downwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Level:
    """Hold what one level changes.

    `volunteers` is added to the persona's facts a turn, which need `trust` 0-100. `wear` multiplies
    the patience that a turn costs, `proof` is in points of worth. They ask for someone above from
    heat `boils` (0-100), or at `tired` turns of patience left with little trust. `bears` is how many
    stock phrases and repeated messages pass without a word about it.
    """

    volunteers: int
    trust: float
    wear: float
    proof: float
    boils: float
    tired: float
    bears: int


LEVELS: Mapping[int, Level] = {
    1: Level(volunteers=1, trust=15, wear=0.8, proof=-5, boils=93, tired=1, bears=2),
    2: Level(volunteers=0, trust=15, wear=1.0, proof=0, boils=88, tired=1.5, bears=1),
    3: Level(volunteers=0, trust=30, wear=1.1, proof=3, boils=86, tired=1.5, bears=1),
    4: Level(volunteers=-1, trust=30, wear=1.25, proof=5, boils=84, tired=2, bears=0),
}
"""The four levels of a scenario."""
