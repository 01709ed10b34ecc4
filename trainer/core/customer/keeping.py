"""Keep what an agent said, did, promised and broke, from one turn to the next."""

from dataclasses import replace

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Reading
from trainer.core.conversation.turn import Turn
from trainer.core.customer.deeds import breach_of, promises_after
from trainer.core.customer.offers import Table
from trainer.core.customer.state import State
from trainer.core.scenario.scenario import Scenario


def keep(state: State, scenario: Scenario, table: Table, turn: Turn, reading: Reading) -> State:
    """Keep what was said, done, promised and broken."""
    actions = (*state.actions, *turn.actions)
    against = next(iter(reading.of(AgentAct.CONTRADICT)), None)
    broken = breach_of(scenario, state.actions, turn.actions, state.told)
    offered = table.best.breach if table.best else ""
    return replace(
        state,
        said=table.said,
        actions=actions,
        promises=promises_after(
            state.promises, scenario, turn.text, turn.position, actions, against
        ),
        best_worth=max(state.best_worth, table.worth),
        breach=_standing(state, scenario, table) or broken or offered,
    )


def _standing(state: State, scenario: Scenario, table: Table) -> str:
    """Give the breach so far, "" where it was mere words, taken back before anybody agreed to them."""
    for one in scenario.outcomes:
        words_only = one.breach == state.breach and not one.needs and one.if_said
        if words_only and state.accepted != one.id and one.id in state.said:
            said = table.said.get(one.id, ())
            return state.breach if len(said) == len(one.if_said) else ""
    return state.breach
