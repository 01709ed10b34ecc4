"""Write what a long command gives: to standard output, or to a file that can be gone on with."""

import shlex
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from signal import SIGTERM, signal
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


@dataclass(frozen=True, slots=True)
class Run:
    """Hold a long run: its `name`, what tells `how` to go on after a cut, and whether it goes on from one."""

    name: str
    how: str
    goes_on: bool = False


@contextmanager
def written(out: str, run: Run) -> Iterator[tuple[Put, Reached]]:
    """Give what takes lines, and how far an earlier run is.

    A file is there only once it is complete. Of a run that is cut off, the whole lines so far stay
    beside it, and a sentence says how many and how to go on. To standard output they go as they come.
    """
    if out == HERE:
        yield _shown, Reached(run.name)
        return
    file = Unfinished(Path(out), run.name, anew=not run.goes_on)
    if file.replaces:
        click.echo(f"An earlier run was cut off; {file.part} is begun anew.", err=True)
    with _unwound_when_ended():
        try:
            with file:
                yield file.write, file.reached
        except BaseException:
            if file.reached.read:
                done = f"{file.reached.read:,} read so far are kept whole in {file.part}"
                click.echo(f"\nStopped: {done}. {run.how}", err=True)
            raise


def same_command(context: click.Context, adding: str) -> str:
    """Write the command line that was given, with one flag more, so that it can be copied."""
    typed = sys.argv[1:]
    name = context.info_name or ""
    at = typed.index(name) + 1 if name in typed else 0
    if adding not in typed:
        typed.insert(at, adding)
    program = sys.argv[0]
    if Path(program).name == "__main__.py":
        return shlex.join([sys.executable, "-m", Path(program).parent.name, *typed])
    return shlex.join([program, *typed])


def _shown(lines: Sequence[str], read: int, bad: int) -> None:  # noqa: ARG001 - nobody counts
    for line in lines:
        click.echo(line.encode())


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
