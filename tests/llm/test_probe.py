"""A model is asked for one word; whatever comes of it is told in time."""

from time import monotonic

import pytest

from tests.model_server import Way, fails, hangs, model_server, never_stops, says
from trainer.llm.client import LATE, Access, Client
from trainer.llm.probe import QUESTION, SILENT, probe


@pytest.mark.parametrize(
    ("way", "because"),
    [
        (says("ready"), ""),
        (says(""), SILENT),
        (never_stops, ""),
        (fails(401), "HTTP 401"),
        (hangs, LATE),
    ],
)
def test_a_model_is_asked_for_one_word(way: Way, because: str) -> None:
    with model_server(way) as server:
        began = monotonic()
        ms, found = probe(Client(Access("stub", server.url, "none", 0.7)), 0.4)
        assert (found, server.messages()) == (because, QUESTION)
        assert 0 < ms <= (monotonic() - began) * 1000 + 1
