from trainer.core.roles import Role
from trainer.queries import viewers
from trainer.store import database, people
from trainer.store.people import Person
from trainer.store.teams import Team


def test_a_viewer_knows_their_place(trainer: Person, team: Team) -> None:
    viewer = viewers.find(trainer.id)

    assert viewer is not None
    assert (viewer.name, viewer.role) == ("Tara Trainer", Role.TRAINER)
    assert (viewer.team_id, viewer.team_name) == (team.id, "Blue team")
    assert (viewer.time_zone, viewer.demo) == ("Europe/London", False)


def test_the_unknown_and_the_disabled_view_nothing(trainee: Person) -> None:
    with database.writing():
        people.set_place(trainee.id, trainee.name, Role.TRAINEE, None, active=False)

    assert viewers.find(trainee.id) is None
    assert viewers.find(404) is None
    assert viewers.find(-1) is None
    assert viewers.find(10**30) is None


def test_the_stamp_changes_with_the_password_and_with_nothing_else(trainee: Person) -> None:
    stamps = [stamp(trainee)]
    with database.writing():
        people.set_place(trainee.id, "Tess", Role.MANAGER, None, active=True)
    stamps.append(stamp(trainee))
    with database.writing():
        people.set_password(trainee.id, "another hash")
    stamps.append(stamp(trainee))

    assert stamps[0] == stamps[1] != stamps[2]
    assert "another hash" not in stamps[2]


def stamp(person: Person) -> str:
    """Give the stamp of somebody's sign-in."""
    viewer = viewers.find(person.id)
    assert viewer is not None
    return viewer.stamp
