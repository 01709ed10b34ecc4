"""Let a model word a debrief. What it may say was decided before, and is checked afterwards."""

import json
import logging
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Annotated

from pydantic import BaseModel, Field

from trainer.core.coaching.coach import Brief, Coached
from trainer.core.customer.dice import chance
from trainer.core.language.tokens import clean
from trainer.llm.asking import SEEDS, Limits
from trainer.llm.client import Client, Message
from trainer.llm.prompt import Prompt, filled, load
from trainer.llm.trying import BROKEN, GARBLED, Asked, UnusableError, object_in, tried

MOST_TOKENS = 1500
"""Tokens of one answer: six passages and four lines."""

_log = logging.getLogger(__name__)

_Words = Annotated[dict[str, str], Field(max_length=12)]


class _Told(BaseModel):
    words: _Words
    lines: _Words = {}


@dataclass(frozen=True, slots=True)
class ModelCoach:
    """Word by a model; `limits.seconds` is the time of the answer with all its tries."""

    client: Client
    limits: Limits = field(default_factory=Limits)
    prompt: Prompt = field(default_factory=lambda: load("coach"))
    present: bool = True

    def word(self, brief: Brief) -> Coached:
        """Ask once, and once more where the answer has not the form; failures are a fault."""
        coached = Coached(model=self.client.access.model, prompt=self.prompt.name)
        try:
            return self._asked(brief, coached)
        except Exception:  # noqa: BLE001 - the authored words stand, whatever breaks here
            _log.exception("the coach broke")
            return replace(coached, fault=BROKEN)

    def _asked(self, brief: Brief, coached: Coached) -> Coached:
        told, repair = messages(self.prompt, brief), self.prompt.parts["repair"]
        seed = int(chance(told[-1]["content"], "coach") * SEEDS)
        asked = Asked(told, seed, lambda fault: filled(repair, fault=fault))
        found = tried(self.client, self.limits, asked, lambda text: _read(text, brief))
        read = found.value or _Told(words={})
        return replace(
            coached,
            words=read.words,
            lines=read.lines,
            fault=found.fault,
            tries=found.spent.tries,
            tokens_in=found.spent.tokens_in,
            tokens_out=found.spent.tokens_out,
            cost=found.spent.cost,
            ms=found.spent.ms,
        )


def messages(prompt: Prompt, brief: Brief) -> tuple[Message, ...]:
    """Write the messages: passages as they were decided, lines as data in a fence."""
    lines = [
        {"id": one.id, "customer": one.asked, "trainee": one.wrote, "wanted": one.wants}
        for one in brief.lines
    ]
    written = _written(lines)
    fence = f"LINES-{blake2b(written.encode(), digest_size=4).hexdigest()}"
    passages = _written([{"id": one.id, "passage": one.text} for one in brief.passages])
    asked = filled(prompt.parts["question"], fence=fence, passages=passages, lines=written)
    system = filled(prompt.parts["system"], fence=fence)
    return ({"role": "system", "content": system}, {"role": "user", "content": asked})


def _written(rows: list[dict[str, str]]) -> str:
    safe = (
        {key: one.replace("<", "(").replace(">", ")") for key, one in row.items()} for row in rows
    )
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in safe) or "none"


def _read(text: str, brief: Brief) -> _Told:
    """Read an answer, and only what was asked for; raise where it has not the form."""
    with suppress(ValueError, RecursionError):
        told = _Told.model_validate_json(object_in(text))
        asked, lines = {one.id for one in brief.passages}, {one.id for one in brief.lines}
        return _Told(words=_flat(told.words, asked), lines=_flat(told.lines, lines))
    raise UnusableError(GARBLED)


def _flat(told: dict[str, str], asked: set[str]) -> dict[str, str]:
    return {id: " ".join(clean(text).split()) for id, text in told.items() if id in asked}
