"""Show how far the running version's grades can be trusted, by what was measured of them."""

from dataclasses import dataclass

from trainer.content import measured
from trainer.core.calibration.measured import Measured, by_change, by_criterion
from trainer.core.errors import MissingError
from trainer.core.roles import Right, may
from trainer.core.scoring.grade import ENGINE
from trainer.queries import disputes, trust_points, trust_rows
from trainer.queries.trust_points import Bars, Point
from trainer.queries.trust_rows import Table
from trainer.queries.viewers import Viewer
from trainer.simulator import Simulator


@dataclass(frozen=True, slots=True)
class Part:
    """Hold a part of the page that opens on demand: its tables, and what its rows come to."""

    tables: tuple[Table, ...]

    @property
    def missed(self) -> int:
        """Count the rows that miss their aim."""
        return sum(one.missed for one in self.tables)

    @property
    def tone(self) -> str:
        """Give the tone of the words."""
        if self.missed:
            return "warn"
        return "ok" if any(one.aimed for one in self.tables) else "neutral"

    @property
    def words(self) -> str:
        """Say how many rows miss their aim."""
        aimed = sum(one.aimed for one in self.tables)
        if not self.missed:
            return "all meet their aim" if aimed else "no aim"
        return f"{self.missed} of {aimed} rows miss"


@dataclass(frozen=True, slots=True)
class Trust:
    """Hold the page; `figures` is None where nothing was measured.

    `current` says whether the figures are of the version that runs. `verdict` and `summary` say it in
    words, `points` in figures; the parts have the full tables. `upheld` says what became of
    disputes, `upheld_short` how many there are: made-up ones where `upheld_demo`. `leads` tells
    whether the viewer may open the pages of those who lead.
    """

    engine: str
    figures: Measured | None
    current: bool
    verdict: str
    summary: tuple[str, ...]
    points: tuple[Point, ...]
    bars: Bars | None
    marks: Part
    gamed: Part
    fair: Part
    people: Part
    trials: Part
    upheld: str
    upheld_short: str
    upheld_demo: bool
    untried: bool
    leads: bool


def trust(simulator: Simulator, viewer: Viewer) -> Trust:
    """Gather what was measured, the criteria by the names of the default rubric."""
    figures = measured.find(simulator.settings.rubrics_path)
    found = figures or Measured("", "")
    names, bars = _names(simulator), trust_points.bars_of(viewer)
    upheld = disputes.upheld(viewer)
    changes, criteria = by_change(found.fairness), by_criterion(found.fairness)
    return Trust(
        engine=ENGINE,
        figures=figures,
        current=found.engine == ENGINE,
        verdict=trust_points.verdict(found),
        summary=trust_points.summary(found),
        points=trust_points.points_of(simulator, viewer, found, bars),
        bars=bars,
        marks=_part(trust_rows.of_marks(found.marks)),
        gamed=_part(trust_rows.of_attacks(found.redteam), trust_rows.of_kept(found.kept)),
        fair=_part(trust_rows.of_changes(changes, names), trust_rows.of_criteria(criteria, names)),
        people=_part(trust_rows.of_agreement(found.agreement, grading=True)),
        trials=_part(trust_rows.of_agreement(found.agreement, grading=False)),
        upheld=trust_points.upheld_words(upheld),
        upheld_short=trust_points.upheld_short(upheld),
        upheld_demo=upheld.demo,
        untried=bool(upheld.untried),
        leads=may(viewer.role, Right.SEE_TEAM),
    )


def _part(*tables: Table) -> Part:
    return Part(tuple(one for one in tables if one.rows))


def _names(simulator: Simulator) -> dict[str, str]:
    try:
        return {one.id: one.name for one in simulator.library.rubric().criteria}
    except MissingError:
        return {}
