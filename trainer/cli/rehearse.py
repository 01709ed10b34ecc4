"""Rehearse in the terminal: `rehearse SCENARIO [--seed N] [--json]`."""

import json
from collections.abc import Iterable
from pathlib import Path
from time import monotonic

import click
from flask.cli import with_appcontext

from trainer.cli.current import simulator
from trainer.content.check import load_file
from trainer.core.attempt import Attempt, Message, act, begin, close, exchange, hear, speak
from trainer.core.attempt import survey_of
from trainer.core.conversation.turn import ActionTaken, Turn
from trainer.core.errors import ContentError, InputError, TrainerError
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.grade import grade
from trainer.core.scoring.talk import talk_of
from trainer.exchange import talks

HELP = "Write a message and press Enter. /do ACTION [AMOUNT] takes an action, /end ends the talk."


@click.command("rehearse")
@click.argument("scenario")
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Messages from standard input, JSON out.")
@with_appcontext
def rehearse(scenario: str, seed: int, as_json: bool) -> None:  # noqa: FBT001 - click hands it over
    """Talk to the customer of SCENARIO, an id or a YAML file."""
    attempt = begin(_scenario(scenario), seed)
    if as_json:
        lines = click.get_text_stream("stdin", encoding="utf-8", errors="replace")
        ended = _played(attempt, lines)
        click.echo(json.dumps(_whole(ended), ensure_ascii=False))
    else:
        _tell(_talked(attempt))


def _scenario(name: str) -> Scenario:
    library = simulator().library
    try:
        path = Path(name)
        return load_file(path, library) if path.suffix in {".yaml", ".yml"} else library.load(name)
    except ContentError as error:
        raise click.ClickException(f"{name} has faults:\n{error}") from None
    except TrainerError as error:
        raise click.ClickException(str(error)) from None


def _played(attempt: Attempt, lines: Iterable[str]) -> Attempt:
    limit = simulator().settings.message_limit
    for number, line in enumerate(lines, 1):
        if attempt.closed:
            break
        if not line.strip():
            continue
        try:
            attempt = exchange(attempt, _short(talks.read_message(line), limit), simulator().voice)
        except TrainerError as error:
            click.echo(f"line {number}: {error}", err=True)
            raise SystemExit(2) from None
    return _closed(attempt)


def _short(message: Message, limit: int) -> Message:
    if len(message.text) > limit:
        raise InputError(f"the message is longer than {limit} characters")
    return message


def _closed(attempt: Attempt) -> Attempt:
    return attempt if attempt.closed else close(attempt, attempt.transcript.turns[-1].at or 0.0)


def _whole(attempt: Attempt) -> dict[str, object]:
    rubric = simulator().library.rubric("default")
    card = grade(attempt.transcript, rubric, attempt.scenario)
    readings = talk_of(attempt.transcript, attempt.scenario).readings
    return talks.talk_of(attempt, card, readings)


def _talked(attempt: Attempt) -> Attempt:
    scenario, started = attempt.scenario, monotonic()
    click.echo(f"{scenario.title}: {scenario.company}\n\n{scenario.brief}\n\n{scenario.record}\n")
    click.echo(f"Actions: {', '.join(one.id for one in scenario.actions) or 'none'}\n{HELP}\n")
    _say(attempt, attempt.transcript.turns[0])
    while not attempt.closed:
        try:
            line = click.prompt("you", prompt_suffix="> ").strip()
        except click.Abort:
            break
        if line == "/end":
            break
        try:
            attempt = _step(attempt, line, monotonic() - started)
        except TrainerError as error:
            click.echo(f"  ({error})")
    return _closed(attempt)


def _step(attempt: Attempt, line: str, at: float) -> Attempt:
    if line.startswith("/do"):
        words = line.split()[1:]
        if not words:
            raise InputError("Name an action: /do ACTION [AMOUNT].")
        amount = float(words[1]) if len(words) > 1 and _is_number(words[1]) else None
        click.echo(f"  (done: {words[0]})")
        return act(attempt, ActionTaken(words[0], amount))
    attempt = speak(hear(attempt, line, at), simulator().voice, at)
    _say(attempt, attempt.transcript.turns[-1])
    return attempt


def _say(attempt: Attempt, turn: Turn) -> None:
    click.echo(f"{attempt.scenario.customer.name}: {turn.text}")


def _tell(attempt: Attempt) -> None:
    survey = survey_of(attempt)
    card = grade(attempt.transcript, simulator().library.rubric("default"), attempt.scenario)
    closing = attempt.transcript.closing
    click.echo(f"\nThe talk ended: {closing.ending.value if closing else ''}. “{survey.comment}”")
    solved = "yes" if survey.fcr else "no"
    click.echo(
        f"Satisfaction {survey.csat}/5, recommend {survey.nps}/10, ease {survey.ces}/7, "
        f"solved at first contact: {solved}"
    )
    headline = "not scored" if card.headline is None else f"{card.headline}/100"
    click.echo(f"Score {headline} ({card.result.value}). {card.because}")
    for score in card.scores:
        level = "–" if score.level is None else str(score.level)
        click.echo(f"  {score.criterion:<16} {level}  {score.because}")
    for failing in card.failings:
        click.echo(f"  FAIL: {failing.text}")


def _is_number(word: str) -> bool:
    return word.replace(".", "", 1).isdecimal()


COMMANDS = (rehearse,)
