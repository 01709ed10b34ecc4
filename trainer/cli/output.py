"""Write what a command gives: to standard output, to a file at once, or to one that can be gone on with."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from signal import SIGTERM, signal
from tempfile import NamedTemporaryFile
from threading import current_thread, main_thread
from typing import Protocol

import click

from trainer.exchange.unfinished import Reached, Unfinished

HERE = "-"


class Put(Protocol):
    """Take the lines that came of `read` entries, of which `bad` gave none."""

    def __call__(self, lines: Sequence[str], read: int, bad: int) -> None:
        """Write them."""
        ...


@contextmanager
def written(out: str, run: str = "") -> Iterator[tuple[Put, Reached]]:
    """Give what takes lines, and how far an earlier run is.

    A `run` with a name keeps what is done, to be gone on with; one without writes the file whole or
    not at all.
    """
    if run:
        with Unfinished(Path(out), run) as file:
            yield file.write, file.reached
        return
    with whole(out) as write:

        def put(lines: Sequence[str], read: int, bad: int) -> None:  # noqa: ARG001 - nobody counts
            for line in lines:
                write(f"{line}\n")

        yield put, Reached("")


@contextmanager
def whole(out: str) -> Iterator[Callable[[str], object]]:
    """Give what writes to a file, which is there only once all is written; "-" is standard output."""
    if out == HERE:
        yield lambda text: click.echo(text.encode(), nl=False)
        return
    path = Path(out)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    with (
        _unwound_when_ended(),
        NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as aside,
    ):
        try:
            yield aside.write
            aside.close()
            Path(aside.name).chmod(mode)
            Path(aside.name).replace(path)
        except BaseException:
            aside.close()
            with suppress(OSError):
                Path(aside.name).unlink()
            raise


@contextmanager
def _unwound_when_ended() -> Iterator[None]:
    """Let a process that is ended by SIGTERM tidy up first, as one that is ended by Ctrl+C does."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal(SIGTERM, lambda number, _: sys.exit(128 + number))
    try:
        yield
    finally:
        signal(SIGTERM, before)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
