"""Score transcripts of any origin: `score FILE.jsonl [--rubric ID] [--out FILE]`."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TextIO

import click
from flask.cli import with_appcontext

from trainer.cli.current import plainly, simulator
from trainer.core.errors import TrainerError
from trainer.core.scoring.grade import grade
from trainer.core.scoring.rubric import Rubric
from trainer.exchange.cards import card_of
from trainer.exchange.json_text import write
from trainer.exchange.transcripts import read_line

HERE = "-"


@click.command("score")
@click.argument("file", type=click.File("r", encoding="utf-8-sig", errors="replace"))
@click.option("--rubric", "rubric_id", default="default", show_default=True)
@click.option(
    "--out",
    type=click.Path(dir_okay=False),
    default=HERE,
    help="Where to write, whole or not at all; - is standard output.",
)
@click.pass_context
@with_appcontext
def score(context: click.Context, file: TextIO, rubric_id: str, out: str) -> None:
    """Score FILE (- is standard input), one transcript a line, one scorecard a line out.

    A bad line is reported with its number on standard error and does not stop the rest; the
    exit code is then 1.
    """
    with plainly():
        rubric = simulator().library.rubric(rubric_id)
        with _written(out) as put:
            bad = _score_all(file, rubric, put)
    context.exit(1 if bad else 0)


def _score_all(lines: TextIO, rubric: Rubric, put: Callable[[str], object]) -> int:
    """Score every line that is not blank; give how many were bad."""
    bad = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            put(_scored(line, rubric) + "\n")
        except TrainerError as error:
            bad += 1
            click.echo(f"line {number}: {error}", err=True)
    return bad


def _scored(line: str, rubric: Rubric) -> str:
    found = read_line(line)
    scenario = simulator().library.load(found.scenario) if found.scenario else None
    card = grade(found.transcript, rubric, scenario)
    return write({"id": found.id, **card_of(card)})


@contextmanager
def _written(out: str) -> Iterator[Callable[[str], object]]:
    if out == HERE:
        yield lambda text: click.echo(text.encode(), nl=False)
        return
    path = Path(out)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    with NamedTemporaryFile(
        "w", encoding="utf-8", dir=path.parent, prefix=f".{path.name}.", delete=False
    ) as aside:
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


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


COMMANDS = (score,)
