"""Let a model rate one criterion, and take nothing from it that the transcript does not prove.

The talk goes out as data, with names and orders to the grader covered; what comes back counts when
it is well formed, in the order proof before level, and each quote is an exact part of its turn.
"""

import json
import logging
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from time import monotonic, sleep
from typing import Annotated

from pydantic import BaseModel, Field

from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.dice import chance
from trainer.core.language.tokens import clean
from trainer.core.scoring.judge import Question, Sample
from trainer.core.scoring.masking import masked
from trainer.core.scoring.score import Evidence, Missed
from trainer.llm.asking import SEEDS, Limits
from trainer.llm.client import Answer, Client, Message, ModelError
from trainer.llm.prompt import Prompt, filled, load

MOST_TOKENS = 1200
"""Tokens of one answer: six quotes, four missed, a because."""
MOST_BECAUSE = 400
MOST_EXPECTED = 200
GARBLED = "it was no JSON object of the form that was asked for"
UNPROVED = "it gave a level without a quote and without anything missed"
LATE_PROOF = "the level came before the proof"
LIED = "it quoted words that nobody said"
BROKEN = "a fault of our own"

_log = logging.getLogger(__name__)


class _Quote(BaseModel):
    turn: int
    quote: Annotated[str, Field(min_length=1)]
    good: bool = True


class _Missed(BaseModel):
    turn: int
    expected: Annotated[str, Field(min_length=1)]


class _Told(BaseModel):
    quotes: Annotated[list[_Quote], Field(max_length=12)]
    missed: Annotated[list[_Missed], Field(max_length=12)]
    because: Annotated[str, Field(min_length=1)]
    level: Annotated[int, Field(ge=1, le=5, strict=True)]


class _FaultError(Exception):
    """Say why an answer cannot be used."""


@dataclass(frozen=True, slots=True)
class ModelJudge:
    """Rate by a model; `limits.seconds` is the time of one answer with all its tries."""

    client: Client
    limits: Limits = field(default_factory=Limits)
    prompt: Prompt = field(default_factory=lambda: load("judge"))
    present: bool = True

    def answer(self, question: Question, number: int) -> Sample:
        """Ask once; see `Judge`. Whatever goes wrong is a sample with a fault."""
        seen = masked(question.transcript, question.names)
        key = f"{fence_of(question.transcript)}/{question.criterion.id}/{number}"
        access = self.client.access
        sample = Sample(
            None,
            model=access.model,
            prompt=self.prompt.name,
            temperature=access.temperature,
            seed=int(chance(key, "judge") * SEEDS),
        )
        try:
            return self._asked(question, seen, sample)
        except Exception:  # noqa: BLE001 - no fault of ours may cost anybody their card
            _log.exception("the judge broke")
            return replace(sample, fault=BROKEN)

    def _asked(self, question: Question, seen: tuple[str, ...], sample: Sample) -> Sample:
        """Try until an answer can be used, the second time with the reason; errors are waited out."""
        began, told = monotonic(), messages(self.prompt, question, seen)
        retries, repaired = self.limits.retries, False
        while True:
            answer, text, fault = Answer(), "", ""
            try:
                text = self._text(told, sample, began, answer)
                read = proved(text, question.transcript, seen)
            except ModelError as error:
                fault = error.kind
                again = retries > 0 and self._may_wait(error, began)
                retries -= 1
            except _FaultError as error:
                fault, again = str(error), not repaired
                told = (*messages(self.prompt, question, seen), _repair(self.prompt, fault))
                repaired = True
            sample = self._counted(sample, answer, began)
            if not fault:
                return replace(
                    sample,
                    level=read.level,
                    because=read.because,
                    evidence=read.evidence,
                    missed=read.missed,
                )
            if not again:
                return replace(sample, fault=fault)

    def _text(self, told: tuple[Message, ...], sample: Sample, began: float, answer: Answer) -> str:
        until = began + self.limits.seconds
        seed = (sample.seed + sample.tries) % SEEDS
        with closing(self.client.stream(told, seed, until, answer)) as pieces:
            return "".join(pieces)

    def _may_wait(self, error: ModelError, began: float) -> bool:
        left = began + self.limits.seconds - monotonic()
        if error.wait is None or error.wait > left / 2:
            return False
        sleep(error.wait)
        return True

    def _counted(self, sample: Sample, answer: Answer, began: float) -> Sample:
        tokens_in, tokens_out = sample.tokens_in, sample.tokens_out
        if answer.tokens_in is not None:
            tokens_in = (tokens_in or 0) + answer.tokens_in
            tokens_out = (tokens_out or 0) + (answer.tokens_out or 0)
        return replace(
            sample,
            tries=sample.tries + 1,
            tokens_in=tokens_in,
            tokens_out=tokens_out,
            cost=self.limits.cost(tokens_in, tokens_out),
            ms=round((monotonic() - began) * 1000, 1),
        )


