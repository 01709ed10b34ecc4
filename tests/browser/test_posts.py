"""Where messages are short, the page counts and never cuts."""

from playwright.sync_api import Page, expect

from tests.browser import talks
from tests.browser.conftest import SignIn
from trainer.store.people import Person

POST = "brown-water-in-elm-road"


def test_what_is_left_is_counted_and_what_is_too_much_is_said(
    page: Page, trainee: Person, let_in: SignIn, problems: list[str]
) -> None:
    let_in(page, trainee)
    talks.begin(page, POST)
    left = page.locator("[data-left]")
    expect(left).to_have_text("280 left")
    reply = page.get_by_label("Your reply")

    reply.fill("x" * 281)
    expect(left).to_have_text("1 too many")
    page.keyboard.press("Enter")
    expect(page.get_by_text("at most 280 can be sent")).to_be_visible()
    expect(reply).to_have_value("x" * 281)
    assert ["422" in one for one in problems] == [True]
    problems.clear()

    talks.send(page, "That looks like tea, Carys, not water. Which end of Elm Road is it?")
    expect(left).to_have_text("280 left")
