"""Change what must not matter: names, dialect, spelling, slips of grammar, typing."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from bench.variants.bases import Alter, Base, altered
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Turn
from trainer.core.scenario.scenario import Scenario

DATA = Path(__file__).resolve().parents[1] / "data" / "fairness" / "changes.yaml"
TEXTS: dict[str, Any] = yaml.safe_load(DATA.read_text(encoding="utf-8"))
TYPO_EVERY = 10
"""One in so many words of five letters or more gets a typing slip."""
Held = tuple[Transcript, Scenario]
_LONG = re.compile(r"\b[a-z]{5,}\b")


@dataclass(frozen=True, slots=True)
class Change:
    """Hold a talk before and after a change that must not matter."""

    name: str
    before: Held
    after: Held


def changes(base: Base) -> Iterator[Change]:
    """List every change of a talk that changes a word of it."""
    for change in _all(base):
        if change.after[0] != change.before[0]:
            yield change


def _all(base: Base) -> Iterator[Change]:
    there = (base.transcript, base.scenario)
    for names in TEXTS["customers"]:
        yield Change("customer's name", there, _renamed(base, names))
    called = _introduced("Alex")
    named = altered(base.transcript, called)
    for name in TEXTS["agents"]:
        told = altered(base.transcript, _introduced(name))
        yield Change("agent's name", (named, base.scenario), (told, base.scenario))
    for name, alter in _alterations():
        yield Change(name, there, (altered(base.transcript, alter), base.scenario))


def _alterations() -> Iterator[tuple[str, Alter]]:
    for name, pairs in TEXTS["dialects"].items():
        yield f"dialect: {name}", _by_pairs(pairs)
    british = TEXTS["spelling"]
    yield "spelling: American", _by_pairs([_words(*pair) for pair in british])
    yield "spelling: British", _by_pairs([_words(new, old) for old, new in british])
    for name, pairs in TEXTS["slips"].items():
        yield f"slips: {name}", _by_pairs(pairs)
    yield "typing: slips", _each(_mistyped)
    yield "typing: lower case", _each(str.lower)
    yield "typing: no apostrophes", _each(lambda text: re.sub(r"['’](?=[a-z])", "", text))
    yield "typing: no full stop at the end", _each(lambda text: text.rstrip("."))
    yield "typing: two spaces, straight on", _each(lambda text: re.sub(r"([.!?]) ", r"\1  ", text))
    yield "typing: exclamation", _each(lambda text: re.sub(r"\.$", "!", text))
    for sign in TEXTS["emoji"]:
        yield "emoji", _with_sign(sign)


def _with_sign(sign: str) -> Alter:
    return lambda text, _, __: f"{text} {sign}"


def _renamed(base: Base, names: list[str]) -> Held:
    """Give the customer another name in all that is said and written."""
    old = base.scenario.customer.name.split()
    pairs = [(one, names[0] if place == 0 else names[1]) for place, one in enumerate(old)]
    pattern = re.compile("|".join(rf"\b{re.escape(one)}\b" for one, _ in pairs))
    by_name = dict(pairs)

    def rename(text: str) -> str:
        return pattern.sub(lambda found: by_name[found.group()], text)

    def turn(one: Turn) -> Turn:
        return replace(one, text=rename(one.text))

    scenario = base.scenario
    customer = replace(scenario.customer, name=rename(scenario.customer.name))
    facts = tuple(replace(one, say=rename(one.say)) for one in scenario.facts)
    changed = replace(scenario, customer=customer, facts=facts, record=rename(scenario.record))
    return replace(base.transcript, turns=tuple(map(turn, base.transcript.turns))), changed


def _introduced(name: str) -> Alter:
    return lambda text, number, _: text if number else f"My name is {name}. {text}"


def _by_pairs(pairs: list[list[str]]) -> Alter:
    compiled = [(re.compile(old), new) for old, new in pairs]

    def alter(text: str) -> str:
        for pattern, new in compiled:
            text = pattern.sub(new, text)
        return text

    return _each(alter)


def _words(old: str, new: str) -> list[str]:
    return [rf"\b{old}\b", new]


def _each(alter: Callable[[str], str]) -> Alter:
    return lambda text, _, __: alter(text)


def _mistyped(text: str) -> str:
    """Swap two letters inside some of the longer words; which, a hash of the word tells."""

    def slip(found: re.Match[str]) -> str:
        word = found.group()
        if sha256(f"{word}{found.start()}".encode()).digest()[0] % TYPO_EVERY:
            return word
        return f"{word[:2]}{word[3]}{word[2]}{word[4:]}"

    return _LONG.sub(slip, text)
