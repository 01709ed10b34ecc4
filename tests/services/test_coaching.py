"""A debrief is worded beside the request; the authored one is there all the while."""

from dataclasses import replace

import pytest

from tests.fakes import ToldCoach
from tests.model_server import model_server, says
from trainer.core.errors import OutsideError
from trainer.queries import debriefs, viewers
from trainer.services import coaching, scoring
from trainer.services.aside import Job
from trainer.services.coaching import Wording
from trainer.simulator import Simulator
from trainer.store.attempts import AttemptRow
from trainer.store.database import db, writing
from trainer.store.people import Person
from trainer.wiring import build


def test_a_talk_of_the_demo_team_is_not_worded(simulator: Simulator, closed: int) -> None:
    sim, coach = with_coach(simulator)
    with writing():
        row = db.session.get(AttemptRow, closed)
        assert row is not None
        row.demo = True
    assert coaching.begin(sim, closed, at_once) == Wording()
    assert coach.asked == []


def test_offline_nobody_words_anything(simulator: Simulator, closed: int) -> None:
    assert coaching.begin(simulator, closed, at_once) == Wording()


def test_what_passed_stands_in_the_debrief_until_it_is_made_anew(
    simulator: Simulator, closed: int, trainee: Person
) -> None:
    sim, coach = with_coach(simulator)
    viewer = viewers.find(trainee.id)
    assert viewer is not None
    authored = scoring.graded(sim, closed).debrief
    assert authored is not None
    assert debriefs.page(sim, viewer, closed, skip=True).wording.under_way

    assert coaching.begin(sim, closed, at_once).under_way
    assert not coaching.begin(sim, closed, at_once).under_way

    assert len(coach.asked) == 1
    page = debriefs.page(sim, viewer, closed, skip=True)
    assert page.debrief is not None
    assert page.debrief.plan == f"{authored.plan[:-1]} at once."
    assert scoring.graded(sim, closed).debrief == authored
    coaching.again(sim, closed, at_once)
    assert len(coach.asked) == 2


def test_no_transaction_is_open_while_the_coach_is_asked(simulator: Simulator, closed: int) -> None:
    sim, coach = with_coach(simulator)
    open_: list[bool] = []
    coach.watch = lambda: open_.append(db.session().in_transaction())
    coaching.begin(sim, closed, at_once)
    assert open_ == [False]


def test_a_failure_is_kept_and_asked_again_only_when_somebody_does(
    simulator: Simulator, closed: int
) -> None:
    sim, coach = with_coach(simulator)
    coach.fault = "it took too long"
    coaching.begin(sim, closed, at_once)
    assert coaching.wording(sim, closed).failed
    assert not coaching.begin(sim, closed, at_once).under_way


def test_what_breaks_leaves_the_debrief_and_can_begin_again(
    simulator: Simulator, closed: int, caplog: pytest.LogCaptureFixture
) -> None:
    sim, coach = with_coach(simulator)

    def break_() -> None:
        raise ZeroDivisionError

    coach.watch = break_
    coaching.begin(sim, closed, at_once)
    assert coaching.wording(sim, closed).under_way
    assert "broke" in caplog.text

    def full(_job: Job) -> None:
        raise RuntimeError

    with pytest.raises(OutsideError):
        coaching.begin(sim, closed, full)
    coach.watch = lambda: None
    coaching.begin(sim, closed, at_once)
    assert coaching.wording(sim, closed).coached is not None


def test_the_settings_choose_a_model_that_words(simulator: Simulator) -> None:
    with model_server(says("{}")) as server:
        settings = simulator.settings.model_copy(
            update={"coach_model": "stub", "openai_base_url": server.url}
        )
        assert build(settings).coach.present
    assert not build(simulator.settings).coach.present


def with_coach(simulator: Simulator) -> tuple[Simulator, ToldCoach]:
    coach = ToldCoach()
    return replace(simulator, coach=coach), coach


def at_once(job: Job) -> None:
    job()
