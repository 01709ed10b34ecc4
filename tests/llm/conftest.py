"""Ask a voice for a reply, with a server of our own behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

import pytest

from tests.builders import a_scenario
from tests.core.customer.guarding import a_talk
from tests.model_server import ModelServer, Way, model_server
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Band
from trainer.core.customer.intent import Intent
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.voice import Said, Wording
from trainer.core.scenario.scenario import Scenario
from trainer.llm.asking import Limits
from trainer.llm.client import Access, Client
from trainer.llm.voice import ModelVoice

SCENARIO = a_scenario()
TALK = a_talk(SCENARIO.opening, "Hello Priya, what is your postcode, please?")
FACT = next(fact for fact in SCENARIO.facts if fact.id == "postcode")
TELL = Intent((CustomerAct.TELL,), Band.TENSE, (FACT.say,), told=(FACT.id,))


@dataclass(frozen=True)
class Outcome:
    """Hold what came of one reply: what was said, heard, how long it took, and who was asked."""

    said: Said
    heard: tuple[str, ...]
    seconds: float
    server: ModelServer

    @property
    def wording(self) -> Wording:
        """Tell how it was worded."""
        assert self.said.wording is not None
        return self.said.wording


Ask = Callable[..., Outcome]


def asked(
    *ways: Way,
    seconds: float = 2.0,
    retries: int = 0,
    intent: Intent = TELL,
    scenario: Scenario = SCENARIO,
    price: float | None = None,
) -> Outcome:
    """Ask a model that behaves in these ways for a reply."""
    heard: list[str] = []
    with model_server(*ways) as server:
        client = Client(Access("stub", server.url, "none", 0.7))
        voice = ModelVoice(client, Limits(seconds, retries, price, price))
        began = monotonic()
        said = voice.say(intent, scenario, TALK, (), "1:2", heard.append)
        return Outcome(said, tuple(heard), monotonic() - began, server)


def authored(intent: Intent = TELL, scenario: Scenario = SCENARIO) -> str:
    """Give the authored reply."""
    return ScriptedVoice().say(intent, scenario, TALK, (), "1:2").text


@pytest.fixture
def ask() -> Ask:
    return asked
