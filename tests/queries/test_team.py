from datetime import timedelta

import pytest

from tests.fakes import START, Clock, a_person
from tests.practised import CROSS, PLEASED, practised
from trainer.core.errors import MissingError
from trainer.core.roles import Role
from trainer.queries import team as pages
from trainer.queries import viewers
from trainer.queries.team import Figures, Member, Square
from trainer.queries.viewers import Viewer
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store import people, teams
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.teams import Team

SLUGS = ("charged-after-cancelling", "late-cot", "locked-out-before-payday", "missed-connection")


def test_the_board_shows_the_trainees_of_ones_own_team(
    manager: Person, trainee: Person, colleague: Person, simulator: Simulator
) -> None:
    with writing():
        red = teams.add("Red team")
    a_person("rita@example.com", "Rita Red", Role.TRAINEE, red, "")

    board = pages.board(simulator, seeing(manager))

    assert board.team_name == "Blue team"
    assert [one.name for one in board.members] == [colleague.name, trainee.name]
    assert board.skills == simulator.library.skills()
    assert board.choices == ((manager.team_id, "Blue team"),)
    assert (board.needs, board.demo) == ((), False)
    assert board.figures == Figures(0, None, None, None, None)


def test_those_who_have_left_are_not_on_the_board(
    manager: Person, trainee: Person, colleague: Person, simulator: Simulator
) -> None:
    with writing():
        people.set_place(
            colleague.id, colleague.name, Role.TRAINEE, colleague.team_id, active=False
        )

    assert [one.name for one in pages.board(simulator, seeing(manager)).members] == [trainee.name]


