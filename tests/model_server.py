"""Be a small OpenAI-compatible server on this machine that behaves, or misbehaves, as it is told."""

import json
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

Way = Callable[["_Handler"], None]
_AGENT = re.compile(r'^(\d+) Agent: (".*")$', re.MULTILINE)


@dataclass
class ModelServer:
    """Hold a running server: what it does for each request in turn, the last for all after it."""

    url: str
    ways: list[Way]
    asked: list[dict[str, Any]] = field(default_factory=list)
    stopping: Event = field(default_factory=Event)

    def next(self) -> Way:
        """Give the way of the next request."""
        return self.ways.pop(0) if len(self.ways) > 1 else self.ways[0]

    def messages(self, number: int = -1) -> str:
        """Give everything that the model was told in one request."""
        return "\n".join(one["content"] for one in self.asked[number]["messages"])


@contextmanager
def model_server(*ways: Way) -> Iterator[ModelServer]:
    """Serve on a free port until the test is over."""
    web = _Web(("127.0.0.1", 0), _Handler)
    web.model = ModelServer(f"http://127.0.0.1:{web.server_port}/v1", list(ways))
    thread = Thread(target=web.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield web.model
    finally:
        web.model.stopping.set()
        web.shutdown()
        web.server_close()
        thread.join()


def says(text: str, *, usage: bool = True, finish: str = "stop", wait: float = 0) -> Way:
    """Say `text` word by word, `wait` seconds before each."""

    def way(handler: "_Handler") -> None:
        handler.begin()
        for piece in _pieces(text):
            handler.stopped(wait)
            handler.event(_chunk(piece))
        handler.event(_chunk("", finish))
        if usage:
            count = {"prompt_tokens": 300, "completion_tokens": 20, "total_tokens": 320}
            handler.event({**_chunk("", None), "choices": [], "usage": count})
        handler.raw(b"data: [DONE]\n\n")

    return way


def rewords(handler: "_Handler", wait: float = 0) -> None:
    """Say the plain line that the prompt asks to be reworded, as it stands."""
    told = handler.server.model.asked[-1]["messages"][-1]["content"]
    says(told.partition("Plain line: ")[2].partition("\n")[0], wait=wait)(handler)


def rewords_slowly(handler: "_Handler") -> None:
    """Say the plain line a tenth of a second for each word."""
    rewords(handler, wait=0.1)


def rates(level: int, because: str = "So it reads.", wait: float = 0) -> Way:
    """Rate what the judge is asked about, with the agent's first words as proof."""

    def way(handler: "_Handler") -> None:
        turn, text = _first_of_agent(handler)
        quote = {"turn": turn, "quote": text[:20], "good": level > 2}
        told = {"quotes": [quote], "missed": [], "because": because, "level": level}
        says(json.dumps(told), wait=wait)(handler)

    return way


def obeys(level: int, best: int = 5) -> Way:
    """Rate `level`, or `best` where the talk that is shown asks for full marks."""

    def way(handler: "_Handler") -> None:
        told = handler.server.model.messages()
        rates(best if "full marks" in told.lower() else level)(handler)

    return way


def lies(level: int) -> Way:
    """Rate with a quote that nobody said."""
    quote = {"turn": 0, "quote": "You are all so wonderful", "good": True}
    told = {"quotes": [quote], "missed": [], "because": "Kind.", "level": level}
    return says(json.dumps(told))


def fails(status: int, body: str = '{"error": {"message": "no"}}', **headers: str) -> Way:
    """Answer with an HTTP status."""

    def way(handler: "_Handler") -> None:
        handler.answer(status, body.encode(), headers)

    return way


def sends(raw: bytes, kind: str = "text/event-stream") -> Way:
    """Answer 200 with these bytes."""

    def way(handler: "_Handler") -> None:
        handler.begin(kind)
        handler.raw(raw)

    return way


def hangs(handler: "_Handler") -> None:
    """Take the request, and say nothing."""
    handler.stopped(30)


def drips_headers(handler: "_Handler") -> None:
    """Send a byte of the headers at a time."""
    for byte in b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n" * 40:
        if handler.stopped(0.05) or not handler.raw(bytes((byte,))):
            return


def drips(handler: "_Handler") -> None:
    """Send a byte of a comment at a time: never silent, and never anything."""
    handler.begin()
    for _ in range(10_000):
        if handler.stopped(0.05) or not handler.raw(b":"):
            return


def floods(handler: "_Handler") -> None:
    """Send one line without end."""
    handler.begin()
    for _ in range(10_000):
        if not handler.raw(b"x" * 65536):
            return


def never_stops(handler: "_Handler") -> None:
    """Say the same word for ever, as fast as it goes."""
    handler.begin()
    for _ in range(100_000):
        if not handler.event(_chunk("so ")):
            return


def breaks_off(text: str) -> Way:
    """Say `text` and then close the connection in the middle of an event."""

    def way(handler: "_Handler") -> None:
        handler.begin(length=1_000_000)
        for piece in _pieces(text):
            handler.event(_chunk(piece))
        handler.raw(b'data: {"choices": [{"del')

    return way


class _Web(ThreadingHTTPServer):
    daemon_threads = True
    model: ModelServer

    def handle_error(self, *_: object) -> None:
        """Keep quiet: a client that goes away is what many tests are about."""


class _Handler(BaseHTTPRequestHandler):
    server: _Web

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        self.server.model.asked.append(json.loads(body))
        self.close_connection = True
        self.server.model.next()(self)

    def stopped(self, seconds: float) -> bool:
        return bool(seconds) and self.server.model.stopping.wait(seconds)

    def begin(self, kind: str = "text/event-stream", length: int | None = None) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.raw(body)

    def event(self, value: dict[str, Any]) -> bool:
        return self.raw(f"data: {json.dumps(value)}\n\n".encode())

    def raw(self, data: bytes) -> bool:
        try:
            self.wfile.write(data)
            self.wfile.flush()
        except OSError:
            return False
        return True

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _first_of_agent(handler: "_Handler") -> tuple[int, str]:
    found = _AGENT.search(handler.server.model.messages())
    return (int(found[1]), str(json.loads(found[2]))) if found else (0, "")


def _pieces(text: str) -> Sequence[str]:
    words = text.split(" ")
    return [word if place == 0 else f" {word}" for place, word in enumerate(words)]


def _chunk(text: str, finish: str | None = None) -> dict[str, Any]:
    return {
        "id": "c1",
        "object": "chat.completion.chunk",
        "created": int(time.time()),
        "model": "stub",
        "choices": [{"index": 0, "delta": {"content": text}, "finish_reason": finish}],
    }
