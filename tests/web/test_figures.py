import pytest
from flask.testing import FlaskClient

from tests.fakes import a_person
from tests.figured import figured
from tests.web.seen import headings, links, rows, seen
from trainer.core.roles import Role
from trainer.services import targets
from trainer.simulator import Simulator
from trainer.store import targets as kept
from trainer.store import teams
from trainer.store.database import writing
from trainer.store.people import Person

FORM = {"value": "4.2", "why": "As the shops do.", "review_on": "2026-06-01"}


def test_the_figures_stand_with_what_is_behind_them_and_their_limit(
    as_manager: FlaskClient, manager: Person, trainee: Person, simulator: Simulator
) -> None:
    figured(trainee, talks=12, csat_sum=48, fcr=6, replies=4, reply_seconds=100.0)
    targets.set_(simulator, manager.id, trainee.team_id or 0, "csat", value="4", why="Because.")

    page = as_manager.get("/figures")

    assert headings(page)[:3] == ["Service figures", "Now, against their targets", "By week"]
    assert "The customers are simulated" in seen(page)
    table = {row[0]: row[1:] for row in rows(page, "Service figures and targets")}
    csat = ["4.00 of 5", "too few people", "12 talks of 1 person", "4", "cannot be told yet"]
    assert table["Satisfaction (CSAT)"][:5] == csat
    assert table["Solved at first contact"][0] == "50 %"
    assert table["Time to a reply, live"][:2] == ["not enough yet", "4 replies of the 10 it takes"]
    weeks = rows(page, "Satisfaction (CSAT) by week, of 5")
    assert weeks[1] == ["2 Mar 2026", "4.00", "–", "12", ""]
    assert 'data-chart-min="1" data-chart-max="5" data-chart-target="4.0"' in page.text


def test_a_team_without_talks_has_an_empty_page(as_manager: FlaskClient) -> None:
    assert "No figures yet" in seen(as_manager.get("/figures?weeks=x&channel=%00&team=x"))


def test_a_manager_sets_a_target_keeps_it_and_withdraws_it(
    as_manager: FlaskClient, manager: Person
) -> None:
    for form in (FORM, {"deed": "keep", "why": "Still."}, {"deed": "withdraw", "why": "No more."}):
        answer = as_manager.post("/figures/csat/target", data=form)
        assert answer.status_code == 303
        assert answer.location == f"/figures?team={manager.team_id}#figure-csat"

    history = rows(as_manager.get("/figures/csat/target"), "History of the target")
    assert [row[2:4] for row in history[1:]] == [
        ["withdrawn", "–"],
        ["looked at and kept", "4.2"],
        ["set", "4.2"],
    ]
    assert history[3][4:] == ["As the shops do.", "1 Jun 2026"]


def test_what_is_wrong_with_a_target_is_said_and_nothing_is_lost(
    as_manager: FlaskClient, manager: Person
) -> None:
    answer = as_manager.post("/figures/csat/target", data={**FORM, "value": "9"})

    assert answer.status_code == 422
    assert "lies from 1 to 5" in seen(answer)
    assert "As the shops do." in answer.text
    assert as_manager.post("/figures/csat/target", data={"deed": "keep"}).status_code == 422
    assert kept.list_(manager.team_id or 0) == ()


def test_a_trainer_reads_a_target_and_sets_none(as_trainer: FlaskClient) -> None:
    page = as_trainer.get("/figures/csat/target")

    assert "Targets are set by managers and admins" in seen(page)
    assert page.text.count('method="post"') == as_trainer.get("/help").text.count('method="post"')
    assert as_trainer.post("/figures/csat/target", data=FORM).status_code == 403


def test_another_teams_figures_are_not_there(as_manager: FlaskClient) -> None:
    with writing():
        red = teams.add("Red team")

    for path in ("/figures", "/figures/what-if", "/figures/csat/target", "/live-work"):
        assert as_manager.get(f"{path}?team={red.id}").status_code == 404
    form = {**FORM, "team": str(red.id)}
    assert as_manager.post("/figures/csat/target", data=form).status_code == 404


def test_what_a_gain_is_worth_is_reckoned_by_the_assumptions_in_the_address(
    as_manager: FlaskClient, trainee: Person
) -> None:
    rise(trainee)

    page = as_manager.get("/figures/what-if?gain=10&customers=2000&value=10&shown=50")

    table = rows(page, "What a gain would be worth")
    assert table[1] == [
        "Satisfaction of simulated customers (now 3.20 of 5)",
        "+0.28",
        "+0.50",
        "+0.72",
    ]
    assert table[2][2] == "600"
    assert table[3][2] == "6,000"
    assert "From 30 talks of 5 people" in seen(page)
    assert "To go together is not to cause" in seen(page)


@pytest.mark.parametrize("asked", ["gain=nan", "gain=1e9&customers=-4", "leave1=900&value=inf"])
def test_an_impossible_assumption_is_the_usual_one(
    as_manager: FlaskClient, trainee: Person, asked: str
) -> None:
    rise(trainee)

    page = as_manager.get(f"/figures/what-if?{asked}")

    assert rows(page, "What a gain would be worth")[0][0] == "With 5 points more"
    assert 'value="1000"' in page.text
    assert 'value="57"' in page.text


def test_too_little_says_what_it_takes(as_manager: FlaskClient, trainee: Person) -> None:
    figured(trainee, talks=3, csat_sum=12, points=50.0)

    words = seen(as_manager.get("/figures/what-if"))

    assert "There are 3 talks of 1 person with both figures" in words
    assert "it takes 30 talks of 5 people" in words


def test_no_effect_is_an_answer(as_manager: FlaskClient, trainee: Person) -> None:
    rise(trainee, (18, 24, 12, 24, 18))

    words = seen(as_manager.get("/figures/what-if"))

    assert "No effect shown" in words
    assert "No effect is among the answers" in words


def test_the_wrong_way_round_is_said(as_manager: FlaskClient, trainee: Person) -> None:
    rise(trainee, (24, 24, 18, 18, 12))

    assert "The wrong way round" in seen(as_manager.get("/figures/what-if?gain=50"))


def test_the_pages_of_figures_are_tabs_of_the_team(as_manager: FlaskClient) -> None:
    page = as_manager.get("/figures")

    found = set(links(page))
    assert {"/figures", "/live-work", "/feedback-desk", "/adverse-impact"} <= found


def rise(first: Person, csat_sums: tuple[int, ...] = (12, 18, 18, 24, 24)) -> None:
    """Let five people of a team have six talks each, the better skilled the better liked."""
    team = teams.load(first.team_id or 0)
    others = [a_person(f"p{at}@example.com", f"P{at}", Role.TRAINEE, team, "") for at in range(4)]
    for at, (person, csat_sum) in enumerate(zip((first, *others), csat_sums, strict=True)):
        figured(person, talks=6, csat_sum=csat_sum, points=40.0 + 10 * at)
