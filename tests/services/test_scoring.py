from datetime import timedelta

import pytest

from tests.fakes import SLUG, START, Clock
from trainer.core.errors import MissingError, RuleError
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.scoring.scorecard import Result
from trainer.services import attempts, forks, scoring
from trainer.simulator import Simulator
from trainer.store import observations, scorecards
from trainer.store.database import rest, writing
from trainer.store.people import Person


def test_a_talk_that_is_over_has_card_debrief_and_survey(
    trainee: Person, simulator: Simulator, played: int
) -> None:
    graded = scoring.graded(simulator, played)

    assert graded.scorecard is not None
    assert graded.debrief is not None
    assert graded.survey == graded.debrief.survey
    assert graded.result is graded.scorecard.result
    assert graded.because == graded.scorecard.because
    headline = scorecards.headlines([played, 99])
    assert list(headline) == [played]
    assert headline[played].headline == graded.scorecard.headline


def test_what_was_kept_is_what_was_graded(simulator: Simulator, played: int) -> None:
    fresh = scoring.grade(simulator, played)
    rest()

    assert scorecards.load(played) == fresh


def test_the_same_talk_gives_the_same_card(simulator: Simulator, played: int) -> None:
    assert scoring.grade(simulator, played) == scoring.grade(simulator, played)


def test_a_talk_that_goes_on_is_not_graded(trainee: Person, simulator: Simulator) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG)

    with pytest.raises(RuleError, match="once it is over"):
        scoring.grade(simulator, id)
    with pytest.raises(MissingError):
        scorecards.load(id)


def test_a_first_try_moves_skills_once_however_often_it_is_graded(
    trainee: Person, simulator: Simulator, played: int
) -> None:
    before = observations.of_(trainee.id)
    scoring.grade(simulator, played)

    assert observations.of_(trainee.id) == before
    assert before
    assert {one.scenario for one in before} == {SLUG}
    assert all(one.at == START + timedelta(minutes=2) for one in before)


def test_a_retry_moves_nothing(trainee: Person, simulator: Simulator, played: int) -> None:
    before = observations.of_(trainee.id)
    again = forks.fork(simulator, trainee.id, played, 1)
    attempts.take(simulator, trainee.id, again, "When did you cancel?", "b1")

    attempts.close(simulator, trainee.id, again)

    assert scoring.graded(simulator, again).scorecard is not None
    assert observations.of_(trainee.id) == before


def test_grading_that_was_cut_short_is_done_when_it_is_asked_for(
    simulator: Simulator, played: int
) -> None:
    with writing() as session:
        session.delete(session.get_one(scorecards.ScorecardRow, played))

    assert scoring.graded(simulator, played).scorecard is not None


def test_grading_that_fails_is_not_a_zero_and_can_be_tried_again(
    trainee: Person, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(scoring, "grade_talk", broken)
        id = play(simulator, trainee.id)
    failed = scorecards.load(id)
    assert (failed.scorecard, failed.debrief, failed.survey) == (None, None, None)
    assert (failed.result, failed.because) == (Result.UNSCORED, scoring.NOT_GRADED)
    assert scorecards.headlines([id])[id].headline is None
    assert scoring.graded(simulator, id) == failed
    assert observations.of_(trainee.id) == ()

    assert scoring.grade(simulator, id).scorecard is not None
    assert observations.of_(trainee.id)


def test_a_debrief_that_fails_leaves_the_card(
    trainee: Person, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scoring, "debrief_of", broken)
    id = play(simulator, trainee.id)

    graded = scorecards.load(id)

    assert graded.scorecard is not None
    assert graded.survey is not None
    assert (graded.debrief, graded.because) == (None, scoring.NOT_DEBRIEFED)
    assert scoring.graded(simulator, id).debrief is None


def test_a_debrief_that_failed_is_made_when_it_is_next_asked_for(
    trainee: Person, simulator: Simulator, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(scoring, "debrief_of", broken)
        id = play(simulator, trainee.id)
    failed = scorecards.load(id)
    clock.turn(days=1)

    mended = scoring.graded(simulator, id)

    assert mended.debrief is not None
    assert (mended.scorecard, mended.graded_at) == (failed.scorecard, failed.graded_at)
    assert scorecards.load(id) == mended


def broken(*_: object, **__: object) -> None:
    raise ZeroDivisionError


def play(simulator: Simulator, person_id: int) -> int:
    """Play a talk through the services as a good agent would."""
    id = attempts.begin(simulator, person_id, SLUG)
    attempt = attempts.load(person_id, id)
    while not attempt.closed:
        message = AGENTS["expert"](attempt.scenario, attempt.transcript)
        if message is None:
            break
        name = str(len(attempt.transcript.turns))
        for number, action in enumerate(message.actions):
            attempts.act(simulator, person_id, id, action.id, action.amount, f"{name}.{number}")
        attempts.take(simulator, person_id, id, message.text, name)
        attempt = attempts.load(person_id, id)
    attempts.close(simulator, person_id, id)
    return id


@pytest.fixture
def played(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    clock.turn(minutes=2)
    return play(simulator, trainee.id)
