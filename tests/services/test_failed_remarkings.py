"""A talk that cannot be marked again says why, stops no other, and is tried again."""

import pytest

from tests.remarking import HEAVY, Publish, compared
from trainer.core.errors import OutsideError, RuleError
from trainer.core.scoring.scorecard import Scorecard
from trainer.services import remarkings, scoring
from trainer.simulator import Simulator
from trainer.store import remarked
from trainer.store.people import Person
from trainer.store.remarked import State
from trainer.store.remarkings import Stage


def test_a_talk_that_cannot_be_graded_keeps_its_mark_and_stops_no_other(
    simulator: Simulator,
    trainer: Person,
    closed: int,
    publish: Publish,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    publish(HEAVY)
    monkeypatch.setattr(scoring, "grade_talk", broken)

    job = compared(simulator, trainer)

    assert remarked.count(job) == {State.FAILED: 1}
    assert remarkings.load(job).stage is Stage.READY
    assert remarked.talks(job)[0].because == scoring.NOT_GRADED

    monkeypatch.undo()
    assert remarkings.try_again(simulator, trainer.id, job) == 1
    remarkings.work(simulator, job)

    assert remarked.count(job) == {State.COMPARED: 1}
    assert remarked.talks(job)[0].because == ""
    with pytest.raises(RuleError, match="can be tried again"):
        remarkings.try_again(simulator, trainer.id, job)


@pytest.mark.parametrize(
    "failure",
    [
        (OutsideError("The database is busy."), 2, "The database is busy."),
        (RuleError("No."), 1, "No."),
        (ValueError("x"), 1, "Something broke on our side (ValueError)"),
    ],
)
def test_a_talk_that_fails_while_it_is_marked_says_why_and_is_tried_again(
    simulator: Simulator,
    trainer: Person,
    closed: int,
    publish: Publish,
    monkeypatch: pytest.MonkeyPatch,
    failure: tuple[Exception, int, str],
) -> None:
    error, tries, because = failure
    publish(HEAVY)
    job, calls = compared(simulator, trainer), []

    def fail(*_: object) -> None:
        calls.append(1)
        raise error

    monkeypatch.setattr(remarkings, "_mark", fail)
    remarkings.confirm(simulator, trainer.id, job, [closed])
    remarkings.work(simulator, job)
    (talk,) = remarked.talks(job)
    assert (len(calls), talk.because) == (tries, because)

    monkeypatch.undo()
    remarkings.try_again(simulator, trainer.id, job)
    remarkings.work(simulator, job)
    assert remarked.count(job) == {State.MARKED: 1}


def broken(*_: object) -> Scorecard:
    """Fail at grading."""
    raise ValueError("nothing can be graded")
