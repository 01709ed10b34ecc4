import pytest

from tests.fakes import SLUG, Clock
from tests.viewing import seen_by
from tests.web.talks import CURT, played
from trainer.core.conversation.transcript import Ending
from trainer.core.errors import MissingError
from trainer.queries import forks as pages
from trainer.services import attempts, forks
from trainer.simulator import Simulator
from trainer.store.people import Person


def test_each_talk_stands_before_what_goes_on_from_it(
    trainee: Person, simulator: Simulator, first: int
) -> None:
    one = said(simulator, trainee, first, "It was our mistake.")
    other = forks.fork(simulator, trainee.id, first, 1)
    deeper = said(simulator, trainee, one, "I am sorry.")

    found = pages.branches(seen_by(trainee), deeper)

    assert [branch.listing.id for branch in found] == [first, one, deeper, other]
    assert [branch.depth for branch in found] == [0, 1, 2, 1]
    assert [branch.label for branch in found] == [
        "The first talk",
        "Try 1, from turn 2",
        "Try 3, from turn 2",
        "Try 2, from turn 2",
    ]
    assert [branch.parent for branch in found][1:] == [
        "The first talk",
        "Try 1, from turn 2",
        "The first talk",
    ]
    assert [branch.comparable for branch in found] == [False, True, True, False]
    assert found[0].headline is not None
    assert (found[0].ending, found[3].ending) == ("Ended with the matter open", "")


def test_the_crumbs_lead_from_the_first_talk(
    trainee: Person, simulator: Simulator, first: int
) -> None:
    one = said(simulator, trainee, first, "It was our mistake.")
    deeper = said(simulator, trainee, one, "I am sorry.")
    said(simulator, trainee, first, "Never mind.")

    assert [branch.listing.id for branch in pages.crumbs(deeper)] == [first, one, deeper]


def test_a_tree_is_its_own_persons_only(
    trainee: Person, manager: Person, colleague: Person, simulator: Simulator, first: int
) -> None:
    for person in (manager, colleague):
        with pytest.raises(MissingError, match="no such attempt"):
            pages.branches(seen_by(person), first)
    alone = pages.branches(seen_by(trainee), attempts.begin(simulator, trainee.id, SLUG))
    assert len(alone) == 1


@pytest.mark.parametrize("ending", Ending)
def test_every_ending_has_words(ending: Ending) -> None:
    assert ending in pages.ENDINGS


@pytest.fixture
def first(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play a talk that went badly."""
    return played(simulator, clock, trainee, (CURT,))


def said(simulator: Simulator, person: Person, attempt_id: int, text: str) -> int:
    """Say the first turn again, and end it there."""
    fork = forks.fork(simulator, person.id, attempt_id, 1)
    attempts.take(simulator, person.id, fork, text, "b1")
    attempts.close(simulator, person.id, fork)
    return fork
