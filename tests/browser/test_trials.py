"""An author talks to a draft beside the editor, sees why, changes the line, and says it again."""

from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.conftest import SignIn
from tests.fakes import SLUG
from trainer.store.people import Person

ASK = "I am sorry about this. When did you cancel?"


def test_the_line_that_felt_wrong_is_mended_from_the_talk_and_the_same_is_said_again(
    trainer: Person, page: Page, let_in: SignIn
) -> None:
    let_in(page, trainer)
    page.goto(f"/authoring/scenarios/{SLUG}?view=yaml")
    looking.wait_until_drawn(page)
    here = page.get_by_role("region", name="Try it here")
    here.get_by_role("button", name="Begin the talk").click()
    here.get_by_role("textbox", name="Your message").fill(ASK)
    here.get_by_role("button", name="Say it").click()
    expect(here.get_by_text("Asked for")).to_be_visible()
    before = here.get_by_role("list", name="The talk so far").get_by_role("listitem").nth(1)
    expect(before).to_contain_text("3rd of March")

    told = here.get_by_role("definition").get_by_role("listitem").first
    expect(told).to_contain_text("told")
    told.get_by_role("link").click()
    page.keyboard.press("End")
    page.keyboard.type(" I wrote it down.")
    here.get_by_role("button", name="Say the same again").click()

    expect(here.get_by_text("1 answer is another now.")).to_be_visible()
    expect(here.get_by_text("Before the change:")).to_be_visible()
    expect(here.get_by_role("list", name="The talk so far")).to_contain_text("I wrote it down.")
    expect(page.get_by_role("textbox", name="Scenario (YAML)")).to_contain_text("I wrote it down.")
    assert looking.barriers(page) == []


def test_in_the_form_a_link_leads_to_its_field_and_the_talk_stays(
    trainer: Person, page: Page, let_in: SignIn
) -> None:
    let_in(page, trainer)
    page.goto(f"/authoring/scenarios/{SLUG}")
    here = page.get_by_role("region", name="Try it here")
    here.get_by_role("button", name="Begin the talk").click()
    here.get_by_role("textbox", name="Your message").fill(ASK)
    here.get_by_role("button", name="Say it").click()
    told = here.get_by_role("definition").get_by_role("listitem").first
    told.get_by_role("link", name="show it").click()
    field = page.locator(":focus")
    expect(field).to_be_in_viewport()
    expect(field).to_have_id("f-facts.1.say")
    page.locator("#f-facts\\.1\\.say").fill("On Monday. I wrote it down.")
    here.get_by_role("button", name="Say the same again").click()
    expect(here.get_by_text("1 answer is another now.")).to_be_visible()
    expect(page.locator("#state")).to_contain_text("Draft")
