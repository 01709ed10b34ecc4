"""Feed a command from files of any size, with a bar that shows how far it is."""

import sys
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO, Protocol

import click

from trainer.cli.output import HERE
from trainer.core.errors import InputError
from trainer.exchange.formats import OWN, read_talks
from trainer.exchange.lines import lines_of, unpacked
from trainer.exchange.parts import Unread
from trainer.services import bulk

_OFTEN = 50
"""Entries after which the bar moves."""


class _Bar(Protocol):
    def update(self, n_steps: int) -> None: ...


@contextmanager
def fed(files: tuple[str, ...], form: str) -> Iterator[Iterator[bulk.Entry]]:
    """Give the entries of the files one after another; on a terminal a bar counts their bytes."""
    with _bar(files) as bar, closing(_all(files, form, bar)) as entries:
        yield entries


def _all(files: tuple[str, ...], form: str, bar: _Bar | None) -> Generator[bulk.Entry]:
    for name in files:
        for one in _entries(name, form, bar):
            yield bulk.Entry(f"{name}: {one.place}" if len(files) > 1 else one.place, one.found)


def _bar(files: tuple[str, ...]) -> AbstractContextManager[_Bar | None]:
    if HERE in files or not sys.stderr.isatty():
        return nullcontext()
    length = sum(Path(name).stat().st_size for name in files)
    bar: AbstractContextManager[_Bar] = click.progressbar(
        length=length, label="Scoring", file=sys.stderr
    )
    return bar


def _entries(name: str, form: str, bar: _Bar | None) -> Iterator[bulk.Entry]:
    if name == HERE:
        yield from _found(sys.stdin.buffer, form)
        return
    with Path(name).open("rb") as stream:
        at = 0
        for number, one in enumerate(_found(stream, form), 1):
            yield one
            if bar and number % _OFTEN == 0:
                bar.update(stream.tell() - at)
                at = stream.tell()
        if bar:
            bar.update(stream.tell() - at)


def _found(stream: BinaryIO, form: str) -> Iterator[bulk.Entry]:
    plain = unpacked(stream)
    try:
        if form != OWN:
            for talk in read_talks(plain, form):
                yield bulk.Entry(talk.place, talk)
            return
        for line in lines_of(plain):
            yield bulk.Entry(f"line {line.number}", line.text or Unread("", "the line is too long"))
    except InputError as error:
        yield bulk.Entry("the file", Unread("", str(error)))
