"""Say whose attempts a person may see: one rule for every page."""

from trainer.core.errors import MissingError, RuleError
from trainer.core.roles import Right, may
from trainer.queries.viewers import Viewer
from trainer.services import people, scoring
from trainer.store import attempts
from trainer.store.attempts import Listing, Mode
from trainer.store.people import Person


def may_see(viewer: Viewer, person: Person) -> bool:
    """Tell whether `viewer` may see this person's practice: one's own, the team's, or everybody's."""
    if viewer.id == person.id or may(viewer.role, Right.SEE_ALL):
        return True
    same_team = viewer.team_id is not None and viewer.team_id == person.team_id
    return same_team and may(viewer.role, Right.SEE_TEAM)


def person(viewer: Viewer, person_id: int) -> Person:
    """Load a person whose practice `viewer` may see; MissingError otherwise."""
    found = people.load(person_id)
    if not may_see(viewer, found):
        raise MissingError("There is no such person.")
    return found


def is_own(viewer: Viewer, attempt_id: int) -> bool:
    """Tell whether an attempt that `viewer` may see is their own."""
    return attempt(viewer, attempt_id).person_id == viewer.id


def unsaid(viewer: Viewer, attempt_id: int) -> Listing | None:
    """Find one's own talk that ended without a word; None where it is any other."""
    found = attempts.listing(attempt_id)
    return found if found.person_id == viewer.id and found.mode is Mode.UNSAID else None


def attempt(viewer: Viewer, attempt_id: int) -> Listing:
    """Load the listing of an attempt that `viewer` may see; MissingError otherwise.

    Others see plain practice only: coached talks, forks and trials are the person's own. RuleError for
    one's own that ended without a word: there is nothing to be seen of it.
    """
    if unsaid(viewer, attempt_id) is not None:
        raise RuleError(scoring.UNSAID)
    found = attempts.listing(attempt_id)
    own = found.person_id == viewer.id
    if own or (found.mode is Mode.PRACTICE and may_see(viewer, people.load(found.person_id))):
        return found
    raise MissingError("There is no such attempt.")
