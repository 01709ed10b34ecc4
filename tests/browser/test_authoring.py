"""A scenario is made and published by the form alone, and by the text alone."""

from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.conftest import SignIn
from tests.browser.served import Served
from trainer.config import ROOT
from trainer.services import content
from trainer.store.people import Person

PUBLISHED = "is published. Talks that begin now use this text."


def test_a_scenario_is_published_by_the_form_alone(
    trainer: Person, page: Page, let_in: SignIn, served: Served
) -> None:
    let_in(page, trainer)
    begin(page, "The cot, once more", "late-cot-again")
    page.get_by_role("textbox", name="How hard it is").fill("9")
    expect(page.get_by_text("9 is out of range")).to_be_visible()
    expect(page.get_by_text("Draft saved, 1 to mend")).to_be_visible()
    page.get_by_role("textbox", name="How hard it is").fill("2")
    expect(page.get_by_text("Draft saved", exact=True)).to_be_visible()
    page.get_by_role("button", name="Add action").click()
    added = page.locator("details.item[open]").last
    expect(added.get_by_role("textbox", name="Short name")).to_have_value("action-7")
    added.get_by_role("textbox", name="Words on the button").fill("Note a call back")
    page.get_by_role("button", name="Move up: Action 7").click()
    expect(page.get_by_role("button", name="Move up: Action 6")).to_be_visible()
    page.get_by_role("button", name="Publish").click()
    published(page)
    text = newest(served, "late-cot-again")
    assert "level: 2\n" in text
    assert text.index("Note a call back") < text.index("outcomes:")


def test_a_scenario_is_published_by_the_text_alone(
    trainer: Person, page: Page, let_in: SignIn, served: Served
) -> None:
    text = (ROOT / "scenarios/delivery/late-cot.yaml").read_text(encoding="utf-8")
    let_in(page, trainer)
    begin(page, "To be written over", "late-cot-anew")
    page.get_by_role("button", name="YAML", exact=True).click()
    looking.wait_until_drawn(page)
    editor = page.get_by_role("textbox", name="Scenario (YAML)")
    editor.click()
    page.keyboard.press("Control+a")
    paste(page, text.replace("id: late-cot", "id: late-cot-anew", 1))
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
    assert newest(served, "late-cot-anew").rstrip("\n") == text.replace(
        "id: late-cot", "id: late-cot-anew", 1
    ).rstrip("\n")


def begin(page: Page, title: str, id: str) -> None:
    """Begin a scenario from another one."""
    page.goto("/authoring")
    page.get_by_label("Copy").select_option("late-cot")
    page.get_by_role("textbox", name="Title").fill(title)
    page.get_by_role("textbox", name="Id", exact=True).fill(id)
    page.get_by_role("button", name="Make the copy").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


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
