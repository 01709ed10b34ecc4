from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from tests.fakes import START, Clock, a_person
from tests.practised import CROSS, PLEASED, practised
from tests.viewing import seen_by
from trainer.core.errors import MissingError
from trainer.core.roles import Role
from trainer.queries import team as pages
from trainer.queries.team import Figures
from trainer.queries.team_map import Member, Square, Wanted
from trainer.simulator import Simulator
from trainer.store import people, teams
from trainer.store.database import db, writing
from trainer.store.people import Person
from trainer.store.teams import Team

SLUGS = ("charged-after-cancelling", "late-cot", "locked-out-before-payday", "missed-connection")


def test_the_board_shows_the_trainees_of_ones_own_team(
    manager: Person, trainee: Person, colleague: Person, simulator: Simulator
) -> None:
    with writing():
        red = teams.add("Red team")
    a_person("rita@example.com", "Rita Red", Role.TRAINEE, red, "")

    board = pages.board(simulator, seen_by(manager))

    assert board.team_name == "Blue team"
    assert [one.name for one in board.members] == [colleague.name, trainee.name]
    assert board.skills == simulator.library.skills()
    assert board.scope.choices == ((manager.team_id, "Blue team"),)
    assert (board.needs, board.scope.demo) == ((), False)
    assert board.figures == Figures(0, None, None, None, None)


def test_those_who_have_left_are_not_on_the_board(
    manager: Person, trainee: Person, colleague: Person, simulator: Simulator
) -> None:
    with writing():
        people.set_place(
            colleague.id, colleague.name, Role.TRAINEE, colleague.team_id, active=False
        )

    assert [one.name for one in pages.board(simulator, seen_by(manager)).members] == [trainee.name]


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


