"""Hold what the customer looks at when they choose what to do next."""

from dataclasses import dataclass

from trainer.core.conversation.acts import AgentAct
from trainer.core.customer.agenda import Answer, Asked
from trainer.core.customer.levels import LEVELS, Level
from trainer.core.customer.offers import Table, Verdict
from trainer.core.customer.proposals import Proposal
from trainer.core.customer.state import State


@dataclass(frozen=True, slots=True)
class Scene:
    """Hold all that a choice rests on.

    `before` and `state` are the mind before and after the turn was felt; `farewell`: the agent
    said goodbye in a way that leaves no room for another turn; `last`: the channel allows no more.
    `objects` names what they object to (`objecting`). `proposal` is what leave is asked for;
    `earlier` are the agent's own words that they now go against without owning it. `sore`: they
    have just been hurt, and nobody made up for it.
    """

    before: State
    state: State
    acts: frozenset[AgentAct]
    asked: Asked
    answer: Answer
    table: Table
    verdict: Verdict
    term: str
    farewell: bool
    last: bool
    dice: str
    level: Level = LEVELS[2]
    proposal: Proposal | None = None
    earlier: str = ""
    objects: str = ""
    sore: bool = False
