from datetime import timedelta

import pytest

from tests.assigned import assign, terms
from tests.fakes import SLUG, START, Clock
from tests.viewing import seen_by
from tests.web.talks import CURT, LETTER, played
from trainer.core.coaching.hints import Hint, Rung
from trainer.core.exercise.result import Given, Result
from trainer.core.learning.assignment import Target, Terms
from trainer.core.learning.evidence import Observation
from trainer.core.learning.mastery import Tier
from trainer.queries import learners, progress
from trainer.queries.progress import Standing
from trainer.services import attempts, forks, paths, summaries
from trainer.simulator import Simulator
from trainer.store import database, exercises, hints, observations
from trainer.store.exercises import Done
from trainer.store.people import Person


def test_a_new_person_has_every_skill_and_no_figure(trainee: Person, simulator: Simulator) -> None:
    road = progress.road(simulator, trainee.id, own=True)

    assert [one.skill for one in road.standings] == list(simulator.library.skills())
    assert {one.word for one in road.standings} == {"Insufficient data"}
    assert {one.before for one in road.standings} == {None}
    assert (road.running, road.past) == ((), ())
    assert road.steps


@pytest.mark.parametrize(("count", "enough"), [(0, False), (2, False), (3, True)])
def test_a_figure_takes_three_observations(
    trainee: Person, simulator: Simulator, count: int, *, enough: bool
) -> None:
    observe(simulator, trainee, [90.0] * count)

    standing = of(simulator, trainee, "empathy")

    assert (standing.tier is Tier.INSUFFICIENT) is not enough
    assert (standing.word == "Insufficient data") is not enough
    assert [point.count for point in standing.trend] == ([3] if enough else [])


def test_the_trend_counts_up_and_grows_surer(trainee: Person, simulator: Simulator) -> None:
    observe(simulator, trainee, [80.0] * 6)

    trend = of(simulator, trainee, "empathy").trend

    assert [point.count for point in trend] == [3, 4, 5, 6]
    assert trend[-1].plus_minus < trend[0].plus_minus
    assert [point.when for point in trend] == sorted(point.when for point in trend)


def test_what_was_four_weeks_ago_is_the_last_estimate_from_then(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    observe(simulator, trainee, [80.0] * 4)  # a day apart; the third makes the first figure
    clock.turn(days=29, seconds=-1)
    assert of(simulator, trainee, "empathy").before is None

    clock.turn(seconds=1)
    standing = of(simulator, trainee, "empathy")

    assert standing.before == standing.trend[0].estimate
    clock.turn(days=1)
    assert of(simulator, trainee, "empathy").before == standing.trend[1].estimate


def test_an_exercise_moves_a_figure_and_is_told_beside_its_observations(
    trainee: Person, manager: Person, simulator: Simulator
) -> None:
    observe(simulator, trainee, [80.0] * 3)
    at = START + timedelta(days=9)
    seen = Observation("empathy", 90, 2, "spot", "exercise", at, exercise=True)
    done = Done(
        0,
        trainee.id,
        "spot",
        "h",
        "spot",
        "Spot it",
        Given(),
        Result(90, (), {}),
        counts=True,
        at=at,
    )
    with database.writing():
        exercises.add(done, "c-1", (seen,), demo=False)
        summaries.keep(trainee.id, START)

    standing = of(simulator, trainee, "empathy")

    assert (standing.mastery.observations, standing.exercises) == (3, 1)
    assert [one.count for one in standing.trend] == [3, 3]
    assert [one.label for one in standing.trend] == ["", "an exercise"]
    page = learners.one(simulator, seen_by(manager), trainee.id)
    found = next(one for one in page.standings if one.skill.id == "empathy")
    assert (found.mastery.observations, found.exercises) == (3, 1)


def test_what_was_done_with_help_stands_beside_the_figure_and_only_for_oneself(
    trainee: Person, simulator: Simulator
) -> None:
    observe(simulator, trainee, [80.0] * 4)
    for id in (1, 2):
        with database.writing():
            hints.add(id, 1, Hint(Rung.LINE, "Hello."), START)

    standing = of(simulator, trainee, "empathy", own=True)

    assert standing.mastery.observations == 2
    assert standing.helped == "With help 80 (2 talks), alone not known yet."
    assert of(simulator, trainee, "empathy").helped == ""
    observe(simulator, trainee, [60.0])
    assert of(simulator, trainee, "empathy", own=True).helped.startswith("With help 80 (2 talks), ")
    assert "alone not" not in of(simulator, trainee, "empathy", own=True).helped


def test_talks_that_go_on_stand_apart_from_those_that_are_over(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    over = [played(simulator, clock, trainee, (CURT,)) for _ in range(3)]
    clock.turn(hours=1)
    running = attempts.begin(simulator, trainee.id, LETTER)

    road = progress.road(simulator, trainee.id, limit=2)

    assert [one.id for one in road.running] == [running]
    assert [one.listing.id for one in road.past] == over[:0:-1]
    assert all(one.headline for one in road.past)


def test_moments_said_again_are_no_talks(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    id = played(simulator, clock, trainee, (CURT,))
    forks.fork(simulator, trainee.id, id, 1)

    road = progress.road(simulator, trainee.id)

    assert (len(road.running), len(road.past)) == (0, 1)


def test_what_is_ones_exam_is_not_proposed_as_practice(
    trainee: Person, trainer: Person, simulator: Simulator
) -> None:
    first = progress.road(simulator, trainee.id, own=True).steps[0].slug
    assign(simulator, trainer, trainee, terms(slug=first, exam=True, hints=False))

    steps = progress.road(simulator, trainee.id, own=True).steps

    assert steps
    assert first not in {one.slug for one in steps}


def test_what_waits_on_an_assigned_path_is_not_proposed(
    trainee: Person, trainer: Person, simulator: Simulator
) -> None:
    path = simulator.exercises.path("first-talks")
    assert paths.locked(simulator, trainee.id) == frozenset()
    assign(simulator, trainer, trainee, Terms(Target.PATH, path.id))

    waits = paths.locked(simulator, trainee.id)
    steps = progress.road(simulator, trainee.id, own=True).steps

    assert waits == path.cases
    assert steps
    assert not waits & {one.slug for one in steps}


def observe(simulator: Simulator, person: Person, levels: list[float]) -> None:
    """Keep observations of empathy, a day apart, the latest two days after the start."""
    for number, y in enumerate(levels):
        id = attempts.begin(simulator, person.id, SLUG)
        at = START - timedelta(days=number - 2)
        seen = Observation("empathy", y, 2, SLUG, "chat", at)
        with database.writing():
            observations.save(person.id, id, (seen,), demo=False)


def of(simulator: Simulator, person: Person, skill: str, *, own: bool = False) -> Standing:
    """Find how one skill stands."""
    road = progress.road(simulator, person.id, own=own)
    return next(one for one in road.standings if one.skill.id == skill)
