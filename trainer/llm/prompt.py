"""Write what the model is told, from a file with a version and from what the customer may say now.

No fact that is kept, no outcome, nothing of rubric, record or model talk is among it: a model can
only let out what it was told.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.mood import Band
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.guard_bounds import Bounds, Fault, telling
from trainer.core.customer.intent import Intent
from trainer.core.language.tokens import sentences
from trainer.core.scenario.scenario import Scenario

if TYPE_CHECKING:  # the client loads the SDK, and a page asks here for names alone
    from trainer.llm.client import Message

TURNS = 4
"""Turns of the talk that the model is shown."""
_FOLDER = Path(__file__).parent / "prompts"
_SLOT = re.compile(r"\{(\w+)\}")
_VERSION = re.compile(r"<!-- version: (\w+) -->")
_PART = re.compile(r"^# (\w+)\n", re.MULTILINE)

ACTS: Mapping[str, str] = {
    "open": "says why they have come",
    "tell": "answers with what they know",
    "volunteer": "adds something of their own accord",
    "vent": "lets out how they feel about all this",
    "withhold": "would rather not say that",
    "dunno": "does not know",
    "repeat": "points out that they said this before",
    "confirm": "says that this is right",
    "deny": "says that this is not right",
    "puzzled": "does not understand",
    "soften": "calms down a little",
    "nudge": "asks how it goes on",
    "pushback": "will not be treated or put off like this",
    "haggle": "would agree if one thing more were clear",
    "reject": "says no to what was offered",
    "consent": "gives leave to go ahead",
    "confront": "holds the other's earlier words against them",
    "accept": "agrees",
    "escalate": "wants to talk to somebody above",
    "leave": "has had enough and goes",
    "close": "has nothing more and says goodbye",
    "insult": "insults the other",
    "press": "tries again after a no",
    "digress": "wanders off into a side story",
    "confide": "lets out that they are not well or not safe",
}
"""What each act is in plain words."""
MOODS: Mapping[Band, str] = {
    Band.HOT: "angry; does not thank, does not say please",
    Band.TENSE: "impatient, on guard",
    Band.WORRIED: "worried, unsure",
    Band.CALM: "calm",
}
FAULTS: Mapping[str, str] = {
    "leak": "it said what the customer does not say now",
    "invention": "it added something that is not in the line",
    "claim": "it added something that is not in the line",
    "figure": "it had a figure that is not in the line",
    "currency": "it changed the currency",
    "date": "it had a day or time that is not in the line",
    "name": "it had a name that is not in the line",
    "address": "it had an address that is not in the line",
    "role": "it spoke as the company, or mixed up I and you",
    "meta": "it spoke about the task",
    "markup": "it had signs other than plain text",
    "stage": "it had a stage direction",
    "foreign": "it was not in English",
    "sense": "it did not say what the line says",
    "polarity": "it turned a not round",
    "mood": "a question must stay a question, a statement a statement",
    "missing": "it left out part of the line",
    "length": "it was too long, or in the wrong form",
    "polite": "it was too polite for the mood",
    "abuse": "its language was too strong",
    "loop": "it repeated itself",
    "repeat": "it was said before in the same words",
    "echo": "it gave the other's words back",
    "empty": "it was empty",
}
"""What the model is told of each kind of fault; never the words at fault, nor a kept fact."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """Hold a prompt of `prompts/`: its name with its version, and its parts."""

    name: str
    parts: Mapping[str, str]


def load(name: str) -> Prompt:
    """Load a prompt of `prompts/`."""
    text = (_FOLDER / f"{name}.md").read_text(encoding="utf-8")
    version = _VERSION.search(text)
    pieces = _PART.split(text)[1:]
    parts = dict(zip(pieces[::2], (piece.strip() for piece in pieces[1::2]), strict=True))
    return Prompt(f"{name}@{version.group(1) if version else '0'}", parts)


def messages(
    prompt: Prompt,
    intent: Intent,
    scenario: Scenario,
    talk: Transcript,
    bounds: Bounds,
    faults: Sequence[Fault] = (),
) -> "tuple[Message, ...]":
    """Write the messages; with `faults`, those of a second try."""
    customer = scenario.customer
    system = filled(
        prompt.parts["system"],
        company=scenario.company,
        name=customer.name,
        about=_about(scenario),
        voice=customer.voice or "plain",
        channel=CHANNELS[scenario.channel].manner,
    )
    turn = filled(
        prompt.parts["turn"],
        talk=_talk(talk),
        acts=", then ".join(dict.fromkeys(ACTS.get(act, act.value) for act in intent.acts)),
        mood=MOODS[intent.band],
        facts="".join(f"To be told in full: {fact}\n" for fact in intent.facts),
        line=" ".join(bounds.authored.split()),
        name=customer.name,
        words=str(bounds.most_words),
    )
    if faults:
        told = dict.fromkeys(FAULTS[fault.kind] for fault in faults)
        turn = f"{turn}\n\n{filled(prompt.parts['repair'], faults='; '.join(told))}"
    return ({"role": "system", "content": system}, {"role": "user", "content": turn})


def filled(template: str, **values: str) -> str:
    """Fill all slots at once, so that a slot in what is filled in stays as it was written."""
    return _SLOT.sub(lambda slot: values[slot.group(1)], template)


def _about(scenario: Scenario) -> str:
    """Leave out of the background whatever touches a fact: a fact is told when its time has come."""
    facts = frozenset[str]().union(*(telling(fact.say) for fact in scenario.facts))
    free = (one.text for one in sentences(scenario.customer.about) if not telling(one.text) & facts)
    return " ".join(free)


def _talk(talk: Transcript) -> str:
    """Write the last turns one a line, each as one quoted string, so that no words can break out."""
    return "\n".join(
        f"{'customer' if turn.speaker is Speaker.CUSTOMER else 'other'}: {_quoted(turn.text)}"
        for turn in talk.turns[-TURNS:]
    )


def _quoted(text: str) -> str:
    return json.dumps(text.replace("<", "(").replace(">", ")"), ensure_ascii=False)
