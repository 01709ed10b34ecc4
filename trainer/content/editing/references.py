"""List what may be named in a place: ids of this text, of the library, and names of the trade."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from trainer.content.editing.spans import Path
from trainer.content.files import Kind
from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.mood import Band
from trainer.core.conversation.transcript import Ending
from trainer.core.exercise.exercise import Kind as Doing
from trainer.core.scenario.shelving import LANGUAGES

_ID = re.compile(r"^(?:[ ]*-|[ ]*\{|.*[{,])?[ ]*id:[ ]*[\"']?([a-z0-9][a-z0-9_-]*)", re.MULTILINE)
_OWN = ("facts", "actions", "outcomes", "articles", "must", "never")


@dataclass(frozen=True, slots=True)
class Named:
    """Hold what is there to be named: a name with its title, by the word for its kind.

    `values` are the personas and articles themselves, by schema and name.
    """

    personas: Mapping[str, str] = field(default_factory=dict)
    skills: Mapping[str, str] = field(default_factory=dict)
    articles: Mapping[str, str] = field(default_factory=dict)
    scenarios: Mapping[str, str] = field(default_factory=dict)
    exercises: Mapping[str, str] = field(default_factory=dict)
    criteria: Mapping[str, str] = field(default_factory=dict)
    behaviours: Mapping[str, str] = field(default_factory=dict)
    seats: Mapping[str, str] = field(default_factory=dict)
    rubrics: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[tuple[type, str], object] = field(default_factory=dict)


Options = Sequence[tuple[str, str]]
"""Names with what they are called."""

MOMENTS: Mapping[CustomerAct, str] = {
    CustomerAct.OPEN: "open the talk",
    CustomerAct.TELL: "tell what they were asked for",
    CustomerAct.VOLUNTEER: "tell something unasked",
    CustomerAct.VENT: "let their feelings out",
    CustomerAct.WITHHOLD: "keep something to themselves",
    CustomerAct.DUNNO: "do not know what they are asked",
    CustomerAct.REPEAT: "have told it before",
    CustomerAct.CONFIRM: "say yes to what was read back",
    CustomerAct.DENY: "say no to what was read back",
    CustomerAct.PUZZLED: "do not understand a term",
    CustomerAct.SOFTEN: "calm down",
    CustomerAct.NUDGE: "ask how it goes on",
    CustomerAct.PUSHBACK: "push back",
    CustomerAct.HAGGLE: "want a little more",
    CustomerAct.REJECT: "turn an offer down",
    CustomerAct.CONSENT: "say yes to “shall I …?”",
    CustomerAct.CONFRONT: "hold the agent’s own words against them",
    CustomerAct.ACCEPT: "accept an offer",
    CustomerAct.ESCALATE: "ask for a manager",
    CustomerAct.LEAVE: "leave",
    CustomerAct.CLOSE: "say goodbye",
    CustomerAct.INSULT: "insult the agent",
    CustomerAct.PRESS: "try again after a no",
    CustomerAct.DIGRESS: "tell a side story",
    CustomerAct.CONFIDE: "let out that they are not well",
}
"""What a customer's turn may do, as it goes on from “When they”."""
_TRADE: Mapping[str, Mapping[str, str]] = {
    "channel": {key: one.label for key, one in CHANNELS.items()},
    "act": {one.value: one.value.replace("_", " ") for one in AgentAct},
    "moment": {one.value: MOMENTS[one] for one in CustomerAct},
    "mood": {**{one.value: f"While {one.value}" for one in Band}, "any": "Whatever their mood"},
    "ending": {one.value: one.value.replace("_", " ") for one in Ending},
    "doing": {one.value: one.value.replace("_", " ") for one in Doing},
}
_LISTED: Mapping[str, Callable[[Named], Mapping[str, str]]] = {
    "personas": lambda named: named.personas,
    "skills": lambda named: named.skills,
    "library articles": lambda named: named.articles,
    "scenarios": lambda named: named.scenarios,
    "exercises": lambda named: named.exercises,
    "criteria": lambda named: named.criteria,
    "behaviours": lambda named: named.behaviours,
    "seats": lambda named: named.seats,
    "rubrics": lambda named: named.rubrics,
    "languages": lambda _: LANGUAGES,
}
_PERSONA = {"lines": ("moment",), "lines.*": ("mood",)}
_PLACES: Mapping[Kind, Mapping[str, tuple[str, ...]]] = {
    Kind.SCENARIO: {
        "channel": ("channel",),
        "practise": ("skills",),
        "customer": ("personas",),
        "customer.persona": ("personas",),
        "customer.lines": ("moment",),
        "customer.lines.*": ("mood",),
        "articles.*": ("library articles",),
        "articles.*.article": ("library articles",),
        "facts.*.after": ("facts",),
        "outcomes.*.needs": ("actions",),
        "must.*.skill": ("skills",),
        "must.*.fact": ("facts",),
        "must.*.action": ("actions",),
        "never.*.act": ("act",),
        "never.*.outcome": ("outcomes",),
        "never.*.action": ("actions",),
        "model.talk.*.do": ("actions",),
        "lines": ("moment",),
        "lines.*": ("mood",),
        "follows.scenario": ("scenarios",),
        "follows.told": ("facts",),
        "later": ("outcomes", "ending"),
        "rubric": ("rubrics",),
        "language": ("languages",),
    },
    Kind.PERSONA: _PERSONA,
    Kind.ARTICLE: {"language": ("languages",)},
    Kind.EXERCISE: {
        "kind": ("doing",),
        "scenario": ("scenarios",),
        "skill": ("skills",),
        "mistakes.*.behaviour": ("behaviours",),
        "mistakes.*.also": ("behaviours",),
        "language": ("languages",),
    },
    Kind.SEAT: {"channel": ("channel",), "levels": ("criteria",)},
    Kind.RUBRIC: {"criteria.*.skill": ("skills",)},
    Kind.PATH: {
        "steps.*.scenario": ("scenarios",),
        "steps.*.exercise": ("exercises",),
        "steps.*.article": ("library articles",),
        "steps.*.seat": ("seats",),
        "exam.*.scenario": ("scenarios",),
        "language": ("languages",),
    },
}
"""Kind → place → the kinds of names that it takes; of a table, the names of its fields."""


