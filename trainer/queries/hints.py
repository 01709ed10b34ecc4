"""Show the hints of a talk: those taken, the next one, and whether one is offered."""

from dataclasses import dataclass

from trainer.core.attempt import Attempt
from trainer.core.coaching.hints import ASSISTS, WASTED, Rung, is_assisted, wasted
from trainer.services import hints
from trainer.simulator import Simulator
from trainer.store.attempts import Listing, Status
from trainer.store.hints import Taken

NAMES = {
    Rung.NUDGE: "A nudge",
    Rung.PRINCIPLE: "The principle",
    Rung.PARTIAL: "How it could begin",
    Rung.LINE: "The whole line",
}
"""Rung → what it is called on the page."""


@dataclass(frozen=True, slots=True)
class Hints:
    """Hold the hints for the message that is due.

    `taken` are (name, hint), `next` the rung that comes next with its name, None at the top of what
    is left. `assisted`: this talk was helped already; `helps`: the next one would do so. `offered`:
    the last messages brought nothing, and nothing was taken yet.
    """

    taken: tuple[tuple[str, Taken], ...]
    next: Rung | None
    name: str
    assisted: bool
    helps: bool
    offered: bool


def for_talk(simulator: Simulator, listing: Listing, attempt: Attempt) -> Hints | None:
    """Gather the hints of one's own talk; None where none is left or no message is due."""
    left = hints.ladder(simulator, listing) if listing.status is Status.IN_PROGRESS else ()
    if not left:
        return None
    every = hints.taken(listing.id)
    found = [one for one in every if one.position == len(attempt.transcript.turns)]
    assisted = is_assisted([one.hint.rung for one in every])
    had = {one.hint.rung for one in found}
    following = next((rung for rung in left if rung not in had), None)
    idle = wasted(attempt)
    return Hints(
        taken=tuple((NAMES[one.hint.rung], one) for one in found),
        next=following,
        name=NAMES[following] if following else "",
        assisted=assisted,
        helps=following in ASSISTS and not assisted,
        offered=not found and idle > 0 and idle % WASTED == 0,
    )


def said_of(attempt_id: int) -> str:
    """Write how many hints a talk had: '2 hints, with help', or nothing where there were none."""
    count = len(hints.taken(attempt_id))
    if not count:
        return ""
    words = f"{count} hint{'s' if count > 1 else ''}"
    return f"{words}, with help" if hints.assisted(attempt_id) else words
