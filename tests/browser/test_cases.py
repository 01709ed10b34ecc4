"""A case over two talks: a letter, the notes, and the call of the next day."""

from flask import Flask
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, SignIn
from tests.browser.talks import a_talk, send
from tests.browser.test_keyboard import tab_to
from tests.fakes import Clock
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.people import Person

LETTER = (
    "Dear Tomasz, I am sorry that your cot is late. I will ring you tomorrow with a date. Would you"
    " prefer a new cot or a refund, and when is somebody at home?"
)
NOTES = "Home after four. Wants the cot, not the money."
AGAIN = "Hello Tomasz, when is somebody at home?"
PHONE = "cot-at-the-wrong-hour"


def test_a_case_goes_on_by_phone_next_day_by_keyboard(
    db: Flask, simulator: Simulator, clock: Clock, trainee: Person, page: Page, let_in: SignIn
) -> None:
    letter = a_letter(db, simulator, clock, trainee)
    let_in(page, trainee)
    page.goto(f"/attempts/{letter}/debrief")
    page.get_by_label("What you did there").focus()
    page.keyboard.type("I gave my word too fast.")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Notes you leave")).to_be_focused()
    page.keyboard.type(NOTES)
    tab_to(page, "Keep it and read the feedback")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="After the talk")).to_be_visible()
    expect(page.get_by_role("list", name="What came of it")).to_contain_text("I will ring you")
    tab_to(page, "Next day: Phone")
    page.keyboard.press("Enter")
    page.wait_for_url("**/attempts/*")
    expect(page.get_by_role("log")).to_contain_text("“I will ring you tomorrow with a date.”")
    expect(page.get_by_text(NOTES)).to_be_visible()
    expect(page.get_by_text("Would you prefer a new cot")).to_have_count(0)
    assert "in my e-mail" in send(page, AGAIN).inner_text()


def test_a_case_goes_on_without_javascript(
    db: Flask,
    simulator: Simulator,
    clock: Clock,
    trainee: Person,
    site: str,
    open_page: Open,
    let_in: SignIn,
) -> None:
    letter = a_letter(db, simulator, clock, trainee)
    page = open_page(site, java_script_enabled=False)
    let_in(page, trainee)
    page.goto(f"/attempts/{letter}/debrief?skip=1")
    page.get_by_label("Notes you leave").fill(NOTES)
    page.get_by_role("button", name="Next day: Phone").click()
    expect(page.get_by_text(NOTES)).to_be_visible()
    page.locator("summary", has_text="Hold").click()
    page.get_by_label("Why").fill("read the notes")
    page.get_by_role("button", name="Put on hold").click()
    held = "I'm putting you on hold for 2 minutes while I read the notes."
    expect(page.get_by_role("log")).to_contain_text(held)
    page.goto(f"/attempts/{letter}/case")
    expect(page.get_by_role("row").filter(has_text="I will ring you")).to_contain_text("not kept")


def test_a_caller_asks_into_the_silence_whether_anyone_is_there(
    db: Flask, simulator: Simulator, clock: Clock, trainee: Person, page: Page, let_in: SignIn
) -> None:
    let_in(page, trainee)
    page.goto(f"/attempts/{a_talk(db, simulator, clock, trainee, slug=PHONE)}")
    expect(page.get_by_role("log").locator("[data-turn]")).to_have_count(1)
    clock.turn(seconds=90)
    expect(page.get_by_role("log").locator("[data-turn]")).to_have_count(2, timeout=15_000)
    send(page, "I am here, sorry. What is the order number?")


def a_letter(db: Flask, simulator: Simulator, clock: Clock, person: Person) -> int:
    """Answer by one letter with a word that nobody keeps, and end it; give its id."""
    id = a_talk(db, simulator, clock, person, LETTER, slug="late-cot")
    attempts.close(simulator, person.id, id)
    return id