def test_the_figures_are_those_of_talks_that_count(
    manager: Person, trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    practised(simulator, clock, trainee, {}, PLEASED)
    practised(simulator, clock, trainee, {}, CROSS)
    assert pages.board(simulator, seen_by(manager)).figures == Figures(1, 5.0, 100, 7.0, 100)

    practised(simulator, clock, colleague, {}, CROSS)

    assert pages.board(simulator, seen_by(manager)).figures == Figures(2, 3.5, 0, 4.5, 50)


def test_the_board_is_sorted_as_asked_and_what_has_no_figure_comes_last(
    manager: Person, trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    newcomer = a_person("nora@example.com", "Nora Newcomer", Role.TRAINEE, team_of(manager), "")
    for slug in SLUGS[:3]:
        practised(simulator, clock, trainee, {"empathy": 10}, slug=slug)
    for slug in SLUGS:
        practised(simulator, clock, colleague, {"empathy": 90}, slug=slug)

    tess, carl, nora = trainee.name, colleague.name, newcomer.name
    for sort, order, names in (
        ("name", "", [carl, nora, tess]),
        ("name", "down", [tess, nora, carl]),
        ("talks", "", [carl, tess, nora]),
        ("talks", "up", [nora, tess, carl]),
        ("last", "", [carl, tess, nora]),
        ("last", "up", [tess, carl, nora]),
        ("empathy", "", [tess, carl, nora]),
        ("empathy", "down", [carl, tess, nora]),
        ("none-such", "sideways", [carl, nora, tess]),
    ):
        wanted = Wanted(sort=sort, order=order)
        assert [one.name for one in members(simulator, manager, wanted)] == names, (sort, order)
    last = {one.name: one.last for one in members(simulator, manager)}
    assert last[nora] is None
    assert last[tess] == START + timedelta(days=2)


def test_a_filter_leaves_its_talks_only(
    manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    for level, slug in zip((20.0, 30.0, 40.0), SLUGS[:3], strict=True):
        practised(simulator, clock, trainee, {"empathy": level}, slug=slug)
    clock.turn(days=50)
    for level, slug in zip((90.0, 100.0), SLUGS[:2], strict=True):
        practised(simulator, clock, trainee, {"empathy": level}, slug=slug)

    def count(**asked: Any) -> tuple[int | None, int]:
        found = square(simulator, manager, Wanted(**asked))
        return found.value, found.count

    # Five talks in all, two of them in the last four weeks; 12 weeks hold (20+30+40+90+100)/5.
    assert count()[1] == 5
    assert count(weeks=4) == (None, 2)
    assert count(weeks=12) == (56, 5)
    assert count(weeks=5) == count()
    assert count(scenario=SLUGS[0]) == (None, 2)
    assert count(scenario=SLUGS[0], weeks=4) == (None, 1)
    assert count(scenario=SLUGS[0], channel="phone") == (None, 0)
    assert count(scenario="none-such") == (None, 0)
    assert count(channel="chat") == count()
    assert count(channel="phone") == (None, 0)
    assert count(channel="pigeon") == count()


def test_a_cohort_is_who_joined_in_a_month(
    manager: Person, trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    clock.turn(days=40)
    with writing():
        late = people.add(
            "lea@example.com", "Lea Late", Role.TRAINEE, clock(), team_id=manager.team_id
        )

    board = pages.board(simulator, seen_by(manager), Wanted(cohort="2026-04"))

    assert [one.name for one in board.members] == [late.name]
    assert board.options.cohorts == (
        ("", "All who joined"),
        ("2026-04", "April 2026"),
        ("2026-03", "March 2026"),
    )
    assert pages.board(simulator, seen_by(manager), Wanted(cohort="1999-01")).members == ()


def test_the_foot_is_the_mean_of_three_people_or_nothing(
    manager: Person, trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    third = a_person("nora@example.com", "Nora Newcomer", Role.TRAINEE, team_of(manager), "")
    for points, person in ((30.0, trainee), (60.0, colleague), (90.0, third)):
        for slug in SLUGS[:3]:
            practised(simulator, clock, person, {"empathy": points}, slug=slug)

    board = pages.board(simulator, seen_by(manager), Wanted(weeks=4))

    empathy = [one.id for one in board.skills].index("empathy")
    assert board.foot[empathy] == (60.0, 3)
    assert board.foot[empathy - 1] == (None, 0)


def test_the_page_asks_as_many_queries_after_many_talks_as_after_few(
    manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    def queries() -> int:
        with counted() as asked:
            pages.board(simulator, seen_by(manager))
        return len(asked)

    practised(simulator, clock, trainee, {"empathy": 40})
    few = queries()
    for slug in SLUGS * 3:
        practised(simulator, clock, trainee, {"empathy": 40}, slug=slug)

    assert queries() == few <= 20


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

    first = pages.board(simulator, seen_by(admin))
    other = pages.board(simulator, seen_by(admin), Wanted(demo.id))

    assert [name for _, name in first.scope.choices] == ["Blue team", "A demo team"]
    assert (first.scope.demo, [one.name for one in first.members]) == (False, [trainee.name])
    assert first.figures.talks == 0
    assert (other.scope.demo, [one.name for one in other.members]) == (True, ["Dee Demo"])
    assert other.figures.talks == 1


def test_anothers_team_is_not_there(
    manager: Person, trainer: Person, admin: Person, simulator: Simulator
) -> None:
    with writing():
        red = teams.add("Red team")

    assert pages.board(simulator, seen_by(admin), Wanted(red.id)).team_name == "Red team"
    for person in (manager, trainer):
        with pytest.raises(MissingError, match="no such team"):
            pages.board(simulator, seen_by(person), Wanted(red.id))


def test_somebody_without_a_team_has_an_empty_board(admin: Person, simulator: Simulator) -> None:
    lone = a_person("lone@example.com", "Lone", Role.MANAGER, None, "")

    for person in (lone, admin):
        board = pages.board(simulator, seen_by(person))
        assert (board.team_id, board.team_name, board.members) == (None, "", ())


def team_of(person: Person) -> Team:
    """Give somebody's team."""
    assert person.team_id is not None
    return teams.load(person.team_id)


def members(
    simulator: Simulator, viewer: Person, wanted: Wanted | None = None
) -> tuple[Member, ...]:
    """Give the rows of the board."""
    return pages.board(simulator, seen_by(viewer), wanted).members


@contextmanager
def counted() -> Iterator[list[str]]:
    """Gather the statements that are sent to the database."""
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(db.engine, "before_cursor_execute", note)


def square(simulator: Simulator, viewer: Person, wanted: Wanted | None = None) -> Square:
    """Give the cell of the first person for empathy."""
    board = pages.board(simulator, seen_by(viewer), wanted)
    return board.members[0].squares[[one.id for one in board.skills].index("empathy")]
