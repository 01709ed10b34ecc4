"""Let a model word a debrief. What it may say was decided before, and is checked afterwards."""

import json
import logging
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from time import monotonic, sleep
from typing import Annotated

from pydantic import BaseModel, Field

from trainer.core.coaching.coach import Brief, Coached
from trainer.core.customer.dice import chance
from trainer.core.language.tokens import clean
from trainer.llm.asking import SEEDS, Limits
from trainer.llm.client import Answer, Client, Message, ModelError
from trainer.llm.judge import BROKEN, GARBLED
from trainer.llm.prompt import Prompt, filled, load

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
        began, told = monotonic(), messages(self.prompt, brief)
        retries, repaired = self.limits.retries, False
        while True:
            answer, fault, again = Answer(), "", False
            read: _Told | None = None
            try:
                read = _read(self._text(told, coached, began, answer), brief)
            except ModelError as error:
                fault = error.kind
                again = retries > 0 and self._may_wait(error, began)
                retries -= 1
            coached = self._counted(coached, answer, began)
            if read is not None:
                return replace(coached, words=read.words, lines=read.lines)
            if not fault:
                fault, again = GARBLED, not repaired
                told = (*messages(self.prompt, brief), _repair(self.prompt, fault))
                repaired = True
            if not again:
                return replace(coached, fault=fault)

    def _text(
        self, told: tuple[Message, ...], coached: Coached, began: float, answer: Answer
    ) -> str:
        seed = int(chance(told[-1]["content"], "coach") * SEEDS)
        until = began + self.limits.seconds
        with closing(self.client.stream(told, (seed + coached.tries) % SEEDS, until, answer)) as it:
            return "".join(it)

    def _may_wait(self, error: ModelError, began: float) -> bool:
        left = began + self.limits.seconds - monotonic()
        if error.wait is None or error.wait > left / 2:
            return False
        sleep(error.wait)
        return True

    def _counted(self, coached: Coached, answer: Answer, began: float) -> Coached:
        tokens_in, tokens_out = coached.tokens_in, coached.tokens_out
        if answer.tokens_in is not None:
            tokens_in = (tokens_in or 0) + answer.tokens_in
            tokens_out = (tokens_out or 0) + (answer.tokens_out or 0)
        return replace(
            coached,
            tries=coached.tries + 1,
            tokens_in=tokens_in,
            tokens_out=tokens_out,
            cost=self.limits.cost(tokens_in, tokens_out),
            ms=round((monotonic() - began) * 1000, 1),
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


def _read(text: str, brief: Brief) -> _Told | None:
    """Read an answer; None where it has not the form, and only what was asked for."""
    words = text.rpartition("</think>")[2]
    start, end = words.find("{"), words.rfind("}")
    with suppress(ValueError, RecursionError):
        told = _Told.model_validate_json(words[start : end + 1])
        asked, lines = {one.id for one in brief.passages}, {one.id for one in brief.lines}
        return _Told(words=_flat(told.words, asked), lines=_flat(told.lines, lines))
    return None


def _flat(told: dict[str, str], asked: set[str]) -> dict[str, str]:
    return {id: " ".join(clean(text).split()) for id, text in told.items() if id in asked}


def _repair(prompt: Prompt, fault: str) -> Message:
    return {"role": "user", "content": filled(prompt.parts["repair"], fault=fault)}
