"""Write a finished talk as JSON, and read an agent's messages."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from trainer.core.attempt import Attempt, Message, survey_of
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.reading import Reading
from trainer.core.conversation.turn import ActionTaken, Speaker, Turn
from trainer.core.customer.state import Change
from trainer.core.customer.survey import Survey
from trainer.core.errors import InputError
from trainer.core.scoring.scorecard import Scorecard
from trainer.exchange.cards import card_of
from trainer.exchange.json_text import number, read_object

USUAL_WAIT = 20.0
"""Seconds that a message is taken to have needed where none are given."""
LONGEST_WAIT = 30 * 86_400.0
"""Seconds of the longest wait that a message may state: thirty days."""
_EACH = "each of 'actions' must be an object with 'id', a text, and perhaps 'amount', a number"


def read_message(line: str) -> Message:
    """Read one message: plain text, or `{"text", "subject"?, "wait"?, "actions"?: [{"id", "amount"?}]}`.

    A line that begins with `{` is taken for JSON. `wait` is seconds, 0 up to thirty days. Other
    keys are passed over. Refuses with an InputError that says what is wrong.
    """
    line = line.removeprefix("\ufeff")
    if not line.lstrip().startswith("{"):
        return Message(line.strip(), USUAL_WAIT)
    found = read_object(line)
    text, subject = found.get("text"), found.get("subject") or ""
    if not isinstance(text, str):
        raise InputError("'text' must be a text")
    if not isinstance(subject, str):
        raise InputError("'subject' must be a text")
    actions = found.get("actions") or []
    if not isinstance(actions, list):
        raise InputError("'actions' must be a list")
    wait = _amount(found.get("wait"), "'wait'")
    if wait is not None and wait > LONGEST_WAIT:
        raise InputError(f"'wait' must be at most {LONGEST_WAIT:.0f} seconds")
    return Message(
        text=text,
        wait=USUAL_WAIT if wait is None else wait,
        actions=tuple(_action(one) for one in actions),
        subject=subject,
    )


def talk_of(attempt: Attempt, card: Scorecard, readings: Mapping[int, Reading]) -> dict[str, Any]:
    """Write a finished attempt with its moods, its reasons, its survey and its scorecard.

    A customer's turn bears the mood after it and the changes that led there. An agent's turn bears
    the mood that it met, and the changes that it caused: the same ones as the answer to it.
    RuleError while the talk goes on.
    """
    closing = attempt.transcript.closing
    return {
        "scenario": attempt.scenario.id,
        "seed": attempt.seed,
        "turns": list(_turns(attempt, readings)),
        "facts_told": list(attempt.state.told),
        "outcome": closing.outcome if closing else None,
        "ending": closing.ending.value if closing else None,
        "breach": closing.breach if closing else "",
        "survey": _survey(survey_of(attempt)),
        "scorecard": card_of(card),
    }


def _turns(attempt: Attempt, readings: Mapping[int, Reading]) -> Iterator[dict[str, Any]]:
    mood: Mood | None = None
    heard = 0
    for turn in attempt.transcript.turns:
        if turn.speaker is Speaker.AGENT:
            acts = dict.fromkeys(one.act.value for one in readings[turn.position].seen)
            caused = attempt.ledger[heard] if heard < len(attempt.ledger) else ()
            actions = [asdict(action) for action in turn.actions]
            yield {**_turn(turn, list(acts), mood, caused), "actions": actions}
        else:
            mood = turn.mood
            yield _turn(turn, [act.value for act in turn.acts], mood, attempt.ledger[heard])
            heard += 1


def _turn(
    turn: Turn, acts: list[str], mood: Mood | None, changes: tuple[Change, ...]
) -> dict[str, Any]:
    return {
        "position": turn.position,
        "speaker": turn.speaker.value,
        "text": turn.text,
        "at": None if turn.at is None else round(turn.at, 2),
        **({"subject": turn.subject} if turn.subject else {}),
        "acts": acts,
        "mood": _rounded(asdict(mood)) if mood else None,
        "because": [
            {"act": one.act, "quote": one.quote, "rule": one.rule, "change": _rounded(one.effect)}
            for one in changes
        ],
    }


def _rounded(figures: Mapping[str, float]) -> dict[str, float]:
    return {name: round(figure, 2) for name, figure in figures.items()}


def _survey(survey: Survey) -> dict[str, Any]:
    return {
        "csat": survey.csat,
        "nps": survey.nps,
        "ces": survey.ces,
        "fcr": survey.fcr,
        "satisfaction": round(survey.satisfaction, 1),
        "comment": survey.comment,
    }


def _action(found: object) -> ActionTaken:
    if not isinstance(found, dict) or not isinstance(found.get("id"), str):
        raise InputError(_EACH)
    return ActionTaken(found["id"], _amount(found.get("amount"), "'amount'"))


def _amount(found: object, what: str) -> float | None:
    if found is None:
        return None
    amount = number(found, what)
    if amount < 0:
        raise InputError(f"{what} must not be below 0")
    return amount
