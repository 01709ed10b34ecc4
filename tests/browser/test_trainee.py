import re
from dataclasses import replace
from threading import Event

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.conftest import SignIn
from tests.browser.talks import (
    COLD,
    KIND,
    MENDED,
    a_finished_talk,
    begin,
    in_navigation,
    said_by_me,
    send,
)
from tests.fakes import Clock, WatchedVoice
from trainer.content.library import Library
from trainer.simulator import Simulator
from trainer.store.people import Person

LISTEN = """() => { window.said = []; new MutationObserver(() => {
    const words = document.getElementById("announcer").textContent;
    if (words) window.said.push(words);
}).observe(document.getElementById("announcer"), {childList: true, subtree: true}); }"""


def test_a_case_is_found_by_filters_that_stand_in_the_address(
    admin: Person, trainee: Person, page: Page, sign_in: SignIn, library: Library
) -> None:
    sign_in(page, trainee)
    in_navigation(page, "Practise").click()
    cases = [one.channel for one in library.list_scenarios()]
    expect(page.get_by_text(f"{len(cases)} of {len(cases)} cases")).to_be_visible()
    page.wait_for_load_state()  # the scripts hear changes from then on
    page.get_by_label("Channel").select_option("E-mail")
    expect(page.get_by_text(f"{cases.count('email')} of {len(cases)} cases")).to_be_visible()
    assert "channel=email" in page.url
    expect(page.get_by_label("Channel")).to_be_focused()
    page.get_by_label("Channel").select_option("Chat")
    page.get_by_role("link", name="Charged again after cancelling").click()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_role("heading", name="Charged again after cancelling").first).to_be_visible()
    expect(page.get_by_role("log")).to_contain_text("I cancelled in March")


def test_a_reply_is_waited_for_in_sight_and_announced_once(
    trainee: Person, page: Page, let_in: SignIn, voice_may_speak: Event
) -> None:
    let_in(page, trainee)
    begin(page)
    page.evaluate(LISTEN)
    voice_may_speak.clear()
    page.get_by_label("Your reply").fill(KIND)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Priya Nair is typing…")).to_be_visible()
    expect(page.locator("#log .is-pending")).to_have_text(KIND)
    voice_may_speak.set()
    answer = page.locator("#turn-2 [data-turn-text]")
    expect(answer).to_contain_text("LS6 2KV")
    expect(page.get_by_text("Priya Nair is typing…")).to_be_hidden()
    expect(page.get_by_label("Your reply")).to_be_focused()
    expect(page.get_by_label("Your reply")).to_have_value("")
    page.wait_for_function("() => window.said.length > 0")
    assert page.evaluate("window.said") == [f"Priya Nair: {answer.inner_text()}"]
    assert said_by_me(page) == [KIND]


def test_an_action_goes_out_with_the_next_message(
    trainee: Person, page: Page, let_in: SignIn
) -> None:
    let_in(page, trainee)
    begin(page)
    # As tools leave it that hide the caret: htmx must not copy it into what it swaps in.
    page.evaluate("document.querySelectorAll('#actions [id]').forEach((one) => one.style = '')")
    send(page, KIND)
    page.get_by_role("button", name="Identity checked").click()
    done = page.get_by_text("Done, and told with your next message")
    expect(done).to_be_visible()
    expect(page.get_by_role("button", name="Identity checked")).to_be_focused()
    expect(page.locator("#announcer")).to_have_text("Done: Identity checked")
    page.get_by_role("button", name="Refund the April charge").click()
    expect(page.locator("#announcer")).to_have_text(
        "Done: Identity checked, Refund the April charge: 39.90"
    )
    send(page, MENDED)
    expect(page.locator("#turn-3").get_by_label("Actions taken")).to_have_text(
        re.compile("Identity checked.*39.90")
    )
    expect(done).to_be_hidden()


