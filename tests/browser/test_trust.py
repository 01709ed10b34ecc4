"""Two minutes are enough for how far the grades can be trusted; the tables open on demand."""

from collections.abc import Mapping

import pytest
from playwright.sync_api import expect

from tests.browser import looking
from tests.browser.conftest import LookAs, Open, enter
from tests.browser.served import Served
from trainer.store import people

LONGEST = 2500
"""Pixels that the page may be long at a desk while all is folded."""
PARTS = ("marks", "bars", "gamed", "fair", "people", "trials", "upheld")
HEIGHT = "document.documentElement.scrollHeight"
CUT = "[...document.querySelectorAll('details[open] .scroll')].map((one) => one.scrollWidth - one.clientWidth)"


@pytest.fixture(scope="module")
def staff(demo_site: Served) -> Mapping[str, int]:
    """Give the ids of those who lead."""
    with demo_site.app.app_context():
        found = {
            role: people.find_by_email(f"{role}@demo.rapport") for role in ("manager", "trainer")
        }
    return {role: person.id for role, person in found.items() if person is not None}


@pytest.mark.parametrize("role", ["manager", "trainer"])
def test_the_folded_page_is_short_and_its_verdict_is_in_sight_on_a_phone(
    role: str, staff: Mapping[str, int], look_as: LookAs
) -> None:
    page = look_as(staff[role])
    page.goto("/trust")
    assert page.evaluate(HEIGHT) < LONGEST
    page.set_viewport_size({"width": 360, "height": 740})
    expect(page.get_by_role("heading", name="Use a single score as a pointer")).to_be_in_viewport()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_each_part_opens_without_a_barrier_and_loses_nothing_on_a_phone(
    theme: str, demo_site: Served, staff: Mapping[str, int], open_page: Open
) -> None:
    page = open_page(demo_site.address, viewport={"width": 360, "height": 740}, color_scheme=theme)
    enter(demo_site, page, staff["manager"])
    page.goto("/trust")
    for part in PARTS:
        page.locator(f"details:has(#{part}) > summary").click()
        expect(page.locator(f"#{part}")).to_be_visible()
    assert looking.too_wide(page) == 0
    assert set(page.evaluate(CUT)) == {0}
    assert looking.barriers(page) == []


def test_the_keyboard_opens_the_tables_of_a_point(
    staff: Mapping[str, int], look_as: LookAs
) -> None:
    page = look_as(staff["manager"])
    page.goto("/trust")
    page.get_by_role("link", name="In full : Is it fair?").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("table")).to_have_count(2)
    expect(page.get_by_role("heading", name="Are they fair?")).to_be_in_viewport()
    page.keyboard.press("Shift+Tab")
    expect(page.locator("summary", has_text="Are they fair?")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#fair")).to_be_hidden()


def test_on_paper_stands_what_was_open(staff: Mapping[str, int], look_as: LookAs) -> None:
    page = look_as(staff["manager"])
    page.goto("/trust")
    page.locator("details:has(#bars) > summary").click()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator("#bars")).to_be_visible()
    expect(page.get_by_role("heading", name="Are they fair?")).to_be_hidden()
    expect(page.get_by_role("heading", name="Is it fair?")).to_be_visible()
