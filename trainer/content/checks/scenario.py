"""Check the sense of a scenario: everything that its form alone does not show."""

from trainer.content.checks.authority import check_authority
from trainer.content.checks.bias import check_bias
from trainer.content.checks.cited import check_cited
from trainer.content.checks.contradicting import check_contradicting
from trainer.content.checks.facts import check_facts
from trainer.content.checks.following import check_following
from trainer.content.checks.lines import check_lines
from trainer.content.checks.model import check_model, check_reach
from trainer.content.checks.moods import check_moods
from trainer.content.checks.names import check_names
from trainer.content.checks.outcomes import check_outcomes
from trainer.content.checks.patterns import check_patterns
from trainer.content.checks.plainness import check_plainness
from trainer.content.checks.shelving import check_shelving
from trainer.content.known import Known
from trainer.content.nodes import Places
from trainer.core.errors import Fault
from trainer.core.scenario.scenario import Scenario


def check_scenario(scenario: Scenario, places: Places, known: Known) -> tuple[Fault, ...]:
    """Gather what is wrong with a scenario, or with what could be read of it; errors and warnings.

    Where the model answer leads is only looked at once the outcomes are in order: it is read by
    their names and patterns.
    """
    faults = (
        *check_names(scenario, places, known),
        *check_patterns(scenario, places),
        *check_facts(scenario, places),
        *check_outcomes(scenario, places),
        *check_lines(scenario, places),
        *check_model(scenario, places),
        *check_following(scenario, places),
        *check_cited(scenario, places, known),
        *check_contradicting(scenario, places),
        *check_authority(scenario, places),
        *check_plainness(scenario, places),
        *check_moods(scenario, places),
        *check_bias(scenario, places),
        *check_shelving(scenario, places, read=True),
    )
    if any(not one.warning and one.field.startswith(("outcomes.", "model.")) for one in faults):
        return faults
    return (*faults, *check_reach(scenario, places))
