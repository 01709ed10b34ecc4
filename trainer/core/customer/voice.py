"""Be the socket for whatever words an intent."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from trainer.core.conversation.transcript import Transcript
from trainer.core.customer.intent import Intent
from trainer.core.scenario.scenario import Scenario

Hear = Callable[[str], None]
"""Is called with each piece of a reply that may be shown, in order; together they are the reply."""


def unheard(_piece: str) -> None:
    """Show nothing: nobody watches the customer type."""


def heard_gladly(hear: Hear) -> Hear:
    """Make of `hear` one that cannot fail: once it did, nothing more is shown and all goes on."""
    gone: list[Exception] = []

    def heard(piece: str) -> None:
        if gone:
            return
        try:
            hear(piece)
        except Exception as error:  # noqa: BLE001 - whoever watched is gone; the answer is kept
            gone.append(error)

    return heard


@dataclass(frozen=True, slots=True)
class Wording:
    """Hold how one reply came by its words, where a model was asked.

    `prompt` is its name and version (`customer@1`). `tries` counts requests. `first_ms` is the wait
    for the first shown words, `total_ms` for all of them, `overhead_ms` our own part of the wait for
    the first words. Tokens are None where the server does not count them, and `cost` (in the
    currency of the price set) where no price is set. `faults` are the kinds of fault that the guard
    found, in order, and `refused` the words at fault, each with its kind. `kept` says whose words stand: the model's; `repaired`, the model's at a second
    try or completed by authored ones; or the authored ones. `because` says why not the model's alone.
    """

    model: str
    prompt: str
    temperature: float
    seed: int
    tries: int = 1
    first_ms: float = 0.0
    total_ms: float = 0.0
    overhead_ms: float = 0.0
    tokens_in: int | None = None
    tokens_out: int | None = None
    cost: float | None = None
    faults: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    kept: Literal["model", "repaired", "authored"] = "model"
    because: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """Hold the worded turn, and the lines used for it so that none returns in this talk.

    `wording` is None where no model was asked.
    """

    text: str
    lines: tuple[str, ...]
    wording: Wording | None = None


class Voice(Protocol):
    """Word an intent as this customer."""

    @property
    def slow(self) -> bool:
        """Tell whether a reply takes long enough to be watched as it comes."""
        ...

    def say(
        self,
        intent: Intent,
        scenario: Scenario,
        talk: Transcript,
        used: Sequence[str],
        dice: str,
        hear: Hear = unheard,
    ) -> Said:
        """Word `intent`, the answer to `talk`, with no line of `used`.

        The same `dice` (a key) gives authored wording the same words. `hear` gets every piece that
        may be shown, as soon as it may.
        """
        ...
