"""What a trainee has written is never lost and never written twice, whatever happens between."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignIn
from tests.browser.served import Served
from tests.browser.talks import KIND, MENDED, begin, said_by_me, send
from tests.fakes import WatchedVoice
from trainer.core.errors import OutsideError
from trainer.simulator import Simulator
from trainer.store.people import Person


class Falling:
    """Make the machine lose its power while the customer speaks, once."""

    def __init__(self) -> None:
        self.served: Served | None = None

    def __call__(self) -> None:
        """Cut the lines; what was to be said is lost with the machine."""
        served, self.served = self.served, None
        if served is not None:
            served.cut()
            raise OutsideError("The machine is off.")


def test_a_message_survives_a_server_that_stops_while_the_customer_speaks(
    trainee: Person,
    page: Page,
    let_in: SignIn,
    served: Served,
    falling: Falling,
    problems: list[str],
) -> None:
    let_in(page, trainee)
    begin(page)
    falling.served = served
    page.get_by_label("Your reply").fill(KIND)
    page.keyboard.press("Enter")
    lost = page.get_by_text("Not sent: the connection was lost. Your text is still here.")
    expect(lost).to_be_visible()
    expect(page.get_by_label("Your reply")).to_have_value(KIND)
    served.stop()
    page.get_by_role("button", name="Send again").click()
    expect(lost).to_be_visible()
    expect(page.get_by_label("Your reply")).to_have_value(KIND)
    served.start()
    page.get_by_role("button", name="Send again").click()
    expect(page.locator("#turn-2")).to_contain_text("LS6 2KV")
    expect(lost).to_have_count(0)
    expect(page.get_by_role("button", name="Send Enter")).to_be_enabled()
    problems.clear()
    page.reload()
    assert said_by_me(page) == [KIND]
    expect(page.get_by_label("Your reply")).to_have_value("")


def test_a_message_whose_answer_was_lost_is_written_once_when_sent_again(
    trainee: Person, page: Page, let_in: SignIn, problems: list[str]
) -> None:
    let_in(page, trainee)
    begin(page)
    page.route("**/turns", lambda route: (route.fetch(), route.abort()), times=1)
    page.get_by_label("Your reply").fill(KIND)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Send again").click()
    expect(page.locator("#turn-2")).to_contain_text("LS6 2KV")
    problems.clear()
    assert said_by_me(page) == [KIND]
    send(page, MENDED)
    page.reload()
    assert said_by_me(page) == [KIND, MENDED]


def test_a_text_that_the_server_never_had_is_there_when_the_page_is_opened_again(
    trainee: Person, page: Page, let_in: SignIn, problems: list[str]
) -> None:
    let_in(page, trainee)
    begin(page)
    page.route("**/draft", lambda route: route.abort())
    page.get_by_label("Your reply").fill("Half a thou")
    expect(page.get_by_text("Draft saved on this device only")).to_be_visible()
    # Not a reload: leaving the page would send the draft once more, past what stops it here.
    again = page.context.new_page()
    again.goto(page.url)
    expect(again.get_by_label("Your reply")).to_have_value("Half a thou")
    expect(again.get_by_text("Draft restored")).to_be_visible()
    again.close()
    problems.clear()


def test_a_double_click_sends_once(trainee: Person, page: Page, let_in: SignIn) -> None:
    let_in(page, trainee)
    begin(page)
    page.get_by_label("Your reply").fill(KIND)
    page.get_by_role("button", name="Send Enter").dblclick()
    expect(page.locator("#turn-2")).to_be_visible()
    page.reload()
    assert said_by_me(page) == [KIND]


def test_two_tabs_at_one_talk_lose_nothing(trainee: Person, page: Page, let_in: SignIn) -> None:
    let_in(page, trainee)
    begin(page)
    other = page.context.new_page()
    other.goto(page.url)
    send(page, KIND)
    other.get_by_label("Your reply").fill(MENDED)
    other.keyboard.press("Enter")
    expect(other.locator("#turn-4")).to_be_visible()
    expect(other.locator("#log [data-turn]")).to_have_count(5)
    assert said_by_me(other) == [KIND, MENDED]
    other.reload()
    assert said_by_me(other) == [KIND, MENDED]
    page.get_by_label("Your reply").fill("Is there anything else?")
    page.keyboard.press("Enter")
    expect(page.locator("#turn-6")).to_be_visible()
    page.reload()
    assert said_by_me(page) == [KIND, MENDED, "Is there anything else?"]


def test_a_tab_that_sends_after_the_end_is_shown_the_way_to_the_feedback(
    trainee: Person, page: Page, let_in: SignIn, problems: list[str]
) -> None:
    let_in(page, trainee)
    begin(page)
    send(page, KIND)
    other = page.context.new_page()
    other.goto(page.url)
    page.once("dialog", lambda asked: asked.accept())  # the matter is open
    page.get_by_role("button", name="End and get feedback").click()
    expect(page.get_by_role("heading", name="Before you read anything")).to_be_visible()
    other.get_by_label("Your reply").fill(MENDED)
    other.keyboard.press("Enter")
    expect(other.get_by_role("alert")).to_contain_text("The talk is over.")
    expect(other.get_by_role("alert")).to_contain_text(MENDED)
    expect(other.get_by_role("button", name="Send")).to_have_count(0)
    assert said_by_me(other) == [KIND]
    way = other.get_by_role("link", name="See your feedback")
    expect(way).to_be_focused()
    assert [one for one in problems if "409" not in one] == []
    problems.clear()
    way.click()
    expect(other.get_by_role("heading", name="Before you read anything")).to_be_visible()


@pytest.fixture
def falling() -> Falling:
    return Falling()


@pytest.fixture
def simulator(simulator: Simulator, falling: Falling) -> Simulator:
    return replace(simulator, voice=WatchedVoice(simulator.voice, falling))
