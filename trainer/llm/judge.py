"""Let a model rate one criterion, and take nothing from it that the transcript does not prove.

The talk goes out as data, with names and orders to the grader covered; what comes back counts when
it is well formed, in the order proof before level, and each quote is an exact part of its turn.
"""

import json
import logging
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Annotated

from pydantic import BaseModel, Field

from trainer.core.conversation.transcript import Transcript
from trainer.core.customer.dice import chance
from trainer.core.language.tokens import clean
from trainer.core.scoring.judge import Question, Sample
from trainer.core.scoring.masking import masked
from trainer.core.scoring.score import Evidence, Missed
from trainer.llm.asking import SEEDS, Limits
from trainer.llm.client import Client, Message
from trainer.llm.prompt import Prompt, filled, load
from trainer.llm.trying import BROKEN, GARBLED, Asked, UnusableError, object_in, rows_of, tried

MOST_TOKENS = 1200
"""Tokens of one answer: six quotes, four missed, a because."""
MOST_BECAUSE = 400
MOST_EXPECTED = 200
UNPROVED = "it gave a level without a quote and without anything missed"
LATE_PROOF = "the level came before the proof"
LIED = "it quoted words that nobody said"

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
        repair = self.prompt.parts["repair"]
        asked = Asked(
            messages(self.prompt, question, seen),
            sample.seed,
            lambda fault: filled(repair, fault=fault),
        )
        found = tried(
            self.client, self.limits, asked, lambda text: proved(text, question.transcript, seen)
        )
        read = found.value or Sample(None)
        return replace(
            sample,
            level=read.level,
            because=read.because,
            evidence=read.evidence,
            missed=read.missed,
            fault=found.fault,
            tries=found.spent.tries,
            tokens_in=found.spent.tokens_in,
            tokens_out=found.spent.tokens_out,
            cost=found.spent.cost,
            ms=found.spent.ms,
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
        talk=rows_of(question.transcript, seen),
        facts=facts,
        **levels,
    )
    system = filled(prompt.parts["system"], fence=fence)
    return ({"role": "system", "content": system}, {"role": "user", "content": asked})


def proved(text: str, transcript: Transcript, seen: tuple[str, ...]) -> Sample:
    """Read an answer; raise where it is malformed or a quote is not exactly in its turn."""
    told = _read(text)
    if not (told.quotes or told.missed):
        raise UnusableError(UNPROVED)
    places = [one.turn for one in told.quotes] + [one.turn for one in told.missed]
    if not all(0 <= place < len(transcript.turns) for place in places):
        raise UnusableError(LIED)
    evidence = tuple(_evidence(one, transcript, seen) for one in told.quotes)
    missed = tuple(Missed(one.turn, _short(one.expected, MOST_EXPECTED)) for one in told.missed)
    because = _short(told.because, MOST_BECAUSE)
    return Sample(told.level, because, evidence, missed)


def _read(text: str) -> _Told:
    with suppress(ValueError, RecursionError):
        found = json.loads(object_in(text))
        told = _Told.model_validate(found)
        if list(found).index("level") < list(found).index("quotes"):
            raise UnusableError(LATE_PROOF)
        return told
    raise UnusableError(GARBLED)


def _evidence(one: _Quote, transcript: Transcript, seen: tuple[str, ...]) -> Evidence:
    start = seen[one.turn].find(one.quote)
    if start < 0 or not any(sign.isalnum() for sign in one.quote):
        raise UnusableError(LIED)
    quote = transcript.turns[one.turn].text[start : start + len(one.quote)]
    return Evidence(one.turn, quote, start, good=one.good)


def _short(text: str, most: int) -> str:
    flat = " ".join(clean(text).split())
    return flat if len(flat) <= most else f"{flat[: most - 1].rstrip()}…"
