"""Draw talks for a second, blind reading, and say how far the machine and people agree there.

Source: blind double scoring of about a tenth is what keeps graders honest about agreement.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from trainer.core.calibration.agreement import (
    Band,
    band_of,
    bias,
    exact_share,
    weighted_kappa,
    within_one_share,
)
from trainer.core.calibration.items import Estimate, share_of
from trainer.core.customer.dice import chance

ENOUGH = 20
"""Readings under which agreement beyond chance is not told."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Hold how far the machine and blind people agree on one criterion, over `n` readings.

    `exact` and `within_one` are shares 0–1, `interval` that of `within_one`; `bias` is by how many
    levels the machine is above people. `kappa` and `band` are None under twenty readings.
    """

    criterion: str
    n: int
    exact: float | None
    within_one: float | None
    interval: Estimate | None
    kappa: float | None
    bias: float | None
    band: Band | None


def is_drawn(seed: int, attempt: int, share: float) -> bool:
    """Tell whether a talk is read twice: by its seed and number, so that nobody can arrange it."""
    return chance(f"{seed}/{attempt}", "double reading") < share


def agreements_of(readings: Iterable[tuple[str, int, int]]) -> tuple[Agreement, ...]:
    """Compare by criterion; `readings` are criterion, the machine's level, the person's."""
    pairs: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for criterion, machine, person in readings:
        pairs[criterion].append((machine, person))
    return tuple(_agreement(criterion, pairs[criterion]) for criterion in sorted(pairs))


def _agreement(criterion: str, pairs: list[tuple[float, float]]) -> Agreement:
    near = sum(abs(one - other) <= 1 for one, other in pairs)
    kappa = weighted_kappa(pairs) if len(pairs) >= ENOUGH else None
    return Agreement(
        criterion=criterion,
        n=len(pairs),
        exact=exact_share(pairs),
        within_one=within_one_share(pairs),
        interval=share_of(near, len(pairs)),
        kappa=kappa,
        bias=bias(pairs),
        band=None if kappa is None else band_of(kappa),
    )
