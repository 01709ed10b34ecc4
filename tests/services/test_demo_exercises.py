from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.fakes import START
from trainer.content.exercises import Exercises
from trainer.services import demo_exercises
from trainer.simulator import Simulator
from trainer.store import exercises, seats
from trainer.store.people import Person


def test_results_lie_in_the_past_and_differ_by_what_was_known(
    simulator: Simulator, trainee: Person
) -> None:
    ids = {email: trainee.id for email, *_ in demo_exercises.DONE}
    demo_exercises.add(simulator, ids, START)
    done = exercises.list_(trainee.id)
    assert len(done) == len(demo_exercises.DONE)
    assert {one.at for one in done} < {START - timedelta(days=days) for days in range(1, 20)}
    assert len({one.result.score for one in done}) >= 4
    [marking] = seats.list_(trainee.id)
    assert marking.handed_in_at == START - timedelta(days=4)


def test_an_installation_without_these_exercises_gets_none(
    simulator: Simulator, trainee: Person, tmp_path: Path
) -> None:
    bare = replace(simulator, exercises=Exercises(tmp_path, simulator.library))
    demo_exercises.add(bare, {}, START)
    assert exercises.list_(trainee.id) == ()
