"""Show the notes of coaching talks to those who may read them."""

from dataclasses import dataclass

from trainer.queries import sight
from trainer.queries.viewers import Viewer
from trainer.services import coaching_notes as services
from trainer.store import coaching_notes
from trainer.store.coaching_notes import CoachingNote
from trainer.store.people import Person


@dataclass(frozen=True, slots=True)
class Form:
    """Hold the page on which a note is written; `note` is None for one that is not there yet."""

    person: Person
    note: CoachingNote | None


def of(viewer: Viewer, person_id: int) -> tuple[CoachingNote, ...]:
    """List the notes about a person: all of them for who leads, only shared ones for themself."""
    sight.person(viewer, person_id)
    return coaching_notes.of_person(person_id, shared=viewer.id == person_id)


def form(viewer: Viewer, person_id: int) -> Form:
    """Gather the page for a note about somebody whom the viewer may see."""
    return Form(sight.person(viewer, person_id), None)


def edit(viewer: Viewer, note_id: int) -> Form:
    """Gather the page for a note of the viewer's own."""
    note = services.own(viewer.id, note_id)
    return Form(sight.person(viewer, note.person_id), note)
