"""Alter a talk so that it looks better than it is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from bench.variants.bases import Alter, Base, replay
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import ActionTaken, Speaker
from trainer.core.language.tokens import sentences

DATA = Path(__file__).resolve().parents[1] / "data" / "redteam" / "attacks.yaml"
TEXTS: dict[str, Any] = yaml.safe_load(DATA.read_text(encoding="utf-8"))
PADDED = 0.3
"""Filler added, as a share of the words of a message."""


@dataclass(frozen=True, slots=True)
class Attack:
    """Hold one way to alter each message; `plain` alters the base it is held against, if any."""

    name: str
    alter: Alter
    plain: Alter | None = None


def attacks() -> Iterator[Attack]:
    """List every alteration of messages."""
    for text in TEXTS["stuffing"]:
        yield Attack("keyword stuffing", _after([text]))
        yield Attack("keyword stuffing", _before([f"{text.rstrip('.')}."]))
    for text in TEXTS["padding"]:
        yield Attack("length padding", _padded(text))
    for text in TEXTS["canned"]["same"]:
        yield Attack("repeated canned empathy", _before([text]))
    for name, lists in _by_name():
        for texts in lists:
            yield Attack(name, _before(texts))
            yield Attack(name, _after(texts))
    yield from _copied()
    for text in TEXTS["injected"]:
        yield Attack("injected orders", _after([text]))
    for name, key in (("invisible characters", "invisible"), ("disguised insult", "disguised")):
        for plain, hidden in TEXTS[key]:
            yield Attack(name, _after([hidden]), _after([plain]))


def _by_name() -> Iterator[tuple[str, list[list[str]]]]:
    yield "repeated canned empathy", TEXTS["canned"]["different"]
    yield "sarcasm", TEXTS["sarcasm"]
    yield "negated empathy", TEXTS["negated"]
    yield "insincere apology", TEXTS["insincere"]
    yield "empty politeness", TEXTS["polite"]


def shuffled(transcript: Transcript) -> Iterator[Transcript]:
    """Turn round what the customer said after the first message, with its mood; then both sides."""
    moved = _turned(transcript, Speaker.CUSTOMER)
    yield moved
    yield _turned(moved, Speaker.AGENT)


def wrong_deeds(base: Base) -> Iterator[Transcript]:
    """Say the words of a good talk with no deed; with every other deed instead."""
    done = {one.id for message in base.messages for one in message.actions}
    checks = {one.id for one in base.scenario.actions if one.verifies}
    others = [one.id for one in base.scenario.actions if one.id not in done]
    none = tuple(replace(one, actions=()) for one in base.messages)
    yield replay(base.scenario, none)
    for other in others:
        yield replay(base.scenario, tuple(_swapped(one, other, checks) for one in base.messages))


def _swapped(message: Any, other: str, checks: set[str]) -> Any:
    acted = [one for one in message.actions if one.id not in checks]
    kept = tuple(one for one in message.actions if one.id in checks)
    return replace(message, actions=(*kept, ActionTaken(other)) if acted else kept)


def _turned(transcript: Transcript, side: Speaker) -> Transcript:
    turns = list(transcript.turns)
    places = [turn.position for turn in turns if turn.speaker is side][1:]
    said = [turns[place] for place in places][::-1]
    for place, turn in zip(places, said, strict=True):
        turns[place] = replace(turn, position=place, at=turns[place].at)
    return replace(transcript, turns=tuple(turns))


def _after(texts: list[str]) -> Alter:
    return lambda text, number, _: f"{text} {texts[number % len(texts)]}"


def _before(texts: list[str]) -> Alter:
    return lambda text, number, _: f"{texts[number % len(texts)]} {text}"


def _padded(filler: str) -> Alter:
    lines = [one.text for one in sentences(filler)]

    def alter(text: str, number: int, _: str) -> str:
        added: list[str] = []
        while sum(len(one.split()) for one in added) < PADDED * len(text.split()):
            added.append(lines[(number + len(added)) % len(lines)])
        return " ".join((text, *added))

    return alter


def _copied() -> Iterator[Attack]:
    def first(heard: str) -> str:
        found = sentences(heard)
        return found[0].text if found else heard

    yield Attack("copied customer text", lambda text, _, heard: f"{heard} {text}")
    yield Attack("copied customer text", lambda text, _, heard: f"{text} {heard}")
    yield Attack("copied customer text", lambda text, _, heard: f"“{first(heard)}” {text}")
    yield Attack("copied customer text", lambda text, _, heard: f"You said: {heard}\n{text}")
