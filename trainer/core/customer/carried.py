"""Hold what a customer brings along from an earlier talk, and begin with it.

Feelings fade overnight and promises do not: half of a feeling is left after two days, and each word
that was due and not kept comes on top. Who they are is asked anew in every talk. The figures are
our own setting; that a second contact begins angrier is what first-contact resolution rests on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.transcript import Closing, Ending, Promise
from trainer.core.conversation.word_given import due_in
from trainer.core.customer.mind import first
from trainer.core.customer.state import State
from trainer.core.scenario.identity import identity_facts
from trainer.core.scenario.persona import Start
from trainer.core.scenario.scenario import Scenario

HALF_LIFE = 48.0
"""Hours after which half of a feeling is left."""
BROKEN: Mapping[str, float] = {"heat": 14, "worry": 8, "trust": -14, "patience": -1.5}
"""What each word not kept adds, at most twice."""
KEPT: Mapping[str, float] = {"heat": -3, "worry": -3, "trust": 5, "patience": 0}
"""What each word kept adds, at most twice."""
LEAST_PATIENCE = 3.0

LAST_TIME = "last time"


@dataclass(frozen=True, slots=True)
class Carried:
    """Hold the earlier talk as the customer remembers it, `hours` ago on `channel`.

    `told` are ids of facts, `mood` is how it ended, `promises` are all that were made there,
    `checked`: who they are was checked then. `notes` are the trainee's own.
    """

    scenario: str
    channel: str
    hours: float
    told: tuple[str, ...]
    mood: Mood
    closing: Closing
    checked: bool = False
    notes: str = ""

    @property
    def broken(self) -> tuple[Promise, ...]:
        """List the words that were due by now and are not kept."""
        return tuple(
            one
            for one in self.closing.promises
            if not one.kept and due_in(one.due or one.quote) <= self.hours
        )

    @property
    def kept(self) -> tuple[Promise, ...]:
        """List the words that were kept."""
        return tuple(one for one in self.closing.promises if one.kept)

    @property
    def settled(self) -> bool:
        """Tell whether it was agreed and no word was broken, as far as the customer knows by now."""
        return self.closing.ending is Ending.RESOLVED and not self.broken


def state_after(scenario: Scenario, carried: Carried | None) -> State:
    """Make the mind with which the customer comes in, after an earlier talk or as if after one."""
    fresh = first(scenario)
    if carried is None:
        told = scenario.follows.told if scenario.follows else ()
        return replace(fresh, told=told, recalled=told, place=LAST_TIME if told else "")
    told = tuple(
        one.id
        for one in scenario.facts
        if one.id in carried.told and one.id not in identity_facts(scenario)
    )
    mood = mood_after(scenario.customer.start, carried)
    place = CHANNELS[carried.channel].place if carried.channel in CHANNELS else LAST_TIME
    return replace(fresh, mood=mood, told=told, recalled=told, place=place)


def mood_after(start: Start, carried: Carried) -> Mood:
    """Compute the mood: what is left of the last one, and what kept and broken words did to it."""
    left = 0.5 ** (carried.hours / HALF_LIFE)
    dials = {}
    for name in ("heat", "worry", "trust"):
        usual = getattr(start, name)
        moved = usual + left * (getattr(carried.mood, name) - usual)
        dials[name] = min(100.0, max(0.0, moved + _weight(name, carried)))
    patience = max(LEAST_PATIENCE, start.patience + _weight("patience", carried))
    return Mood(dials["heat"], dials["worry"], dials["trust"], patience)


def opening_of(scenario: Scenario, carried: Carried | None) -> str:
    """Choose the first message by what came of the talk before; a broken promise is quoted."""
    if carried is None:
        return scenario.opening
    openings = scenario.openings
    if carried.broken:
        return (openings.broken or scenario.opening).replace("{promise}", carried.broken[-1].quote)
    return (openings.kept if carried.settled else openings.unresolved) or scenario.opening


def _weight(name: str, carried: Carried) -> float:
    broken, kept = min(2, len(carried.broken)), min(2, len(carried.kept))
    return broken * BROKEN[name] + kept * KEPT[name]
