from dataclasses import replace

from tests.fakes import HELLO, SLUG
from tests.model_server import model_server, says
from trainer.llm.asking import Limits
from trainer.llm.client import Access, Client
from trainer.llm.voice import ModelVoice
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.people import Person


def test_how_a_reply_was_worded_is_kept_with_it(trainee: Person, simulator: Simulator) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG)
    with model_server(says("As an AI, I cannot say.")) as server:
        attempts.take(asking(simulator, server.url), trainee.id, id, HELLO, "a1")
    attempts.take(simulator, trainee.id, id, HELLO, "a2")

    opening, asked, scripted = attempts.load(trainee.id, id).wordings

    assert (opening, scripted) == (None, None)
    assert asked is not None
    assert (asked.model, asked.kept, asked.tries) == ("stub", "authored", 2)
    assert "meta" in asked.faults


def asking(simulator: Simulator, url: str, model: str = "stub") -> Simulator:
    """Let a model on `url` word the customer."""
    client = Client(Access(model, url, "none", 0.7))
    return replace(simulator, voice=ModelVoice(client, Limits(5, 0, 1.0, 0.0)))
