"""Check how a scenario goes on from another, and what it says of the week after."""

import re
from collections.abc import Iterator, Mapping

from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.content.wording import nearest
from trainer.core.conversation.transcript import Ending
from trainer.core.errors import Fault
from trainer.core.scenario.scenario import Scenario

_SLOT = re.compile(r"\{([^{}]*)\}?|\}")
_OPENINGS = ("kept", "broken", "unresolved")


def check_following(scenario: Scenario, places: Places) -> Iterator[Fault]:
    """Find names of facts and outcomes that are not there, and slots that nothing fills."""
    yield from _told(scenario, places)
    yield from _openings(scenario, places)
    yield from _later(scenario, places)


@sound
def check_follows(
    scenario: Scenario, places: Places, others: Mapping[str, Scenario]
) -> Iterator[Fault]:
    """Find what hinders a case over several talks; `others` are the scenarios that there are.

    The one before must be there, have the same customer and company, and not come after this one.
    """
    if scenario.follows is None:
        return
    field, before = "follows.scenario", others.get(scenario.follows.scenario)
    if before is None:
        what = f"there is no scenario `{scenario.follows.scenario}` to follow"
        yield places.fault(
            field, what, nearest(scenario.follows.scenario, list(others), "scenarios")
        )
        return
    if before.customer.name != scenario.customer.name:
        what = f"the customer of `{before.id}` is {before.customer.name}"
        yield places.fault(field, what, "a case has one customer: name the same")
    if before.company != scenario.company:
        what = f"the company of `{before.id}` is {before.company}"
        yield places.fault(field, what, "a case has one company: name the same")
    if scenario.id in _line_of(before, others):
        what = f"`{scenario.id}` comes before itself by way of `{before.id}`"
        yield places.fault(field, what, "begin the case with a scenario that follows none")


def _line_of(scenario: Scenario, others: Mapping[str, Scenario]) -> list[str]:
    """List this scenario and those before it, up to the first or to where it turns in a circle."""
    line: list[str] = []
    here: Scenario | None = scenario
    while here is not None and here.id not in line:
        line.append(here.id)
        here = others.get(here.follows.scenario) if here.follows else None
    return line


@sound
def _told(scenario: Scenario, places: Places) -> Iterator[Fault]:
    there = [one.id for one in scenario.facts]
    for number, id in enumerate(scenario.follows.told if scenario.follows else (), start=1):
        if id not in there:
            field = f"follows.told.{number}"
            yield places.fault(field, f"there is no fact `{id}`", nearest(id, there, "facts"))


@sound
def _openings(scenario: Scenario, places: Places) -> Iterator[Fault]:
    for name in _OPENINGS:
        text, field = getattr(scenario.openings, name), f"openings.{name}"
        if text and scenario.follows is None:
            what, cure = "this scenario follows none", "name the one before in `follows:`"
            yield places.fault(field, what, cure, warning=True)
        for slot in _SLOT.finditer(text):
            if slot.group() != "{promise}" or name != "broken":
                cure = "the only slot is {promise}, in `broken`"
                yield places.fault(field, f"`{slot.group()}` cannot be filled", cure)


@sound
def _later(scenario: Scenario, places: Places) -> Iterator[Fault]:
    there = [*(one.id for one in scenario.outcomes), *Ending]
    for key in scenario.later:
        if key not in there:
            cure = nearest(key, there, "outcomes and endings")
            yield places.fault(f"later.{key}", f"there is no outcome or ending `{key}`", cure)
