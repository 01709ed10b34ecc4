"""Hold what services and queries work with: everything slow, costly or random, chosen once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from trainer.config import Settings
from trainer.content.library import Library
from trainer.core.customer.voice import Voice
from trainer.core.scoring.judge import Judge


@dataclass(frozen=True, slots=True)
class Simulator:
    """Hold one running Rapport.

    `clock` gives the time now, in UTC. `dice` gives a seed, 0 to 2**31 - 1, for an attempt that
    asks for none.
    """

    settings: Settings
    library: Library
    voice: Voice
    judge: Judge
    clock: Callable[[], datetime]
    dice: Callable[[], int]
