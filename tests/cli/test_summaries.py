from flask import Flask

from tests.cli.conftest import Run
from tests.fakes import Clock
from tests.web.talks import played
from trainer.simulator import Simulator
from trainer.store import people, summaries, summing
from trainer.store.database import writing


def test_what_was_lost_is_summed_up_again(
    app: Flask, run: Run, simulator: Simulator, clock: Clock, tess: str
) -> None:
    with app.app_context():
        person = people.find_by_email(tess)
        assert person is not None
        played(simulator, clock, person)
        before = summaries.held_of((person.id,)), summaries.skill_weeks_of((person.id,))
        with writing():
            summing.save(person.id, summing.Sums((), (), (), ()))

    result = run("summaries", "rebuild")

    assert (result.exit_code, result.stdout) == (0, "Summed up again: 1 person.\n")
    with app.app_context():
        held = summaries.held_of((person.id,)), summaries.skill_weeks_of((person.id,))
        assert held == before
