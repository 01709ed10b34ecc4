"""Ask a model until its answer can be used: how often, how long, and what that took."""

import json
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from time import monotonic
from typing import Generic, TypeVar

from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.llm.asking import SEEDS, Limits, may_wait
from trainer.llm.client import Answer, Client, Message, ModelError

T = TypeVar("T")
GARBLED = "it was no JSON object of the form that was asked for"
BROKEN = "a fault of our own"


class UnusableError(Exception):
    """Say why an answer cannot be used."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Hold what an answer took with all its tries; `cost` in the currency of the prices."""

    tries: int = 0
    tokens_in: int | None = None
    tokens_out: int | None = None
    cost: float | None = None
    ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Tried(Generic[T]):
    """Hold what came of asking: what was read, or None and the fault that stood in the way."""

    value: T | None
    fault: str
    spent: Spent


@dataclass(frozen=True, slots=True)
class Asked:
    """Hold what is asked: the messages, the seed of the first try, and how a fault is put."""

    told: tuple[Message, ...]
    seed: int
    repair: Callable[[str], str]


def tried(client: Client, limits: Limits, asked: Asked, read: Callable[[str], T]) -> Tried[T]:
    """Ask until `read` takes the answer; `limits.seconds` is the time of all tries.

    `read` raises UnusableError; then it is asked once more, with the reason. A server that fails at
    once is asked again as often as the limits say.
    """
    until, told, spent = monotonic() + limits.seconds, asked.told, Spent()
    retries, repaired = limits.retries, False
    while True:
        answer, value, fault, again = Answer(), None, "", False
        try:
            seed = (asked.seed + spent.tries) % SEEDS
            with closing(client.stream(told, seed, until, answer)) as pieces:
                value = read("".join(pieces))
        except ModelError as error:
            fault, again = error.kind, retries > 0 and may_wait(error, until)
            retries -= 1
        except UnusableError as error:
            fault, again = str(error), not repaired
            repair: Message = {"role": "user", "content": asked.repair(fault)}
            told, repaired = (*asked.told, repair), True
        spent = _counted(spent, answer, limits, until)
        if not again:
            return Tried(value, fault, spent)


def object_in(text: str) -> str:
    """Cut the JSON object out of an answer; what a model writes while it thinks may hold braces."""
    words = text.rpartition("</think>")[2]
    return words[words.find("{") : words.rfind("}") + 1]


def rows_of(talk: Transcript, seen: Sequence[str]) -> str:
    """Write the turns as a model may see them, one a line, each as one quoted string."""
    return "\n".join(
        f"{number} {'Customer' if turn.speaker is Speaker.CUSTOMER else 'Agent'}: "
        f"{json.dumps(text, ensure_ascii=False)}"
        for number, (turn, text) in enumerate(zip(talk.turns, seen, strict=False))
    )


def _counted(spent: Spent, answer: Answer, limits: Limits, until: float) -> Spent:
    tokens_in, tokens_out = spent.tokens_in, spent.tokens_out
    if answer.tokens_in is not None:
        tokens_in = (tokens_in or 0) + answer.tokens_in
        tokens_out = (tokens_out or 0) + (answer.tokens_out or 0)
    return replace(
        spent,
        tries=spent.tries + 1,
        tokens_in=tokens_in,
        tokens_out=tokens_out,
        cost=limits.cost(tokens_in, tokens_out),
        ms=round((monotonic() - until + limits.seconds) * 1000, 1),
    )
