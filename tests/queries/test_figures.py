from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.fakes import START, Clock, a_person
from tests.figured import figured
from trainer.core.errors import MissingError
from trainer.core.learning.service_figures import Standing
from trainer.core.roles import Role
from trainer.queries import figures as pages
from trainer.queries import marks, viewers
from trainer.queries.figures import Board, Shown
from trainer.queries.viewers import Viewer
from trainer.services import targets
from trainer.simulator import Simulator
from trainer.store import people, teams
from trainer.store.database import writing
from trainer.store.people import Person


def test_the_figures_are_those_of_the_teams_trainees_and_of_nobody_else(
    manager: Person, trainee: Person, colleague: Person, simulator: Simulator
) -> None:
    with writing():
        red = teams.add("Red team")
    rita = a_person("rita@example.com", "Rita Red", Role.TRAINEE, red, "")
    figured(trainee, talks=6, csat_sum=30, fcr=6)
    figured(colleague, talks=6, csat_sum=18, fcr=3)
    for person in (manager, rita):
        figured(person, talks=50, csat_sum=50)

    csat, fcr = shown(pages.board(simulator, seeing(manager)), "csat", "fcr")

    assert (csat.value, csat.figure.seen, csat.interval) == ("4.00", 12, None)
    assert (fcr.value, fcr.standing, fcr.tone) == ("75", Standing.NONE, "neutral")


def test_who_has_left_is_left_out(manager: Person, trainee: Person, simulator: Simulator) -> None:
    figured(trainee, talks=60, csat_sum=300)
    with writing():
        people.set_place(trainee.id, trainee.name, Role.TRAINEE, trainee.team_id, active=False)

    board = pages.board(simulator, seeing(manager))

    assert not board.any


def test_a_figure_stands_beside_its_target(
    manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    three_alike(trainee, simulator)
    team = trainee.team_id or 0
    for figure, value in (("csat", "4"), ("effort", "6"), ("nps", "-20")):
        targets.set_(simulator, manager.id, team, figure, value=value, why="Because.")

    csat, effort, nps, fcr = shown(
        pages.board(simulator, seeing(manager)), "csat", "effort", "nps", "fcr"
    )

    assert (csat.standing, csat.told, csat.tone) == (Standing.MET, "4", "ok")
    assert (effort.standing, effort.tone) == (Standing.MISSED, "bad")
    assert (nps.told, nps.interval) == ("−20", "−18 to 18")
    assert fcr.target is None
    assert not csat.review_due
    clock.turn(days=91)
    assert shown(pages.board(simulator, seeing(manager)), "csat")[0].review_due


def test_the_trend_has_a_scale_and_a_band_week_by_week(
    manager: Person, trainee: Person, simulator: Simulator
) -> None:
    three_alike(trainee, simulator, replies=40, reply_seconds=800.0)

    csat, reply = shown(pages.board(simulator, seeing(manager)), "csat", "reply")

    (point,) = csat.trend.points
    assert (csat.trend.low, csat.trend.high) == (1, 5)
    assert (point.week, point.value, point.plus_minus) == (date(2026, 3, 2), "5.00", "0.23")
    assert (reply.trend.low, reply.trend.high) == (0, 28)
    assert reply.value == "20"


def test_the_time_and_the_channel_narrow_what_is_shown(
    manager: Person, trainee: Person, simulator: Simulator
) -> None:
    figured(trainee, talks=10, csat_sum=50)
    figured(trainee, talks=20, csat_sum=20, channel="phone")
    figured(trainee, talks=30, csat_sum=30, week=date(2025, 6, 2))
    viewer = seeing(manager)

    for asked, seen in (
        ({}, 30),
        ({"channel": "phone"}, 20),
        ({"channel": "telegraph"}, 30),
        ({"weeks": 52}, 60),
        ({"weeks": 7}, 30),
    ):
        board = pages.board(simulator, viewer, **asked)
        assert shown(board, "csat")[0].figure.seen == seen


def test_a_made_up_team_shows_made_up_people_only(admin: Person, simulator: Simulator) -> None:
    with writing():
        demo = teams.add("A demo team", demo=True)
        made_up = people.add(
            "dee@example.com", "Dee Demo", Role.TRAINEE, START, team_id=demo.id, demo=True
        )
    real = a_person("rex@example.com", "Rex Real", Role.TRAINEE, demo, "")
    figured(made_up, talks=10, csat_sum=40)
    figured(real, talks=90, csat_sum=90)

    board = pages.board(simulator, seeing(admin), demo.id)

    assert board.scope.demo
    assert (shown(board, "csat")[0].figure.seen, board.may_sign) == (10, True)


def test_anothers_team_and_unknown_figures_are_not_there(
    manager: Person, trainer: Person, admin: Person, simulator: Simulator
) -> None:
    with writing():
        red = teams.add("Red team")

    with pytest.raises(MissingError, match="no such team"):
        pages.board(simulator, seeing(manager), red.id)
    with pytest.raises(MissingError, match="no such figure"):
        pages.aim(simulator, seeing(manager), "smiles")
    assert pages.board(simulator, seeing(admin), red.id).scope.team == red
    assert not pages.aim(simulator, seeing(trainer), "csat").may_sign
    lone = a_person("lone@example.com", "Lone", Role.MANAGER, None, "")
    assert pages.board(simulator, seeing(lone)).scope.team is None
    with pytest.raises(MissingError):
        pages.aim(simulator, seeing(lone), "csat")


def test_the_page_of_a_target_says_where_the_figure_stands(
    manager: Person, trainee: Person, simulator: Simulator
) -> None:
    aim = pages.aim(simulator, seeing(manager), "csat")
    assert (aim.told, aim.standing, aim.history) == ("", None, ())
    figured(trainee, talks=10, csat_sum=45)
    targets.set_(simulator, manager.id, trainee.team_id or 0, "csat", value="4", why="Because.")

    aim = pages.aim(simulator, seeing(manager), "csat")

    assert aim.told == "4.50 of 5"
    assert aim.standing == aim.history[0]
    assert aim.review_on == date(2026, 5, 31)


def test_a_change_of_the_measure_is_told_in_its_week(
    manager: Person, trainee: Person, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    figured(trainee, talks=10, csat_sum=45)
    change = marks.Mark(datetime(2026, 3, 4, tzinfo=UTC), "scoring version 9")
    monkeypatch.setattr(marks, "since", lambda _: (change,))

    board = pages.board(simulator, seeing(manager))

    assert board.marks == (change,)
    assert shown(board, "csat")[0].trend.points[0].bend == "scoring version 9"


def three_alike(first: Person, simulator: Simulator, **more: Any) -> None:
    """Let three people of a team have ten talks each, all alike: pleased, and at some pains."""
    team = teams.load(first.team_id or 0)
    others = [a_person(f"p{at}@example.com", f"P{at}", Role.TRAINEE, team, "") for at in range(2)]
    for person in (first, *others):
        figured(person, talks=10, csat_sum=50, ces_sum=40, **more)
    assert simulator.clock() - START < timedelta(days=200)


def shown(board: Board, *ids: str) -> list[Shown]:
    """Give some figures of a board."""
    found = {one.figure.kind.id: one for one in board.shown}
    return [found[id] for id in ids]


def seeing(person: Person) -> Viewer:
    """Give the person as pages know them."""
    viewer = viewers.find(person.id)
    assert viewer is not None
    return viewer
