"""The start page, for each role."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fakes import HELLO, SLUG, Clock
from tests.web.conftest import SignIn
from tests.web.seen import headings, links, rows, seen
from tests.web.talks import CURT, begin, played
from trainer.content.library import Library
from trainer.simulator import Simulator
from trainer.store.people import Person

BOTH = ("/", "/scenarios", "/exercises", "/progress")
"""The entries of everybody."""
LEADERS = ("/team", "/reviews", "/quality-review")
NEEDS = "Who needs help on what this week"


def test_a_new_trainee_is_told_where_to_begin(as_trainee: FlaskClient) -> None:
    page = as_trainee.get("/")

    assert headings(page)[:2] == ["Hello, Tess", "Practise next"]
    assert any(link.startswith("/scenarios/") for link in links(page))
    assert "Your skills" not in headings(page)


def test_a_talk_that_goes_on_can_be_taken_up(as_trainee: FlaskClient) -> None:
    id = begin(as_trainee)

    page = as_trainee.get("/")

    assert "Go on where you were" in headings(page)
    assert f"/attempts/{id}" in links(page)
    assert "Begun 2 Mar 2026, 09:00 GMT." in seen(page)


def test_the_last_talks_and_skills_stand_there(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    ids = []
    for _ in range(6):
        ids.append(played(simulator, clock, trainee, ("One moment.",)))
        clock.turn(hours=1)

    page = as_trainee.get("/")

    assert "Your skills" in headings(page)
    listed = rows(page, "Your last talks")
    assert len(listed) == 5
    assert f"/attempts/{ids[-1]}/debrief" in links(page)
    assert f"/attempts/{ids[0]}/debrief" not in links(page)


@pytest.mark.parametrize("role", ["trainer", "manager"])
def test_those_who_lead_a_team_see_who_needs_help(
    request: pytest.FixtureRequest, sign_in: SignIn, struggling: Person, role: str
) -> None:
    page = sign_in(request.getfixturevalue(role)).get("/")

    assert NEEDS in headings(page)
    needs = rows(page, NEEDS)
    assert needs[0][:3] == ["Who", "Skill", "Why"]
    assert {row[0] for row in needs[1:]} == {struggling.name}
    assert f"/team/{struggling.id}" in links(page)


def test_a_trainee_sees_nobody_elses_needs(as_trainee: FlaskClient, struggling: Person) -> None:
    assert "Who needs help" not in seen(as_trainee.get("/"))


def test_nobody_with_too_little_evidence_is_said_to_need_help(as_manager: FlaskClient) -> None:
    assert "Nobody is clearly under target, and nothing is overdue." in seen(as_manager.get("/"))


def test_an_author_is_told_of_files_with_faults(
    as_trainer: FlaskClient, as_manager: FlaskClient, broken: Callable[[int], None]
) -> None:
    assert "faults" not in seen(as_trainer.get("/"))

    for count, words in (
        (1, "1 file has faults and is not offered."),
        (2, "2 files have faults and are not offered."),
    ):
        broken(count)
        assert words in seen(as_trainer.get("/"))
    assert "faults" not in seen(as_manager.get("/"))


@pytest.mark.parametrize(
    ("role", "entries"),
    [
        ("trainee", [*BOTH]),
        ("manager", [*BOTH, *LEADERS, "/trust"]),
        (
            "trainer",
            [*BOTH, *LEADERS, "/authoring", "/trust", "/operations"],
        ),
        (
            "admin",
            [*BOTH, *LEADERS, "/authoring", "/trust", "/operations", "/people"],
        ),
    ],
)
def test_the_navigation_holds_what_a_role_may_open(
    request: pytest.FixtureRequest, sign_in: SignIn, role: str, entries: list[str]
) -> None:
    client = sign_in(request.getfixturevalue(role))
    page = client.get("/scenarios")

    _, _, nav = page.text.partition('<ul class="topnav__list topnav__list--row">')
    nav, _, _ = nav.partition("</ul>")
    assert [part.partition('"')[0] for part in nav.split('<a href="')[1:]] == entries
    assert nav.count("aria-current") == 1
    assert '<a href="/scenarios" aria-current="page">' in nav
    assert {"/settings", "/help"} <= set(links(page))
    assert 'action="/sign-out"' in page.text


@pytest.fixture
def struggling(trainee: Person, simulator: Simulator, clock: Clock) -> Person:
    """Let the trainee do badly at three cases."""
    for slug in (SLUG, "locked-out-before-payday", "boots-after-sixty-days"):
        clock.turn(days=1)
        played(simulator, clock, trainee, (CURT, HELLO), slug)
    return trainee


@pytest.fixture
def broken(site: Flask, simulator: Simulator, tmp_path: Path) -> Callable[[int], None]:
    """Give a function that puts files with faults into the library."""

    def put(count: int) -> None:
        for number in range(count):
            (tmp_path / f"broken-{number}.yaml").write_text("id: [", "utf-8")
        library = Library(tmp_path, simulator.settings.rubrics_path)
        site.extensions["simulator"] = replace(simulator, library=library)

    return put
