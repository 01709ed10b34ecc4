"""Say when the customer's identity has been checked: they said who they are, and it was noted.

A click alone checks nobody. What counts as saying who one is stands in the scenario: the `fact` of
a `must` that also names an action which `verifies`.
"""

from collections.abc import Collection

from trainer.core.conversation.patterns import said
from trainer.core.language.span import Span
from trainer.core.scenario.scenario import Scenario

_VERIFIED = (
    "i(.?ve| have) (now |just |already |also )?(verified|confirmed|checked) "
    "(you\\b(?! can| will)|your (identity|details|account details)|who you are|that it.?s you)"
)


def identity_facts(scenario: Scenario) -> frozenset[str]:
    """List the facts by which this customer says who they are.

    None where no `must` names a fact beside the checking action: then nothing need be asked (the
    address of a letter shows its sender), and the action alone is the check.
    """
    checks = checking_actions(scenario)
    return frozenset(one.fact for one in scenario.must if one.fact and one.action in checks)


def checking_actions(scenario: Scenario) -> frozenset[str]:
    """List the actions that note the check."""
    return frozenset(one.id for one in scenario.actions if one.verifies)


def has_said_who(scenario: Scenario, told: Collection[str]) -> bool:
    """Tell whether the customer said who they are, or need not; `told` are ids of facts."""
    asked = identity_facts(scenario)
    return not asked or not asked.isdisjoint(told)


def is_checked(scenario: Scenario, taken: Collection[str], told: Collection[str]) -> bool:
    """Tell whether the check is complete: noted (`taken` are ids of actions) and told.

    Both may come in either order. True where the scenario has no check.
    """
    checks = checking_actions(scenario)
    noted = not checks or not checks.isdisjoint(taken)
    return noted and (not checks or has_said_who(scenario, told))


def claimed_check(scenario: Scenario, text: str) -> Span | None:
    """Find the words that claim a check, in a scenario that has one."""
    return said(_VERIFIED, text) if checking_actions(scenario) else None
