"""Say which talks are played before a scenario is offered: who, with whom, and how often."""

from dataclasses import dataclass
from itertools import product

from trainer.core.rehearsal.agents import AGENTS, CHEATS
from trainer.core.rehearsal.spread import AS_WRITTEN, KINDS

SEEDS = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Cell:
    """Name one talk to be played: an agent of `AGENTS`, a customer of `KINDS`, a seed.

    `graded`: its scorecard is wanted too, which takes about a quarter of the time of playing it.
    """

    agent: str
    kind: str = AS_WRITTEN
    seed: int = SEEDS[0]
    graded: bool = False


QUICK = (
    *(Cell(agent, graded=True) for agent in AGENTS),
    *(Cell("expert", seed=seed) for seed in SEEDS[1:]),
)
"""Every agent once, and the expert three times, as chance decides what a customer volunteers."""
CHECK = (
    *(Cell("expert", seed=seed) for seed in SEEDS),
    *(Cell(agent) for agent in CHEATS),
)
"""What a file is checked by: the expert three times, and nobody who must not come through does."""
FULL = tuple(
    Cell(agent, kind, seed, graded=seed == SEEDS[0] or kind == AS_WRITTEN)
    for kind, seed, agent in product(KINDS, SEEDS, AGENTS)
)
"""Every agent with every kind of customer and three seeds; seeds change words more than ends, so
that the second and third are graded only with the customer as written."""
