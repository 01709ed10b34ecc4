"""Check that the ways out make sense: one is right, each can be reached, money is in bounds."""

from collections.abc import Iterator

from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.core.errors import Fault
from trainer.core.scenario.policy import Must, Never
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Action, Outcome

REACH = 20
"""How far below what they expect a customer goes at best: heat 0 and trust 100 lower the price by
0.20·40 + 0.25·50 (docs/customer.md, 'Accept an offer')."""


def check_outcomes(scenario: Scenario, places: Places) -> Iterator[Fault]:
    """Find actions, outcomes and rules that contradict each other or can never count."""
    for number, action in enumerate(getattr(scenario, "actions", ()), start=1):
        yield from _money(action, f"actions.{number}", places)
    yield from _identity(scenario, places)
    for number, outcome in enumerate(getattr(scenario, "outcomes", ()), start=1):
        for look in (_free, _good_breach, _unsaid_refusal):
            yield from look(outcome, f"outcomes.{number}", places)
        yield from _beyond(outcome, scenario, f"outcomes.{number}", places)
        yield from _hidden(outcome, scenario, f"outcomes.{number}", places)
    yield from _right_answer(scenario, places)
    for number, must in enumerate(getattr(scenario, "must", ()), start=1):
        yield from _empty_must(must, f"must.{number}", places)
    for number, never in enumerate(getattr(scenario, "never", ()), start=1):
        yield from _empty_never(never, f"never.{number}", places)


@sound
def _money(action: Action, field: str, places: Places) -> Iterator[Fault]:
    if action.limit is None:
        return
    if action.amount is None:
        what = "a limit is given, but no usual amount"
        cure = "add `amount:`, or delete `limit:`"
        yield places.fault(f"{field}.limit", what, cure, warning=True)
    elif action.amount > action.limit:
        what = f"the amount {action.amount:.2f} is over the limit {action.limit:.2f}"
        yield places.fault(f"{field}.amount", what, "lower it, or raise the limit")


@sound
def _identity(scenario: Scenario, places: Places) -> Iterator[Fault]:
    if any(one.verifies for one in scenario.actions):
        return
    for number, action in enumerate(scenario.actions, start=1):
        if action.protected:
            what = f"`{action.id}` is protected, but no action checks the identity"
            cure = "add an action with `verifies: true`"
            yield places.fault(f"actions.{number}.protected", what, cure)


@sound
def _free(outcome: Outcome, field: str, places: Places) -> Iterator[Fault]:
    if not outcome.if_said and not outcome.needs:
        what = f"`{outcome.id}` is reached before anything is said or done"
        yield places.fault(field, what, "add `if_said:`, `needs:` or both")


@sound
def _good_breach(outcome: Outcome, field: str, places: Places) -> Iterator[Fault]:
    if outcome.good and outcome.breach:
        what = "an outcome that breaks a rule cannot be a right one"
        yield places.fault(f"{field}.good", what, "delete `good:` or `breach:`")


@sound
def _unsaid_refusal(outcome: Outcome, field: str, places: Places) -> Iterator[Fault]:
    if outcome.kind_refusal and not outcome.if_said:
        what = "a refusal has to be said"
        yield places.fault(field, what, "add `if_said:` with the ways to say this no")


@sound
def _beyond(outcome: Outcome, scenario: Scenario, field: str, places: Places) -> Iterator[Fault]:
    for one in outcome.needs:
        action = scenario.action(one)
        if action and not action.authority and not outcome.breach:
            what = f"`{one}` is beyond the agent's authority, so this breaks a rule"
            yield places.fault(f"{field}.needs", what, "say which in `breach:`")


@sound
def _hidden(outcome: Outcome, scenario: Scenario, field: str, places: Places) -> Iterator[Fault]:
    """Find an outcome that another one always comes before."""
    for other in scenario.outcomes:
        before = bool(other.breach) > bool(outcome.breach) or (
            bool(other.breach) == bool(outcome.breach) and other.worth >= outcome.worth
        )
        sooner = _conditions(other) <= _conditions(outcome)
        if other is not outcome and before and sooner and _conditions(other):
            what = f"`{outcome.id}` never counts: `{other.id}` is met sooner and goes before it"
            yield places.fault(field, what, "let them differ in `if_said`, `needs` or `worth`")
            return


def _conditions(outcome: Outcome) -> set[tuple[str, str]]:
    said = {("said", one) for one in outcome.if_said}
    return said | {("done", one) for one in outcome.needs}


@sound
def _right_answer(scenario: Scenario, places: Places) -> Iterator[Fault]:
    good = [one for one in scenario.outcomes if one.good]
    if not good:
        what = "no outcome is marked as right"
        yield places.fault("outcomes", what, "give the right ones `good: true`")
        return
    expected = scenario.customer.expects.result
    best = max(one.worth for one in good)
    if best < expected - REACH and not any(one.kind_refusal for one in good):
        what = f"the best right outcome is worth {best}, the customer expects {expected}"
        cure = "raise its worth, lower `expects.result`, or mark it `kind_refusal: true`"
        yield places.fault("outcomes", what, cure)


@sound
def _empty_must(must: Must, field: str, places: Places) -> Iterator[Fault]:
    if not (must.fact or must.said or must.action):
        what = f"nothing says when `{must.id}` is met"
        yield places.fault(field, what, "add `fact:`, `said:` or `action:`")


@sound
def _empty_never(never: Never, field: str, places: Places) -> Iterator[Fault]:
    if not (never.act or never.outcome or never.action or never.said):
        what = f"nothing says when `{never.id}` is broken"
        yield places.fault(field, what, "add `act:`, `outcome:`, `action:` or `said:`")
