"""Everything goes by keyboard alone, and one sees where one is."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import SignIn
from tests.browser.talks import KIND, begin, said_by_me
from tests.fakes import PASSWORD
from trainer.store.people import Person

FOCUS = """() => {
    const look = getComputedStyle(document.activeElement);
    const box = document.activeElement.getBoundingClientRect();
    return {
        name: (document.activeElement.ariaLabel || document.activeElement.textContent).trim(),
        seen: look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2 && box.width > 0,
    };
}"""
MOST = 60


def test_a_whole_talk_goes_by_keyboard_with_the_focus_in_sight(
    admin: Person, trainee: Person, page: Page
) -> None:
    page.goto("/sign-in")
    page.keyboard.type(trainee.email)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Hello, Tess")).to_be_visible()
    tab_to(page, "Practise")
    page.keyboard.press("Enter")
    page.wait_for_url("**/scenarios")
    tab_to(page, "Charged again after cancelling")
    page.keyboard.press("Enter")
    page.wait_for_url("**/scenarios/*")
    tab_to(page, "Begin")
    page.keyboard.press("Enter")
    page.wait_for_url("**/attempts/*")  # until it is loaded, scripts and all
    expect(page.get_by_role("log")).to_be_visible()
    page.keyboard.press("r")
    expect(page.get_by_label("Your reply")).to_be_focused()
    page.keyboard.type(KIND)
    page.keyboard.press("Enter")
    expect(page.locator("#turn-2")).to_be_visible()
    tab_to(page, "Identity checked")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Done, and told with your next message")).to_be_visible()
    expect(page.get_by_role("button", name="Identity checked")).to_be_focused()
    page.once("dialog", lambda asked: asked.accept())  # the matter is open
    tab_to(page, "End and get feedback", key="Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Before you read anything")).to_be_visible()
    tab_to(page, "Skip")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Debrief", exact=True)).to_be_visible()


def test_the_list_of_shortcuts_opens_by_its_key_and_closes_by_escape(
    trainee: Person, page: Page, let_in: SignIn
) -> None:
    let_in(page, trainee)
    begin(page)
    page.get_by_role("log").focus()
    page.keyboard.press("?")
    listed = page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(listed).to_contain_text("Write a reply")
    page.keyboard.press("Escape")
    expect(listed).to_be_hidden()
    page.keyboard.press("/")
    expect(page.get_by_label("Search the articles")).to_be_focused()


def test_no_shortcut_fires_while_somebody_types(
    trainee: Person, page: Page, let_in: SignIn
) -> None:
    let_in(page, trainee)
    begin(page)
    page.get_by_label("Your reply").focus()
    page.keyboard.type("r / ? g h")
    expect(page.get_by_label("Your reply")).to_have_value("r / ? g h")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Shift+Enter")
    assert said_by_me(page) == []


def test_shortcuts_that_are_switched_off_stay_off(
    trainee: Person, page: Page, let_in: SignIn
) -> None:
    let_in(page, trainee)
    page.goto("/settings")
    page.get_by_role("checkbox", name="Keyboard shortcuts").uncheck()
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.get_by_text("Kept.")).to_be_visible()
    begin(page)
    page.get_by_role("log").focus()
    page.keyboard.press("?")
    page.keyboard.press("r")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("log")).to_be_focused()


def tab_to(page: Page, name: str, key: str = "Tab") -> None:
    """Go on until what is called `name` has the focus; on the way there, see it at every step."""
    for _ in range(MOST):
        page.keyboard.press(key)
        focus = page.evaluate(FOCUS)
        assert focus["seen"], f"the focus is not seen at {focus['name'][:60]!r}"
        if focus["name"] == name:
            return
    raise AssertionError(f"{name!r} was not reached in {MOST} steps")
