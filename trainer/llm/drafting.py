"""Let a model add words to a draft from a ticket; what of them may stay is decided elsewhere."""

import logging
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Annotated

from pydantic import BaseModel, Field

from trainer.core.authoring.fuller import LINES, Fuller
from trainer.core.conversation.transcript import Transcript
from trainer.core.customer.dice import chance
from trainer.core.scoring.masking import masked
from trainer.llm.asking import SEEDS, Limits
from trainer.llm.client import Client, Message
from trainer.llm.judge import fence_of
from trainer.llm.prompt import Prompt, filled, load
from trainer.llm.trying import BROKEN, GARBLED, Asked, UnusableError, object_in, rows_of, tried

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
        repair = self.prompt.parts["repair"]
        asked = Asked(
            messages(self.prompt, talk, company),
            int(chance(fence_of(talk), "draft") * SEEDS),
            lambda fault: filled(repair, fault=fault),
        )
        found = tried(self.client, self.limits, asked, _read)
        return found.value or Fuller(fault=found.fault)


def messages(prompt: Prompt, talk: Transcript, company: str) -> tuple[Message, ...]:
    """Write the messages: the talk as data in a fence that nobody in it can know beforehand."""
    seen = masked(talk, ())[:MOST_TURNS]
    rows = rows_of(talk, seen)
    fence = f"TALK-{blake2b(rows.encode(), digest_size=4).hexdigest()}"
    name = " ".join(company.split()).replace("{", "(").replace("}", ")")
    system = filled(prompt.parts["system"], fence=fence, company=name)
    asked = filled(prompt.parts["question"], fence=fence, talk=rows)
    return ({"role": "system", "content": system}, {"role": "user", "content": asked})


def _read(text: str) -> Fuller:
    """Read an answer; raise where it has not the form."""
    with suppress(ValueError, RecursionError):
        told = _Told.model_validate_json(object_in(text))
        lines = {key: tuple(told.lines.get(key, ())) for key in LINES}
        return Fuller(told.about, told.voice, told.strong, lines)
    raise UnusableError(GARBLED)
