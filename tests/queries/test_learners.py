from tests.fakes import Clock
from tests.practised import practised
from tests.queries.test_team import SLUGS
from tests.viewing import seen_by
from trainer.queries import learners
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.people import Person


def test_a_person_is_shown_with_their_practice_and_nothing_that_goes_on_or_is_tried_out(
    manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    practice = practised(simulator, clock, trainee, {"empathy": 60})
    version = attempts.listing(trainee.id, practice).version_id
    attempts.begin(simulator, trainee.id, SLUGS[0], version_id=version)
    attempts.begin(simulator, trainee.id, SLUGS[1])

    page = learners.one(simulator, seen_by(manager), trainee.id)

    assert page.person == trainee
    assert [one.listing.id for one in page.talks] == [practice]
    assert (page.number, page.pages, page.quoted) == (1, 1, 0)


def test_a_trend_is_how_a_skill_stood_at_the_end_of_each_week(
    manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    for points in (40.0, 60.0):
        practised(simulator, clock, trainee, {"empathy": points})
        clock.turn(days=7)

    page = learners.one(simulator, seen_by(manager), trainee.id)

    (empathy,) = [one for one in page.standings if one.skill.id == "empathy"]
    # START is a Monday, 2 March; the second talk is eight days later.
    assert [f"{one.at:%d %b}" for one in empathy.trend] == ["08 Mar", "15 Mar"]
    assert [one.count for one in empathy.trend] == [1, 2]
    assert empathy.trend[1].plus_minus < empathy.trend[0].plus_minus
    assert empathy.word == "Insufficient data"