def test_a_cell_has_a_figure_from_three_observations_on(
    manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    assert square(simulator, manager) == Square(
        None, square(simulator, manager).plus_minus, None, 0, None
    )
    for slug in SLUGS[:2]:
        practised(simulator, clock, trainee, {"empathy": 20}, slug=slug)
    assert (square(simulator, manager).value, square(simulator, manager).count) == (None, 2)
    assert square(simulator, manager).shade is None

    practised(simulator, clock, trainee, {"empathy": 20}, slug=SLUGS[2])

    thick = square(simulator, manager)
    assert thick.value is not None
    assert 15 < thick.value < 50
    assert (thick.shade, thick.count) == (1, 3)
    assert thick.plus_minus > 0


@pytest.mark.parametrize(("late", "trend"), [(100.0, "up"), (0.0, "down"), (50.0, "flat")])
def test_the_trend_compares_with_four_weeks_ago(
    manager: Person, trainee: Person, simulator: Simulator, clock: Clock, late: float, trend: str
) -> None:
    for slug in SLUGS[:3]:
        practised(simulator, clock, trainee, {"empathy": 50}, slug=slug)
    assert square(simulator, manager).trend is None
    clock.turn(days=30)

    practised(simulator, clock, trainee, {"empathy": late}, slug=SLUGS[3])

    assert square(simulator, manager).trend == trend


def test_who_needs_help_is_ranked_by_what_they_lack(
    manager: Person, trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    for slug in SLUGS[:3]:
        practised(simulator, clock, trainee, {"empathy": 40, "clarity": 100}, slug=slug)
        practised(simulator, clock, colleague, {"empathy": 5}, slug=slug)

    needs = pages.board(simulator, seeing(manager)).needs

    assert [(one.name, one.skill) for one in needs] == [
        (colleague.name, "Empathy"),
        (trainee.name, "Empathy"),
    ]
    assert needs[0].because.startswith("Empathy at ")
    assert needs[0].person_id == colleague.id


def test_the_figures_are_those_of_talks_that_count(
    manager: Person, trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    practised(simulator, clock, trainee, {}, PLEASED)
    practised(simulator, clock, trainee, {}, CROSS)
    assert pages.board(simulator, seeing(manager)).figures == Figures(1, 5.0, 100, 7.0, 100)

    practised(simulator, clock, colleague, {}, CROSS)

    assert pages.board(simulator, seeing(manager)).figures == Figures(2, 3.5, 0, 4.5, 50)


def test_the_board_is_sorted_as_asked(
    manager: Person, trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    newcomer = a_person("nora@example.com", "Nora Newcomer", Role.TRAINEE, team_of(manager), "")
    for slug in SLUGS[:3]:
        practised(simulator, clock, trainee, {"empathy": 10}, slug=slug)
    for slug in SLUGS:
        practised(simulator, clock, colleague, {"empathy": 90}, slug=slug)

    tess, carl, nora = trainee.name, colleague.name, newcomer.name
    for sort, names in (
        ("name", [carl, nora, tess]),
        ("talks", [carl, tess, nora]),
        ("last", [carl, tess, nora]),
        ("empathy", [tess, carl, nora]),
        ("none-such", [carl, nora, tess]),
    ):
        assert [one.name for one in members(simulator, manager, sort)] == names
    last = {one.name: one.last for one in members(simulator, manager)}
    assert last[nora] is None
    assert last[tess] == START + timedelta(days=2)


def test_made_up_people_are_on_the_demo_board_alone(
    admin: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    with writing():
        demo = teams.add("A demo team", demo=True)
        made_up = people.add(
            "dee@example.com", "Dee Demo", Role.TRAINEE, START, team_id=demo.id, demo=True
        )
        stray = people.add(
            "sam@example.com", "Sam", Role.TRAINEE, START, team_id=trainee.team_id, demo=True
        )
    real = a_person("rex@example.com", "Rex Real", Role.TRAINEE, demo, "")
    for person in (made_up, stray, real):
        practised(simulator, clock, person, {}, CROSS)

    first = pages.board(simulator, seeing(admin))
    other = pages.board(simulator, seeing(admin), demo.id)

    assert [name for _, name in first.choices] == ["Blue team", "A demo team"]
    assert (first.demo, [one.name for one in first.members]) == (False, [trainee.name])
    assert first.figures.talks == 0
    assert (other.demo, [one.name for one in other.members]) == (True, ["Dee Demo"])
    assert other.figures.talks == 1


def test_anothers_team_is_not_there(
    manager: Person, trainer: Person, admin: Person, simulator: Simulator
) -> None:
    with writing():
        red = teams.add("Red team")

    assert pages.board(simulator, seeing(admin), red.id).team_name == "Red team"
    for person in (manager, trainer):
        with pytest.raises(MissingError, match="no such team"):
            pages.board(simulator, seeing(person), red.id)


def test_somebody_without_a_team_has_an_empty_board(admin: Person, simulator: Simulator) -> None:
    lone = a_person("lone@example.com", "Lone", Role.MANAGER, None, "")

    for person in (lone, admin):
        board = pages.board(simulator, seeing(person))
        assert (board.team_id, board.team_name, board.members) == (None, "", ())


def test_a_person_is_shown_with_their_practice_and_nothing_private(
    manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    practice = practised(simulator, clock, trainee, {"empathy": 60})
    version = attempts.listing(trainee.id, practice).version_id
    attempts.begin(simulator, trainee.id, SLUGS[0], version_id=version)

    page = pages.one(simulator, seeing(manager), trainee.id)

    assert page.person == trainee
    assert [one.listing.id for one in page.road.past] == [practice]
    assert page.road.running == ()


def seeing(person: Person) -> Viewer:
    """Give the person as pages know them."""
    viewer = viewers.find(person.id)
    assert viewer is not None
    return viewer


def team_of(person: Person) -> Team:
    """Give somebody's team."""
    assert person.team_id is not None
    return teams.load(person.team_id)


def members(simulator: Simulator, viewer: Person, sort: str = "name") -> tuple[Member, ...]:
    """Give the rows of the board."""
    return pages.board(simulator, seeing(viewer), sort=sort).members


def square(simulator: Simulator, viewer: Person) -> Square:
    """Give the cell of the first person for empathy."""
    board = pages.board(simulator, seeing(viewer))
    return board.members[0].squares[[one.id for one in board.skills].index("empathy")]
