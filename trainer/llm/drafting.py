"""Let a model add words to a draft from a ticket; what of them may stay is decided elsewhere."""

import json
import logging
from contextlib import closing, suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from time import monotonic
from typing import Annotated

from pydantic import BaseModel, Field

from trainer.core.authoring.fuller import LINES, Fuller
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.dice import chance
from trainer.core.scoring.masking import masked
from trainer.llm.asking import SEEDS, Limits
from trainer.llm.client import Answer, Client, Message, ModelError
from trainer.llm.judge import BROKEN, GARBLED, fence_of
from trainer.llm.prompt import Prompt, filled, load

MOST_TOKENS = 1200
"""Tokens of one answer: three sentences and some twenty lines."""
MOST_TURNS = 60
"""Turns of a talk that the model is shown; a longer one is cut."""
_log = logging.getLogger(__name__)

_Text = Annotated[str, Field(max_length=2000)]


class _Told(BaseModel):
    about: _Text = ""
    voice: _Text = ""
    strong: _Text = ""
    lines: dict[str, Annotated[list[_Text], Field(max_length=20)]]


@dataclass(frozen=True, slots=True)
class ModelDrafter:
    """Add by a model; `limits.seconds` is the time of the answer with all its tries."""

    client: Client
    limits: Limits = field(default_factory=Limits)
    prompt: Prompt = field(default_factory=lambda: load("drafting"))
    present: bool = True

    def add(self, talk: Transcript, company: str) -> Fuller:
        """Ask once, and once more where the answer has not the form; failures are a fault."""
        try:
            return self._asked(talk, company)
        except Exception:  # noqa: BLE001 - the draft of the rules stands, whatever breaks here
            _log.exception("drafting by the model broke")
            return Fuller(fault=BROKEN)

    def _asked(self, talk: Transcript, company: str) -> Fuller:
        told = messages(self.prompt, talk, company)
        until, seed = (
            monotonic() + self.limits.seconds,
            int(chance(fence_of(talk), "draft") * SEEDS),
        )
        repair: Message = {
            "role": "user",
            "content": filled(self.prompt.parts["repair"], fault=GARBLED),
        }
        for number, asked in enumerate((told, (*told, repair))):
            try:
                with closing(self.client.stream(asked, seed + number, until, Answer())) as pieces:
                    read = _read("".join(pieces))
            except ModelError as error:
                return Fuller(fault=error.kind)
            if read is not None:
                return read
        return Fuller(fault=GARBLED)


def messages(prompt: Prompt, talk: Transcript, company: str) -> tuple[Message, ...]:
    """Write the messages: the talk as data in a fence that nobody in it can know beforehand."""
    seen = masked(talk, ())[:MOST_TURNS]
    rows = "\n".join(
        f"{number} {'Customer' if turn.speaker is Speaker.CUSTOMER else 'Agent'}: "
        f"{json.dumps(text, ensure_ascii=False)}"
        for number, (turn, text) in enumerate(zip(talk.turns, seen, strict=False))
    )
    fence = f"TALK-{blake2b(rows.encode(), digest_size=4).hexdigest()}"
    name = " ".join(company.split()).replace("{", "(").replace("}", ")")
    system = filled(prompt.parts["system"], fence=fence, company=name)
    asked = filled(prompt.parts["question"], fence=fence, talk=rows)
    return ({"role": "system", "content": system}, {"role": "user", "content": asked})


def _read(text: str) -> Fuller | None:
    """Read an answer; None where it has not the form."""
    words = text.rpartition("</think>")[2]
    start, end = words.find("{"), words.rfind("}")
    with suppress(ValueError, RecursionError):
        told = _Told.model_validate_json(words[start : end + 1])
        lines = {key: tuple(told.lines.get(key, ())) for key in LINES}
        return Fuller(told.about, told.voice, told.strong, lines)
    return None
