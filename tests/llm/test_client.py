import threading
from collections.abc import Callable
from contextlib import closing
from time import monotonic, sleep

import pytest

from tests.model_server import drips, fails, hangs, model_server, says
from trainer.llm.client import Access, Answer, Client, ModelError

ASKED = ({"role": "system", "content": "Be brief."}, {"role": "user", "content": "Well?"})


def test_pieces_come_in_order_and_what_comes_with_them_is_kept() -> None:
    with model_server(says("So what now?", finish="stop")) as server:
        answer = Answer()
        pieces = list(Client(access(server.url)).stream(ASKED, 7, soon(), answer))
    assert pieces == ["So", " what", " now?"]
    assert answer == Answer(300, 20, "stop")
    assert server.asked[0]["messages"] == list(ASKED)
    assert (server.asked[0]["seed"], server.asked[0]["temperature"]) == (7, 0.7)


@pytest.mark.parametrize("name", ["max_tokens", "stream_options", "temperature", "seed"])
def test_a_parameter_that_a_server_does_not_take_is_left_out_from_then_on(name: str) -> None:
    body = f'{{"error": {{"message": "Unsupported parameter: {name}", "param": "{name}"}}}}'
    with model_server(fails(400, body), says("Yes.")) as server:
        client = Client(access(server.url))
        first = "".join(client.stream(ASKED, 7, soon(), Answer()))
        second = "".join(client.stream(ASKED, 7, soon(), Answer()))
    assert (first, second) == ("Yes.", "Yes.")
    assert [name in asked for asked in server.asked] == [True, False, False]
    assert ("max_completion_tokens" in server.asked[1]) is (name == "max_tokens")


def test_a_refusal_for_another_reason_is_told() -> None:
    with model_server(fails(400, '{"error": {"message": "too long"}}')) as server:
        with pytest.raises(ModelError, match="HTTP 400") as refused:
            list(Client(access(server.url)).stream(ASKED, 7, soon(), Answer()))
        assert refused.value.wait is None


def test_connections_are_used_again() -> None:
    with model_server(says("Yes.")) as server:
        client = Client(access(server.url))
        for _ in range(3):
            assert "".join(client.stream(ASKED, 7, soon(), Answer())) == "Yes."
        assert len(client._free) == 1


def test_one_that_hangs_does_no_harm_to_the_others() -> None:
    with model_server(hangs, says("Yes.")) as server:
        client = Client(access(server.url))
        with pytest.raises(ModelError, match="too long"):
            list(client.stream(ASKED, 7, monotonic() + 0.2, Answer()))
        assert "".join(client.stream(ASKED, 7, soon(), Answer())) == "Yes."


def test_no_thread_outlives_a_server_that_is_never_silent() -> None:
    with model_server(drips) as server:
        with pytest.raises(ModelError, match="too long"):
            list(Client(access(server.url)).stream(ASKED, 7, monotonic() + 0.2, Answer()))
        assert soon_true(lambda: "_read" not in str(threading.enumerate()))


def test_one_who_has_heard_enough_lets_the_server_go() -> None:
    with model_server(says("So what now? " * 50, wait=0.02)) as server:
        client = Client(access(server.url))
        with closing(client.stream(ASKED, 7, soon(), Answer())) as pieces:
            assert next(pieces) == "So"
        assert client._free == []


def access(url: str) -> Access:
    return Access("stub", url, "none", 0.7)


def soon() -> float:
    return monotonic() + 5


def soon_true(claim: Callable[[], bool]) -> bool:
    until = monotonic() + 3
    while not claim() and monotonic() < until:
        sleep(0.02)
    return claim()
