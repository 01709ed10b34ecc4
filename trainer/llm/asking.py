"""Ask a model for one reply: how often, how long, and whose words stand in the end."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from time import monotonic, sleep
from typing import Literal

from trainer.core.customer.guard_bounds import Fault
from trainer.core.customer.voice import Wording
from trainer.llm.client import Answer, Client, Message, ModelError
from trainer.llm.reply import Reply

SEEDS = 2**31
REFUSED = "the guard refused it"
_PER_MILLION = 1e-6

Kept = Literal["model", "repaired", "authored"]
Told = Callable[[Sequence[Fault]], Sequence[Message]]
"""Writes the messages; with faults, those of the second try."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Hold what one reply may take: seconds in all, retries; and the prices of a million tokens."""

    seconds: float = 12.0
    retries: int = 1
    price_in: float | None = None
    price_out: float | None = None

    def cost(self, tokens_in: int | None, tokens_out: int | None) -> float | None:
        """Reckon what these tokens cost; None where no price was set or nothing was counted."""
        if tokens_in is None or (self.price_in is None and self.price_out is None):
            return None
        cost = tokens_in * (self.price_in or 0) + (tokens_out or 0) * (self.price_out or 0)
        return cost * _PER_MILLION


@dataclass(slots=True)
class Asking:
    """Hold the tries for one reply; `began` is when the customer's turn came (monotonic clock)."""

    client: Client
    limits: Limits
    told: Told
    reply: Reply
    prompt: str
    seed: int
    began: float
    tokens_in: int | None = None
    tokens_out: int | None = None

    def run(self) -> tuple[Kept, str]:
        """Try until something is shown or nothing is to be had: whose words stand, and why."""
        retries, repairing = self.limits.retries, False
        found: Sequence[Fault] = ()
        while True:
            error, found = self._try(found)
            because = error.kind if error else REFUSED if found else ""
            if self.reply.shown:
                return ("repaired" if because or repairing else "model"), because
            if error and retries and may_wait(error, self.began + self.limits.seconds):
                retries -= 1
            elif error or repairing:
                return "authored", because
            else:
                repairing = True

    def wording(self, kept: Kept, because: str) -> Wording:
        """Tell how it went."""
        limits, reply = self.limits, self.reply
        return Wording(
            model=self.client.access.model,
            prompt=self.prompt,
            temperature=self.client.access.temperature,
            seed=self.seed,
            tries=reply.tries,
            first_ms=_ms(reply.first - self.began),
            total_ms=_ms(monotonic() - self.began),
            overhead_ms=_ms(reply.ours),
            tokens_in=self.tokens_in,
            tokens_out=self.tokens_out,
            cost=limits.cost(self.tokens_in, self.tokens_out),
            faults=tuple(reply.faults),
            refused=tuple(reply.refused),
            kept=kept,
            because=because,
        )

    def _try(self, faults: Sequence[Fault]) -> tuple[ModelError | None, Sequence[Fault]]:
        """Ask once: the error or the faults that ended it, if any did."""
        asked, answer = monotonic(), Answer()
        told = self.told(faults)
        self.reply.begin(self.reply.ours + monotonic() - asked)
        until = self.began + self.limits.seconds
        seed = (self.seed + self.reply.tries - 1) % SEEDS
        try:
            with closing(self.client.stream(told, seed, until, answer)) as pieces:
                for piece in pieces:
                    found = self.reply.take(piece)
                    if found:
                        return None, found
            return None, self.reply.end(cut_off=answer.finish == "length")
        except ModelError as error:
            return error, ()
        finally:
            self._count(answer)

    def _count(self, answer: Answer) -> None:
        if answer.tokens_in is not None:
            self.tokens_in = (self.tokens_in or 0) + answer.tokens_in
            self.tokens_out = (self.tokens_out or 0) + (answer.tokens_out or 0)


def may_wait(error: ModelError, until: float) -> bool:
    """Wait as the server asks, where half of the time that is left is enough for it."""
    if error.wait is None or error.wait > (until - monotonic()) / 2:
        return False
    sleep(error.wait)
    return True


def _ms(seconds: float) -> float:
    return round(max(0.0, seconds) * 1000, 1)
