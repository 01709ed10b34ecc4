"""Show the forks of a talk: the tree of all tries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.core.conversation.transcript import Ending
from trainer.core.errors import MissingError
from trainer.queries import sight
from trainer.queries.viewers import Viewer
from trainer.store import forks, scorecards
from trainer.store.attempts import Listing, Status
from trainer.store.scorecards import Headline

ENDINGS = {
    Ending.RESOLVED: "Resolved: the customer agreed",
    Ending.LEFT: "The customer left",
    Ending.ABANDONED: "Ended with the matter open",
    Ending.DECLINED: "Rightly ended with a no",
    Ending.TIMED_OUT: "Ran out of turns",
}
"""Ending → the words for it."""


@dataclass(frozen=True, slots=True)
class Branch:
    """Hold one talk of a tree: `depth` forks from the first, which is 0 deep.

    `parent` is the label of the talk that it goes on from, empty for the first; `comparable` says
    that both of them are over.
    """

    listing: Listing
    label: str
    depth: int
    parent: str
    comparable: bool
    over: bool
    ending: str
    headline: Headline | None


def tree(attempt_id: int) -> tuple[Branch, ...]:
    """List all talks of the tree of an attempt, each before its forks, the oldest first."""
    found = forks.tree(attempt_id)
    headlines = scorecards.headlines([one.id for one in found])
    known: dict[int, Branch] = {}
    for number, one in enumerate(found):
        parent = known[one.parent_id] if one.parent_id is not None else None
        known[one.id] = _branch(number, one, parent, headlines.get(one.id))
    return tuple(_in_order(tuple(known.values()), None))


def branches(viewer: Viewer, attempt_id: int) -> tuple[Branch, ...]:
    """List the tree of one's own attempt."""
    if not sight.is_own(viewer, attempt_id):
        raise MissingError("There is no such attempt.")
    return tree(attempt_id)


def crumbs(attempt_id: int) -> tuple[Branch, ...]:
    """List where an attempt comes from, the first talk first, itself last."""
    by_id = {one.listing.id: one for one in tree(attempt_id)}
    return tuple(by_id[one.id] for one in forks.path(attempt_id))


def _branch(
    number: int, listing: Listing, parent: Branch | None, headline: Headline | None
) -> Branch:
    over, forked = listing.status is Status.CLOSED, listing.forked_at if parent else None
    return Branch(
        listing=listing,
        label="The first talk" if forked is None else f"Try {number}, from turn {forked + 1}",
        depth=parent.depth + 1 if parent else 0,
        parent=parent.label if parent else "",
        comparable=parent is not None and parent.over and over,
        over=over,
        ending=ENDINGS[Ending(listing.ending)] if listing.ending else "",
        headline=headline,
    )


def _in_order(known: Sequence[Branch], parent_id: int | None) -> Iterator[Branch]:
    """Give each talk, and after it all that goes on from it."""
    for one in known:
        if one.listing.parent_id == parent_id:
            yield one
            yield from _in_order(known, one.listing.id)
