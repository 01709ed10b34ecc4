"""Hold what the customer noticed in one agent turn, before it is felt."""

from dataclasses import dataclass

from trainer.core.conversation.acts import AgentAct


@dataclass(frozen=True, slots=True)
class Noticed:
    """Hold one thing noticed.

    `quote` is an exact part of the message, empty for what was done or left undone. `rule` says
    what saw it. `scale` weakens or strengthens it before any other rule (1 is usual). `certainty`
    is 0–1, high is certain: see `emotion.weight`. `detail` carries earlier words that it is held
    against.
    """

    act: AgentAct
    quote: str = ""
    rule: str = ""
    scale: float = 1.0
    certainty: float = 1.0
    detail: str = ""
