"""Check the sense of a scenario: everything that its form alone does not show."""

from trainer.content.checks.facts import check_facts
from trainer.content.checks.lines import check_lines
from trainer.content.checks.model import check_model
from trainer.content.checks.names import check_names
from trainer.content.checks.outcomes import check_outcomes
from trainer.content.checks.patterns import check_patterns
from trainer.content.known import Known
from trainer.content.nodes import Places
from trainer.core.errors import Fault
from trainer.core.scenario.scenario import Scenario


def check_scenario(scenario: Scenario, places: Places, known: Known) -> tuple[Fault, ...]:
    """Gather what is wrong with a scenario that reads well, errors and warnings.

    The model answer is only looked at once all names and patterns are in order: it is read by
    them.
    """
    faults = (
        *check_names(scenario, places, known),
        *check_patterns(scenario, places),
        *check_facts(scenario, places),
        *check_outcomes(scenario, places),
        *check_lines(scenario, places),
    )
    if any(not fault.warning for fault in faults):
        return faults
    return (*faults, *check_model(scenario, places))
