"""What waits for a leader is counted once, for the start page and for every tab."""

from collections.abc import Callable

import pytest

from tests.fakes import Clock
from tests.services.test_double_readings import everything
from tests.web.talks import played
from trainer.queries import viewers, waiting
from trainer.services import disputes
from trainer.services.disputes import Objection
from trainer.simulator import Simulator
from trainer.store import people, reviews
from trainer.store.attempts import AttemptRow
from trainer.store.database import writing
from trainer.store.people import Person, PersonRow

Counts = Callable[[Person], list[int]]


@pytest.mark.usefixtures("busy")
def test_each_kind_that_waits_has_a_line_of_its_own(
    counts: Counts, trainer: Person, trainee: Person
) -> None:
    assert counts(trainer) == [2, 1, 1, 0]
    assert counts(trainee) == []


def test_made_up_people_wait_for_made_up_leaders_only(
    counts: Counts, busy: int, trainer: Person, admin: Person
) -> None:
    with writing() as session:
        session.get_one(AttemptRow, busy).demo = True
    assert counts(trainer) == counts(admin) == [0, 0, 0, 0]

    with writing() as session:
        session.get_one(PersonRow, trainer.id).demo = True
    assert counts(trainer) == [2, 1, 1, 0]


@pytest.fixture
def busy(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Let one talk wait for everything: two criteria, a dispute and a second reading."""
    id = played(everything(simulator), clock, trainee)
    disputes.raise_(simulator, trainee.id, id, "empathy", Objection("Hello", "I greeted them."))
    with writing():
        reviews.ask(id, (("empathy", "unsure"), ("clarity", "unsure")), clock())
    return id


@pytest.fixture
def counts(simulator: Simulator) -> Counts:
    def counted(person: Person) -> list[int]:
        viewer = viewers.find(people.load(person.id).id)
        assert viewer is not None
        return [one.count for one in waiting.of_leader(simulator, viewer)]

    return counted
