"""Say what became of each fact that the customer knew, and what would have opened it."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.core.attempt import Attempt
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.state import State
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Fact

ASKED = "a question about it"
NEXT = "nothing more: it would have come with the next answer"
FIRST = "something else has to be told first"


class Found(StrEnum):
    """Say what became of a fact."""

    TOLD = "told"
    WITHHELD = "withheld"
    """Asked for, and not told."""
    UNASKED = "unasked"


@dataclass(frozen=True, slots=True)
class FactSeen:
    """Hold what became of one fact.

    `turn` is the position of the customer's turn that told it, None where it stayed hidden, or was
    told in an earlier talk.
    `takes` is what it would have taken at the end of the talk, in plain words; empty once told.
    """

    fact: Fact
    found: Found
    turn: int | None
    takes: tuple[str, ...]


def facts_seen(attempt: Attempt) -> tuple[FactSeen, ...]:
    """List every fact in the scenario's order; tells what was hidden, so not before the end."""
    turns, known = attempt.transcript.of(Speaker.CUSTOMER), attempt.states[0].told
    told = {
        id: turn.position
        for turn, state in reversed(tuple(zip(turns, attempt.states, strict=True)))
        for id in state.told
        if id not in known
    }
    return tuple(_seen(fact, attempt, told.get(fact.id)) for fact in attempt.scenario.facts)


def takes(fact: Fact, state: State, scenario: Scenario, *, hidden: bool = False) -> tuple[str, ...]:
    """Say in plain words what keeps a fact back in this mind; nothing when it is open.

    With `hidden`, what has to be told first is not quoted: the talk still goes on.
    """
    mood, found = state.mood, []
    if mood.trust < fact.trust:
        found.append(f"trust was {mood.trust:.0f} of 100; it takes {fact.trust:.0f}")
    if mood.heat > fact.calm:
        found.append(f"anger was {mood.heat:.0f} of 100; it takes {fact.calm:.0f} or less")
    first = [scenario.fact(id).say for id in fact.after if id not in state.told]
    if first and hidden:
        found.append(FIRST)
    elif first:
        found.append("first comes: " + " ".join(f"“{say}”" for say in first))
    return tuple(found)


def _seen(fact: Fact, attempt: Attempt, turn: int | None) -> FactSeen:
    if fact.id in attempt.state.told:
        return FactSeen(fact, Found.TOLD, turn, ())
    needs = takes(fact, attempt.state, attempt.scenario)
    if fact.id in attempt.state.asked:
        return FactSeen(fact, Found.WITHHELD, None, needs or (NEXT,))
    return FactSeen(fact, Found.UNASKED, None, (*needs, ASKED))
