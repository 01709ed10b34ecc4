"""Give the tests of services an attempt that has begun, and one that is over."""

import pytest

from tests.fakes import HELLO, SLUG, Clock
from trainer.services import attempts
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
