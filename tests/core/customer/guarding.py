"""Put a reply before the guard: a small scenario, a talk of two turns, and what may be said."""

from dataclasses import replace
from typing import Any

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Band
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.customer.guard import check_part, check_whole
from trainer.core.customer.guard_bounds import Bounds

POSTCODE = "It's LS6 2QT, the account is in my name."
MOTHER = "My mother had a stroke in July, so I forgot all about the boots."
OPENING = "I cancelled in March and you still took £39.90 on the 2nd. What is going on?"
ASKED = "Hello Priya, I'm Tess. May I have your postcode, so that I can open the account on Friday?"

NUDGE = Bounds(
    authored="So what happens to my boots now?",
    released=(),
    own=f"So what happens to my boots now?\n{OPENING}\nPriya Nair\nLumen",
    said=f"So what happens to my boots now?\n{OPENING}\nPriya Nair\nLumen\n{ASKED}",
    untold=(MOTHER, POSTCODE),
    earlier=(OPENING,),
    agent=ASKED,
    acts=frozenset({CustomerAct.NUDGE}),
    band=Band.TENSE,
    letter=False,
    most_words=24,
)
"""A customer who asks how it goes on, and keeps two facts."""


def saying(
    authored: str,
    *acts: CustomerAct,
    facts: tuple[str, ...] = (),
    band: Band = Band.TENSE,
    **other: Any,
) -> Bounds:
    """Make bounds for another authored line."""
    own = "\n".join((authored, *facts, NUDGE.own))
    made = replace(
        NUDGE,
        authored=authored,
        acts=frozenset(acts),
        released=facts,
        own=own,
        said=f"{own}\n{ASKED}",
        untold=tuple(fact for fact in NUDGE.untold if fact not in facts),
        band=band,
        most_words=2 * len(authored.split()) + 8,
    )
    return replace(made, **other)


def kinds(reply: str, bounds: Bounds = NUDGE) -> set[str]:
    """Name the kinds of fault of a whole reply."""
    return {fault.kind for fault in check_whole(reply, bounds)}


def part_kinds(reply: str, bounds: Bounds = NUDGE) -> set[str]:
    """Name the kinds of fault of the beginning of a reply."""
    return {fault.kind for fault in check_part("", reply, bounds)}


def a_talk(*texts: str) -> Transcript:
    """Make a talk in turns, the customer first."""
    sides = (Speaker.CUSTOMER, Speaker.AGENT)
    turns = (Turn(place, sides[place % 2], text) for place, text in enumerate(texts))
    return Transcript("chat", tuple(turns))
