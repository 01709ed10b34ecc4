"""A trainer changes a weight, sees what it does, publishes it, and has talks marked again."""

from flask import Flask
from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.conftest import SignIn
from tests.browser.talks import a_finished_talk
from tests.fakes import Clock
from trainer.simulator import Simulator
from trainer.store.people import Person


def test_a_weight_is_changed_looked_at_published_and_talks_are_marked_again(
    db: Flask,
    simulator: Simulator,
    clock: Clock,
    trainee: Person,
    trainer: Person,
    page: Page,
    let_in: SignIn,
) -> None:
    a_finished_talk(db, simulator, clock, trainee)
    let_in(page, trainer)
    page.goto("/authoring/rubrics/default")
    page.wait_for_load_state()  # the scripts hear the fields from then on
    talk = page.locator("#look article").filter(has_text="Tess Trainee")
    expect(talk).to_contain_text("No criterion moves")
    page.get_by_label("Weight of Resolution").fill("2")
    expect(page.locator("#weights-sum")).to_contain_text("80 must be 100")
    page.get_by_label("Weight of Responsiveness").fill("28")
    expect(page.locator("#weights-sum")).to_contain_text("100 as it must be")
    expect(talk).to_contain_text("Responsiveness: level")
    page.locator("#criterion-3 summary").click()
    page.get_by_label("Questions that one message may ask").fill("1")
    assert looking.barriers(page) == []
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("marks already given stay as they are").first).to_be_visible()

    page.get_by_role("link", name="Mark talks again").click()
    page.get_by_label("Why").fill("Speed counts for more.")
    page.get_by_role("button", name="Compare").click()
    again = page.get_by_role("button", name="Mark the chosen talks again")
    expect(again).to_be_visible(timeout=20_000)
    row = page.get_by_role("row").filter(has_text="Tess Trainee")
    expect(row.get_by_role("checkbox")).to_be_checked()
    assert looking.barriers(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert looking.too_wide(page) == 0
    again.click()
    expect(page.get_by_text("1 talk is marked again")).to_be_visible(timeout=20_000)
    let_in(page, trainee)
    page.goto("/")
    expect(page.get_by_role("region", name="Marked again")).to_contain_text(
        "Speed counts for more."
    )
