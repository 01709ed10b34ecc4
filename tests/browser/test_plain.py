"""Pages work with what is there: without JavaScript, and without the built scripts and sheet."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, SignIn
from tests.browser.served import Served
from tests.browser.talks import COLD, KIND, begin, said_by_me
from tests.fakes import PASSWORD
from trainer.config import ROOT
from trainer.content.library import Library
from trainer.store.people import Person


def test_a_whole_talk_goes_without_javascript(
    admin: Person, trainee: Person, site: str, open_page: Open, library: Library
) -> None:
    page = open_page(site, java_script_enabled=False)
    page.goto("/")
    page.get_by_label("E-mail address").fill(trainee.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.goto("/scenarios")
    page.get_by_label("Channel").select_option("Chat")
    page.get_by_role("button", name="Apply").click()
    cases = [one.channel for one in library.list_scenarios()]
    expect(page.get_by_text(f"{cases.count('chat')} of {len(cases)} cases")).to_be_visible()
    _talk_and_end(page)
    expect(page.get_by_role("row")).not_to_have_count(0)
    expect(page.locator("#mood").get_by_role("row")).to_have_count(4)
    page.get_by_label("Say it again").fill(KIND)
    page.get_by_role("button", name="Send it again").click()
    expect(page.get_by_role("heading", name="Side by side")).to_be_visible()


def test_an_empty_message_is_refused_in_words_without_javascript(
    trainee: Person, site: str, open_page: Open, let_in: SignIn, problems: list[str]
) -> None:
    page = open_page(site, java_script_enabled=False)
    let_in(page, trainee)
    begin(page)
    page.get_by_label("Your reply").fill(" ")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("The message is empty; write something first.")).to_be_visible()
    assert [one for one in problems if "422" not in one] == []
    problems.clear()


def test_a_whole_talk_goes_without_the_built_files(
    trainee: Person, page: Page, let_in: SignIn, unbuilt: None
) -> None:
    let_in(page, trainee)
    page.goto("/")
    assert page.evaluate("document.styleSheets[0].href").split("?")[0].endswith("css/main.css")
    expect(page.locator(".topbar")).to_have_css("display", "flex")
    _talk_and_end(page)
    expect(page.locator("#mood").get_by_role("row")).to_have_count(4)


def _talk_and_end(page: Page) -> None:
    begin(page)
    for text in (KIND, COLD):
        page.get_by_label("Your reply").fill(text)
        page.get_by_role("button", name="Send").last.click()
        expect(page.get_by_label("Your reply")).to_have_value("")
        page.get_by_role("button", name="Identity checked").click()
        expect(page.get_by_text("Done, and told with your next message")).to_be_visible()
    assert said_by_me(page) == [KIND, COLD]
    page.once("dialog", lambda asked: asked.accept())  # the matter is open
    page.get_by_role("button", name="End and get feedback").click()
    page.get_by_label("What you did there").fill("I told her to calm down.")
    page.get_by_role("button", name="Keep it and read the feedback").click()
    expect(page.get_by_role("heading", name="Debrief", exact=True)).to_be_visible()


@pytest.fixture
def unbuilt(served: Served, tmp_path: Path) -> None:
    """Serve as before the first build: from a folder without dist."""
    plain = tmp_path / "static"
    shutil.copytree(ROOT / "static", plain, ignore=shutil.ignore_patterns("dist*"))
    served.serve_files_of(plain)