def fence_of(transcript: Transcript) -> str:
    """Name the fence of a talk: nobody who writes in the talk can know it beforehand."""
    said = "\n".join(turn.text for turn in transcript.turns)
    return f"TALK-{blake2b(said.encode(), digest_size=4).hexdigest()}"


def messages(prompt: Prompt, question: Question, seen: tuple[str, ...]) -> tuple[Message, ...]:
    """Write the messages: `seen` are the turns as the model may see them."""
    criterion, fence = question.criterion, fence_of(question.transcript)
    levels = {f"level{number}": criterion.levels.get(number, "") for number in range(1, 6)}
    facts = "\n".join(f"- {one}" for one in question.facts) or "- None."
    asked = filled(
        prompt.parts["question"],
        name=criterion.name,
        about=criterion.about,
        fence=fence,
        talk=_talk(question.transcript, seen),
        facts=facts,
        **levels,
    )
    system = filled(prompt.parts["system"], fence=fence)
    return ({"role": "system", "content": system}, {"role": "user", "content": asked})


def proved(text: str, transcript: Transcript, seen: tuple[str, ...]) -> Sample:
    """Read an answer; raise where it is malformed or a quote is not exactly in its turn."""
    told = _read(text)
    if not (told.quotes or told.missed):
        raise _FaultError(UNPROVED)
    places = [one.turn for one in told.quotes] + [one.turn for one in told.missed]
    if not all(0 <= place < len(transcript.turns) for place in places):
        raise _FaultError(LIED)
    evidence = tuple(_evidence(one, transcript, seen) for one in told.quotes)
    missed = tuple(Missed(one.turn, _short(one.expected, MOST_EXPECTED)) for one in told.missed)
    because = _short(told.because, MOST_BECAUSE)
    return Sample(told.level, because, evidence, missed)


def _read(text: str) -> _Told:
    # What a model writes down while it thinks may hold braces of its own.
    words = text.rpartition("</think>")[2]
    start, end = words.find("{"), words.rfind("}")
    with suppress(ValueError, RecursionError):
        found = json.loads(words[start : end + 1])
        told = _Told.model_validate(found)
        if list(found).index("level") < list(found).index("quotes"):
            raise _FaultError(LATE_PROOF)
        return told
    raise _FaultError(GARBLED)


def _evidence(one: _Quote, transcript: Transcript, seen: tuple[str, ...]) -> Evidence:
    start = seen[one.turn].find(one.quote)
    if start < 0 or not any(sign.isalnum() for sign in one.quote):
        raise _FaultError(LIED)
    quote = transcript.turns[one.turn].text[start : start + len(one.quote)]
    return Evidence(one.turn, quote, start, good=one.good)


def _talk(transcript: Transcript, seen: tuple[str, ...]) -> str:
    return "\n".join(
        f"{number} {'Customer' if turn.speaker is Speaker.CUSTOMER else 'Agent'}: "
        f"{json.dumps(text, ensure_ascii=False)}"
        for number, (turn, text) in enumerate(zip(transcript.turns, seen, strict=True))
    )


def _repair(prompt: Prompt, fault: str) -> Message:
    return {"role": "user", "content": filled(prompt.parts["repair"], fault=fault)}


def _short(text: str, most: int) -> str:
    flat = " ".join(clean(text).split())
    return flat if len(flat) <= most else f"{flat[: most - 1].rstrip()}…"
