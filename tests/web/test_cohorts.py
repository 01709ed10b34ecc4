from datetime import timedelta

from flask.testing import FlaskClient

from tests.fakes import Clock, a_person
from tests.practised import practised
from tests.ready import has_read, made_ready
from tests.web.seen import headings, rows, seen
from trainer.core.learning.summary import CriterionWeek, monday_of
from trainer.core.roles import Role
from trainer.services import readiness
from trainer.simulator import Simulator
from trainer.store import summing, teams
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.summing import Sums


def test_a_month_tells_when_half_were_ready(
    as_manager: FlaskClient,
    manager: Person,
    trainee: Person,
    colleague: Person,
    simulator: Simulator,
    clock: Clock,
) -> None:
    """Three sign-offs, after 6, 12 and 18 days with 6 talks each; a fourth person waits."""
    assert manager.team_id is not None
    team = teams.load(manager.team_id)
    third, _ = (a_person(f"{n}@example.com", n, Role.TRAINEE, team, "") for n in ("Nora", "Olaf"))
    for person in (trainee, colleague, third):
        ids = made_ready(simulator, clock, person)
        has_read(simulator, manager, ids[0])
        readiness.sign(simulator, manager.id, person.id)

    page = as_manager.get("/cohorts")

    # The share not ready yet is 3/4 after 6 days, 1/2 after 12.
    (_, row) = rows(page, "Time until ready")
    assert row[:4] == ["March 2026", "4", "3", "1"]
    assert row[4] == "12 days (6 or more, 95 in 100)"
    assert row[5].startswith("6 talks (between 6 and ")
    weeks = rows(page, "Skills of March 2026 by week since joining")
    assert weeks[0][:2] == ["Skill", "Week 0"]


def test_the_dearest_criteria_come_first_with_their_talks(
    as_manager: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    weights = {one.id: one.weight for one in simulator.library.rubric().criteria}
    week = monday_of(clock())
    seen_levels = (
        CriterionWeek("empathy", week, "", 4, 8),
        CriterionWeek("empathy", week - timedelta(days=7), "", 2, 4),
        CriterionWeek("clarity", week, "", 6, 30),
        CriterionWeek("knowledge", week, "", 4, 4),
    )
    with writing():
        summing.save(trainee.id, Sums((), (), seen_levels, ()))

    table = rows(as_manager.get("/cohorts"), "Where March 2026 loses points")

    # Level 2 of 5 loses three quarters of the weight; four talks are too few to tell.
    lost = f"{weights['empathy'] * 3 / 4:.1f}"
    assert [row[:2] for row in table[1:]] == [["Empathy", lost], ["Clarity", "0.0"]]
    assert table[1][3:] == ["2.0", "6"]


def test_chosen_people_stand_beside_the_others(
    as_manager: FlaskClient, trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    practised(simulator, clock, trainee, {"empathy": 50})

    page = as_manager.get(f"/cohorts?person={trainee.id}&person=999")

    assert [row[:2] for row in rows(page, "Time until ready")[1:]] == [
        ["Chosen people", "1"],
        ["The others", "1"],
    ]
    assert "not enough yet" in seen(page)
    both = as_manager.get(f"/cohorts?person={trainee.id}&person={colleague.id}")
    assert "The others" not in headings(both)


def test_a_team_without_trainees_has_no_cohorts(as_manager: FlaskClient) -> None:
    assert "Nobody practises here yet" in seen(as_manager.get("/cohorts"))
    assert "Nobody practises here yet" in seen(as_manager.get("/readiness"))
