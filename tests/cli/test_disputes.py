"""Upheld disputes are tests of the scorer, and a command runs them."""

from flask import Flask

from tests.cli.conftest import Run
from tests.fakes import Clock, a_person
from tests.web.talks import played
from trainer.core.roles import Role
from trainer.core.scoring.grade import ENGINE
from trainer.services import disputes
from trainer.services.disputes import Decision, Objection
from trainer.simulator import Simulator
from trainer.store import people, scorecards

SAID = Objection("Hello", "I did greet them.")


def test_every_upheld_dispute_is_graded_again_and_set_against_what_is_right(
    run: Run, app: Flask, simulator: Simulator, clock: Clock, tess: str
) -> None:
    nothing = run("disputes")
    assert (nothing.exit_code, nothing.stdout.splitlines()[-1]) == (
        0,
        f"scoring version {ENGINE}: 0 of 0 right",
    )
    with app.app_context():
        person = people.find_by_email(tess)
        assert person is not None
        talk = played(simulator, clock, person)
        tara = a_person("tara@example.com", "Tara", Role.TRAINER, None, "")
        id = disputes.raise_(simulator, person.id, talk, "empathy", SAID)
        card = scorecards.load(talk).scorecard
        assert card is not None
        was = card.of("empathy").level or 1
        right = was % 5 + 1
        disputes.answer(simulator, tara.id, id, Decision("accepted", "You did.", right))

    done = run("disputes")

    assert done.exit_code == 1
    _, line, sum_ = done.stdout.splitlines()
    assert line.split() == [str(id), "empathy", str(was), str(was), str(right), "wrong"]
    assert sum_ == f"scoring version {ENGINE}: 0 of 1 right"
    assert run("disputes", "--demo").exit_code == 0
