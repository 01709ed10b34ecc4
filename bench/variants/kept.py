"""List good work in other forms, each with the plain version that it is held against."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.scenario.scenario import Scenario

DATA = Path(__file__).resolve().parents[1] / "data" / "redteam" / "kept.yaml"
Held = tuple[Transcript, Scenario | None]
SECONDS = 20.0
KINDS = {"unusual": "unusual words", "short": "short and good", "foreign": "kind, second language"}


def kept() -> Iterator[tuple[str, Held, Held]]:
    """Pair each talk with its plain version: the kind, the plain one, the other one."""
    for case in yaml.safe_load(DATA.read_text(encoding="utf-8")):
        plain = _talk(case, "plain")
        for form, kind in KINDS.items():
            yield kind, (plain, None), (_talk(case, form), None)


def _talk(case: dict[str, Any], form: str) -> Transcript:
    turns: list[Turn] = []
    for customer, agent in zip(case["customer"], [*case[form], ""], strict=True):
        turns.append(_turn(len(turns), Speaker.CUSTOMER, customer))
        if agent:
            turns.append(_turn(len(turns), Speaker.AGENT, agent))
    return Transcript(case.get("channel", "chat"), tuple(turns))


def _turn(position: int, speaker: Speaker, text: str) -> Turn:
    return Turn(position, speaker, text, position * SECONDS)
