"""Hold what the customer is about to say, before any words."""

from dataclasses import dataclass

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Band


@dataclass(frozen=True, slots=True)
class Intent:
    """Hold what is to be worded now.

    `acts` in order; `facts` are the texts (`Fact.say`) released by this turn and nothing else;
    `asks_for` completes a haggle; `term` is the jargon not understood. `grudging`: the customer
    gives in to a kind refusal and is not glad of it. `unsure`: they are asked to confirm what only
    the agent can know.
    """

    acts: tuple[CustomerAct, ...]
    band: Band
    facts: tuple[str, ...] = ()
    asks_for: str = ""
    term: str = ""
    grudging: bool = False
    unsure: bool = False
