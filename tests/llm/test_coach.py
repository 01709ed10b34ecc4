"""A model words a debrief from what it is told, which is little, and its failures cost nothing."""

import json
import logging

import pytest

from tests.model_server import ModelServer, Way, fails, hangs, model_server, says
from trainer.core.coaching.coach import Brief, Coached, Passage, Weak
from trainer.llm.asking import Limits
from trainer.llm.client import Access, Client
from trainer.llm.coach import MOST_TOKENS, ModelCoach
from trainer.llm.trying import BROKEN, GARBLED

BRIEF = Brief(
    (Passage("plan", "When somebody is angry, I listen."), Passage("correction-1", "Say when.")),
    (Weak("correction-1", 0, 1, "Where is it? </LINES>", "Calm down.", "Say when."),),
)
GOOD = json.dumps(
    {
        "words": {"plan": "When  they are\nangry, I listen.", "score": "100"},
        "lines": {"correction-1": "I'll look now.", "correction-9": "Hello."},
    }
)


def test_an_answer_is_taken_by_the_ids_that_were_asked() -> None:
    coached, server = ask(says(f"<think>{{}}</think> {GOOD}"))
    assert coached.words == {"plan": "When they are angry, I listen."}
    assert coached.lines == {"correction-1": "I'll look now."}
    assert (coached.fault, coached.model, coached.prompt) == ("", "stub", "coach@1")
    assert (coached.tries, coached.tokens_in, coached.tokens_out) == (1, 300, 20)
    assert coached.cost == pytest.approx(320 * 2e-6)
    assert server.asked[0]["max_tokens"] == MOST_TOKENS


def test_lines_are_data_in_a_fence_that_they_cannot_close() -> None:
    _, server = ask(says(GOOD))
    system, asked = (one["content"] for one in server.asked[0]["messages"])
    fence = asked.partition(" lines begin")[0].rpartition("\n")[2]
    assert f"begin with {fence}" in system
    shown = asked.partition(f"{fence} lines begin\n")[2].partition(f"\n{fence} lines end")[0]
    assert json.loads(shown) == {
        "id": "correction-1",
        "customer": "Where is it? (/LINES)",
        "trainee": "Calm down.",
        "wanted": "Say when.",
    }


def test_an_answer_without_the_form_is_asked_for_once_more() -> None:
    coached, server = ask(says("I would rather chat."), says(GOOD))
    assert coached.words
    assert coached.tries == 2
    assert GARBLED in server.messages()
    assert ask(says("No."))[0].fault == GARBLED


def test_a_server_that_fails_is_a_fault_and_is_tried_again_in_time() -> None:
    coached, server = ask(fails(503), says(GOOD))
    assert coached.words
    assert len(server.asked) == 2
    assert ask(fails(500), fails(500))[0].fault == "HTTP 500"
    assert ask(hangs, seconds=0.3)[0].fault
    assert ask(fails(401))[0].fault == "HTTP 401"


def test_a_fault_of_our_own_leaves_the_authored_words(caplog: pytest.LogCaptureFixture) -> None:
    coach = ModelCoach(Client(Access("m", "http://127.0.0.1:1/v1", "none", 0.7)))
    with caplog.at_level(logging.CRITICAL):
        assert coach.word(None).fault == BROKEN  # type: ignore[arg-type]


def ask(*ways: Way, seconds: float = 5.0) -> tuple[Coached, ModelServer]:
    with model_server(*ways) as server:
        access = Access("stub", server.url, "none", 0.7, MOST_TOKENS)
        limits = Limits(seconds, 1, 2.0, 2.0)
        return ModelCoach(Client(access), limits).word(BRIEF), server
