import re
from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from tests.fakes import Clock, a_person
from tests.practised import CROSS, practised
from tests.web.conftest import SignIn
from tests.web.seen import headings, links, rows, seen, title
from tests.web.talks import CURT, played
from trainer.core.roles import Role
from trainer.queries.learners import PER_PAGE
from trainer.services import coaching_notes
from trainer.simulator import Simulator
from trainer.store import people, teams
from trainer.store.coaching_notes import Words
from trainer.store.database import writing
from trainer.store.people import Person

SLUGS = ("charged-after-cancelling", "late-cot", "locked-out-before-payday")


def test_trainees_do_not_see_the_team(
    as_trainee: FlaskClient, stranger: FlaskClient, trainee: Person
) -> None:
    for path in ("/team", f"/team/{trainee.id}"):
        assert as_trainee.get(path).status_code == 403
        assert stranger.get(path).location.startswith("/sign-in?next=")


@pytest.mark.parametrize("role", ["trainer", "manager", "admin"])
def test_the_others_see_people_and_skills(
    sign_in: SignIn, request: pytest.FixtureRequest, trainee: Person, role: str
) -> None:
    client = sign_in(request.getfixturevalue(role))

    page = client.get("/team")

    assert page.status_code == 200
    assert title(page).startswith("Team")
    assert headings(page)[:3] == [
        "Blue team",
        "Who needs help on what this week",
        "People and skills",
    ]
    assert client.get(f"/team/{trainee.id}").status_code == 200


def test_the_table_shows_figures_counts_and_thin_evidence(
    as_manager: FlaskClient,
    trainee: Person,
    colleague: Person,
    simulator: Simulator,
    clock: Clock,
) -> None:
    for slug in SLUGS:
        practised(simulator, clock, trainee, {"empathy": 10}, CROSS, slug)
    practised(simulator, clock, colleague, {"empathy": 10}, CROSS)

    page = as_manager.get("/team")

    table = {row[0]: row[1:] for row in rows(page, "People and skills")}
    column = table["Who"].index("Empathy")
    figure = table[trainee.name][column].split()
    assert figure[0].isdecimal()
    assert "3 observations" in table[trainee.name][column]
    assert "too few observations for a figure" in table[colleague.name][column]
    assert "no observations" in table[colleague.name][column - 1]
    assert 'class="heat heat--1"' in page.text
    assert "heat--thin" in page.text
    assert f"/team/{trainee.id}#trend-empathy" in links(page)
    needs = rows(page, "Who needs help on what this week")
    assert needs[1][:2] == [trainee.name, "Empathy"]


