"""Ask a model of an OpenAI-compatible server, and never wait for it longer than was said.

The one place that knows the `openai` SDK. Whatever the server does, an answer ends in time: it is
read on a thread of its own, and the thread's connection is closed when its time is over.
"""

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from ssl import SSLContext
from threading import Lock, Thread
from time import monotonic
from typing import cast

import httpx2
from openai import APIConnectionError, APIStatusError, OpenAI
from openai.types.chat import ChatCompletionMessageParam

from trainer.core.errors import OutsideError

MOST_BYTES = 512 * 1024
"""Bytes of one answer; a reply needs a hundredth of it."""
MOST_TOKENS = 400
LATE = "it took too long"
_SOON = 0.2
"""Seconds before another try where a server says nothing of it."""
_ADJUSTABLE = ("max_tokens", "stream_options", "temperature", "seed")
"""Parameters that some servers or models do not take; they are left out once refused."""


class ModelError(OutsideError):
    """Say that the model gave no answer: of what kind, and how long to wait before another try.

    `wait` is in seconds, None where another try is of no use.
    """

    def __init__(self, kind: str, wait: float | None = None) -> None:
        """Take the kind of failure in a word or two."""
        super().__init__(f"The model did not answer: {kind}.")
        self.kind = kind
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Access:
    """Hold where the model is and how it is asked; `most_tokens` is the longest answer."""

    model: str
    base_url: str | None
    key: str
    temperature: float
    most_tokens: int = MOST_TOKENS


@dataclass(slots=True)
class Answer:
    """Hold what comes back besides the words, filled in while they are read."""

    tokens_in: int | None = None
    tokens_out: int | None = None
    finish: str = ""


Message = Mapping[str, str]
"""One message to the model: its `role`, system or user, and its `content`."""
_Event = str | ModelError | None
"""A piece of the answer, what went wrong, or None at its end."""


@dataclass
class Client:
    """Be the way to one model; any number of threads may ask at once.

    Each question has a connection of its own for its time, so that one that hangs can be closed
    without harm to the others.
    """

    access: Access
    _free: list[OpenAI] = field(default_factory=list)
    _tls: SSLContext = field(default_factory=httpx2.create_ssl_context)
    _left_out: set[str] = field(default_factory=set)
    _lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        """Make one connection ready, so that the first reply does not wait for it."""
        self._free.append(self._take())

    def stream(
        self, messages: Sequence[Message], seed: int, until: float, answer: Answer
    ) -> Generator[str]:
        """Give the pieces of an answer as they come, until `until` by the monotonic clock.

        Raises ModelError for whatever goes wrong, then or before. Closed early, it lets the server
        go.
        """
        server = self._take()
        events: SimpleQueue[_Event] = SimpleQueue()
        job = (server, messages, seed, until, answer, events)
        Thread(target=self._read, args=job, daemon=True).start()
        whole = False
        try:
            while (event := _next(events, until)) is not None:
                if isinstance(event, ModelError):
                    whole = event.kind.startswith("HTTP")
                    raise event
                yield event
            whole = True
        finally:
            self._give_back(server, whole=whole)

    def _take(self) -> OpenAI:
        with self._lock:
            if self._free:
                return self._free.pop()
        # A redirect could carry the key to somebody else's server.
        web = httpx2.Client(
            follow_redirects=False, verify=self._tls, event_hooks={"response": [_bounded]}
        )
        return OpenAI(
            api_key=self.access.key,
            base_url=self.access.base_url,
            max_retries=0,
            http_client=web,
        )

    def _give_back(self, server: OpenAI, *, whole: bool) -> None:
        if whole:
            with self._lock:
                self._free.append(server)
            return
        with suppress(Exception):
            server.close()

    def _read(
        self,
        server: OpenAI,
        messages: Sequence[Message],
        seed: int,
        until: float,
        answer: Answer,
        events: SimpleQueue[_Event],
    ) -> None:
        """Put what comes into `events`: pieces, and at the end None or what went wrong."""
        end: _Event = None
        try:
            for piece in self._asked(server, messages, seed, until, answer):
                events.put(piece)
        except ModelError as error:
            end = error
        except APIStatusError as error:
            end = _refusal(error)
        except APIConnectionError:
            end = ModelError("the connection failed", _SOON)
        except Exception as error:  # noqa: BLE001 - a strange server can break the SDK anywhere
            end = ModelError(f"an answer that cannot be read ({type(error).__name__})")
        events.put(end)

    def _asked(
        self, server: OpenAI, messages: Sequence[Message], seed: int, until: float, answer: Answer
    ) -> Iterator[str]:
        told: list[ChatCompletionMessageParam] = [
            {"role": "system", "content": one["content"]}
            if one["role"] == "system"
            else {"role": "user", "content": one["content"]}
            for one in messages
        ]
        wanted: dict[str, object] = {
            "max_tokens": self.access.most_tokens,
            "stream_options": {"include_usage": True},
            "temperature": self.access.temperature,
            "seed": seed,
        }
        while True:
            body = {name: value for name, value in wanted.items() if name not in self._left_out}
            if "max_tokens" in self._left_out:
                body["max_completion_tokens"] = 4 * self.access.most_tokens
            try:
                chunks = server.chat.completions.create(
                    model=self.access.model,
                    messages=told,
                    stream=True,
                    extra_body=body,
                    timeout=max(0.05, until - monotonic()),
                )
            except APIStatusError as error:
                refused = _refused_parameter(error, body)
                if not refused:
                    raise
                self._left_out.add(refused)
                continue
            for chunk in chunks:
                if chunk.usage:
                    answer.tokens_in = chunk.usage.prompt_tokens
                    answer.tokens_out = chunk.usage.completion_tokens
                for choice in chunk.choices[:1]:
                    answer.finish = choice.finish_reason or answer.finish
                    if choice.delta and choice.delta.content:
                        yield str(choice.delta.content)
            return


def _next(events: SimpleQueue[_Event], until: float) -> _Event:
    left = until - monotonic()
    if left <= 0:
        return ModelError(LATE)
    try:
        return events.get(timeout=left)
    except Empty:
        return ModelError(LATE)


def _refusal(error: APIStatusError) -> ModelError:
    status = error.status_code
    if status == 429 or status >= 500:
        return ModelError(f"HTTP {status}", _retry_after(error.response.headers))
    return ModelError(f"HTTP {status}")


def _retry_after(headers: Mapping[str, str]) -> float:
    try:
        return max(0.0, float(headers.get("retry-after", _SOON)))
    except ValueError:
        return 60.0  # a date: too far off for somebody who waits for a reply


def _refused_parameter(error: APIStatusError, body: Mapping[str, object]) -> str:
    if error.status_code not in {400, 422}:
        return ""
    said = f"{error.message} {getattr(error, 'param', '')}"
    return next((name for name in _ADJUSTABLE if name in body and name in said), "")


class _Counted(httpx2.SyncByteStream):
    """Be a stream of bytes that ends with an error where it grows beyond all measure."""

    def __init__(self, stream: httpx2.SyncByteStream) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        count = 0
        for piece in self._stream:
            count += len(piece)
            if count > MOST_BYTES:
                raise ModelError("an answer without end")
            yield piece

    def close(self) -> None:
        self._stream.close()


def _bounded(response: httpx2.Response) -> None:
    response.stream = _Counted(cast(httpx2.SyncByteStream, response.stream))
