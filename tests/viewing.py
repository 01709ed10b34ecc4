"""Look at pages as a person does, in tests."""

from trainer.queries import viewers
from trainer.queries.viewers import Viewer
from trainer.store.people import Person


def seen_by(person: Person) -> Viewer:
    """Give the person as pages know them."""
    viewer = viewers.find(person.id)
    assert viewer is not None
    return viewer
