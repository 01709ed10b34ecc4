"""Check that names are names, that each is given once, and that what is named is there."""

import re
from collections.abc import Iterable, Iterator, Sequence

from trainer.content.known import Known
from trainer.content.nodes import Places
from trainer.content.wording import nearest
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.errors import Fault
from trainer.core.scenario.scenario import Scenario

_SLUG = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")
_LONGEST = 60
_LISTS = ("articles", "facts", "actions", "outcomes", "must", "never")


def check_names(scenario: Scenario, places: Places, known: Known) -> Iterator[Fault]:
    """Find misshapen and doubled ids, and names of what is not there."""
    yield from slug_faults(scenario.id, "id", places)
    yield from slug_faults(scenario.domain, "domain", places)
    for kind in _LISTS:
        yield from id_faults([one.id for one in getattr(scenario, kind)], kind, places)
    yield from _unknown([scenario.channel], CHANNELS, "channel", places, listed=False)
    yield from _skills(scenario, places, known)
    yield from _references(scenario, places)


def slug_faults(name: str, field: str, places: Places) -> Iterator[Fault]:
    """Find a name that cannot stand in an address: small letters, digits, single - and _."""
    if not _SLUG.fullmatch(name) or len(name) > _LONGEST:
        what = f"`{name[:_LONGEST]}` cannot be an id"
        plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:_LONGEST] or "some-name"
        yield places.fault(field, what, f"use small letters, digits, - and _, such as `{plain}`")


def id_faults(ids: Sequence[str], kind: str, places: Places) -> Iterator[Fault]:
    """Find misshapen ids in a list, and the second of two alike."""
    for number, one in enumerate(ids, start=1):
        field = f"{kind}.{number}.id"
        yield from slug_faults(one, field, places)
        if one in ids[: number - 1]:
            first = ids.index(one) + 1
            what = f"the id `{one}` is taken by {kind}.{first}"
            yield places.fault(field, what, "give this one another id")


def _skills(scenario: Scenario, places: Places, known: Known) -> Iterator[Fault]:
    if not scenario.practise:
        yield places.fault("practise", "no skill is named", "name one to three skills")
    if known.skills:
        yield from _unknown(scenario.practise, sorted(known.skills), "practise", places, "skill")
        for number, must in enumerate(scenario.must, start=1):
            field = f"must.{number}.skill"
            yield from _unknown(
                [must.skill], sorted(known.skills), field, places, "skill", listed=False
            )


def _references(scenario: Scenario, places: Places) -> Iterator[Fault]:
    facts = [one.id for one in scenario.facts]
    actions = [one.id for one in scenario.actions]
    outcomes = [one.id for one in scenario.outcomes]
    for at, fact in enumerate(scenario.facts, start=1):
        yield from _unknown(fact.after, facts, f"facts.{at}.after", places, "fact")
    for at, outcome in enumerate(scenario.outcomes, start=1):
        yield from _unknown(outcome.needs, actions, f"outcomes.{at}.needs", places, "action")
    for at, step in enumerate(scenario.model.talk, start=1):
        yield from _unknown(step.do, actions, f"model.talk.{at}.do", places, "action")
    for at, must in enumerate(scenario.must, start=1):
        yield from _one(must.fact, facts, f"must.{at}.fact", places)
        yield from _one(must.action, actions, f"must.{at}.action", places)
    for at, never in enumerate(scenario.never, start=1):
        yield from _one(never.act, list(AgentAct), f"never.{at}.act", places)
        yield from _one(never.action, actions, f"never.{at}.action", places)
        yield from _one(never.outcome, outcomes, f"never.{at}.outcome", places)


def _one(name: str, known: Iterable[str], field: str, places: Places) -> Iterator[Fault]:
    return _unknown([name] if name else [], known, field, places, listed=False)


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
