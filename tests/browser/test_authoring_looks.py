"""An author finds what they look for: on a phone at once, and nothing is out of line at a desk."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.conftest import Open, SignIn
from tests.fakes import SLUG
from trainer.store.people import Person

PHONE = {"width": 360, "height": 640}
EDITOR = f"/authoring/scenarios/{SLUG}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_a_talk_with_the_draft_is_one_step_away(
    trainer: Person, site: str, open_page: Open, let_in: SignIn, scheme: str
) -> None:
    page = open_page(site, viewport=PHONE, color_scheme=scheme)
    let_in(page, trainer)
    page.goto(EDITOR)
    way = page.get_by_role("navigation", name="On this page").get_by_role(
        "link", name="Try it here"
    )
    expect(way).to_be_in_viewport(ratio=1)
    way.focus()
    page.keyboard.press("Enter")
    here = page.get_by_role("region", name="Try it here")
    expect(here).to_be_focused()
    expect(here.get_by_role("heading", name="Try it here")).to_be_in_viewport(ratio=1)
    expect(way).to_be_in_viewport(ratio=1)
    top = top_of(page)
    here.get_by_role("button", name="Begin the talk").click()
    expect(here.get_by_role("textbox", name="Your message")).to_be_visible()
    assert abs(top_of(page) - top) < 2
    assert looking.barriers(page) == []
    assert looking.too_wide(page) == 0
    page.get_by_role("link", name="The text").click()
    expect(page.get_by_role("button", name="Save draft")).to_be_in_viewport(ratio=1)


def test_at_a_desk_boxes_of_a_row_and_their_labels_stand_at_one_height(
    trainer: Person, page: Page, let_in: SignIn
) -> None:
    let_in(page, trainer)
    page.goto("/authoring/personas/amina-yusuf")
    expect(page.get_by_role("navigation", name="On this page")).to_be_hidden()
    for kind in ("label", "input"):
        tops = page.locator(f"#p-start .fields-row {kind}").evaluate_all(
            "all => all.map(one => Math.round(one.getBoundingClientRect().top))"
        )
        assert len(tops) == 4
        assert len(set(tops)) == 1


def test_a_forms_button_is_as_wide_as_its_words(
    trainer: Person, page: Page, let_in: SignIn
) -> None:
    let_in(page, trainer)
    page.goto("/authoring/exchange")
    button = page.get_by_role("button", name="Look at it").bounding_box()
    form = page.locator("form.form").bounding_box()
    assert button
    assert form
    assert button["width"] < form["width"] / 2
    page.goto("/authoring?kinds=personas")
    field = page.get_by_role("searchbox", name="Search").bounding_box()
    search = page.get_by_role("button", name="Search").bounding_box()
    assert field
    assert search
    assert abs(field["y"] + field["height"] - search["y"] - search["height"]) < 2


def top_of(page: Page) -> float:
    """Give where the talk's card begins in the window."""
    box = page.locator("#try").bounding_box()
    assert box
    return box["y"]
