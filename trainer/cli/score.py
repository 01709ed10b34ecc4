"""Score transcripts of any origin: `score FILE… [--rubric ID] [--out FILE] [--processes N] [--resume]`."""

import hashlib
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

import click
from flask.cli import with_appcontext

from trainer.cli.current import plainly, simulator
from trainer.cli.feed import fed
from trainer.cli.output import HERE, Put, Run, same_command, written
from trainer.core.scoring.grade import ENGINE
from trainer.exchange.formats import FORMATS, OWN
from trainer.jobs import cluster, mapping
from trainer.services import bulk

LOCAL, DASK = "local", "dask"
RESUME = "--resume"
_HEAD = 65_536
"""Bytes of a file by which it is known again."""
_Mapped = Callable[[Iterator[tuple[bulk.Entry, ...]]], Generator[bulk.Graded]]


@click.command("score")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, readable=True, allow_dash=True),
)
@click.option("--rubric", "rubric_id", default="default", show_default=True)
@click.option(
    "--out",
    type=click.Path(dir_okay=False),
    default=HERE,
    help="Where to write; it is there once it is complete. - is standard output.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default=OWN, show_default=True)
@click.option("--processes", type=click.IntRange(1, 256), default=1, show_default=True)
@click.option(RESUME, is_flag=True, help="Go on where a run was cut off.")
@click.option("--engine", type=click.Choice([LOCAL, DASK]), default=LOCAL, show_default=True)
@click.option("--scheduler", default="", help="The address of a Dask scheduler.")
@click.pass_context
@with_appcontext
def score(  # noqa: PLR0913 - one parameter an option
    context: click.Context,
    files: tuple[str, ...],
    rubric_id: str,
    out: str,
    form: str,
    processes: int,
    *,
    engine: str,
    scheduler: str,
    resume: bool,
) -> None:
    """Score FILES (- is standard input), one transcript a line, one scorecard a line out.

    A bad line is reported with its number on standard error and does not stop the rest; the
    exit code is then 1. FILES may be packed by gzip.

    With --out a run may be cut off at any time (Ctrl-C, no power). What is graded by then stays
    whole in FILE.part, and the same command with --resume goes on from there; the file that comes
    out is the same. Without --resume it begins anew.
    """
    if resume and (out == HERE or HERE in files):
        raise click.UsageError(f"{RESUME} needs files to read and, with --out, a file to write")
    with plainly():
        library = simulator().library
        desk = bulk.Desk(library.rubric(rubric_id), *library.roots)
        mapped = _mapped(desk, engine, scheduler, processes)
        run = Run(_name_of(files, form, desk), _how(context, files), resume)
        with written(out, run) as (put, reached), fed(files, form) as entries:
            rest = bulk.batches(islice(entries, reached.read, None))
            bad = reached.bad + _score_all(mapped, rest, put)
    if bad:
        click.echo(f"{bad} could not be scored", err=True)
    context.exit(1 if bad else 0)


def _how(context: click.Context, files: tuple[str, ...]) -> str:
    if HERE in files:
        return "Standard input cannot be read again; with a file instead a run can be gone on with."
    return f"Go on from there with:\n{same_command(context, RESUME)}"


def _score_all(mapped: _Mapped, rest: Iterator[tuple[bulk.Entry, ...]], put: Put) -> int:
    """Score the batches, and write as they come; give how many entries were bad."""
    bad = 0
    with closing(mapped(rest)) as results:
        for found in results:
            put(found.cards, found.size, len(found.faults))
            bad += len(found.faults)
            for fault in found.faults:
                click.echo(fault, err=True)
    return bad


def _mapped(desk: bulk.Desk, engine: str, scheduler: str, processes: int) -> _Mapped:
    if engine == DASK:
        return lambda rest: cluster.mapped(desk.grade, rest, scheduler, processes)
    return lambda rest: mapping.mapped(desk.grade, rest, processes)


def _name_of(files: tuple[str, ...], form: str, desk: bulk.Desk) -> str:
    """Name a run by what it reads and what it grades with, so that no two are mixed."""
    name = hashlib.sha256(f"{form}\n{ENGINE}\n{desk.rubric!r}\n".encode())
    for file in files:
        if file == HERE:
            continue
        with Path(file).open("rb") as stream:
            name.update(f"{file}\n{Path(file).stat().st_size}\n".encode() + stream.read(_HEAD))
    return name.hexdigest()


COMMANDS = (score,)
