from io import BytesIO

import pytest

from tests.fakes import a_person
from tests.figured import figured
from trainer.core.errors import MissingError
from trainer.core.roles import Role
from trainer.queries import adverse_impact as pages
from trainer.queries import viewers
from trainer.queries.viewers import Viewer
from trainer.services import groups
from trainer.simulator import Simulator
from trainer.store import audit, teams
from trainer.store.database import writing
from trainer.store.people import Person


def test_groups_are_added_up_and_the_look_is_written_down(
    manager: Person, trainee: Person, simulator: Simulator
) -> None:
    team = teams.load(trainee.team_id or 0)
    lines = []
    for at in range(12):
        person = a_person(f"p{at}@example.com", f"P{at}", Role.TRAINEE, team, "")
        figured(person, talks=10, passed=8 if at % 2 else 4, points=50.0 + at)
        lines.append(f"{person.email},{'early' if at % 2 else 'late'}")
    figured(trainee, talks=10, passed=0, points=5.0)
    supply(simulator, manager, lines)

    page = pages.page(simulator, seeing(manager))

    (one,) = page.compared
    rows = {row.group: row for row in one.impact.rows}
    assert {name: (row.people, row.talks) for name, row in rows.items()} == {
        "early": (6, 60),
        "late": (6, 60),
    }
    late = rows["late"]
    assert late.ratio is not None
    assert late.passing is not None
    assert late.ratio.value == pytest.approx(0.5)
    assert late.passing.value == pytest.approx(0.4)
    deed = audit.list_(1)[0]
    assert (deed.person_id, deed.what) == (manager.id, "seen")
    assert deed.about == "comparison of groups: Blue team"


def test_too_few_people_show_nothing_at_all(
    manager: Person, trainee: Person, colleague: Person, simulator: Simulator
) -> None:
    for person in (trainee, colleague):
        figured(person, talks=10, passed=5, points=50.0)
    supply(simulator, manager, [f"{trainee.email},early", f"{colleague.email},late"])

    (one,) = pages.page(simulator, seeing(manager)).compared

    assert one.impact.rows == ()
    assert one.impact.because.startswith("Too few people yet")


def test_without_groups_nothing_is_compared_and_nothing_written_down(
    manager: Person, simulator: Simulator
) -> None:
    before = audit.list_()

    page = pages.page(simulator, seeing(manager))

    assert (page.compared, audit.list_()) == ((), before)
    lone = a_person("lone@example.com", "Lone", Role.MANAGER, None, "")
    assert pages.page(simulator, seeing(lone)).compared == ()


def test_anothers_team_is_not_there(manager: Person, simulator: Simulator) -> None:
    with writing():
        red = teams.add("Red team")
    with pytest.raises(MissingError):
        pages.page(simulator, seeing(manager), red.id)


def supply(simulator: Simulator, by: Person, lines: list[str]) -> None:
    """Supply groups of a person's own team."""
    stream = BytesIO("\n".join(lines).encode())
    groups.supply(simulator, by.id, by.team_id or 0, "Shift", "To see whether it is fair.", stream)


def seeing(person: Person) -> Viewer:
    """Give the person as pages know them."""
    viewer = viewers.find(person.id)
    assert viewer is not None
    return viewer
