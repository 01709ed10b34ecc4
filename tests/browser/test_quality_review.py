"""A file of conversations is brought, watched while it is graded, and read, on any screen."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.conftest import SignIn
from tests.exchange.files import ZENDESK
from trainer.store.people import Person


def test_a_file_is_brought_watched_and_read_without_a_barrier(
    manager: Person, page: Page, let_in: SignIn, tmp_path: Path
) -> None:
    file = tmp_path / "tickets.jsonl"
    comments = [{**ZENDESK["comments"][0], "body": "I am Priya, mail priya@example.com."}]  # type: ignore[index]  # as it is written there
    tickets = (ZENDESK, {**ZENDESK, "id": 9, "comments": comments}, {"id": 1})
    file.write_text("".join(json.dumps(one) + "\n" for one in tickets), encoding="utf-8")
    let_in(page, manager)
    page.goto("/")
    page.get_by_role("link", name="Quality review").first.click()
    page.wait_for_url("**/quality-review")
    look(page)
    page.get_by_role("link", name="Bring conversations").first.click()
    page.get_by_text("Who is who, columns, channel").click()
    look(page)
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Read the file").click()
    expect(page.get_by_role("button", name="Take in and grade 2")).to_be_visible()
    expect(page.get_by_text("(xxxxx@xxxxxxx.xxx)")).to_be_visible()
    look(page)
    page.get_by_role("button", name="Take in and grade 2").click()
    expect(page.get_by_text("All 2 conversations are graded.")).to_be_visible()
    page.get_by_role("link", name="To the conversations").click()
    page.wait_for_url("**/quality-review")
    look(page)
    page.get_by_role("link", name="4711").click()
    expect(page.get_by_role("heading", name="Criteria")).to_be_visible()
    look(page)


def look(page: Page) -> None:
    """See that a page has no barrier in either theme and fits a phone."""
    assert looking.barriers(page) == []
    page.emulate_media(color_scheme="dark")
    assert looking.pale_words(page) == []
    size = page.viewport_size
    page.set_viewport_size({"width": 360, "height": 740})
    assert looking.too_wide(page) == 0
    page.emulate_media(color_scheme="light")
    if size:
        page.set_viewport_size(size)