def options_at(kind: Kind, path: Path, text: str, named: Named) -> Options | None:
    """List what may be named where `path` leads; None where anything may be written."""
    place = ".".join("*" if isinstance(step, int) else step for step in path)
    places = _PLACES.get(kind, {})
    kinds = places.get(place)
    if kinds is None and path and isinstance(path[-1], int):
        return options_at(kind, path[:-1], text, named)
    if kinds is None and len(path) > 1:
        kinds = places.get(f"{place.rpartition('.')[0]}.*")
    if kinds is None:
        return None
    found: dict[str, str] = {}
    for one in kinds:
        found |= _names(one, text, named)
    return tuple(found.items())


@lru_cache(maxsize=64)
def own_ids(text: str, part: str) -> tuple[str, ...]:
    """List the ids in a part of a text, also of one that cannot be parsed just now."""
    begin = re.search(rf"^{part}:", text, re.MULTILINE)
    if begin is None:
        return ()
    end = re.compile(r"^[A-Za-z]", re.MULTILINE).search(text, begin.end())
    return tuple(dict.fromkeys(_ID.findall(text[begin.end() : end.start() if end else None])))


def _names(kind: str, text: str, named: Named) -> Mapping[str, str]:
    if kind in _OWN:
        return {one: one.replace("_", " ").replace("-", " ") for one in own_ids(text, kind)}
    return _TRADE[kind] if kind in _TRADE else _LISTED[kind](named)
