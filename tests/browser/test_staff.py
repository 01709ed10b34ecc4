"""Managers look and do not touch; admins let people in and clear the made-up ones away."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, enter
from tests.browser.served import Served
from tests.browser.talks import in_navigation
from tests.fakes import PASSWORD
from trainer.services.demo import PASSWORD as DEMO_PASSWORD
from trainer.store import people


def test_a_manager_goes_from_the_team_to_a_person_to_a_scorecard(
    demo_site: Served, open_page: Open
) -> None:
    page = open_page(demo_site.address)
    page.goto("/sign-in")
    page.get_by_role("button", name=re.compile("Enter as the manager")).click()
    expect(page.get_by_role("heading", name="Who needs help on what this week")).to_be_visible()
    in_navigation(page, "Team").click()
    table = page.get_by_role("group", name="People and skills")
    cells = table.get_by_role("row").filter(has_text="Imani Okafor").get_by_role("gridcell")
    expect(cells.first).to_contain_text(re.compile(r"\d+ ±\d+.*\d observations", re.DOTALL))
    thin = table.get_by_role("row").filter(has_text="Yuki Tanaka").get_by_role("gridcell")
    expect(thin.first).not_to_contain_text("±")
    table.get_by_role("link", name="Imani Okafor (demo)").click()
    expect(page.get_by_role("heading", name="Imani Okafor (demo)")).to_be_visible()
    page.get_by_role("link", name="Scorecard").first.click()
    expect(page.get_by_role("heading", name="Criteria")).to_be_visible()
    expect(page.get_by_text("Demo data")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 1440])
def test_the_whole_table_of_a_team_is_in_sight_on_a_desk(
    demo_site: Served, open_page: Open, width: int
) -> None:
    page = open_page(demo_site.address, viewport={"width": width, "height": 900})
    enter(demo_site, page, demo_person(demo_site, "manager"))
    page.goto("/team")
    table = page.get_by_role("group", name="People and skills")
    assert table.evaluate("frame => frame.scrollWidth - frame.clientWidth") <= 0


def test_on_a_phone_the_names_stay_while_the_skills_are_scrolled(
    demo_site: Served, open_page: Open
) -> None:
    page = open_page(demo_site.address, viewport={"width": 360, "height": 740})
    enter(demo_site, page, demo_person(demo_site, "manager"))
    page.goto("/team")
    table = page.get_by_role("group", name="People and skills")
    name = table.get_by_role("rowheader").first
    before = name.bounding_box()
    table.evaluate("frame => { frame.scrollLeft = 400; }")
    after = name.bounding_box()
    assert before
    assert after
    assert before["x"] == after["x"]
    assert before["width"] < 120


def test_a_manager_is_kept_out_of_authoring_and_people(
    demo_site: Served, open_page: Open, problems: list[str]
) -> None:
    page = open_page(demo_site.address)
    enter(demo_site, page, demo_person(demo_site, "manager"))
    page.goto("/")
    for name in ("Authoring", "People"):
        expect(in_navigation(page, name)).to_have_count(0)
    for closed in ("/authoring", "/people"):
        page.goto(closed)
        expect(page.get_by_text("This page is not for a manager.")).to_be_visible()
    assert [one for one in problems if "403" not in one] == []
    problems.clear()


def test_an_admin_invites_another_who_removes_the_demo_team(
    demo_team: None, site: str, open_page: Open
) -> None:
    page = open_page(site)
    page.goto("/sign-in")
    page.get_by_label("E-mail address").fill("admin@demo.rapport")
    page.get_by_label("Password").fill(DEMO_PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    in_navigation(page, "People").click()
    page.get_by_label("Name", exact=True).fill("Ada Admin")
    page.get_by_label("E-mail address").fill("ada@example.com")
    page.get_by_label("Role").select_option("admin")
    page.get_by_role("button", name="Invite").click()
    link = page.get_by_text("/invitations/").inner_text()
    _take_up(open_page(site), link)
    page.goto("/")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    expect(page.get_by_text("Look around")).to_have_count(0)


def demo_person(served: Served, role: str) -> int:
    """Give the id of the made-up person of a role."""
    with served.app.app_context():
        found = people.find_by_email(f"{role}@demo.rapport")
    assert found is not None
    return found.id


def _take_up(page: Page, link: str) -> None:
    """Follow the invitation in another browser, choose a password, and remove the demo team."""
    page.goto(link)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Keep it and sign in").click()
    expect(page.get_by_role("heading", name="Hello, Ada")).to_be_visible()
    in_navigation(page, "People").click()
    table = page.get_by_role("group", name="People")
    expect(table.get_by_role("row")).to_have_count(11)  # the head, nine made-up people, and Ada
    page.get_by_role("button", name="Remove the demo team").click()
    expect(page.get_by_text("The demo team and all that it did is gone.")).to_be_visible()
    expect(table.get_by_role("row")).to_have_count(2)