def test_an_arrow_says_what_it_compares_with(
    as_manager: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    for level, slug in zip((10, 15, 20), SLUGS, strict=True):
        practised(simulator, clock, trainee, {"empathy": level}, CROSS, slug)
        clock.turn(days=5)
    clock.turn(days=15)
    practised(simulator, clock, trainee, {"empathy": 95}, slug=SLUGS[0])

    page = as_manager.get("/team")

    table = {row[0]: row[1:] for row in rows(page, "People and skills")}
    cell = table[trainee.name][table["Who"].index("Empathy")]
    assert "↗ rising against four weeks ago" in cell
    assert 'title="Rising against four weeks ago"' in page.text
    assert "↗ → ↘ rising, steady or falling against four weeks ago" in seen(page)


def test_the_figures_say_that_customers_are_simulated(
    as_manager: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    assert "The customers are simulated" in seen(as_manager.get("/team"))
    practised(simulator, clock, trainee, {}, CROSS)

    words = seen(as_manager.get("/team"))

    assert "Talks 1 Satisfaction 2.0 of 5 Net promoter score −100" in words
    assert "Solved at first contact 0 %" in words


def test_every_column_sorts_both_ways_by_a_link_that_keeps_the_filters(
    as_manager: FlaskClient,
    trainee: Person,
    colleague: Person,
    simulator: Simulator,
    clock: Clock,
) -> None:
    practised(simulator, clock, trainee, {}, CROSS)
    sorts = [link for link in links(as_manager.get("/team?weeks=12")) if "sort=" in link]
    assert len(sorts) == 3 + len(simulator.library.skills())
    assert all("weeks=12" in link for link in sorts)

    for link in (sorts[0], sorts[1], sorts[-1]):
        assert as_manager.get(link).text.count("aria-sort=") == 1
    page = as_manager.get(next(link for link in sorts if "sort=talks" in link))
    names = [row[0] for row in rows(page, "People and skills")[1:3]]
    assert names == [trainee.name, colleague.name]
    assert 'aria-sort="descending"' in page.text
    other = as_manager.get(next(link for link in links(page) if "sort=talks" in link))
    assert [row[0] for row in rows(other, "People and skills")[1:3]] == names[::-1]
    assert 'aria-sort="ascending"' in other.text
    assert as_manager.get("/team?sort=%00&team=x&weeks=x&channel=%00&order=%00").status_code == 200


def test_a_selection_of_people_leads_to_an_assignment(
    as_manager: FlaskClient, trainee: Person, colleague: Person
) -> None:
    page = as_manager.get("/team")
    assert f'name="people" value="{trainee.id}" form="pick"' in page.text

    plan = as_manager.get(f"/assignments/plan?people={trainee.id}&people={colleague.id}")

    for person in (trainee, colleague):
        assert re.search(rf'value="{person.id}" checked', plan.text), person.name


def test_what_is_due_and_what_was_agreed_stand_with_one_thing_to_do(
    as_manager: FlaskClient, manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    today = clock().date()
    words = Words(today, "", "Name the feeling first", today + timedelta(days=7))
    coaching_notes.write(simulator, manager.id, trainee.id, words)
    clock.turn(days=7)

    page = as_manager.get("/team")

    (_, row) = rows(page, "Who needs help on what this week")
    assert "Agreed for 9 Mar 2026: Name the feeling first" in row[2]
    assert f"/coaching-notes/people/{trainee.id}" in links(page)


def test_a_team_without_trainees_says_so(as_manager: FlaskClient) -> None:
    assert "Nobody practises here yet" in seen(as_manager.get("/team"))


def test_a_manager_sees_no_other_team_and_an_admin_chooses_one(
    as_manager: FlaskClient, as_admin: FlaskClient
) -> None:
    with writing():
        red = teams.add("Red team")
    rita = a_person("rita@example.com", "Rita Red", Role.TRAINEE, red, "")

    for path in (f"/team?team={red.id}", f"/team/{rita.id}", "/team/999"):
        assert as_manager.get(path).status_code == 404
    assert headings(as_admin.get(f"/team?team={red.id}"))[0] == "Red team"
    assert "Rita Red" in seen(as_admin.get(f"/team/{rita.id}"))
    assert "Choose a team" in as_admin.get("/team").text
    assert "Choose a team" not in as_manager.get("/team").text


def test_the_demo_team_is_labelled(as_admin: FlaskClient, simulator: Simulator) -> None:
    with writing():
        demo = teams.add("Demo team", demo=True)
        person = people.add(
            "dee@example.com", "Dee", Role.TRAINEE, simulator.clock(), team_id=demo.id, demo=True
        )

    assert "These people and their history are made up" in seen(
        as_admin.get(f"/team?team={demo.id}")
    )
    assert "Demo data" in seen(as_admin.get(f"/team/{person.id}"))


def test_a_person_is_shown_with_skills_trend_and_talks(
    as_manager: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    ids = [practised(simulator, clock, trainee, {"empathy": 40}, slug=slug) for slug in SLUGS]

    page = as_manager.get(f"/team/{trainee.id}")

    assert headings(page)[:4] == [
        trainee.name,
        "Skills",
        "Over time, and in their words",
        "Empathy",
    ]
    assert len(rows(page, f"Talks of {trainee.name}")) == 1 + len(ids)
    assert {f"/attempts/{id}/scorecard" for id in ids} <= set(links(page))
    assert {f"/attempts/{id}/debrief" for id in ids} <= set(links(page))


def test_a_person_who_has_not_practised_has_an_empty_page(
    as_manager: FlaskClient, trainee: Person
) -> None:
    page = as_manager.get(f"/team/{trainee.id}")

    assert "Insufficient data: none of any skill. A figure takes three" in seen(page)
    assert "No talk yet" in seen(page)


def test_talks_are_shown_page_by_page(
    as_manager: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    for _ in range(PER_PAGE + 1):
        practised(simulator, clock, trainee, {})

    first = as_manager.get(f"/team/{trainee.id}")
    second = as_manager.get(f"/team/{trainee.id}?page=2")

    name = f"Talks of {trainee.name}"
    assert (len(rows(first, name)), len(rows(second, name))) == (1 + PER_PAGE, 2)
    assert "Page 2 of 2" in seen(second)
    assert as_manager.get(f"/team/{trainee.id}?page=-5").status_code == 200
    assert as_manager.get(f"/team/{trainee.id}?page=99").text.count("Page 2 of 2") == 1


def test_the_words_that_tell_most_are_quoted_from_graded_talks(
    as_manager: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    for slug in SLUGS:
        played(simulator, clock, trainee, (CURT,), slug)

    page = as_manager.get(f"/team/{trainee.id}")

    assert "of the last 3 talks: " in seen(page)
    assert re.search(r"/attempts/\d+/scorecard#turn-\d+", page.text)
