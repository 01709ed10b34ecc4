"""Show the form in which a coach says what went well."""

from dataclasses import dataclass

from trainer.queries import sight
from trainer.queries.viewers import Viewer
from trainer.services.kudos import QUOTE_LIMIT, TEXT_LIMIT
from trainer.store import attempts, kudos
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.kudos import Kudos
from trainer.store.people import Person

TALKS = 20
"""How many of the last talks may be chosen."""


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the form: to whom, their last talks, and what the viewer has written to them before."""

    person: Person
    talks: tuple[Listing, ...]
    before: tuple[Kudos, ...]
    text_limit: int = TEXT_LIMIT
    quote_limit: int = QUOTE_LIMIT


def page(viewer: Viewer, person_id: int) -> Page:
    """Gather the form; MissingError when the viewer may not see this person."""
    person = sight.person(viewer, person_id)
    over = attempts.list_(
        person_ids=(person_id,), mode=Mode.PRACTICE, status=Status.CLOSED, limit=TALKS
    )
    return Page(person, over, kudos.by_(viewer.id, person_id))
