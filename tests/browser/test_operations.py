"""The page of those who see to the model can be read by all of them, on any screen."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from tests.browser import looking
from tests.browser.conftest import SignIn
from tests.browser.talks import COLD, KIND, MENDED, a_talk
from tests.fakes import Clock
from tests.model_server import ModelServer, fails, model_server, rewords, says
from trainer.llm.asking import Limits
from trainer.llm.client import Access, Client
from trainer.llm.probe import probe
from trainer.llm.voice import ModelVoice
from trainer.simulator import Model, Simulator
from trainer.store.people import Person


def test_the_figures_of_a_model_have_no_barrier_and_fit_a_phone(
    trainer: Person, page: Page, let_in: SignIn, asked: None
) -> None:
    let_in(page, trainer)
    page.goto("/")
    page.get_by_role("link", name="Operations").first.click()
    expect(page.get_by_role("heading", name="stub")).to_be_visible()
    expect(page.get_by_text("refused:").first).to_be_visible()
    page.get_by_role("button", name="Ask it for one word").click()
    expect(page.get_by_role("alert")).to_contain_text("It answers")
    assert looking.barriers(page) == []
    page.emulate_media(color_scheme="dark")
    assert looking.pale_words(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert looking.too_wide(page) == 0


@pytest.fixture
def model() -> Iterator[ModelServer]:
    refused = says("As an AI, I cannot thank you enough for the £99.")
    with model_server(refused, refused, rewords, fails(500), says("ready")) as server:
        yield server


@pytest.fixture
def asked(db: Flask, simulator: Simulator, clock: Clock, trainee: Person) -> None:
    """Have three replies: one refused, one as the model worded it, one that failed."""
    a_talk(db, simulator, clock, trainee, KIND, COLD, MENDED)


@pytest.fixture
def simulator(simulator: Simulator, model: ModelServer) -> Simulator:
    client = Client(Access("stub", model.url, "none", 0.7))
    voice = ModelVoice(client, Limits(5.0, 0, 1.0, 3.0))
    named = Model("stub", "models.example.com", lambda: probe(client, 5.0))
    return replace(simulator, voice=voice, model=named)
