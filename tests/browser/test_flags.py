"""A reply held to be wrong by keyboard, upheld by a trainer, and left out of the score."""

from flask import Flask
from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.conftest import Open, SignIn
from tests.browser.talks import COLD, KIND, a_talk
from tests.browser.test_keyboard import tab_to
from tests.fakes import Clock
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.people import Person


def test_a_flag_is_raised_by_keyboard_upheld_and_the_score_changes(  # noqa: PLR0917 - two people, each at a page
    db: Flask,
    simulator: Simulator,
    clock: Clock,
    trainee: Person,
    trainer: Person,
    page: Page,
    site: str,
    open_page: Open,
    let_in: SignIn,
) -> None:
    talk = a_talk(db, simulator, clock, trainee, KIND, COLD)
    with db.app_context():
        attempts.close(simulator, trainee.id, talk)
    let_in(page, trainee)
    page.goto(f"/attempts/{talk}/debrief?skip=1")
    page.get_by_text("The talk, turn by turn").click()
    page.locator("#turn-2").focus()
    tab_to(page, "Report a mistake of the customer (turn 3)")
    page.keyboard.press("Enter")
    page.locator("#turn-2").get_by_label("What is wrong with it?").focus()
    page.keyboard.press("Tab")
    page.keyboard.type("I had said so.")
    tab_to(page, "Say so")
    page.keyboard.press("Enter")
    expect(page.locator("#turn-2").get_by_text("waiting for an answer")).to_be_visible()

    theirs = open_page(site, java_script_enabled=False)
    let_in(theirs, trainer)
    theirs.goto("/mistakes")
    theirs.get_by_label("Yes: leave it out of the score").check()
    theirs.get_by_label("Why").fill("You had said so.")
    theirs.get_by_role("button", name="Answer").click()
    expect(theirs.get_by_text("Answered: You had said so.")).to_be_visible()

    page.reload()
    expect(page.get_by_text("Our mistake, not yours")).to_be_visible()
    expect(page.get_by_text("1 exchange was left out")).to_be_visible()
    looking.wait_until_drawn(page)
    page.set_viewport_size({"width": 360, "height": 740})
    assert looking.too_wide(page) == 0
    assert looking.barriers(page) == []
