"""Open the customer's mind: for every exchange, what was read, what moved, what came of it.

What moved is told as it was recorded in the talk. What a message was read to do is read anew, so a
talk of an older version shows what its words are read to do now.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from trainer.core.attempt import Attempt
from trainer.core.coaching.facts_seen import takes
from trainer.core.coaching.in_short import in_short
from trainer.core.coaching.on_the_table import Table, table_at
from trainer.core.coaching.reasons import REASONS, reason_of
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.customer.emotion import dials_of
from trainer.core.customer.mind import heard_of
from trainer.core.customer.state import Change, State
from trainer.core.scenario.situation import Fact

POINTS = "0 to 100"
DIAL_WORDS: Mapping[str, tuple[str, str]] = {
    "heat": ("anger", f"{POINTS}, low is good"),
    "worry": ("worry", f"{POINTS}, low is good"),
    "trust": ("trust", f"{POINTS}, high is good"),
    "patience": ("patience", "messages still borne, high is good"),
    "treated": ("treated as a person", f"{POINTS}, high is good"),
    "handled": ("the handling", f"{POINTS}, high is good"),
}
"""Dial → its name and its scale, as people read them."""

MEANINGS: Mapping[str, str] = {"question": "asks something", "offer": "makes an offer"}
"""What words alone say where the reason is told otherwise: by what it comes to for the customer."""

SURE = ((0.9, "certain"), (0.7, "likely"), (0.5, "perhaps"))
GUESS = "a guess, which counts for little"
"""Certainty from which a reading is called so."""


@dataclass(frozen=True, slots=True)
class Read:
    """Hold one thing that a message was read to do.

    `quote` is the exact words, `means` what they do, `sign` what gave it away, `certainty` 0–100
    (high is certain) with its word in `sure`.
    """

    quote: str
    means: str
    sign: str
    sure: str
    certainty: int


@dataclass(frozen=True, slots=True)
class Moved:
    """Hold one change: in which words (empty for a deed or a lack), why, and what by how much."""

    quote: str
    why: str
    effects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dial:
    """Hold one dial before and after an exchange, written with its scale."""

    name: str
    scale: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Held:
    """Hold a fact asked for in this exchange and kept back, and what keeps it so."""

    fact: Fact
    takes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inside:
    """Hold the mind over one exchange: the agent's turn at `turn`, answered at `reply`.

    `turn` is None where the customer spoke into a silence. `short` says it all in two or three
    sentences.
    """

    turn: int | None
    reply: int
    reads: tuple[Read, ...]
    moved: tuple[Moved, ...]
    dials: tuple[Dial, ...]
    told: tuple[Fact, ...]
    held: tuple[Held, ...]
    table: Table
    short: tuple[str, ...]


def insides(attempt: Attempt, *, hidden: bool = False) -> tuple[Inside, ...]:
    """Look inside every exchange that was answered, in order.

    With `hidden`, for a talk that goes on, no reason names a fact that is not told yet.
    """
    heard = attempt.transcript.of(Speaker.CUSTOMER)
    return tuple(
        _inside(attempt, index, turn, hidden=hidden) for index, turn in enumerate(heard[1:], 1)
    )


def effects_of(change: Change) -> tuple[str, ...]:
    """Write what a change did, all that can be seen of it: 'anger −8', 'patience +0.5'."""
    written = (
        (DIAL_WORDS[name][0], _signed(name, points))
        for name, points in change.effect.items()
        if name in DIAL_WORDS
    )
    return tuple(f"{name} {points}" for name, points in written if points)


def read_of(seen: Seen) -> Read:
    """Write one reading for people; its sign is quoted where it stands in the words."""
    _, _, mark = seen.rule.partition(": ")
    quoted = any(word in seen.span.text.casefold() for word in re.findall(r"\w+", mark.casefold()))
    return Read(
        quote=seen.span.text,
        means=MEANINGS.get(seen.act.value) or REASONS[seen.act.value],
        sign=f"by “{mark}”" if quoted else "by its form as a whole",
        sure=next((word for least, word in SURE if seen.certainty >= least), GUESS),
        certainty=round(100 * seen.certainty),
    )


def _inside(attempt: Attempt, index: int, reply: Turn, *, hidden: bool) -> Inside:
    scenario = attempt.scenario
    before, after = attempt.states[index - 1], attempt.states[index]
    last = attempt.transcript.turns[reply.position - 1]
    message = last if last.speaker is Speaker.AGENT else None
    told = tuple(scenario.fact(id) for id in after.told if id not in before.told)
    held = tuple(
        Held(fact, takes(fact, after, scenario, hidden=hidden))
        for fact in scenario.facts
        if fact.id in after.asked and fact.id not in before.asked
    )
    return Inside(
        turn=message.position if message else None,
        reply=reply.position,
        reads=_reads(attempt, message) if message else (),
        moved=tuple(
            Moved(one.quote, reason_of(one), effects)
            for one in attempt.ledger[index]
            if (effects := effects_of(one))
        ),
        dials=_dials(before, after),
        told=told,
        held=held,
        table=table_at(after, scenario),
        short=in_short(attempt.ledger[index], len(told), len(held)),
    )


def _reads(attempt: Attempt, turn: Turn) -> tuple[Read, ...]:
    talk = attempt.transcript.before(turn.position + 1)
    return tuple(
        read_of(one) for one in read_agent(turn.text, heard_of(talk, attempt.scenario)).seen
    )


def _dials(before: State, after: State) -> tuple[Dial, ...]:
    was, now = dials_of(before), dials_of(after)
    return tuple(
        Dial(words, scale, _written(name, was[name]), _written(name, now[name]))
        for name, (words, scale) in DIAL_WORDS.items()
    )


def _written(name: str, value: float) -> str:
    return f"{max(0.0, value):.1f}" if name == "patience" else f"{value:.0f}"


def _signed(name: str, points: float) -> str:
    """Write points with their sign, patience to a tenth; nothing where they round to none."""
    kept = round(points, 1) if name == "patience" else round(points)
    return f"{kept:+g}".replace("-", "−") if kept else ""
