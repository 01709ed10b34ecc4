"""Rehearse in the terminal: `rehearse SCENARIO [--seed N] [--json]`."""

from collections.abc import Iterable
from pathlib import Path

import click
from flask.cli import with_appcontext

from trainer.cli import talking
from trainer.cli.current import plainly, simulator
from trainer.content.check import load_file
from trainer.core.attempt import Attempt, begin, close, exchange
from trainer.core.errors import ContentError, TrainerError
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.grade import grade
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.talk import talk_of
from trainer.exchange import talks
from trainer.exchange.json_text import write

RUBRIC = "default"


@click.command("rehearse")
@click.argument("scenario")
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Messages from standard input, JSON out.")
@with_appcontext
def rehearse(scenario: str, seed: int, as_json: bool) -> None:  # noqa: FBT001 - click hands it over
    """Talk to the customer of SCENARIO, an id or a YAML file.

    With --json one message a line is read from standard input: plain text, or {"text", "wait"?,
    "actions"?: [{"id", "amount"?}]}. The talk is played to its end, and one JSON object is printed.
    A line that cannot be taken is named on standard error; nothing is printed, and the exit code
    is 2.
    """
    with plainly():
        attempt, rubric = begin(_scenario(scenario), seed), simulator().library.rubric(RUBRIC)
    if as_json:
        with click.open_file("-", encoding="utf-8-sig", errors="replace") as lines:
            ended = _played(attempt, lines)
        click.echo(write(_whole(ended, rubric)).encode())
    else:
        ended = talking.talk(attempt, simulator().voice, simulator().settings.message_limit)
        talking.tell(ended, grade(ended.transcript, rubric, ended.scenario))


def _scenario(name: str) -> Scenario:
    library, path = simulator().library, Path(name)
    try:
        return load_file(path, library) if path.suffix in {".yaml", ".yml"} else library.load(name)
    except ContentError as error:
        raise click.ClickException(f"{name} has faults:\n{error}") from None


def _played(attempt: Attempt, lines: Iterable[str]) -> Attempt:
    voice, limit = simulator().authored, simulator().settings.message_limit
    for number, line in enumerate(lines, 1):
        if attempt.closed:
            break
        if not line.strip():
            continue
        try:
            attempt = exchange(attempt, talks.read_message(line), voice, limit)
        except TrainerError as error:
            click.echo(f"line {number}: {error}", err=True)
            raise SystemExit(2) from None
    return attempt if attempt.closed else close(attempt, attempt.transcript.turns[-1].at or 0.0)


def _whole(attempt: Attempt, rubric: Rubric) -> dict[str, object]:
    card = grade(attempt.transcript, rubric, attempt.scenario)
    readings = talk_of(attempt.transcript, attempt.scenario).readings
    return talks.talk_of(attempt, card, readings)


COMMANDS = (rehearse,)
