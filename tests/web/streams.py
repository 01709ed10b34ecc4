"""Hear a reply as it comes, as a page would."""

import json
from collections.abc import Iterator

from flask.testing import FlaskClient
from werkzeug.test import TestResponse


def listen(client: FlaskClient, id: int, seen: int = -1) -> list[tuple[str, str]]:
    """Hear a reply to its end: each event with its text."""
    return events(client.get(f"/attempts/{id}/reply?seen={seen}"))


def events(answer: TestResponse) -> list[tuple[str, str]]:
    """Read the events of a stream."""
    blocks = [block.splitlines() for block in answer.text.split("\n\n")]
    return [
        (block[0].removeprefix("event: "), json.loads(block[1].removeprefix("data: ")))
        for block in blocks
        if block and block[0].startswith("event: ")
    ]


def names(heard: list[tuple[str, str]]) -> list[str]:
    """Name the events."""
    return [name for name, _ in heard]


def until(stream: Iterator[bytes | str], word: str) -> str:
    """Read a stream until `word` has come."""
    read = ""
    while word not in read:
        read += as_text(next(stream))
    return read


def as_text(part: bytes | str) -> str:
    """Give a part of a stream as text."""
    return part.decode() if isinstance(part, bytes) else part
