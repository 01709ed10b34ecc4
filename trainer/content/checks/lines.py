"""Check the authored lines: acts and moods that exist, slots that are filled."""

import re
from collections.abc import Iterator, Mapping, Sequence

from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.content.wording import nearest
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Band
from trainer.core.customer.slots import SAID_BY_AGENT
from trainer.core.errors import Fault
from trainer.core.scenario.persona import Persona
from trainer.core.scenario.scenario import Scenario

SLOTS = {
    "asks_for": CustomerAct.HAGGLE,
    "term": CustomerAct.PUZZLED,
    "earlier": CustomerAct.CONFRONT,
}
"""What a line may leave open, and in which act it is filled."""
BANDS = (*Band, "any")
_SLOT = re.compile(r"\{([^{}]*)\}?|\}")


@sound
def check_lines(scenario: Scenario | Persona, places: Places) -> Iterator[Fault]:
    """Find lines, of a scenario or a persona, that would never be said, or be said with a gap."""
    for act, bands in scenario.lines.items():
        if act in list(CustomerAct):
            yield from _moods(act, bands, places)
        else:
            cure = nearest(act, list(CustomerAct), "acts")
            yield places.fault(f"lines.{act}", f"there is no customer act `{act}`", cure)


@sound
def _moods(act: str, bands: Mapping[str, Sequence[str]], places: Places) -> Iterator[Fault]:
    for band, variants in bands.items():
        field = f"lines.{act}.{band}"
        if band not in BANDS:
            cure = nearest(band, BANDS, "moods")
            yield places.fault(field, f"there is no mood `{band}`", cure)
        yield from _variants(variants, act, field, places)


@sound
def _variants(variants: Sequence[str], act: str, field: str, places: Places) -> Iterator[Fault]:
    for number, line in enumerate(variants, start=1):
        yield from _slots(line, act, f"{field}.{number}", places)
        if line in variants[: number - 1]:
            what, cure = "this line is given twice", "no customer says a thing twice"
            yield places.fault(f"{field}.{number}", what, cure, warning=True)


def _slots(line: str, act: str, field: str, places: Places) -> Iterator[Fault]:
    for slot in _SLOT.finditer(line):
        name = slot.group(1) or ""
        if slot.group() == f"{{{name}}}" and name in SAID_BY_AGENT:
            continue
        if slot.group() != f"{{{name}}}" or name not in SLOTS:
            what = f"`{slot.group()}` cannot be filled"
            cure = "the slots are {asks_for}, {term}, {earlier}, {name}, {amount} and {when}"
            yield places.fault(field, what, cure)
        elif SLOTS[name] != act:
            what = f"{{{name}}} is filled in `{SLOTS[name]}` only"
            yield places.fault(field, what, "take it out of this line")
