import re

from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.conftest import Open, SignIn
from tests.browser.talks import in_navigation
from trainer.store.people import Person


def test_a_scenario_is_mended_published_and_tried_and_the_trainee_sees_the_change(
    trainer: Person, trainee: Person, site: str, open_page: Open, let_in: SignIn
) -> None:
    desk = open_page(site)
    let_in(desk, trainer)
    desk.goto("/")
    in_navigation(desk, "Authoring").click()
    desk.get_by_role("link", name="Charged again after cancelling", exact=True).click()
    desk.get_by_role("button", name="YAML", exact=True).click()
    looking.wait_until_drawn(desk)
    editor = desk.get_by_role("textbox", name="Scenario (YAML)")
    editor.click()
    desk.keyboard.press("Control+Home")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("End")
    desk.keyboard.type(", twice")
    _show_a_fault_at_its_line(desk)
    desk.get_by_role("button", name="Save draft").click()
    expect(desk.get_by_text("Draft saved").first).to_be_visible()
    desk.get_by_role("button", name="Publish").click()
    expect(desk.get_by_text("is published. Talks that begin now use this text.")).to_be_visible()
    desk.get_by_role("button", name="Try now").click()
    expect(desk.get_by_text("Trial of a draft")).to_be_visible()
    expect(desk.get_by_text("this talk does not count")).to_be_visible()

    reader = open_page(site)
    let_in(reader, trainee)
    reader.goto("/scenarios")
    reader.get_by_role("link", name="Charged again after cancelling, twice").click()
    reader.get_by_role("button", name="Begin", exact=True).click()
    expect(reader.get_by_text("This talk counts for your progress.")).to_be_visible()


def test_what_is_typed_and_not_saved_is_there_after_a_reload(
    trainer: Person, page: Page, let_in: SignIn
) -> None:
    let_in(page, trainer)
    page.goto("/authoring/scenarios/late-cot?view=yaml")
    looking.wait_until_drawn(page)
    page.get_by_role("textbox", name="Scenario (YAML)").click()
    page.keyboard.press("Control+Home")
    page.keyboard.type("# to look at again\n")
    expect(page.get_by_text("Draft saved")).to_be_visible()
    page.reload()
    looking.wait_until_drawn(page)
    expect(page.get_by_role("textbox", name="Scenario (YAML)")).to_contain_text("to look at again")


def _show_a_fault_at_its_line(page: Page) -> None:
    """Write a line that is wrong; see it named and marked; go there; take it away again."""
    page.keyboard.press("Enter")
    page.keyboard.type("colour: red")
    faults = page.locator("section.faults")
    place = faults.get_by_role("link", name=re.compile("^Line 3"))
    expect(place).to_be_visible()
    expect(faults).to_contain_text("colour")
    expect(page.locator(".cm-lintRange-error")).to_have_text(re.compile("colour"))
    page.keyboard.press("Control+End")
    place.click()
    expect(page.locator(".cm-activeLine")).to_have_text("colour: red")
    page.keyboard.press("Home")
    page.keyboard.press("Shift+End")
    page.keyboard.press("Delete")
    expect(faults).to_contain_text("No faults found")
