"""Fit the levels: for each criterion one regression of ordered levels over the figures of a talk.

No good move may lower a level, no bad one raise it; all weights are drawn to nought.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize

from trainer.core.scoring.whole import moves
from trainer.core.scoring.whole.by_rule import MIDDLE
from trainer.core.scoring.whole.features import RULE, RULED, figures_told
from trainer.core.scoring.whole.levels import chances_of, level_of
from trainer.core.scoring.whole.meaning import CASE, SETTLED, WAITS, meaning_of, speaks_of
from trainer.core.scoring.whole.moves import Moves
from training.fit_moves import FOLDS
from training.marked_talks import GOLDEN, Case

SPREAD = 0.5
"""What a figure of a talk that is as far from its mean as usual comes to, before training."""
LEVEL_SPREAD = 1.5
"""The levels by rule that come to 1."""
SETTLED_SPREAD = 0.75
"""The same of SETTLED."""
SINGLE = frozenset({WAITS, CASE})
"""The figures that come to 1 where they are as far from their mean as usual: no other says the same."""
OTHER = 0.7
"""What a figure that does not speak of a criterion counts there, before training."""
HELD = 3
"""For how many talks a golden one counts."""
RIGHT = frozenset({"knowledge"})
"""What customers cannot tell, whether what they were told is right; the outcome of a case can."""
DRAWN = 5.0
"""How strongly the weights of the levels are drawn to nought."""


def figures_of(case: Case, told: Mapping[str, Moves]) -> dict[str, float]:
    """Give the figures of a talk whose moves were told by weights that never saw it."""
    return figures_told(case.talk, told[moves.AGENT], told[moves.CUSTOMER])


def crossed(
    cases: Sequence[Case],
    found: Sequence[Mapping[str, float]],
    criterion: str,
    folds: Mapping[str, int],
) -> dict[int, int]:
    """Give each talk its level from weights that never saw it."""
    names, values, _, _ = design(found)
    signs = [sign_of(name) for name in names]
    values = with_rule(values, cases, criterion) * counted(names, criterion)
    rows = rated_rows(cases, criterion)
    told: dict[int, int] = {}
    for fold in range(FOLDS):
        train = [(at, level) for at, level in rows if folds[cases[at].number] != fold]
        weights, cuts = ordered(
            values[[at for at, _ in train]], np.array([level for _, level in train]), signs
        )
        for at in {at for at, _ in rows if folds[cases[at].number] == fold}:
            told[at] = level_of(chances_of(float(values[at] @ weights), cuts))
    return told


def written(cases: Sequence[Case], found: Sequence[Mapping[str, float]]) -> str:
    """Write the weights of the levels: a line a figure, with what is usual and what it weighs; then cuts."""
    names, values, usual, width = design(found)
    signs = [sign_of(name) for name in names]
    columns = [list(map(str, names)), [f"{one:.4f}" for one in usual]]
    ends = [[f"cut {level}" for level in range(2, 6)], [""] * 4]
    for criterion in RULED:
        rows, much = rated_rows(cases, criterion), counted(names, criterion)
        counts = with_rule(values, cases, criterion) * much
        weights, cuts = ordered(
            counts[[at for at, _ in rows]], np.array([level for _, level in rows]), signs
        )
        columns.append([f"{one:.4f}" for one in weights * much / width])
        ends.append([f"{one:.4f}" for one in cuts])
    lines = [["figure", "usual", *RULED], *zip(*columns, strict=True), *zip(*ends, strict=True)]
    return "".join("\t".join(line) + "\n" for line in lines)


def design(found: Sequence[Mapping[str, float]]) -> tuple[list[str], Any, Any, Any]:
    """Make the array of figures: names, values, the usual of each, and what each is divided by.

    The last one, RULE, is nought throughout: it is of one criterion (`with_rule`).
    """
    names = list(found[0])
    values = np.array([[one[name] for name in names] for one in found])
    usual = values.mean(0)
    width = np.array([width_of(*one) for one in zip(names, values.std(0) + 1e-6, strict=True)])
    nothing = np.zeros((len(found), 1))
    return (
        [*names, RULE],
        np.hstack([(values - usual) / width, nothing]),
        np.append(usual, 0.0),
        np.append(width, LEVEL_SPREAD),
    )


def with_rule(values: Any, cases: Sequence[Case], criterion: str) -> Any:
    """Fill in RULE, the last column, for a criterion; a talk that the rule does not rate is not read."""
    levels = np.array([(case.given[criterion] or MIDDLE) - MIDDLE for case in cases])
    return np.hstack([values[:, :-1], (levels / LEVEL_SPREAD)[:, None]])


def width_of(name: str, spread: float) -> float:
    """Tell what a figure is divided by, given how far it usually is from its mean."""
    if name == SETTLED:
        return SETTLED_SPREAD
    return spread if name in SINGLE else spread / SPREAD


def counted(names: Sequence[str], criterion: str) -> Any:
    """Tell what each figure counts for a criterion, before training."""
    return np.array(
        [
            0.0
            if (criterion in RIGHT and name.startswith("customer "))
            or (criterion not in RIGHT and name == SETTLED)
            else 1.0
            if speaks_of(criterion, name)
            else OTHER
            for name in names
        ]
    )


def sign_of(name: str) -> int:
    """Tell whether more of a figure may only raise a level (1), only lower it (-1), or both (0)."""
    if name in (RULE, SETTLED):
        return 1
    found = meaning_of(name)
    return 0 if found is None else 1 if found.good else -1


def rated_rows(cases: Sequence[Case], criterion: str) -> list[tuple[int, int]]:
    """List (talk, level) of each reader for the talks that the rule rates as well.

    The golden talks have one reader, and are held by a test: each counts for several.
    """
    return [
        (at, level)
        for at, case in enumerate(cases)
        if case.given[criterion]
        for levels in case.marked * (HELD if case.number.startswith(GOLDEN) else 1)
        if (level := levels.get(criterion))
    ]


def ordered(values: Any, levels: Any, signs: Sequence[int]) -> tuple[Any, Any]:
    """Fit a regression of ordered levels: the weights of the figures, and the cuts between levels."""
    many, wide = values.shape
    shares = np.clip([(levels >= level).mean() for level in range(2, 6)], 0.01, 0.99)
    cuts = -np.log(shares / (1 - shares))
    start = np.concatenate([np.zeros(wide), cuts[:1], np.maximum(np.diff(cuts), 0.05)])
    free: tuple[float | None, float | None] = (None, None)
    bounds = {1: (0.0, None), -1: (None, 0.0), 0: free}
    every = [bounds[one] for one in signs]

    def loss(at: Any) -> tuple[float, Any]:
        weights, lines = at[:wide], np.cumsum(at[wide:])
        reach = values @ weights
        above = np.vstack(
            [
                np.ones(many),
                *(1 / (1 + np.exp(-np.clip(reach - one, -30, 30))) for one in lines),
                np.zeros(many),
            ]
        )
        row = np.arange(many)
        upper, lower = above[levels - 1, row], above[levels, row]
        chance = np.maximum(upper - lower, 1e-9)
        up, down = upper * (1 - upper) / chance, lower * (1 - lower) / chance
        slope = np.array(
            [up[levels == level].sum() - down[levels == level - 1].sum() for level in range(2, 6)]
        )
        gain = np.concatenate(
            [values.T @ (down - up) + DRAWN * weights, np.cumsum(slope[::-1])[::-1]]
        )
        return float(-np.log(chance).sum() + DRAWN * (weights @ weights) / 2), gain

    done = minimize(
        loss, start, jac=True, bounds=[*every, free, *[(0.02, None)] * 3], method="L-BFGS-B",
        options={"maxiter": 300},
    )  # fmt: skip
    return done.x[:wide], np.cumsum(done.x[wide:])
