"""Say to customers what the tests say, in the browser or behind it."""

from flask import Flask
from playwright.sync_api import Locator, Page, expect

from tests.fakes import SLUG, Clock
from trainer.core.conversation.turn import Speaker
from trainer.core.errors import RuleError
from trainer.services import attempts, forks
from trainer.simulator import Simulator
from trainer.store.people import Person

KIND = "Hello Priya, I can see why you are annoyed. What is your postcode, please?"
COLD = "Calm down please. That is our policy."
MENDED = "I have refunded the £39.90 to your account. It arrives in 3 to 5 working days."


def in_navigation(page: Page, name: str) -> Locator:
    """Find a link of the navigation that is in sight: it stands there twice, once folded."""
    navigation = page.get_by_role("navigation", name="Main")
    return navigation.get_by_role("link", name=name, exact=True).filter(visible=True)


def begin(page: Page, slug: str = SLUG) -> None:
    """Begin a case from its own page."""
    page.goto(f"/scenarios/{slug}")
    page.get_by_role("button", name="Begin", exact=True).click()
    page.wait_for_url(
        "**/attempts/*"
    )  # until it is loaded: keys pressed before the scripts ran are lost
    expect(page.get_by_role("log")).to_be_visible()


def send(page: Page, text: str) -> Locator:
    """Write a reply, press Enter, and wait for the answer; give it."""
    turns = page.get_by_role("log").locator("[data-turn]")
    there = turns.count()
    page.get_by_label("Your reply").fill(text)
    page.keyboard.press("Enter")
    expect(turns).to_have_count(there + 2)
    return turns.last


def said_by_me(page: Page) -> list[str]:
    """List what the trainee has written in the log."""
    return page.locator('#log [data-speaker="agent"] [data-turn-text]').all_inner_texts()


def a_talk(
    db: Flask,
    simulator: Simulator,
    clock: Clock,
    person: Person,
    *texts: str,
    slug: str = SLUG,
    coached: bool = False,
) -> int:
    """Have a talk behind the page, 25 seconds before each message; give its id."""
    attempt_id = attempts.begin(simulator, person.id, slug, coached=coached)
    for number, text in enumerate(texts):
        clock.turn(seconds=25)
        attempts.take(simulator, person.id, attempt_id, text, f"{attempt_id}-{number}")
    return attempt_id


def a_finished_talk(
    db: Flask, simulator: Simulator, clock: Clock, person: Person, slug: str = SLUG
) -> int:
    """Have a talk that begins kindly and goes wrong; end it; give its id."""
    attempt_id = a_talk(db, simulator, clock, person, KIND, COLD, slug=slug)
    try:
        attempts.close(simulator, person.id, attempt_id)
    except RuleError as error:
        raise AssertionError(error) from error
    return attempt_id


def a_finished_fork(
    db: Flask, simulator: Simulator, clock: Clock, person: Person, attempt_id: int
) -> int:
    """Say the last message of a talk again, and better; end it; give its id."""
    last = attempts.load(person.id, attempt_id).transcript.of(Speaker.AGENT)[-1]
    fork = forks.fork(simulator, person.id, attempt_id, last.position)
    clock.turn(seconds=25)
    attempts.take(simulator, person.id, fork, MENDED, f"{fork}-mended")
    attempts.close(simulator, person.id, fork)
    return fork
