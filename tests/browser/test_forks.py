"""A moment said again, and again from there, side by side, all by keyboard."""

from flask import Flask
from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.conftest import SignIn
from tests.browser.talks import KIND, MENDED, a_finished_talk
from tests.browser.test_keyboard import tab_to
from tests.fakes import Clock
from trainer.simulator import Simulator
from trainer.store.people import Person


def test_a_fork_of_a_fork_is_said_and_compared_by_keyboard(
    db: Flask,
    simulator: Simulator,
    clock: Clock,
    trainee: Person,
    page: Page,
    let_in: SignIn,
) -> None:
    first = a_finished_talk(db, simulator, clock, trainee)
    let_in(page, trainee)

    page.goto(f"/attempts/{first}/mind")
    page.get_by_role("heading", level=1).click()  # the keys begin here, whatever had the focus
    tab_to(page, "Turn 4 in the debrief")
    page.keyboard.press("Enter")
    page.wait_for_url("**/debrief?skip=1#turn-3")
    say_again(page, 3, MENDED)
    expect(page.get_by_text("This is a moment said again.")).to_be_visible()
    say_again(page, 1, KIND + " I am sorry.")

    crumbs = page.get_by_role("navigation", name="Where this try comes from")
    expect(crumbs.get_by_role("listitem")).to_have_text(
        ["The first talk", "Try 1, from turn 4", "Try 2, from turn 2"]
    )
    page.get_by_role("heading", level=1).click()
    tab_to(page, "Side by side with try 1, from turn 4")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Side by side")).to_be_visible()
    expect(page.get_by_role("heading", name="A: Try 1, from turn 4").first).to_be_visible()
    looking.wait_until_drawn(page)
    page.set_viewport_size({"width": 360, "height": 740})
    assert looking.too_wide(page) == 0
    tops = [box["y"] for one in page.locator(".side").all() if (box := one.bounding_box())]
    assert tops == sorted(set(tops)), "the columns stand turn by turn, one above the other"


def say_again(page: Page, turn: int, text: str) -> None:
    """Go to the button of a turn, press it, say something else, and end the talk."""
    if not page.locator(f"#turn-{turn}").is_visible():
        tab_to(page, "The talk, turn by turn")
        page.keyboard.press("Enter")
    page.locator(f"#turn-{turn}").focus()
    tab_to(page, f"Say turn {turn + 1} again and go on")
    page.keyboard.press("Enter")
    page.wait_for_url("**/attempts/*")
    expect(page.get_by_role("log")).to_be_visible()
    page.keyboard.press("r")
    expect(page.get_by_label("Your reply")).to_be_focused()
    page.keyboard.type(text)
    page.keyboard.press("Enter")
    expect(page.locator(f"#turn-{turn + 1}")).to_be_visible(timeout=15_000)
    page.once("dialog", lambda asked: asked.accept())  # the matter is open
    tab_to(page, "End and get feedback", key="Shift+Tab")
    page.keyboard.press("Enter")
    debrief = page.get_by_role("heading", name="Debrief", exact=True)
    expect(debrief).to_be_visible(timeout=15_000)  # the talk is graded and replayed first
