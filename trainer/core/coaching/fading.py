"""Let hints fade as a trainee grows: fewer rungs, then none.

Source: scaffolding that is taken away as skill grows (expertise reversal, Kalyuga 2003); the bounds
are the tiers of docs/scoring.md, Progress.
"""

from collections.abc import Collection

from trainer.core.coaching.hints import LADDER, Rung

STEPS = ((60, 4), (70, 3), (80, 2))
"""Mean estimate 0–100 of the skills that a scenario practises, below which so many rungs are left."""


def rungs_for(means: Collection[float], *, always: bool = False) -> tuple[Rung, ...]:
    """List the rungs that are left, the lightest first, none at a mean of 80 and above.

    `means` are the estimates of the skills that the scenario practises; all rungs where there are
    none. `always`: the trainee asked in their settings to be left the whole ladder.
    """
    if always or not means:
        return LADDER
    mean = sum(means) / len(means)
    left = next((rungs for bound, rungs in STEPS if mean < bound), 0)
    return LADDER[:left]
