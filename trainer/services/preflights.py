"""Have scenarios played before they are offered, and keep the reports by what was played.

The whole plan takes seconds, so it is played beside the request, in processes of their own where
there are several; a page asks how far it is. No transaction is open meanwhile.
"""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence

from trainer.content.texts import fingerprint
from trainer.core.errors import MissingError, OutsideError
from trainer.core.rehearsal.finding import Finding, Severity
from trainer.core.rehearsal.flight import Batch, Flown, fly_batch
from trainer.core.rehearsal.plan import QUICK, Cell
from trainer.core.rehearsal.report import Report, report
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.grade import ENGINE
from trainer.core.scoring.rubric import Rubric
from trainer.jobs.mapping import mapped
from trainer.services.aside import Aside
from trainer.simulator import Simulator
from trainer.store import preflights
from trainer.store.database import rest, writing
from trainer.store.preflights import Kept, Reason

RUBRIC = "default"
BATCH = 11
"""Talks that are played in one go: progress moves by so many."""
BROKEN = "Something broke on our side while it was played. Please try again."
BUSY = "Too much goes on at once just now. Please try again in a moment."

_log = logging.getLogger(__name__)


def find(simulator: Simulator, scenario: Scenario) -> Kept | None:
    """Find how far the whole plan is with this scenario, or its report."""
    rest()
    return preflights.find(_key(simulator, scenario, simulator.plan))


def quick(simulator: Simulator, scenario: Scenario) -> Report:
    """Play every agent once, unless that was done; it takes less than a second."""
    return _now(simulator, scenario, QUICK, processes=1)


def whole(simulator: Simulator, scenario: Scenario) -> Report:
    """Play the whole plan now, unless that was done."""
    return _now(simulator, scenario, simulator.plan, simulator.players)


def begin(
    simulator: Simulator,
    scenario: Scenario,
    aside: Aside,
    then: Callable[[], object] = lambda: None,
) -> None:
    """Have the whole plan played beside the request, and then do `then`; OutsideError if it cannot be.

    Where that was done, or somebody is at it, nothing is begun.
    """
    key, at = _key(simulator, scenario, simulator.plan), simulator.clock()
    with writing():
        if not preflights.begin(key, scenario.id, len(simulator.plan), at):
            return
    try:
        aside(lambda: _fly(simulator, scenario, key, then))
    except RuntimeError as error:
        with writing():
            preflights.break_off(key, BUSY, simulator.clock())
        raise OutsideError(BUSY) from error


def open_warnings(found: Report, reasons: Mapping[str, str]) -> tuple[Finding, ...]:
    """List the warnings that no reason is given for."""
    return tuple(one for one in found.of(Severity.WARNING) if not reasons.get(one.key, "").strip())


def asks(found: Report) -> bool:
    """Tell whether it could be published if only somebody gave reasons."""
    return not found.of(Severity.ERROR) and bool(found.of(Severity.WARNING))


def keep_reasons(
    simulator: Simulator, by: int, version_id: int, found: Report, reasons: Mapping[str, str]
) -> None:
    """Keep why warnings were passed over, with the version."""
    given = {
        one.key: (one.what, reasons[one.key].strip())
        for one in found.of(Severity.WARNING)
        if one.key in reasons
    }
    with writing():
        preflights.keep_reasons(version_id, given, by, simulator.clock())


def keep_reason(
    simulator: Simulator, by: int, version_id: int, finding: str, said: tuple[str, str]
) -> None:
    """Keep one reason that no finding of a report asks for; `said` is what it is about, and why."""
    with writing():
        preflights.keep_reasons(version_id, {finding: said}, by, simulator.clock())


def reasons(version_id: int) -> tuple[Reason, ...]:
    """List the reasons given for a version."""
    return preflights.reasons(version_id)


def _now(simulator: Simulator, scenario: Scenario, plan: Sequence[Cell], processes: int) -> Report:
    key = _key(simulator, scenario, plan)
    there = preflights.find(key)
    if there and there.report:
        return there.report
    rest()
    rubric = _rubric(simulator, scenario)
    talks = [one for some in _flown(scenario, rubric, plan, processes) for one in some]
    found = report(scenario, rubric, talks)
    with writing():
        preflights.land(key, scenario.id, found, simulator.clock())
    return found


def _fly(simulator: Simulator, scenario: Scenario, key: str, then: Callable[[], object]) -> None:
    try:
        rubric = _rubric(simulator, scenario)
        talks: list[Flown] = []
        for some in _flown(scenario, rubric, simulator.plan, simulator.players):
            talks.extend(some)
            with writing():
                preflights.go_on(key, len(talks), simulator.clock())
        found = report(scenario, rubric, talks)
        with writing():
            preflights.land(key, scenario.id, found, simulator.clock())
        then()
    except Exception:  # noqa: BLE001 - nobody waits for it, and the page says so
        _log.exception("a pre-flight broke")
        with writing():
            preflights.break_off(key, BROKEN, simulator.clock())


def _flown(
    scenario: Scenario, rubric: Rubric | None, plan: Sequence[Cell], processes: int
) -> Iterator[tuple[Flown, ...]]:
    batches = (
        Batch(scenario, rubric, tuple(plan[at : at + BATCH])) for at in range(0, len(plan), BATCH)
    )
    return mapped(fly_batch, batches, processes)


def _rubric(simulator: Simulator, scenario: Scenario) -> Rubric | None:
    """Give the rubric that the scenario is graded by; None where there is none in order."""
    for slug in (scenario.rubric, RUBRIC):
        try:
            return simulator.library.rubric(slug)
        except MissingError:
            continue
    return None


def _key(simulator: Simulator, scenario: Scenario, plan: Sequence[Cell]) -> str:
    rubric = _rubric(simulator, scenario)
    return fingerprint("\n".join(map(repr, (scenario, rubric, ENGINE, plan))))
