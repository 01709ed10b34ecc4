"""Check that every fact can be reached, and that none is given away before it is earned."""

import re
from collections.abc import Iterator

from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.content.wording import listed
from trainer.core.errors import Fault
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Fact

MOST_TRUST = 85
"""Trust above this is rarely reached in the turns that a talk has (docs/customer.md)."""
LEAST_HEAT = 10
"""Heat below this is rarely reached by a customer who began angry."""
_LEAK = 0.6
_LEAK_WORDS = 3
_TELLING = re.compile(r"[a-z]{5,}|[a-z-]*\d[\w.,-]*\w")


@sound
def check_facts(scenario: Scenario, places: Places) -> Iterator[Fault]:
    """Find facts that nobody can reach, or that everybody is told before asking."""
    if not scenario.facts:
        yield places.fault("facts", "the customer knows nothing", "give four to six facts")
    for number, fact in enumerate(scenario.facts, start=1):
        field = f"facts.{number}"
        yield from _unasked(fact, field, places)
        yield from _distrusted(fact, field, places)
        yield from _too_hot(fact, field, places)
        yield from _circle(fact, scenario, field, places)
        for place in ("opening", "brief"):
            yield from _leak(fact, scenario, place, places)


@sound
def _unasked(fact: Fact, field: str, places: Places) -> Iterator[Fault]:
    if not fact.ask and not fact.volunteer:
        what = f"nobody can learn `{fact.id}`"
        yield places.fault(field, what, "add `ask:` with what opens it, or `volunteer: true`")


@sound
def _distrusted(fact: Fact, field: str, places: Places) -> Iterator[Fault]:
    if fact.trust > MOST_TRUST:
        what = f"trust hardly ever gets above {MOST_TRUST}"
        yield places.fault(f"{field}.trust", what, "write a lower number", warning=True)


@sound
def _too_hot(fact: Fact, field: str, places: Places) -> Iterator[Fault]:
    if fact.calm < LEAST_HEAT:
        what = f"anger (heat) hardly ever gets below {LEAST_HEAT}"
        yield places.fault(f"{field}.calm", what, "write a higher number", warning=True)


@sound
def _circle(fact: Fact, scenario: Scenario, field: str, places: Places) -> Iterator[Fault]:
    """Find a fact that has to wait for itself."""
    after = {one.id: one.after for one in scenario.facts}
    if len(after) < len(scenario.facts):  # doubled ids: another check says so
        return
    waits: list[str] = list(fact.after)
    for one in waits:
        waits += [more for more in after.get(one, ()) if more not in waits]
    if fact.id in waits:
        round_ = [one for one in waits if one != fact.id]
        what = f"`{fact.id}` waits for itself" + (f" by way of {listed(round_)}" if round_ else "")
        yield places.fault(f"{field}.after", what, "take one of the names out of `after`")


@sound
def _leak(fact: Fact, scenario: Scenario, place: str, places: Places) -> Iterator[Fault]:
    """Find a gated fact whose telling words already stand where everybody reads them."""
    start = scenario.customer.start
    if not (fact.after or fact.trust > start.trust or fact.calm < start.heat):
        return
    words = set(_TELLING.findall(fact.say.lower()))
    there = words & set(_TELLING.findall(getattr(scenario, place).lower()))
    if len(there) >= max(_LEAK_WORDS, _LEAK * len(words)):
        what = f"the {place} already tells most of `{fact.id}` ({listed(sorted(there))})"
        yield places.fault(place, what, "leave it for the trainee to find out", warning=True)
