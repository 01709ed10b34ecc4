"""Be the socket for whatever words an intent."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from trainer.core.customer.intent import Intent
from trainer.core.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Said:
    """Hold the worded turn, and the lines used for it so that none returns in this talk."""

    text: str
    lines: tuple[str, ...]


class Voice(Protocol):
    """Word an intent as this customer."""

    def say(self, intent: Intent, scenario: Scenario, used: Sequence[str], dice: str) -> Said:
        """Word `intent`, with no line of `used`; the same `dice` (a key) gives the same words."""
        ...
