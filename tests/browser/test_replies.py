"""A reply that takes its time: it is seen to come, survives what happens meanwhile, and is said once."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import looking
from tests.browser.conftest import Open, SignIn
from tests.browser.served import Served
from tests.browser.talks import KIND, MENDED, begin, said_by_me
from tests.browser.test_trainee import LISTEN
from tests.fakes import SlowVoice
from tests.model_server import (
    ModelServer,
    Way,
    breaks_off,
    fails,
    hangs,
    model_server,
    rewords_slowly,
)
from trainer.llm.asking import Limits
from trainer.llm.client import Access, Client
from trainer.llm.voice import ModelVoice
from trainer.simulator import Simulator
from trainer.store.people import Person

TYPING = "Priya Nair is typing…"


def test_the_words_are_seen_to_come_and_are_announced_once_when_whole(
    trainee: Person, page: Page, let_in: SignIn, voice: SlowVoice
) -> None:
    let_in(page, trainee)
    begin(page)
    page.evaluate(LISTEN)

    write(page, KIND)

    expect(arriving(page)).to_contain_text("LS6")
    expect(page.get_by_text(TYPING)).to_be_visible()
    assert said_by_me(page) == [KIND]
    voice.may_end.set()
    answer = page.locator("#turn-2 [data-turn-text]")
    expect(answer).to_contain_text("LS6 2KV")
    expect(arriving(page)).to_have_count(0)
    expect(page.get_by_text(TYPING)).to_be_hidden()
    page.wait_for_function("() => window.said.length > 1")
    assert page.evaluate("window.said") == [
        "Priya Nair is typing.",
        f"Priya Nair: {answer.inner_text()}",
    ]
    expect(page.get_by_label("Your reply")).to_be_focused()


def test_the_next_message_may_be_begun_meanwhile_and_goes_when_the_reply_is_there(
    trainee: Person, page: Page, let_in: SignIn, voice: SlowVoice
) -> None:
    let_in(page, trainee)
    begin(page)
    write(page, KIND)
    expect(arriving(page)).to_be_visible()

    write(page, MENDED)

    refusal = page.get_by_text("Priya Nair has not answered yet. Your text is kept")
    expect(refusal).to_be_visible()
    assert refusal.evaluate("it => 2 * it.offsetWidth > it.parentElement.clientWidth")
    assert said_by_me(page) == [KIND]
    assert looking.barriers(page) == []
    voice.may_end.set()
    expect(page.locator("#turn-2")).to_be_visible()
    expect(refusal).to_have_count(0)
    expect(page.get_by_label("Your reply")).to_have_value(MENDED)
    expect(page.get_by_label("Your reply")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#turn-4")).to_be_visible()
    assert said_by_me(page) == [KIND, MENDED]


def test_a_reload_in_mid_reply_hears_the_same_reply_and_keeps_what_is_typed(
    trainee: Person, page: Page, let_in: SignIn, voice: SlowVoice
) -> None:
    let_in(page, trainee)
    begin(page)
    write(page, KIND)
    expect(arriving(page)).to_be_visible()
    page.get_by_label("Your reply").fill("And then")
    expect(page.get_by_text("Draft saved")).to_be_visible()

    page.reload()

    expect(page.get_by_text(TYPING)).to_be_visible()
    expect(arriving(page)).to_contain_text("LS6")
    expect(page.get_by_label("Your reply")).to_have_value("And then")
    voice.may_end.set()
    expect(page.locator("#turn-2")).to_contain_text("LS6 2KV")
    expect(page.get_by_text("Have the reply now")).to_have_count(0)
    assert said_by_me(page) == [KIND]
    assert voice.said == 1


def test_two_tabs_hear_one_reply(
    trainee: Person, page: Page, let_in: SignIn, voice: SlowVoice
) -> None:
    let_in(page, trainee)
    begin(page)
    write(page, KIND)
    expect(arriving(page)).to_be_visible()
    other = page.context.new_page()
    other.goto(page.url)
    expect(arriving(other)).to_be_visible()
    voice.may_end.set()
    for tab in (page, other):
        expect(tab.locator("#turn-2")).to_contain_text("LS6 2KV")
        expect(tab.locator("#log article")).to_have_count(3)
    assert voice.said == 1


def test_a_server_that_stops_in_mid_reply_is_found_again(
    trainee: Person,
    page: Page,
    let_in: SignIn,
    voice: SlowVoice,
    served: Served,
    problems: list[str],
) -> None:
    let_in(page, trainee)
    begin(page)
    write(page, KIND)
    expect(arriving(page)).to_be_visible()

    with page.expect_event("requestfailed"):
        served.stop()
    voice.may_end.set()
    served.start()

    expect(page.locator("#turn-2")).to_contain_text("LS6 2KV")
    assert said_by_me(page) == [KIND]
    problems.clear()


def test_a_reply_that_cannot_be_had_is_asked_for_again(
    trainee: Person, page: Page, let_in: SignIn, voice: SlowVoice, problems: list[str]
) -> None:
    let_in(page, trainee)
    begin(page)
    page.route("**/reply?seen=*", lambda route: route.fulfill(status=503, body="no"), times=1)

    write(page, KIND)

    told = page.get_by_text("Priya Nair did not answer. The connection was lost.")
    expect(told.first).to_be_visible()
    expect(page.get_by_text(TYPING)).to_be_hidden()
    assert said_by_me(page) == [KIND]
    voice.may_end.set()
    page.get_by_role("button", name="Reply again").click()
    expect(page.locator("#turn-2")).to_contain_text("LS6 2KV")
    expect(page.get_by_role("button", name="Reply again")).to_have_count(0)
    assert voice.said == 1
    problems.clear()


def test_ending_the_talk_during_a_reply_works(
    trainee: Person, page: Page, let_in: SignIn, voice: SlowVoice
) -> None:
    let_in(page, trainee)
    begin(page)
    write(page, KIND)
    expect(arriving(page)).to_be_visible()
    voice.may_end.set()
    page.once("dialog", lambda asked: asked.accept())  # the matter is open
    page.get_by_role("button", name="End and get feedback").click()
    expect(page.get_by_role("heading", name="Before you read anything")).to_be_visible()


def test_without_javascript_the_reply_is_waited_for_and_can_be_asked_for(
    trainee: Person, site: str, open_page: Open, let_in: SignIn, voice: SlowVoice
) -> None:
    page, again = (open_page(site, java_script_enabled=script) for script in (False, True))
    for one in (page, again):
        let_in(one, trainee)
    begin(page)
    again.goto(page.url)
    write(again, KIND)
    expect(arriving(again)).to_be_visible()

    page.reload()

    expect(page.get_by_text("Priya Nair has not answered it yet.")).to_be_visible()
    expect(page.get_by_label("Your reply")).to_be_hidden()
    voice.may_end.set()
    page.get_by_role("button", name="Have the reply now").click()
    expect(page.locator("#turn-2")).to_contain_text("LS6 2KV")
    page.get_by_label("Your reply").fill(MENDED)
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#turn-4")).to_be_visible()
    assert said_by_me(page) == [KIND, MENDED]


@pytest.mark.parametrize("way", [fails(500), breaks_off("OK. LS6"), hangs, rewords_slowly])
def test_whatever_the_models_server_does_the_page_gets_one_reply(
    trainee: Person, page: Page, let_in: SignIn, model: ModelServer, way: Way
) -> None:
    model.ways[:] = [way]
    let_in(page, trainee)
    begin(page)
    for text in (KIND, MENDED):
        write(page, text)
        expect(page.locator("[data-reply]")).to_have_count(0)
        expect(page.locator("#log article").last).to_have_attribute("data-speaker", "customer")
    expect(page.locator("#log article")).to_have_count(5)
    assert said_by_me(page) == [KIND, MENDED]
    assert model.asked


def write(page: Page, text: str) -> None:
    """Write a reply, and press Enter."""
    page.get_by_label("Your reply").fill(text)
    page.keyboard.press("Enter")


def arriving(page: Page) -> Locator:
    """Find the words that have come so far."""
    return page.locator("#log .is-arriving .turn__text")


@pytest.fixture
def voice() -> Iterator[SlowVoice]:
    voice = SlowVoice()
    yield voice
    voice.may_end.set()


@pytest.fixture
def model() -> Iterator[ModelServer]:
    with model_server(fails(500)) as server:
        yield server


@pytest.fixture
def simulator(simulator: Simulator, request: pytest.FixtureRequest) -> Simulator:
    if "voice" in request.fixturenames:
        return replace(simulator, voice=request.getfixturevalue("voice"))
    url = request.getfixturevalue("model").url
    voice = ModelVoice(Client(Access("stub", url, "none", 0.7)), Limits(1.5, 0))
    return replace(simulator, voice=voice)
