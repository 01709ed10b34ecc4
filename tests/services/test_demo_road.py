"""The road of the made-up team."""

from tests.fakes import HELLO, SLUG, Clock
from tests.web.talks import CURT, THANKS, played
from trainer.core.learning.goal import Kind
from trainer.services import demo_road
from trainer.simulator import Simulator
from trainer.store import attempts, goals, kudos
from trainer.store.database import writing
from trainer.store.people import Person


def test_a_goal_is_set_and_nothing_is_praised_that_was_not_good(
    trainee: Person, colleague: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    played(simulator, clock, trainee, (CURT,))
    give(trainee, colleague, trainer, clock)

    goal = goals.find(trainee.id)
    assert goal is not None
    assert (goal.goal.kind, goal.goal.amount) == (Kind.TALKS, 2)
    assert kudos.of_(trainee.id) == kudos.of_(colleague.id) == ()


def test_what_was_good_is_praised_in_its_own_words(
    trainee: Person, colleague: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    ids = [played(simulator, clock, one, MODEL) for one in (trainee, colleague)]
    give(trainee, colleague, trainer, clock)

    (waiting,), (thanked,) = kudos.of_(trainee.id), kudos.of_(colleague.id)
    assert [waiting.attempt_id, thanked.attempt_id] == ids
    assert (waiting.thanked_at, thanked.thanked_at) == (None, clock())
    said = " ".join(turn.text for turn in attempts.load(ids[0]).transcript.turns)
    assert waiting.quote in said
    assert attempts.listing(ids[0]).slug == SLUG


MODEL = (
    "I'm sorry, Priya: you cancelled in March and were charged 39.90 twice. I'll look at it now.",
    HELLO,
    THANKS,
)


def give(first: Person, second: Person, leader: Person, clock: Clock) -> None:
    """Give the demo's road to these people."""
    ids = dict(
        zip((*demo_road.TO, demo_road.LEADER), (first.id, second.id, leader.id), strict=True)
    )
    with writing():
        demo_road.add(ids, clock())
