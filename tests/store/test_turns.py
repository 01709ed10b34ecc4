from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes import HELLO, SLUG, Clock
from tests.model_server import fails, model_server, says
from trainer.llm.asking import Limits
from trainer.llm.client import Access, Client
from trainer.llm.voice import ModelVoice
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store import turns
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


def test_wordings_are_counted_by_model_the_busiest_first(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG)
    with model_server(says("As an AI, I cannot say.")) as server:
        voice = asking(simulator, server.url)
        attempts.take(voice, trainee.id, id, HELLO, "a1")
        attempts.take(voice, trainee.id, id, "I'm looking into it for you now.", "a2")
    later = clock.now + timedelta(days=1)
    clock.turn(days=2)
    with model_server(fails(401)) as server:
        attempts.take(
            asking(simulator, server.url, "other"), trainee.id, id, "One moment, please.", "a3"
        )

    stub, other = turns.wording_counts()

    assert (stub.model, stub.replies, stub.by_model, stub.repaired, stub.authored) == (
        "stub",
        2,
        0,
        0,
        2,
    )
    assert stub.faults["meta"] == 4
    assert stub.failures == {"the guard refused it": 2}
    assert (stub.tokens_in, stub.tokens_out) == (1200, 80)
    assert stub.cost == pytest.approx(1200e-6)
    assert (other.model, other.failures, other.cost) == ("other", {"HTTP 401": 1}, 0)
    assert [one.model for one in turns.wording_counts(later)] == ["other"]


def asking(simulator: Simulator, url: str, model: str = "stub") -> Simulator:
    """Let a model on `url` word the customer."""
    client = Client(Access(model, url, "none", 0.7))
    return replace(simulator, voice=ModelVoice(client, Limits(5, 0, 1.0, 0.0)))
