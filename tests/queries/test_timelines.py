from dataclasses import replace

import pytest

from tests.fakes import Clock
from tests.web.talks import CURT, played
from trainer.core.errors import MissingError, RuleError
from trainer.queries import timelines, viewers
from trainer.queries.timelines import Compared
from trainer.services import attempts, forks
from trainer.simulator import Simulator
from trainer.store import scorecards
from trainer.store.database import writing
from trainer.store.people import Person

MENDED = "You cancelled in March and we still took 39.90. I am sorry. What is your postcode?"
DONE = "I have refunded the £39.90. It arrives in 3 to 5 working days."


def test_two_talks_stand_side_by_side_with_what_differs(
    trainee: Person, simulator: Simulator, first: int, other: int
) -> None:
    page = compare(simulator, trainee, first, other)

    assert page.before.position == 0
    assert [pair.number for pair in page.pairs] == [1, 2]
    assert page.pairs[1].one is None
    assert [row.name for row in page.survey] == [
        "Satisfaction",
        "Would recommend",
        "Ease",
        "Solved at first contact",
    ]
    assert page.levels[0].name == "Whole score"
    assert page.levels[0].difference.startswith("+")
    assert {row.difference[:1] for row in page.levels} <= {"+", "−", "s", ""}
    assert [branch.listing.id for branch in page.crumbs] == [first, other]
    assert page.other.actions[3] == ("Identity checked", "Refund the April charge: 39.90")
    assert page.other.outcome
    assert page.one.outcome == ""


def test_each_line_is_drawn_of_both_and_ends_where_a_talk_ends(
    trainee: Person, simulator: Simulator, first: int, other: int
) -> None:
    anger, worry, trust = compare(simulator, trainee, first, other).lines

    assert (anger.name, worry.name, trust.name) == ("anger", "worry", "trust")
    assert anger.caption == "Anger in both talks, 0 to 100: low is good"
    assert [place for place, _ in anger.rows] == ["1", "3", "5"]
    (one, two), (_, none) = anger.rows[0][1], anger.rows[2][1][::-1]
    assert one == two
    assert none is None
    assert (trust.rows[1][1][1] or 0) > (trust.rows[1][1][0] or 100)


def test_the_other_way_round_the_differences_turn(
    trainee: Person, simulator: Simulator, first: int, other: int
) -> None:
    there = compare(simulator, trainee, first, other).survey[0].difference
    back = compare(simulator, trainee, other, first).survey[0].difference

    assert there.startswith("+")
    assert back == there.replace("+", "−")


def test_equal_talks_are_the_same_in_everything(
    trainee: Person, simulator: Simulator, first: int
) -> None:
    page = compare(simulator, trainee, first, first)

    assert page.pairs == ()
    assert {row.difference for row in page.levels} <= {"same", ""}


def test_what_was_not_graded_has_no_figures(
    trainee: Person, simulator: Simulator, first: int, other: int
) -> None:
    graded = scorecards.load(other)
    with writing():
        listing = attempts.listing(trainee.id, other)
        bare = replace(graded, scorecard=None, debrief=None, survey=None)
        scorecards.save(other, listing.rubric_version_id, listing.engine, bare)

    page = compare(simulator, trainee, first, other)

    assert page.survey == ()
    assert (page.levels[0].other, page.levels[0].difference) == ("not scored", "")


def test_only_talks_of_one_tree_that_are_over_are_compared(
    trainee: Person, manager: Person, simulator: Simulator, clock: Clock, first: int
) -> None:
    going = forks.fork(simulator, trainee.id, first, 1)
    apart = played(simulator, clock, trainee, (CURT,))

    with pytest.raises(RuleError, match="once both are over"):
        compare(simulator, trainee, first, going)
    with pytest.raises(MissingError, match="do not come from the same one"):
        compare(simulator, trainee, first, apart)
    with pytest.raises(MissingError, match="no such attempt"):
        compare(simulator, manager, first, first)


@pytest.fixture
def first(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play a talk that went badly."""
    return played(simulator, clock, trainee, (CURT,))


@pytest.fixture
def other(trainee: Person, simulator: Simulator, first: int) -> int:
    """Say its one turn again, and put the matter right."""
    fork = forks.fork(simulator, trainee.id, first, 1)
    attempts.take(simulator, trainee.id, fork, MENDED, "b1")
    for action in ("verify_identity", "refund"):
        attempts.act(simulator, trainee.id, fork, action, None, action)
    attempts.take(simulator, trainee.id, fork, DONE, "b2")
    attempts.close(simulator, trainee.id, fork)
    return fork


def compare(simulator: Simulator, person: Person, one: int, other: int) -> Compared:
    """Gather the page as `person` sees it."""
    found = viewers.find(person.id)
    assert found is not None
    return timelines.compare(simulator, found, one, other)
