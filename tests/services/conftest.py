"""Give the tests of services an attempt that has begun, and one that is over."""

import pytest

from tests.fakes import HELLO, SLUG, Clock
from tests.remarking import Publish
from trainer.content.editing.chains import add
from trainer.content.editing.spans import Path
from trainer.content.editing.splice import put
from trainer.content.editing.written import Data
from trainer.content.files import Kind
from trainer.services import attempts, documents
from trainer.simulator import Simulator
from trainer.store.people import Person


@pytest.fixture
def begun(trainee: Person, simulator: Simulator) -> int:
    """Begin an attempt."""
    return attempts.begin(simulator, trainee.id, SLUG)


@pytest.fixture
def closed(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play two exchanges and give up."""
    id = attempts.begin(simulator, trainee.id, SLUG)
    for number, message in enumerate((HELLO, "Thank you. One moment please.")):
        clock.turn(seconds=30)
        attempts.take(simulator, trainee.id, id, message, str(number))
    attempts.close(simulator, trainee.id, id)
    return id


@pytest.fixture
def publish(simulator: Simulator, trainer: Person) -> Publish:
    """Give a function that publishes the default rubric with these parts changed."""

    def published(parts: dict[Path, Data]) -> None:
        text = documents.text_of(simulator, Kind.RUBRIC, "default")
        for path, data in parts.items():
            text = add(text, path, data) if path == ("criteria",) else put(text, path, data)
        draft = documents.save_draft(simulator, trainer.id, Kind.RUBRIC, text, "default")
        documents.publish(simulator, trainer.id, draft.id)

    return published
