"""Say where a criterion applies: on which channels, and what must have happened in the talk."""

from collections.abc import Callable
from dataclasses import dataclass

from trainer.core.conversation.acts import AgentAct
from trainer.core.scenario.identity import checking_actions
from trainer.core.scoring.feelings import feelings
from trainer.core.scoring.moments import seen
from trainer.core.scoring.rubric import Criterion
from trainer.core.scoring.talk import Talk

HOT = 60.0
"""The anger (0–100) from which a customer counts as very angry."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Hold one thing that must have happened: `label` for who chooses it, `absent` for the card."""

    label: str
    absent: str
    met: Callable[[Talk], bool]


def outside(talk: Talk, criterion: Criterion) -> str:
    """Say why a criterion does not apply to a talk; empty where it does."""
    channel = talk.transcript.channel
    if criterion.channels and channel not in criterion.channels:
        return f"This is asked on {' and '.join(criterion.channels)} only."
    occasion = OCCASIONS.get(criterion.when)
    return "" if occasion is None or occasion.met(talk) else occasion.absent


def _angry(talk: Talk) -> bool:
    return any(turn.mood and turn.mood.heat >= HOT for turn in talk.customer_turns)


def _identity(talk: Talk) -> bool:
    return talk.scenario is not None and bool(checking_actions(talk.scenario))


OCCASIONS: dict[str, Occasion] = {
    "angry": Occasion(
        "the customer was very angry (anger 60 or more)",
        "The customer was never very angry: anger stayed under 60.",
        _angry,
    ),
    "feeling": Occasion(
        "the customer showed a feeling",
        "The customer showed no feeling.",
        lambda talk: bool(feelings(talk)),
    ),
    "identity": Occasion(
        "the case has an identity check",
        "This case has no identity check.",
        _identity,
    ),
    "refused": Occasion(
        "the agent said no to something",
        "Nothing was refused.",
        lambda talk: bool(seen(talk, AgentAct.REFUSE, AgentAct.LIMIT)),
    ),
    "promised": Occasion(
        "the agent said what would be done",
        "Nothing was promised.",
        lambda talk: bool(seen(talk, AgentAct.PLAN, AgentAct.OWNERSHIP)),
    ),
}
"""Every occasion by its name in a rubric."""
