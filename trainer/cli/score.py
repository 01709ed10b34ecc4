"""Score transcripts of any origin: `score FILE.jsonl [--rubric ID] [--out FILE]`."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

import click
from flask.cli import with_appcontext

from trainer.cli.current import simulator
from trainer.core.errors import TrainerError
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.grade import grade
from trainer.core.scoring.rubric import Rubric
from trainer.exchange.cards import card_of
from trainer.exchange.transcripts import read_line


@click.command("score")
@click.argument("file", type=click.File("r", encoding="utf-8-sig", errors="replace"))
@click.option("--rubric", "rubric_id", default="default", show_default=True)
@click.option("--out", type=click.Path(dir_okay=False), default="-", help="Where to write; - is here.")
@click.pass_context
@with_appcontext
def score(context: click.Context, file: TextIO, rubric_id: str, out: str) -> None:
    """Score FILE (- is standard input), one transcript a line, one scorecard a line out.

    A bad line is reported with its number on standard error and does not stop the rest; the
    exit code is then 1.
    """
    try:
        rubric = simulator().library.rubric(rubric_id)
    except TrainerError as error:
        raise click.ClickException(str(error)) from None
    bad = 0
    with _written(out) as target:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                target.write(_scored(line, rubric) + "\n")
            except TrainerError as error:
                bad += 1
                click.echo(f"line {number}: {error}", err=True)
    context.exit(1 if bad else 0)


def _scored(line: str, rubric: Rubric) -> str:
    found = read_line(line)
    card = grade(found.transcript, rubric, _scenario(found.scenario))
    return json.dumps({"id": found.id, **card_of(card)}, ensure_ascii=False)


def _scenario(slug: str) -> Scenario | None:
    return simulator().library.load(slug) if slug else None


@contextmanager
def _written(out: str) -> Iterator[TextIO]:
    with click.open_file(out, "w", encoding="utf-8", atomic=out != "-") as target:
        yield target  # type: ignore[misc] # text mode


COMMANDS = (score,)
