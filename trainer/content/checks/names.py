"""Check that names are names, that each is given once, and that what is named is there."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from trainer.content.known import Known
from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.content.wording import nearest
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.errors import Fault
from trainer.core.scenario.policy import Must
from trainer.core.scenario.scenario import Scenario

_SLUG = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")
_LONGEST = 60
DEFAULT = "default"
"""The rubric of a scenario that names none: it may be absent from a library."""
_LISTS = ("articles", "facts", "actions", "outcomes", "must", "never")
_REFERENCES = (
    ("facts", "after", "fact"),
    ("outcomes", "needs", "action"),
    ("must", "fact", "fact"),
    ("must", "action", "action"),
    ("never", "act", "act"),
    ("never", "action", "action"),
    ("never", "outcome", "outcome"),
)
"""List, field of each of its items, and what the names in that field are names of."""
_THERE: Mapping[str, Callable[[Scenario], list[str]]] = {
    "fact": lambda scenario: [one.id for one in scenario.facts],
    "action": lambda scenario: [one.id for one in scenario.actions],
    "outcome": lambda scenario: [one.id for one in scenario.outcomes],
    "act": lambda _: list(AgentAct),
}


def check_names(scenario: Scenario, places: Places, known: Known) -> Iterator[Fault]:
    """Find misshapen and doubled ids, and names of what is not there."""
    for field in ("id", "domain"):
        yield from slug_faults(getattr(scenario, field, None), field, places)
    for kind in _LISTS:
        yield from id_faults(getattr(scenario, kind, ()), kind, places)
    yield from _channel(scenario, places)
    yield from _skills(scenario, places, known)
    yield from _rubric(scenario, places, known)
    for kind, word, names in _REFERENCES:
        for at, one in enumerate(getattr(scenario, kind, ()), start=1):
            yield from _refers(one, f"{kind}.{at}", word, names, scenario, places)
    yield from _deeds(scenario, places)


def slug_faults(name: str | None, field: str, places: Places) -> Iterator[Fault]:
    """Find a name that cannot stand in an address: small letters, digits, single - and _.

    None is a name that could not be read.
    """
    if name is None:
        return
    if not _SLUG.fullmatch(name) or len(name) > _LONGEST:
        what = f"`{name[:_LONGEST]}` cannot be an id"
        plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:_LONGEST] or "some-name"
        yield places.fault(field, what, f"use small letters, digits, - and _, such as `{plain}`")


def id_faults(listed: Iterable[object], kind: str, places: Places) -> Iterator[Fault]:
    """Find misshapen ids in a list, and the second of two alike."""
    ids = [getattr(one, "id", None) for one in listed]
    for number, one in enumerate(ids, start=1):
        field = f"{kind}.{number}.id"
        yield from slug_faults(one, field, places)
        if one is not None and one in ids[: number - 1]:
            first = ids.index(one) + 1
            what = f"the id `{one}` is taken by {kind}.{first}"
            yield places.fault(field, what, "give this one another id")


@sound
def _rubric(scenario: Scenario, places: Places, known: Known) -> Iterator[Fault]:
    if known.rubrics and scenario.rubric not in {*known.rubrics, DEFAULT}:
        what = f"there is no rubric `{scenario.rubric}`, so the default one grades"
        cure = nearest(scenario.rubric, sorted(known.rubrics), "rubrics")
        yield places.fault("rubric", what, cure, warning=True)


@sound
def _channel(scenario: Scenario, places: Places) -> Iterator[Fault]:
    yield from _unknown([scenario.channel], CHANNELS, "channel", places, listed=False)


def _skills(scenario: Scenario, places: Places, known: Known) -> Iterator[Fault]:
    yield from _practised(scenario, places, known)
    for number, must in enumerate(getattr(scenario, "must", ()), start=1):
        yield from _proven(must, f"must.{number}.skill", places, known)


@sound
def _practised(scenario: Scenario, places: Places, known: Known) -> Iterator[Fault]:
    if not scenario.practise:
        yield places.fault("practise", "no skill is named", "name one to three skills")
    if known.skills:
        yield from _unknown(scenario.practise, sorted(known.skills), "practise", places, "skill")


@sound
def _proven(must: Must, field: str, places: Places, known: Known) -> Iterator[Fault]:
    if known.skills:
        there = sorted(known.skills)
        yield from _unknown([must.skill], there, field, places, "skill", listed=False)


@sound
def _deeds(scenario: Scenario, places: Places) -> Iterator[Fault]:
    for at, step in enumerate(scenario.model.talk, start=1):
        yield from _refers(step, f"model.talk.{at}", "do", "action", scenario, places)


@sound
def _refers(
    one: object, at: str, word: str, kind: str, scenario: Scenario, places: Places
) -> Iterator[Fault]:
    """Find names in the field `word` of `one` that none of the scenario's `kind` has."""
    named = getattr(one, word)
    many = isinstance(named, tuple)
    names = named if many else [named] if named else []
    yield from _unknown(names, _THERE[kind](scenario), f"{at}.{word}", places, kind, listed=many)


def _unknown(
    names: Sequence[str],
    known: Iterable[str],
    field: str,
    places: Places,
    kind: str = "",
    *,
    listed: bool = True,
) -> Iterator[Fault]:
    """Find names that are not among the known; `kind` is the field's own name when not given."""
    kind = kind or field.rpartition(".")[2]
    for number, name in enumerate(names, start=1):
        if name not in (there := [str(one) for one in known]):
            at = f"{field}.{number}" if listed else field
            cure = nearest(name, there, f"{kind}s")
            yield places.fault(at, f"there is no {kind} `{name}`", cure)
