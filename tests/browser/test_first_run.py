from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.talks import in_navigation
from tests.fakes import PASSWORD


def test_the_first_visitor_of_an_empty_place_becomes_its_admin(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", name="Set up Rapport")).to_be_visible()
    assert looking.barriers(page) == []
    page.get_by_label("Your name").fill("Ada Admin")
    page.get_by_label("E-mail address").fill("ada@example.com")
    page.get_by_label("Password").fill("short")
    page.get_by_role("button", name="Make the admin and sign in").click()
    expect(page.get_by_role("heading", name="Set up Rapport")).to_be_visible()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Make the admin and sign in").click()
    expect(page.get_by_text("Welcome, Ada Admin. Invite your team under People.")).to_be_visible()
    expect(in_navigation(page, "People")).to_be_visible()
    page.goto("/first-run")
    expect(page.get_by_role("heading", name="Hello, Ada")).to_be_visible()
