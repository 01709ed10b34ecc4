"""A scenario is made and published by the form alone, and by the text alone."""

import re

from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.conftest import SignIn
from tests.browser.served import Served
from trainer.services import content
from trainer.store.people import Person

PUBLISHED = "is published. Talks that begin now use this text."


def test_a_scenario_is_published_by_the_form_alone(
    trainer: Person, page: Page, let_in: SignIn, served: Served
) -> None:
    let_in(page, trainer)
    begin_situation(page, "delivery", "The cot, once more")
    page.get_by_role("textbox", name="How hard it is").fill("9")
    expect(page.get_by_text("9 is out of range")).to_be_visible()
    expect(page.get_by_text("Draft saved, 1 to mend")).to_be_visible()
    page.get_by_role("textbox", name="How hard it is").fill("2")
    expect(page.get_by_text("Draft saved", exact=True)).to_be_visible()
    page.get_by_role("button", name="Add action").click()
    added = page.locator("details.item[open]").last
    expect(added.get_by_role("textbox", name="Id")).to_have_value("action-5")
    expect(added.get_by_text("still empty")).to_have_count(0)
    added.get_by_role("textbox", name="Words on the button").fill("Note a call back")
    page.get_by_role("button", name="Move up: Action 5").click()
    expect(page.get_by_role("button", name="Move up: Action 4")).to_be_visible()
    page.locator("#p-never\\.3 summary").click()
    page.locator("#p-never\\.3").get_by_role("button", name="Take away").click()
    expect(page.get_by_role("button", name="Undo: bring it back")).to_be_in_viewport()
    page.get_by_role("button", name="Undo: bring it back").click()
    page.get_by_role("button", name="Publish").click()
    page.get_by_label("I have read these").check(timeout=60_000)
    page.get_by_role("button", name="Publish").click()
    published(page)
    text = newest(served, "the-cot-once-more")
    assert "\nlevel: 2 " in text
    assert text.index("Note a call back") < text.index("outcomes:")


def test_a_scenario_is_published_by_the_text_alone(
    trainer: Person, page: Page, let_in: SignIn, served: Served
) -> None:
    let_in(page, trainer)
    begin_situation(page, "delivery", "Late cot anew")
    begun = newest(served, "late-cot-anew")
    text = re.sub(r"  # to check: .*", "", begun).replace("dry when annoyed", "dry, and fast")
    page.get_by_role("button", name="YAML", exact=True).click()
    looking.wait_until_drawn(page)
    editor = page.get_by_role("textbox", name="Scenario (YAML)")
    editor.click()
    page.keyboard.press("Control+a")
    paste(page, text)
    page.keyboard.press("Control+End")
    page.keyboard.type("warn")
    page.keyboard.press("Control+Space")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    for _ in "warn":
        page.keyboard.press("Backspace")
    expect(page.locator("[data-faults]").first).to_contain_text("No faults found")
    page.get_by_role("button", name="Publish").click()
    published(page)
    assert newest(served, "late-cot-anew").rstrip("\n") == text.rstrip("\n")


def test_who_turns_to_the_form_while_typing_is_no_other_window(
    trainer: Person, page: Page, let_in: SignIn, served: Served
) -> None:
    let_in(page, trainer)
    begin_situation(page, "delivery", "Typed in haste")
    page.get_by_role("button", name="YAML", exact=True).click()
    looking.wait_until_drawn(page)
    page.get_by_role("textbox", name="Scenario (YAML)").click()
    page.keyboard.press("Control+End")
    page.keyboard.type("# in haste")
    page.get_by_role("button", name="Form", exact=True).click()
    page.get_by_role("textbox", name="How hard it is").fill("3")
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("another window")).to_have_count(0)
    expect(page.get_by_role("textbox", name="How hard it is")).to_have_value("3")
    text = newest(served, "typed-in-haste")
    assert "# in haste" in text
    assert "\nlevel: 3 " in text


def test_what_one_window_saved_is_not_written_over_by_another(
    trainer: Person, page: Page, let_in: SignIn, served: Served, problems: list[str]
) -> None:
    let_in(page, trainer)
    begin_situation(page, "refund", "Two windows")
    other = page.context.new_page()
    other.goto(page.url)
    for said in ("First words.", "First words, and more."):
        page.get_by_role("textbox", name="Title", exact=True).first.fill(said)
        expect(page.get_by_text("Draft saved", exact=True)).to_be_visible()
    other.get_by_role("textbox", name="Title", exact=True).first.fill("Second words.")
    expect(other.get_by_text("Not saved over it")).to_be_visible()
    other.get_by_role("button", name="Save draft").click()
    expect(other.get_by_text("in another window since you opened it here").first).to_be_visible()
    assert "First words, and more." in newest(served, "two-windows")
    other.get_by_role("button", name="Save draft").click()
    expect(other.get_by_text("Draft saved.")).to_be_visible()
    assert "Second words." in newest(served, "two-windows")
    assert [one for one in problems if "409" not in one] == []
    problems.clear()  # the refusals are what this is about


def begin_situation(page: Page, situation: str, title: str) -> None:
    """Begin a scenario from a situation's four questions."""
    page.goto(f"/authoring/new/situations/{situation}")
    page.get_by_label("What does the customer want?").fill("I want it, and a day for it.")
    page.get_by_label("Title of the scenario").fill(title)
    page.get_by_label("What line of business it is").fill("retail")
    page.get_by_label("How hard it is").select_option("3")
    page.get_by_role("button", name="Make the draft").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    page.wait_for_load_state("networkidle")


def paste(page: Page, text: str) -> None:
    """Paste into the editor, as from another program."""
    page.evaluate(
        """text => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/plain", text);
            const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
            document.querySelector(".cm-content").dispatchEvent(event);
        }""",
        text,
    )


def published(page: Page) -> None:
    """Wait for the word that it is published, by way of the pre-flight where that has its page."""
    expect(page.get_by_text(PUBLISHED)).to_be_visible(timeout=60_000)


def newest(served: Served, slug: str) -> str:
    """Give the text that is offered now."""
    with served.app.app_context():
        return content.text(content.versions(slug)[0].id)