def test_a_key_leads_to_the_actions_though_their_fold_is_shut(
    trainee: Person, page: Page, let_in: SignIn
) -> None:
    let_in(page, trainee)
    begin(page)
    fold = page.locator("summary").filter(has_text="Actions")
    fold.click()
    first = page.get_by_role("button", name="Identity checked")
    expect(first).to_be_hidden()
    page.keyboard.press("a")
    expect(fold).to_be_focused()
    page.keyboard.press("Tab")
    expect(first).to_be_focused()


def test_an_amount_that_is_none_is_refused_in_a_sentence_and_the_actions_stay(
    trainee: Person, page: Page, let_in: SignIn, problems: list[str]
) -> None:
    let_in(page, trainee)
    begin(page)
    page.get_by_label("Amount for Refund the April charge").fill("ten")
    page.get_by_role("button", name="Refund the April charge").click()
    expect(page.locator("#announcer")).to_have_text("'ten' is not an amount; write it as 39.90.")
    expect(page.get_by_role("button", name="Refund the April charge")).to_be_visible()
    assert [one for one in problems if "422" not in one] == []
    problems.clear()


def test_a_draft_outlives_a_reload_and_articles_are_searched_as_one_types(
    trainee: Person, page: Page, let_in: SignIn
) -> None:
    let_in(page, trainee)
    begin(page)
    page.get_by_label("Your reply").fill("Half a thou")
    expect(page.get_by_text("Draft saved")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Your reply")).to_have_value("Half a thou")
    page.get_by_label("Search the articles").fill("goodwill")
    expect(page.get_by_text("Goodwill after our mistakes")).to_be_visible()
    expect(page.get_by_text("Who am I talking to?")).to_be_hidden()


def test_the_talk_ends_in_a_question_and_then_the_debrief(
    trainee: Person, page: Page, let_in: SignIn
) -> None:
    let_in(page, trainee)
    begin(page)
    send(page, KIND)
    send(page, COLD)
    # It asks first, as the matter is open and ending fails the talk; a no leaves all as it is.
    page.once("dialog", lambda asked: asked.dismiss())
    page.get_by_role("button", name="End and get feedback").click()
    expect(page.get_by_label("Your reply")).to_be_visible()
    page.once("dialog", lambda asked: asked.accept())  # the matter is open
    page.get_by_role("button", name="End and get feedback").click()
    expect(page.get_by_role("heading", name="Before you read anything")).to_be_visible()
    page.get_by_label("The moment").select_option("3")
    page.get_by_label("What you did there").fill("I told her to calm down.")
    page.get_by_role("button", name="Keep it and read the feedback").click()
    expect(page.get_by_role("heading", name="Debrief", exact=True)).to_be_visible()
    expect(page.get_by_text("I told her to calm down.")).to_be_visible()


def test_the_debrief_draws_the_mood_and_leads_from_quotes_to_turns_and_back(
    trainee: Person, page: Page, let_in: SignIn, talked: int
) -> None:
    let_in(page, trainee)
    page.goto(f"/attempts/{talked}/debrief?skip=1")
    looking.wait_until_drawn(page)
    chart = page.locator("#mood")
    expect(chart.locator("[data-chart-canvas] svg")).to_be_visible()
    expect(chart.locator("[data-chart-canvas] svg")).to_contain_text("Trust")
    chart.get_by_text("The numbers").click()
    expect(chart.get_by_role("row")).to_have_count(4)  # the head, the opening, two answers
    page.locator("#moment").get_by_role("link", name="You, turn 4").click()
    expect(page.locator("#turn-3")).to_be_focused()
    expect(page.locator("#turn-3")).to_be_in_viewport()
    page.get_by_role("link", name="Back to the quote").click()
    expect(page.locator("#moment").get_by_text(COLD)).to_be_in_viewport()
    expect(page.locator("#moment .is-found")).to_be_focused()


def test_the_moment_is_said_again_and_both_lines_stand_side_by_side(
    trainee: Person, page: Page, let_in: SignIn, talked: int
) -> None:
    let_in(page, trainee)
    page.goto(f"/attempts/{talked}/debrief?skip=1")
    moment = page.locator("#moment")
    expect(moment.get_by_text("Another way to say it shows after your first try.")).to_be_visible()
    page.get_by_label("Say it again").fill(MENDED)
    page.get_by_role("button", name="Send it again").click()
    expect(moment.get_by_role("heading", name="Side by side")).to_be_visible()
    expect(moment.get_by_role("heading", name="What you wrote")).to_be_visible()
    expect(moment.get_by_text(MENDED)).to_be_visible()
    expect(moment.get_by_role("heading", name="Another way to say it")).to_be_visible()
    expect(moment.get_by_text("2 tries left")).to_be_visible()


def test_the_scorecard_prints_on_a4_without_navigation(
    trainee: Person, page: Page, let_in: SignIn, talked: int
) -> None:
    let_in(page, trainee)
    page.goto(f"/attempts/{talked}/scorecard")
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed")
    paper = page.pdf(prefer_css_page_size=True)
    assert re.search(rb"/MediaBox \[\s*0 0 59[45]\.\d+ 84[12]\.\d+", paper)  # points
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Criteria")).to_be_visible()
    expect(page.get_by_text("Calm down").first).to_be_visible()
    for gone in (page.locator(".topbar"), page.locator(".footer"), page.locator(".button").first):
        expect(gone).to_be_hidden()


def test_progress_shows_the_talk_and_says_where_data_are_thin(
    trainee: Person, page: Page, let_in: SignIn, talked: int
) -> None:
    let_in(page, trainee)
    page.goto("/")
    in_navigation(page, "My progress").click()
    expect(page.get_by_role("group", name="Your talks")).to_contain_text("Charged again")
    expect(page.get_by_text("Insufficient data").first).to_be_visible()


def test_a_letter_keeps_its_subject_and_is_not_sent_by_enter(
    trainee: Person, page: Page, let_in: SignIn
) -> None:
    let_in(page, trainee)
    begin(page, "late-cot")
    page.get_by_label("Subject").fill("Your cot bed")
    page.get_by_label("Your reply").fill("Dear Tomasz,")
    page.keyboard.press("Enter")
    page.keyboard.type("I am sorry about the wait. Is 14 Mill Rise still right?")
    expect(page.locator("[data-turn]")).to_have_count(1)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#turn-1")).to_contain_text("Your cot bed")
    expect(page.locator("#turn-1")).to_contain_text("Dear Tomasz,\nI am sorry", use_inner_text=True)
    expect(page.locator("#turn-2")).to_contain_text("Tomasz Wierzbicki")
    page.reload()
    expect(page.get_by_label("Subject")).to_have_value("Re: Your cot bed")


def test_a_call_goes_on_line_by_line(trainee: Person, page: Page, let_in: SignIn) -> None:
    let_in(page, trainee)
    begin(page, "three-days-offline")
    expect(page.get_by_role("timer", name="Waiting")).to_have_text("00:00")
    expect(page.get_by_label("Subject")).to_have_count(0)
    answer = send(page, "That is four calls too many, Mr Holloway. What is your account number?")
    expect(answer).to_contain_text("Derek Holloway")


@pytest.fixture
def voice_may_speak() -> Event:
    """Hold the customer's voice back while it is cleared."""
    event = Event()
    event.set()
    return event


@pytest.fixture
def simulator(simulator: Simulator, voice_may_speak: Event) -> Simulator:
    voice = WatchedVoice(simulator.voice, lambda: voice_may_speak.wait(10))
    return replace(simulator, voice=voice)


@pytest.fixture
def talked(db: Flask, simulator: Simulator, clock: Clock, trainee: Person) -> int:
    return a_finished_talk(db, simulator, clock, trainee)
