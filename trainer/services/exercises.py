"""Take what a person gives to an exercise, grade it and keep what it says."""

from datetime import timedelta

from trainer.content.files import Kind as File
from trainer.content.library import Filed
from trainer.core.errors import MissingError
from trainer.core.exercise.exercise import Exercise, Kind
from trainer.core.exercise.grade import grade, observations_of
from trainer.core.exercise.result import Given
from trainer.core.exercise.spacing import reviewed
from trainer.core.learning.first_try import counts
from trainer.services import certificates, summaries
from trainer.simulator import Simulator
from trainer.store import archive, exercises, people
from trainer.store.database import writing
from trainer.store.exercises import Done

ANEW = timedelta(hours=18)
"""A quiz that is taken again sooner shows what was just read, and moves no date."""


def offered(simulator: Simulator) -> tuple[Exercise, ...]:
    """List the exercises that may be done: all that are in order and not archived."""
    hidden = archive.of_kind(File.EXERCISE)
    return tuple(one for one in simulator.exercises.list_() if one.id not in hidden)


def find(simulator: Simulator, slug: str) -> Filed:
    """Find an exercise that may be done; MissingError when there is none, or it is archived."""
    if slug in archive.of_kind(File.EXERCISE):
        raise MissingError("This exercise is archived: it is not done any more.")
    return simulator.exercises.filed(slug, File.EXERCISE)


def hand_in(simulator: Simulator, person_id: int, slug: str, given: Given, client_id: str) -> int:
    """Grade and keep one exercise; give the id of its result, the same one for a resend.

    The first try counts for skills, and another one a week after. InputError where nothing was
    given; MissingError when there is no such exercise.
    """
    filed = find(simulator, slug)
    exercise: Exercise = filed.value
    result, now = grade(exercise, given), simulator.clock()
    with writing():
        if (sent := exercises.find_sent(person_id, client_id)) is not None:
            return sent
        counted = [one.at for one in exercises.list_(person_id, slug) if one.counts]
        fresh = counts(max(counted, default=None), now)
        observed = observations_of(exercise, result, now) if fresh else ()
        done = Done(
            0, person_id, slug, filed.hash, exercise.kind, exercise.title, given, result, fresh, now
        )
        if exercise.kind == Kind.QUIZ:
            _remember(person_id, slug, done)
        id = exercises.add(done, client_id, observed, demo=people.load(person_id).demo)
        certificates.exercised(simulator, person_id, slug)
        if observed:
            summaries.keep(person_id, now)
        return id


def load(person_id: int, result_id: int) -> Done:
    """Load one of one's own results; MissingError for another's."""
    done = exercises.load(result_id)
    if done.person_id != person_id:
        raise MissingError("There is no such result.")
    return done


def _remember(person_id: int, slug: str, done: Done) -> None:
    memory = exercises.memory_of(person_id, slug)
    if memory is None or done.at - memory.last >= ANEW:
        exercises.remember(person_id, slug, reviewed(memory, done.result.score, done.at))
