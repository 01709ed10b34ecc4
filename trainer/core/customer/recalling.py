"""Be asked again what was told in an earlier talk: say so, and say it once more."""

from dataclasses import replace

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.customer.agenda import Asked
from trainer.core.customer.intent import Intent
from trainer.core.customer.state import State
from trainer.core.scenario.scenario import Scenario

_TOLD = "told already: "
"""What the rule of a question asked again begins with (`agenda`)."""


def recall(asked: Asked, state: State, scenario: Scenario) -> Asked:
    """Give again, this once, what was told in an earlier talk: the agent cannot read it up here."""
    again = tuple(scenario.fact(id).say for id in _again(asked, state))
    return replace(asked, gives=(*asked.gives, *again)) if again else asked


def remember(state: State, intent: Intent, asked: Asked) -> tuple[State, Intent]:
    """Name the place where it was told, and hold it for told here from now on."""
    again = _again(asked, state)
    if not again or CustomerAct.REPEAT not in intent.acts:
        return state, intent
    left = tuple(id for id in state.recalled if id not in again)
    return replace(state, recalled=left), replace(intent, place=state.place)


def _again(asked: Asked, state: State) -> tuple[str, ...]:
    ids = (
        one.rule.removeprefix(_TOLD)
        for one in asked.noticed
        if one.act is AgentAct.REASK and one.rule.startswith(_TOLD)
    )
    return tuple(id for id in dict.fromkeys(ids) if id in state.recalled)
