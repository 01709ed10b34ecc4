import pytest

from tests.fakes import SLUG, Clock, a_person
from tests.viewing import seen_by
from trainer.core.errors import MissingError
from trainer.core.roles import Role
from trainer.queries import sight
from trainer.services import attempts, forks
from trainer.simulator import Simulator
from trainer.store import teams
from trainer.store.database import writing
from trainer.store.people import Person


def test_a_role_sees_its_own_team_and_an_admin_everybody(
    trainee: Person,
    colleague: Person,
    trainer: Person,
    manager: Person,
    admin: Person,
    outsider: Person,
) -> None:
    everyone = (trainee, colleague, trainer, manager, admin, outsider)
    team = {trainee.id, colleague.id, trainer.id, manager.id}

    for viewer, seen in (
        (trainee, {trainee.id}),
        (colleague, {colleague.id}),
        (trainer, team),
        (manager, team),
        (outsider, {outsider.id}),
        (admin, {one.id for one in everyone}),
    ):
        assert {one.id for one in everyone if may_see(viewer, one)} == seen


def test_two_without_a_team_are_no_team(password_hash: str, admin: Person) -> None:
    stray = a_person("stray@example.com", "Stray", Role.TRAINEE, None, password_hash)
    lone = a_person("lone@example.com", "Lone", Role.MANAGER, None, password_hash)

    assert not may_see(lone, stray)
    with pytest.raises(MissingError, match="no such person"):
        sight.person(seen_by(lone), stray.id)


def test_a_person_is_loaded_for_those_who_may_see_them(
    trainee: Person, manager: Person, outsider: Person
) -> None:
    assert sight.person(seen_by(manager), trainee.id) == trainee
    for id in (outsider.id, 999):
        with pytest.raises(MissingError):
            sight.person(seen_by(manager), id)


def test_a_practice_is_seen_and_what_is_private_is_not(
    trainee: Person,
    trainer: Person,
    manager: Person,
    outsider: Person,
    clock: Clock,
    simulator: Simulator,
) -> None:
    practice = attempts.begin(simulator, trainee.id, SLUG)
    clock.turn(minutes=1)
    first = attempts.take(simulator, trainee.id, practice, "Hello. I am sorry. When?", "one")
    attempts.close(simulator, trainee.id, practice)
    version = attempts.listing(trainee.id, practice).version_id
    trial = attempts.begin(simulator, trainer.id, SLUG, version_id=version)
    retry = forks.fork(simulator, trainee.id, practice, first.turns[0].position)

    assert sight.attempt(seen_by(manager), practice).id == practice
    assert sight.attempt(seen_by(trainee), practice).id == practice
    assert sight.attempt(seen_by(trainer), trial).id == trial
    for viewer, id in (
        (manager, trial),
        (manager, retry),
        (outsider, practice),
        (manager, 999),
    ):
        with pytest.raises(MissingError, match="no such attempt"):
            sight.attempt(seen_by(viewer), id)


@pytest.fixture
def outsider(password_hash: str, admin: Person) -> Person:
    """Keep a manager of another team."""
    with writing():
        other = teams.add("Red team")
    return a_person("otto@example.com", "Otto Other", Role.MANAGER, other, password_hash)


def may_see(viewer: Person, person: Person) -> bool:
    """Ask the rule."""
    return sight.may_see(seen_by(viewer), person)
