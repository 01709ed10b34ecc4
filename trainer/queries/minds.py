"""Show the customer's mind over a talk that is over."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.coaching.facts_seen import FactSeen, Found, facts_seen
from trainer.core.coaching.glass_box import DIAL_WORDS, Inside, insides
from trainer.core.errors import RuleError
from trainer.queries import attempts as talks
from trainer.queries import sight
from trainer.queries.attempts import Line
from trainer.queries.viewers import Viewer
from trainer.services import exams, people
from trainer.simulator import Simulator
from trainer.store import attempts
from trainer.store.attempts import Listing, Status

FOUND = {
    Found.TOLD: ("told", "ok"),
    Found.WITHHELD: ("asked for, and held back", "warn"),
    Found.UNASKED: ("never asked", "warn"),
}
"""What became of a fact → the words for it, and their tone."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """Hold one message with its answer, and the mind over it; without an answer there is none.

    Without a message, the customer spoke into a silence.
    """

    position: int
    message: Line | None
    reply: Line | None
    inside: Inside | None


@dataclass(frozen=True, slots=True)
class Group:
    """Hold the facts of which the same became: the words for it, and the facts."""

    words: str
    tone: str
    facts: tuple[FactSeen, ...]


@dataclass(frozen=True, slots=True)
class Mind:
    """Hold the page; `scales` names each dial with its scale."""

    listing: Listing
    own: bool
    name: str
    customer: str
    opening: Line
    exchanges: tuple[Exchange, ...]
    groups: tuple[Group, ...]
    scales: tuple[tuple[str, str], ...]


def mind(simulator: Simulator, viewer: Viewer, attempt_id: int) -> Mind:
    """Gather the mind of an attempt that the viewer may see.

    RuleError while it goes on, and for one's own exam while it can still be taken.
    """
    listing = sight.attempt(viewer, attempt_id)
    if listing.status is not Status.CLOSED:
        raise RuleError("The customer's mind can be seen once the talk is over.")
    if listing.person_id == viewer.id:
        exams.refuse_sealed(simulator, attempt_id)
    attempt = attempts.load(attempt_id)
    lines = talks.lines_of(attempt, listing, worded=True)
    seen = facts_seen(attempt)
    return Mind(
        listing=listing,
        own=listing.person_id == viewer.id,
        name=people.load(listing.person_id).name,
        customer=attempt.scenario.customer.name,
        opening=lines[0],
        exchanges=_exchanges(lines, insides(attempt)),
        groups=tuple(
            Group(*FOUND[found], facts=facts)
            for found in Found
            if (facts := tuple(one for one in seen if one.found is found))
        ),
        scales=tuple(DIAL_WORDS.values()),
    )


def _exchanges(lines: Sequence[Line], inside: Sequence[Inside]) -> tuple[Exchange, ...]:
    found = [
        Exchange(
            one.reply if one.turn is None else one.turn,
            None if one.turn is None else lines[one.turn],
            lines[one.reply],
            one,
        )
        for one in inside
    ]
    last = lines[-1]
    return (*found, Exchange(last.position, last, None, None)) if last.agent else tuple(found)
