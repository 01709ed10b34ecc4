import pytest

from tests.assigned import end
from tests.fakes import HELLO, SLUG, Clock
from tests.web.talks import CURT, LETTER, played
from trainer.core.errors import MissingError
from trainer.queries import scenarios
from trainer.queries.scenarios import Card, Filters, Progress
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store import scorecards
from trainer.store.people import Person


def test_everything_offered_is_new_at_first(trainee: Person, simulator: Simulator) -> None:
    shelf = scenarios.shelf(simulator, trainee.id, Filters())

    assert shelf.total == len(shelf.cards) == len(simulator.library.list_scenarios())
    assert {card.progress for card in shelf.cards} == {Progress.FRESH}
    assert {card.best for card in shelf.cards} == {None}


def test_the_choices_are_those_that_occur(trainee: Person, simulator: Simulator) -> None:
    shelf = scenarios.shelf(simulator, trainee.id, Filters(q="nothing like it"))

    assert shelf.cards == ()
    assert "billing" in shelf.domains
    assert ("email", "E-mail") in shelf.channels
    practised = {skill for one in simulator.library.list_scenarios() for skill in one.practise}
    assert {skill.id for skill in shelf.skills} == practised


@pytest.mark.parametrize("field", ["q", "domain", "channel", "level", "skill", "status"])
def test_any_filter_counts_as_one(field: str) -> None:
    assert Filters(**{field: "x"}).any
    assert not Filters().any


def test_a_talk_that_goes_on_is_in_progress_even_after_others(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    played(simulator, clock, trainee, (CURT,))
    assert card(simulator, trainee).progress is Progress.DONE
    assert card(simulator, trainee).open_id is None
    running = attempts.begin(simulator, trainee.id, SLUG)

    found = card(simulator, trainee)

    assert (found.progress, found.open_id, found.tries) == (Progress.BEGUN, running, 1)


def test_the_best_of_several_talks_is_shown(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    messages = (CURT,), (HELLO, "I will refund the 39.90 today, within 5 days."), (CURT, CURT)
    ids = [played(simulator, clock, trainee, one) for one in messages]
    figures = [one.headline for one in scorecards.headlines(ids).values()]

    assert card(simulator, trainee).best == max(one for one in figures if one is not None)


def test_a_talk_that_could_not_be_scored_has_no_best(trainee: Person, simulator: Simulator) -> None:
    end(simulator, attempts.begin(simulator, trainee.id, SLUG), None)

    found = card(simulator, trainee)

    assert (found.tries, found.best) == (1, None)


def test_a_case_lists_ones_own_talks_the_newest_first(
    trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    played(simulator, clock, colleague, (CURT,))
    first = played(simulator, clock, trainee, (CURT,))
    played(simulator, clock, trainee, (CURT,), LETTER)
    clock.turn(hours=1)
    second = attempts.begin(simulator, trainee.id, SLUG)

    case = scenarios.case(simulator, trainee.id, SLUG)

    assert [one.listing.id for one in case.tries] == [second, first]
    assert case.tries[0].headline is None
    assert case.tries[1].headline is not None


def test_an_unknown_case_is_missing(trainee: Person, simulator: Simulator) -> None:
    with pytest.raises(MissingError):
        scenarios.case(simulator, trainee.id, "none")


def card(simulator: Simulator, person: Person) -> Card:
    """Find the card of one scenario."""
    shelf = scenarios.shelf(simulator, person.id, Filters())
    return next(one for one in shelf.cards if one.slug == SLUG)
