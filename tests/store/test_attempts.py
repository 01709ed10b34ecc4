from collections.abc import Callable

import pytest
from flask import Flask

from tests.fakes import SLUG, Clock
from trainer.core.errors import MissingError
from trainer.services import attempts as playing
from trainer.services import forks as forking
from trainer.simulator import Simulator
from trainer.store import attempts, forks, people, rubrics, scenarios, scorecards, teams
from trainer.store.attempts import Mode, Status
from trainer.store.people import Person

OTHER = "late-cot"
LOADERS: tuple[Callable[[int], object], ...] = (
    attempts.load,
    attempts.listing,
    attempts.lock,
    people.load,
    rubrics.load,
    scenarios.load,
    scenarios.version,
    scorecards.load,
    teams.load,
)


def test_attempts_are_listed_by_person_story_mode_status_and_kind(
    trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    first = playing.begin(simulator, trainee.id, SLUG)
    playing.take(simulator, trainee.id, first, "One moment.", "a")
    playing.close(simulator, trainee.id, first)
    clock.turn(minutes=1)
    second = playing.begin(simulator, trainee.id, OTHER)
    clock.turn(minutes=1)
    third = playing.begin(simulator, colleague.id, SLUG)

    def ids(**wanted: object) -> list[int]:
        return [one.id for one in attempts.list_(**wanted)]  # type: ignore[arg-type]  # filters by name

    assert ids() == [third, second, first]
    assert ids(limit=1) == [third]
    assert ids(person_ids=[trainee.id]) == [second, first]
    assert ids(person_ids=[]) == []
    assert ids(slug=SLUG) == [third, first]
    assert ids(mode=Mode.PRACTICE) == [third, second, first]
    assert ids(mode=Mode.TRIAL) == []
    assert ids(status=Status.CLOSED) == [first]
    assert ids(demo=True) == []


def test_forks_are_listed_of_one_moment_or_of_all(trainee: Person, simulator: Simulator) -> None:
    id = playing.begin(simulator, trainee.id, SLUG)
    for number in range(2):
        playing.take(simulator, trainee.id, id, f"One moment, {number}.", str(number))
    playing.close(simulator, trainee.id, id)
    late, early = (forking.fork(simulator, trainee.id, id, at) for at in (3, 1))

    assert [one.id for one in forks.list_(id)] == [late, early]
    assert [one.id for one in forks.list_(id, 1)] == [early]
    assert forks.list_(late) == ()


def test_what_is_not_there_is_missing(db: Flask) -> None:
    for load in LOADERS:
        for id in (99, 0, -1, 2**31, 2**80):
            with pytest.raises(MissingError):
                load(id)
