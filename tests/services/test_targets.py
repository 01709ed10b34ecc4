from datetime import date

import pytest

from tests.fakes import START, Clock
from trainer.core.errors import ForbiddenError, InputError, MissingError, RuleError
from trainer.services import targets
from trainer.simulator import Simulator
from trainer.store import audit, teams
from trainer.store import targets as kept
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.targets import TargetDeed

WHY = "Callbacks cost more than the first talk."


def test_a_target_is_set_looked_at_and_withdrawn_and_all_of_it_stands(
    manager: Person, simulator: Simulator, clock: Clock
) -> None:
    team = team_of(manager)
    targets.set_(simulator, manager.id, team, "fcr", value="60", why=WHY, review_on="2026-04-01")
    clock.turn(days=31)
    targets.keep(simulator, manager.id, team, "fcr", why="Still right.")
    targets.set_(simulator, manager.id, team, "csat", value="4,25", why=WHY)

    standing = kept.standing(team)
    assert {figure: one.value for figure, one in standing.items()} == {"fcr": 60.0, "csat": 4.25}
    assert (standing["fcr"].deed, standing["fcr"].why) == (TargetDeed.KEPT, "Still right.")
    assert standing["fcr"].review_on == date(2026, 7, 1)

    targets.withdraw(simulator, manager.id, team, "fcr", why="No callbacks any more.")

    assert set(kept.standing(team)) == {"csat"}
    assert [(one.deed, one.value, one.person) for one in kept.list_(team, "fcr")] == [
        (TargetDeed.WITHDRAWN, None, manager.name),
        (TargetDeed.KEPT, 60.0, manager.name),
        (TargetDeed.SET, 60.0, manager.name),
    ]
    assert kept.list_(team, "fcr")[-1].at == START
    assert [one.what for one in audit.list_()].count("target of a service figure") == 4


@pytest.mark.parametrize(
    ("figure", "value", "why", "review_on", "because"),
    [
        ("csat", "six", WHY, "", "is a number"),
        ("csat", "nan", WHY, "", "lies from 1 to 5"),
        ("csat", "6", WHY, "", "lies from 1 to 5"),
        ("nps", "−101", WHY, "", "lies from -100 to 100"),
        ("csat", "4", "  ", "", "Say why"),
        ("csat", "4", "x" * 301, "", "301 characters; 300 fit"),
        ("csat", "4", WHY, "soon", "YYYY-MM-DD"),
        ("csat", "4", WHY, "2026-03-02", "lie ahead"),
    ],
)
def test_what_cannot_be_a_target_is_refused(
    manager: Person,
    simulator: Simulator,
    figure: str,
    value: str,
    why: str,
    review_on: str,
    because: str,
) -> None:
    team = team_of(manager)

    with pytest.raises(InputError, match=because):
        targets.set_(simulator, manager.id, team, figure, value=value, why=why, review_on=review_on)

    assert kept.list_(team) == ()


def test_only_who_signs_for_the_team_may(
    manager: Person, trainer: Person, trainee: Person, simulator: Simulator
) -> None:
    with writing():
        red = teams.add("Red team")

    for person in (trainer, trainee):
        with pytest.raises(ForbiddenError):
            targets.set_(simulator, person.id, team_of(manager), "fcr", value="60", why=WHY)
    with pytest.raises(MissingError, match="no such team"):
        targets.set_(simulator, manager.id, red.id, "fcr", value="60", why=WHY)
    with pytest.raises(MissingError, match="no such figure"):
        targets.set_(simulator, manager.id, team_of(manager), "smiles", value="60", why=WHY)


def test_what_is_not_there_can_be_neither_kept_nor_withdrawn(
    manager: Person, simulator: Simulator
) -> None:
    team = team_of(manager)
    with pytest.raises(RuleError, match="no target"):
        targets.keep(simulator, manager.id, team, "fcr", why=WHY)
    with pytest.raises(RuleError, match="no target"):
        targets.withdraw(simulator, manager.id, team, "fcr", why=WHY)


def team_of(person: Person) -> int:
    """Give the id of somebody's team."""
    assert person.team_id is not None
    return person.team_id
