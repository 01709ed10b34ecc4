from io import BytesIO

import pytest

from tests.fakes import a_person
from trainer.core.errors import ForbiddenError, InputError, MissingError
from trainer.core.roles import Role
from trainer.services import groups
from trainer.simulator import Simulator
from trainer.store import audit, teams
from trainer.store import groups as kept
from trainer.store.database import writing
from trainer.store.people import Person

WHY = "To see whether grades are fair to both shifts."


def test_groups_are_taken_in_for_people_of_the_team_alone(
    manager: Person, trainee: Person, colleague: Person, admin: Person, simulator: Simulator
) -> None:
    text = (
        f"email,group\n{trainee.email},early\n{colleague.email.upper()},late\n{admin.email},late\n"
    )

    assert supply(simulator, manager, text) == (2, 1)

    (one,) = kept.list_(team_of(manager))
    assert (one.name, one.why, one.by, one.people) == ("Shift", WHY, manager.name, 2)
    assert kept.of_(one.id) == {trainee.id: "early", colleague.id: "late"}
    deed = audit.list_(1)[0]
    assert (deed.what, deed.about) == ("groups supplied", f"team #{one.team_id}: Shift")


def test_a_second_file_takes_the_place_of_the_first(
    manager: Person, trainee: Person, colleague: Person, simulator: Simulator
) -> None:
    supply(simulator, manager, f"{trainee.email},early\n")
    supply(simulator, manager, f"{colleague.email},late\n")

    (one,) = kept.list_(team_of(manager))
    assert kept.of_(one.id) == {colleague.id: "late"}


def test_groups_can_be_deleted_with_all_that_was_supplied(
    manager: Person, trainee: Person, simulator: Simulator
) -> None:
    supply(simulator, manager, f"{trainee.email},early\n")
    id = kept.list_(team_of(manager))[0].id

    groups.drop(simulator, manager.id, id)

    assert kept.list_(team_of(manager)) == ()
    assert kept.of_(id) == {}
    with pytest.raises(MissingError):
        groups.drop(simulator, manager.id, id)
    with writing():
        kept.drop(id)


@pytest.mark.parametrize(
    ("name", "why", "text", "because"),
    [
        (" ", WHY, "tess@example.com,early", "what the groups are"),
        ("x" * 61, WHY, "tess@example.com,early", "61 characters; 60 fit"),
        ("Shift", "", "tess@example.com,early", "what the groups are for"),
        ("Shift", WHY, "", "holds nobody"),
        ("Shift", WHY, "stranger@example.com,early", "Nobody in the file"),
    ],
)
def test_what_cannot_be_taken_in_is_refused(
    manager: Person,
    trainee: Person,
    simulator: Simulator,
    name: str,
    why: str,
    text: str,
    because: str,
) -> None:
    with pytest.raises(InputError, match=because):
        groups.supply(simulator, manager.id, team_of(manager), name, why, BytesIO(text.encode()))

    assert kept.list_(team_of(manager)) == ()


def test_only_managers_of_the_team_and_admins_may(
    manager: Person, trainer: Person, trainee: Person, admin: Person, simulator: Simulator
) -> None:
    with writing():
        red = teams.add("Red team")
    other = a_person("rolf@example.com", "Rolf Red", Role.MANAGER, red, "")
    supply(simulator, manager, f"{trainee.email},early\n")
    id = kept.list_(team_of(manager))[0].id

    for person in (trainer, trainee):
        with pytest.raises(ForbiddenError):
            groups.load(person.id, id)
    with pytest.raises(MissingError, match="no such grouping"):
        groups.load(other.id, id)
    assert groups.load(admin.id, id).people == 1


def supply(simulator: Simulator, by: Person, text: str) -> tuple[int, int]:
    """Supply the groups of a person's own team."""
    return groups.supply(simulator, by.id, team_of(by), "Shift", WHY, BytesIO(text.encode()))


def team_of(person: Person) -> int:
    """Give the id of somebody's team."""
    assert person.team_id is not None
    return person.team_id
