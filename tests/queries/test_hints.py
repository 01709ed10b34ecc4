from dataclasses import replace

from tests.fakes import SLUG
from trainer.queries import hints
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.attempts import Mode
from trainer.store.people import Person


def test_the_lightest_hint_comes_first_and_is_not_offered_at_once(
    trainee: Person, simulator: Simulator
) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG)
    attempt, listing = attempts.load(trainee.id, id), attempts.listing(trainee.id, id)

    shown = hints.for_talk(simulator, listing, attempt)

    assert shown is not None
    assert (shown.next, shown.name, shown.taken) == ("nudge", "A nudge", ())
    assert (shown.offered, shown.helps, shown.assisted) == (False, False, False)
    assert hints.said_of(id) == ""


def test_where_none_is_left_there_is_no_panel(trainee: Person, simulator: Simulator) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG)
    attempt, listing = attempts.load(trainee.id, id), attempts.listing(trainee.id, id)

    assert hints.for_talk(simulator, replace(listing, mode=Mode.TRIAL), attempt) is None
