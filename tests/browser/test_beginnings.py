"""A newcomer makes a published scenario of a pasted ticket: paste, answer, make, publish."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.conftest import SignIn
from trainer.store.people import Person

TICKET = Path(__file__).parents[1] / "data" / "tickets" / "refund-badly-answered.txt"


def test_a_pasted_ticket_is_a_published_scenario_in_four_steps(
    trainer: Person, page: Page, let_in: SignIn
) -> None:
    let_in(page, trainer)
    page.goto("/authoring")
    page.get_by_role("link", name="Begin a scenario").click()
    expect(page.get_by_label("Conversation", exact=True)).to_be_visible()
    assert looking.barriers(page) == []
    page.get_by_label("Conversation", exact=True).fill(TICKET.read_text(encoding="utf-8"))
    page.get_by_role("button", name="Read it").click()

    expect(page.get_by_text("5 things only you can say")).to_be_visible()
    expect(page.get_by_text("By the rubric of practice they would get")).to_be_visible()
    page.get_by_label("Company", exact=True).fill("Alder & Ash")
    page.get_by_label("What does good look like?").fill("I've paid your £54.90 again just now.")
    page.get_by_label("Title of the scenario").fill("The lamp that went back")
    page.get_by_label("What line of business it is").fill("retail")
    page.get_by_label("How hard it is").select_option("2")
    page.evaluate("scrollTo(0, 0)")
    assert looking.barriers(page) == []
    page.set_viewport_size({"width": 360, "height": 800})
    assert looking.too_wide(page) == 0
    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_role("button", name="Make the draft").click()

    expect(page.get_by_text("Your draft is ready.")).to_be_visible()
    panel = page.locator("details", has_text="Where it came from")
    expect(panel.get_by_text("Its agent would get")).to_be_visible()
    expect(panel.get_by_text("your answer to “Company”").first).to_be_visible()
    looking.wait_until_drawn(page)
    assert looking.barriers(page) == []
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_role("heading", name="lines that nobody has looked at")).to_be_visible(
        timeout=60_000
    )
    assert looking.barriers(page) == []
    page.get_by_label("I have read these").check()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("is published. Talks that begin now use this text.")).to_be_visible()
