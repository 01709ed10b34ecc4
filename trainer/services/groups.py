"""Take in the groups that a team supplies of its people, to be added up and for nothing else.

Nobody has to supply any. What is supplied stands apart from people, shows on no page, and can be
deleted at any time.
"""

from typing import BinaryIO

from trainer.core.errors import ForbiddenError, InputError, MissingError
from trainer.core.language.tokens import clean
from trainer.core.roles import Right, may
from trainer.exchange import people_groups
from trainer.services import imports, people
from trainer.simulator import Simulator
from trainer.store import audit, groups
from trainer.store.database import writing
from trainer.store.groups import Grouping

NAME_LIMIT = 60
WHY_LIMIT = 300


def supply(
    simulator: Simulator, by: int, team_id: int, name: str, why: str, stream: BinaryIO
) -> tuple[int, int]:
    """Take in who is in which group, in place of what was there; give how many, and how many unknown.

    An address of nobody in the team is passed over. InputError for a file that cannot be read, a
    missing name or purpose; ForbiddenError and MissingError for who may not.
    """
    refuse_unless_allowed(by, team_id)
    called = _words(name, NAME_LIMIT, "Say what the groups are, such as age bands.")
    purpose = _words(why, WHY_LIMIT, "Say what the groups are for; it is kept with them.")
    read = people_groups.read(stream)
    members = {one.email: one.id for one in people.list_(team_id=team_id)}
    known = {members[email]: value for email, value in read.items() if email in members}
    if not known:
        raise InputError("Nobody in the file is in this team: the addresses are those of sign-in.")
    now = simulator.clock()
    with writing():
        groups.put(groups.open_(team_id, called, purpose, by, now), known)
        audit.add(by, "groups supplied", f"team #{team_id}: {called}", now)
    return len(known), len(read) - len(known)


def drop(simulator: Simulator, by: int, id: int) -> None:
    """Delete a grouping and all that was supplied for it."""
    one = load(by, id)
    with writing():
        groups.drop(id)
        audit.add(by, "groups deleted", f"team #{one.team_id}: {one.name}", simulator.clock())


def load(by: int, id: int) -> Grouping:
    """Load a grouping that this person may use; MissingError otherwise."""
    found = groups.load(id)
    try:
        refuse_unless_allowed(by, found.team_id)
    except MissingError:
        raise MissingError("There is no such grouping.") from None
    return found


def refuse_unless_allowed(by: int, team_id: int) -> None:
    """Refuse who may not compare groups (ForbiddenError), or not in this team (MissingError)."""
    if not may(people.load(by).role, Right.SIGN):
        raise ForbiddenError("Groups are for managers and admins.")
    imports.refuse_unless_seen(by, team_id)


def _words(text: str, limit: int, missing: str) -> str:
    words = " ".join(clean(text).split())
    if not words:
        raise InputError(missing)
    if len(words) > limit:
        raise InputError(f"“{words[:20]}…” has {len(words)} characters; {limit} fit.")
    return words
