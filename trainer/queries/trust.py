"""Show how far the running version's grades can be trusted, by what was measured of them."""

from dataclasses import dataclass, replace

from trainer.content import measured
from trainer.core.calibration.measured import (
    SCORE,
    Agreed,
    Attack,
    Fairness,
    Kept,
    Marks,
    Measured,
    by_change,
    by_criterion,
    why_missed,
)
from trainer.core.errors import MissingError
from trainer.core.scoring.grade import ENGINE
from trainer.queries import disputes
from trainer.queries.disputes import Upheld
from trainer.queries.viewers import Viewer
from trainer.simulator import Simulator

SETS = {
    "fair": "First, by which rules were mended and weights trained",
    "fair_second": "Second, by half of which rules were mended",
    "fair_third": "Third, of which ten talks were looked at",
    "fair_fourth": "Fourth, which nothing was mended or trained by",
}
"""How the sets of marked talks are called on the page."""


@dataclass(frozen=True, slots=True)
class Trust:
    """Hold the page; `figures` is None where nothing was measured.

    `current` says whether the figures are of the version that runs. `missed` counts what did not
    reach its aim. `upheld` are the disputes that people upheld here.
    """

    engine: str
    figures: Measured | None
    current: bool
    attacks: tuple[tuple[Attack, str], ...]
    kept: tuple[Kept, ...]
    criteria: tuple[Fairness, ...]
    changes: tuple[Fairness, ...]
    agreement: tuple[tuple[str, tuple[Agreed, ...]], ...]
    marks: tuple[tuple[str, Marks], ...]
    missed: int
    upheld: Upheld


def trust(simulator: Simulator, viewer: Viewer) -> Trust:
    """Gather what was measured, the criteria by the names of the default rubric."""
    figures = measured.find(simulator.settings.rubrics_path)
    found = figures or Measured("", "")
    names = _names(simulator)
    shifts = [
        replace(one, criterion=names.get(one.criterion, one.criterion))
        if one.criterion != SCORE
        else one
        for one in found.fairness
    ]
    criteria = tuple(
        replace(one, name=names.get(one.name, one.name)) for one in by_criterion(shifts)
    )
    return Trust(
        engine=ENGINE,
        figures=figures,
        current=found.engine == ENGINE,
        attacks=tuple((one, why_missed(one)) for one in found.redteam),
        kept=found.kept,
        criteria=criteria,
        changes=by_change(shifts),
        agreement=_by_dimension(found.agreement),
        marks=tuple((SETS.get(one.set, one.set), one) for one in found.marks),
        missed=_missed(found),
        upheld=disputes.upheld(viewer),
    )


def _missed(found: Measured) -> int:
    met = (
        *(one.met for one in found.redteam),
        *(one.met for one in found.kept),
        *(one.met for one in found.fairness),
        *(one.met for one in found.marks),
    )
    return met.count(False)


def _names(simulator: Simulator) -> dict[str, str]:
    try:
        rubric = simulator.library.rubric()
    except MissingError:
        return {}
    return {SCORE: "The whole score", **{one.id: one.name for one in rubric.criteria}}


def _by_dimension(agreed: tuple[Agreed, ...]) -> tuple[tuple[str, tuple[Agreed, ...]], ...]:
    groups: dict[str, list[Agreed]] = {}
    for one in agreed:
        groups.setdefault(one.dimension, []).append(one)
    return tuple((name, tuple(group)) for name, group in groups.items())
