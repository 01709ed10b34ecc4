"""Say how a talk came out, from the mind that it left behind."""

from collections.abc import Sequence
from dataclasses import replace

from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.deeds import breach_of
from trainer.core.customer.offers import refusal_stands, worth_of
from trainer.core.customer.state import State
from trainer.core.scenario.scenario import Scenario

BOUNDARIES = 2
"""Limits set to a raging customer after which ending the talk is right."""


def ending_by_agent(state: State, scenario: Scenario) -> Ending:
    """Say what it is when the agent ends the talk now."""
    if state.accepted is not None:
        return Ending.RESOLVED
    if refusal_stands(state, scenario) is not None or state.firm >= BOUNDARIES:
        return Ending.DECLINED
    return Ending.ABANDONED


def closing_of(
    state: State, scenario: Scenario, ending: Ending, pending: Sequence[ActionTaken] = ()
) -> Closing:
    """Close the books; `pending` are actions taken after the last message."""
    outcome = scenario.outcome(state.accepted) if state.accepted else None
    if outcome is None and ending is Ending.DECLINED:
        outcome = refusal_stands(state, scenario)
    late_breach = breach_of(scenario, state.actions, pending, state.told)
    taken = {one.id for one in pending}
    return Closing(
        ending=ending,
        outcome=outcome.id if outcome else None,
        worth=worth_of(outcome, scenario, state.actions) if outcome else 0,
        breach=state.breach or late_breach or (outcome.breach if outcome else ""),
        promises=tuple(
            replace(one, kept=one.kept or one.action in taken) for one in state.promises
        ),
        escalated=state.escalated,
    )
