"""Grade an exercise, and say what it tells about skills."""

from datetime import datetime

from trainer.core.errors import InputError
from trainer.core.exercise import choose, find_mistakes, quiz
from trainer.core.exercise.exercise import Exercise, Kind
from trainer.core.exercise.result import Given, Result
from trainer.core.learning.evidence import Observation

LONGEST_REASON = 600
CHANNEL = "exercise"
"""Stands where an observation names its channel: this was no talk."""

_GRADE = {
    Kind.FIND_MISTAKES: find_mistakes.grade,
    Kind.CHOOSE: choose.grade,
    Kind.QUIZ: quiz.grade,
}


def grade(exercise: Exercise, given: Given) -> Result:
    """Grade what a person gave; InputError where nothing was given to grade."""
    _refuse_nothing(exercise, given)
    return _GRADE[Kind(exercise.kind)](exercise, given)


def observations_of(exercise: Exercise, result: Result, at: datetime) -> tuple[Observation, ...]:
    """Take one observation a skill, marked as an exercise: it weighs less than a talk."""
    return tuple(
        Observation(skill, y, exercise.level, exercise.id, CHANNEL, at, exercise=True)
        for skill, y in result.skills.items()
    )


def _refuse_nothing(exercise: Exercise, given: Given) -> None:
    if exercise.kind == Kind.FIND_MISTAKES and not any(given.picks.values()):
        raise InputError("Say of at least one message what is wrong with it.")
    if exercise.kind == Kind.CHOOSE:
        if not 0 < given.choice <= len(exercise.answers):
            raise InputError("Choose one of the answers.")
        if not given.reason.strip():
            raise InputError("Say in one sentence why you chose it.")
        if len(given.reason) > LONGEST_REASON:
            raise InputError(f"Say it in one sentence: {LONGEST_REASON} characters at most.")
    if exercise.kind == Kind.QUIZ and not any(
        one.picked or one.text.strip() or any(one.order) for one in given.replies
    ):
        raise InputError("Answer at least one question.")
