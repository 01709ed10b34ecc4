"""A trainer rates what the machine is not sure of, by keyboard, and the trainee reads it."""

from flask import Flask
from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.conftest import SignIn
from tests.browser.talks import KIND, a_talk
from tests.fakes import Clock
from tests.web.test_reviews import doubt
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.people import Person

SELECT = """() => {
    const text = document.querySelector("#turn-1 [data-turn-text]").firstChild;
    const range = document.createRange();
    const start = text.textContent.search(/[A-Z]/);
    range.setStart(text, start);
    range.setEnd(text, start + 12);
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return range.toString();
}"""


def test_a_level_is_chosen_quoted_and_released_by_keyboard(
    db: Flask,
    simulator: Simulator,
    clock: Clock,
    trainee: Person,
    trainer: Person,
    page: Page,
    let_in: SignIn,
) -> None:
    talk = a_talk(db, simulator, clock, trainee, KIND)
    with db.app_context():
        attempts.close(simulator, trainee.id, talk)
        doubt(talk, "empathy")
    let_in(page, trainer)
    page.goto("/reviews")
    page.get_by_role("link", name="Empathy").click()
    expect(page.get_by_text("Hidden until you have chosen")).to_be_visible()
    page.wait_for_load_state()  # the scripts hear keys from then on
    page.keyboard.press("4")
    expect(page.get_by_role("radio", name="4.")).to_be_checked()
    words = page.evaluate(SELECT)
    page.keyboard.press("q")
    expect(page.get_by_label("Quotes")).to_have_value(words)
    page.keyboard.press("w")
    page.keyboard.type("She named the charge.")
    page.keyboard.press("Control+s")
    expect(page.get_by_text("Kept as a draft.")).to_be_visible()
    expect(page.get_by_text("Counted.")).to_have_count(0)
    page.set_viewport_size({"width": 360, "height": 740})
    assert looking.too_wide(page) == 0
    assert looking.barriers(page) == []
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Released: the trainee sees it")).to_be_visible()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"/reviews/{talk}")
    page.wait_for_load_state()
    page.keyboard.press("3")
    page.keyboard.press("2")
    page.keyboard.press("w")
    page.keyboard.type("Two things at a time. 4")
    page.keyboard.press("Escape")
    expect(page.get_by_role("navigation", name="Criteria")).to_be_focused()
    page.keyboard.press("1")
    expect(page.get_by_role("group", name="Resolution")).to_be_focused()
    write_and_go_on(page)
    expect(page.locator("[name=level-clarity]:checked")).to_have_value("2")
    page.keyboard.press("Control+s")
    expect(page.get_by_text("The trainee sees only what is released.")).to_be_visible()
    let_in(page, trainee)
    page.goto(f"/attempts/{talk}/scorecard")
    expect(page.get_by_text("Rated by Tara Trainer. The machine said 3.")).to_be_visible()
    assert looking.barriers(page) == []


def write_and_go_on(page: Page) -> None:
    """Rate Resolution, write why, go on to Empathy by its key, and change its level to and fro."""
    for key in ("3", "w", "Escape", "2"):
        page.keyboard.press(key)
    expect(page.get_by_role("group", name="Empathy")).to_be_focused()
    expect(page.locator("[name=level-resolution]:checked")).to_have_value("3")
    page.keyboard.press("2")
    expect(page.get_by_text("Empathy: level 2, in the place of level 4.")).to_be_visible()
    page.keyboard.press("4")
