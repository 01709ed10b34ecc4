"""Hold one message and what was done with it."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Mood


class Speaker(StrEnum):
    """Say whose turn it is."""

    CUSTOMER = "customer"
    AGENT = "agent"


@dataclass(frozen=True, slots=True)
class ActionTaken:
    """Hold something that the agent did, as against said.

    `id` is an action of the scenario; `amount` is money where the action moves money, else None.
    """

    id: str
    amount: float | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """Hold one message of one side.

    `position` counts from 0 and alternates in simulated talks (imported ones need not). `at` is
    seconds since the talk began, None where it is not known. `subject` is for e-mail only.
    Customer turns bear `acts` and the `mood` after it; agent turns bear the `actions` taken since
    the turn before.
    """

    position: int
    speaker: Speaker
    text: str
    at: float | None = None
    subject: str = ""
    acts: tuple[CustomerAct, ...] = ()
    mood: Mood | None = None
    actions: tuple[ActionTaken, ...] = ()
