from datetime import date, timedelta

import pytest

from tests.fakes import a_person
from tests.figured import MONDAY, figured
from trainer.core.errors import MissingError
from trainer.core.roles import Role
from trainer.queries import viewers
from trainer.queries import what_if as pages
from trainer.queries.viewers import Viewer
from trainer.queries.what_if import Asked
from trainer.simulator import Simulator
from trainer.store import teams
from trainer.store.database import writing
from trainer.store.people import Person

RISING = ((40.0, 12), (50.0, 18), (60.0, 18), (70.0, 24), (80.0, 24))
"""Points, and what satisfaction adds up to in six talks."""


def test_the_line_is_that_of_the_teams_own_weeks(
    manager: Person, trainee: Person, simulator: Simulator
) -> None:
    rise(trainee)
    viewer = seeing(manager)

    page = pages.page(simulator, viewer, Asked(gain=10))

    assert page.line is not None
    assert page.worth is not None
    assert page.line.slope.value == pytest.approx(0.05)
    assert (page.talks, page.people) == (30, 5)
    assert page.worth.csat.middle == pytest.approx(0.5)
    assert page.skill_name == "all skills together"
    assert pages.page(simulator, viewer, Asked(skill="empathy")).line == page.line
    assert pages.page(simulator, viewer, Asked(skill="no-such-skill")).line == page.line
    clarity = pages.page(simulator, viewer, Asked(skill="clarity"))
    assert (clarity.line, clarity.worth, clarity.talks) == (None, None, 0)


def test_weeks_without_both_figures_say_nothing(
    manager: Person, trainee: Person, simulator: Simulator
) -> None:
    figured(trainee, talks=9, csat_sum=30)
    figured(trainee, talks=8, csat_sum=30, points=50.0, week=MONDAY - timedelta(weeks=60))
    figured(trainee, talks=7, csat_sum=28, points=50.0, week=date(2026, 2, 2))

    page = pages.page(simulator, seeing(manager), Asked())

    assert (page.talks, page.people, page.line) == (7, 1, None)


def test_all_real_people_are_for_those_who_see_all(
    manager: Person, admin: Person, trainee: Person, simulator: Simulator
) -> None:
    rise(trainee)
    with writing():
        red = teams.add("Red team")
    viewer = seeing(admin)

    assert pages.page(simulator, viewer, Asked(team=red.id)).talks == 0
    assert pages.page(simulator, viewer, Asked(team=red.id, everybody=True)).talks == 30
    with pytest.raises(MissingError):
        pages.page(simulator, seeing(manager), Asked(team=red.id, everybody=True))


def test_of_very_many_people_some_are_drawn_and_always_the_same(
    admin: Person, trainee: Person, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    rise(trainee)
    monkeypatch.setattr(pages, "MOST_PEOPLE", 3)

    seen = [pages.page(simulator, seeing(admin), Asked(everybody=True)).talks for _ in range(2)]

    assert seen == [18, 18]


def test_everybody_is_the_own_team_for_those_who_do_not_see_all(
    manager: Person, simulator: Simulator
) -> None:
    with writing():
        red = teams.add("Red team")
    rise(a_person("rita@example.com", "Rita", Role.TRAINEE, red, ""))

    page = pages.page(simulator, seeing(manager), Asked(everybody=True))

    assert (page.talks, page.may_see_all) == (0, False)


def rise(first: Person) -> None:
    """Let five people of a team have six talks each, the better skilled the better liked."""
    team = teams.load(first.team_id or 0)
    others = [a_person(f"p{at}@example.com", f"P{at}", Role.TRAINEE, team, "") for at in range(4)]
    for person, (points, csat_sum) in zip((first, *others), RISING, strict=True):
        figured(person, talks=6, csat_sum=csat_sum, points=points)


def seeing(person: Person) -> Viewer:
    """Give the person as pages know them."""
    viewer = viewers.find(person.id)
    assert viewer is not None
    return viewer
