"""Find the forks of attempts: talks that go on otherwise from one of the agent's turns."""

from collections.abc import Sequence

from sqlalchemy import select

from trainer.store import attempts
from trainer.store.attempts import AttemptRow, Listing
from trainer.store.database import db


def list_(parent_id: int, position: int | None = None) -> tuple[Listing, ...]:
    """List the forks of an attempt itself, at one turn or at all, the oldest first."""
    query = select(AttemptRow.id).where(AttemptRow.parent_id == parent_id).order_by(AttemptRow.id)
    if position is not None:
        query = query.where(AttemptRow.forked_at == position)
    return tuple(attempts.listing(id) for id in db.session.scalars(query))


def path(attempt_id: int) -> tuple[Listing, ...]:
    """List where an attempt comes from: the first talk, its fork, that one's fork, … itself."""
    found = [attempts.listing(attempt_id)]
    while (parent_id := found[0].parent_id) is not None:
        found.insert(0, attempts.listing(parent_id))
    return tuple(found)


def tree(attempt_id: int) -> tuple[Listing, ...]:
    """List every talk that goes back to the same first one as this, the oldest first."""
    found: set[int] = set()
    fresh: Sequence[int] = (path(attempt_id)[0].id,)
    while fresh:
        found.update(fresh)
        fresh = db.session.scalars(
            select(AttemptRow.id).where(AttemptRow.parent_id.in_(fresh))
        ).all()
    return tuple(attempts.listing(id) for id in sorted(found))
