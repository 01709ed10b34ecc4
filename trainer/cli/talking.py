"""Talk to a customer at the terminal, and tell how it went."""

from math import isfinite
from time import monotonic

import click

from trainer.core.attempt import Attempt, act, close, hear, speak, survey_of
from trainer.core.conversation.turn import ActionTaken, Turn
from trainer.core.customer.voice import Voice
from trainer.core.errors import InputError, TrainerError
from trainer.core.scoring.scorecard import Scorecard

HELP = "Write a message and press Enter. /do ACTION [AMOUNT] takes an action, /end ends the talk."


def talk(attempt: Attempt, voice: Voice, limit: int) -> Attempt:
    """Talk until the customer, `/end` or the end of input ends it; `limit` is of one message."""
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
        at = monotonic() - started
        try:
            if line.startswith("/"):
                attempt = _act(attempt, line)
            else:
                attempt = speak(hear(attempt, line, at, limit=limit), voice, at)
                _say(attempt, attempt.transcript.turns[-1])
        except TrainerError as error:
            click.echo(f"  ({error})")
    return attempt if attempt.closed else close(attempt, monotonic() - started)


def tell(attempt: Attempt, card: Scorecard) -> None:
    """Tell how a talk came out: the ending, the survey, and every criterion with its because."""
    survey, closing = survey_of(attempt), attempt.transcript.closing
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


def _act(attempt: Attempt, line: str) -> Attempt:
    match line.split():
        case ["/do", action]:
            amount = None
        case ["/do", action, figure]:
            amount = _amount(figure)
        case _:
            raise InputError(HELP)
    attempt = act(attempt, ActionTaken(action, amount))
    click.echo(f"  (done: {action})")
    return attempt


def _amount(figure: str) -> float:
    try:
        amount = float(figure)
    except ValueError:
        raise InputError(f"'{figure}' is not an amount; write a number such as 39.90.") from None
    if not isfinite(amount):
        raise InputError("An amount is a number from 0 up.")
    return amount


def _say(attempt: Attempt, turn: Turn) -> None:
    click.echo(f"{attempt.scenario.customer.name}: {turn.text}")
