import pytest

from bench.items import keep
from tests.fakes import SLUG, Clock, a_person
from tests.web.talks import LETTER, played
from trainer.core.roles import Role
from trainer.queries import authoring, library, scenarios
from trainer.queries.library import Filters as LibraryFilters
from trainer.queries.scenarios import Filters
from trainer.services import content, items, scoring
from trainer.simulator import Simulator
from trainer.store import attempts, observations
from trainer.store import items as kept
from trainer.store.people import Person
from trainer.store.teams import Team


@pytest.mark.usefixtures("crowd")
def test_a_case_that_everybody_does_worse_at_counts_as_harder(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    author = content.find(simulator, SLUG).scenario.level
    found = items.difficulties(kept.told())[SLUG]
    assert (found.author, found.talks) == (author, 21)
    assert found.points > 3
    assert items.levels()[SLUG] == found.level
    assert items.estimated() is items.estimated()  # worked out once, until another talk is scored

    told = (found.level, 21)
    (card,) = (
        one for one in scenarios.shelf(simulator, trainee.id, Filters()).cards if one.slug == SLUG
    )
    assert (card.level, card.level_talks) == told
    (row,) = (one for one in authoring.desk(simulator).rows if one.slug == SLUG)
    assert (row.level, row.level_talks) == told
    (entry,) = (
        one for one in library.page(simulator, LibraryFilters()).entries if one.slug == SLUG
    )
    assert (entry.level, entry.level_talks) == told

    id = played(simulator, clock, trainee)
    (harder,) = observations.harder_of(id)
    assert harder == pytest.approx(found.points)


def test_what_was_learnt_from_a_talk_stays_when_it_is_scored_again(
    simulator: Simulator, clock: Clock, trainee: Person, team: Team
) -> None:
    id = played(simulator, clock, trainee)
    assert observations.harder_of(id) == (None,)
    a_crowd(simulator, team, first=attempts.listing(id).id + 1)
    scoring.grade(simulator, id)
    assert observations.harder_of(id) == (None,)


def test_the_levels_of_a_talk_that_counts_are_kept_once(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    id = played(simulator, clock, trainee)
    scoring.grade(simulator, id)
    card = scoring.graded(simulator, id).scorecard
    assert card is not None
    rated = kept.rated(SLUG)
    assert {one.criterion: one.level for one in rated} == {
        one.criterion: one.level for one in card.scores
    }
    assert len(kept.rated(SLUG, attempts.listing(id).version_id)) == len(rated)
    assert kept.rated(SLUG, 999) == ()
    kept.save(id, ())
    assert kept.rated(SLUG) == ()


def test_a_case_nobody_did_anything_besides_has_no_difficulty(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    played(simulator, clock, trainee)
    assert items.difficulties(kept.told()) == {}
    assert kept.outcomes(SLUG, ()) == {}


@pytest.fixture
def crowd(simulator: Simulator, team: Team) -> None:
    a_crowd(simulator, team)


def a_crowd(simulator: Simulator, team: Team, first: int = 1) -> None:
    """Let 21 people do well at a letter, and 25 points worse at the usual case."""
    people = [
        a_person(f"p{n}@example.com", f"Person {n}", Role.TRAINEE, team, "").id for n in range(21)
    ]
    talks = [(id, LETTER, 60 + n) for n, id in enumerate(people)]
    keep(simulator, [*talks, *((id, SLUG, 35 + n) for n, id in enumerate(people))], first=first)
