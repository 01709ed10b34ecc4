"""Play a scenario before anybody practises it, and point at the lines that are to blame.

What cannot be resolved by its own author's best talk teaches nothing, and neither does what can be
resolved by saying sorry, or by a heap of keywords.
"""

from collections.abc import Iterable

from trainer.content.nodes import Places
from trainer.core.errors import Fault
from trainer.core.rehearsal.finding import Finding, Severity
from trainer.core.rehearsal.flight import Batch, fly_batch
from trainer.core.rehearsal.plan import CHECK, Cell
from trainer.core.rehearsal.report import report
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.rubric import Rubric


def preflight(
    scenario: Scenario,
    places: Places,
    rubric: Rubric | None = None,
    plan: tuple[Cell, ...] = CHECK,
) -> tuple[Fault, ...]:
    """Find what goes wrong when a scenario that is in order is played, in the order of its lines.

    Without a rubric nothing is graded.
    """
    found = report(scenario, rubric, fly_batch(Batch(scenario, rubric, plan))).findings
    return tuple(sorted(faults_of(found, places), key=lambda one: (one.line, one.column)))


def faults_of(findings: Iterable[Finding], places: Places) -> tuple[Fault, ...]:
    """Give findings their places; notes are for the report alone."""
    return tuple(
        places.fault(one.field, one.what, one.cure, warning=one.severity is Severity.WARNING)
        for one in findings
        if one.severity is not Severity.NOTE
    )
