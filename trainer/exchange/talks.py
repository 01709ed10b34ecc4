"""Write a finished talk as JSON, and read an agent's messages."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from math import isfinite
from typing import Any

from trainer.core.attempt import Attempt, Message, survey_of
from trainer.core.conversation.reading import Reading
from trainer.core.conversation.turn import ActionTaken, Speaker, Turn
from trainer.core.customer.state import Change
from trainer.core.errors import InputError
from trainer.core.scoring.scorecard import Scorecard
from trainer.exchange.cards import card_of

USUAL_WAIT = 20.0
"""Seconds that a message is taken to have needed where none are given."""


def read_message(line: str) -> Message:
    """Read one message: plain text, or `{"text", "wait"?, "actions"?: [{"id", "amount"?}]}`.

    A line that begins with `{` is taken for JSON. Refuses with InputError.
    """
    if not line.lstrip().startswith("{"):
        return Message(line.strip(), USUAL_WAIT)
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"this is not JSON ({error})") from None
    text, subject = found.get("text"), found.get("subject", "")
    if not isinstance(text, str) or not isinstance(subject, str):
        raise InputError("'text' must be a text")
    actions = found.get("actions") or []
    if not isinstance(actions, list):
        raise InputError("'actions' must be a list of {\"id\", \"amount\"?}")
    wait = _number(found.get("wait"), "wait")
    return Message(
        text=text,
        wait=USUAL_WAIT if wait is None else wait,
        actions=tuple(_action(one) for one in actions),
        subject=subject,
    )


def talk_of(attempt: Attempt, card: Scorecard, readings: Mapping[int, Reading]) -> dict[str, Any]:
    """Write a finished attempt with its mood, its reasons, its survey and its scorecard."""
    closing = attempt.transcript.closing
    survey = survey_of(attempt)
    changes = iter(attempt.ledger)
    return {
        "scenario": attempt.scenario.id,
        "seed": attempt.seed,
        "turns": [
            _agent_turn(turn, readings.get(turn.position))
            if turn.speaker is Speaker.AGENT
            else _customer_turn(turn, next(changes))
            for turn in attempt.transcript.turns
        ],
        "facts_told": list(attempt.state.told),
        "outcome": closing.outcome if closing else None,
        "ending": closing.ending.value if closing else None,
        "breach": closing.breach if closing else "",
        "survey": {
            "csat": survey.csat,
            "nps": survey.nps,
            "ces": survey.ces,
            "fcr": survey.fcr,
            "satisfaction": round(survey.satisfaction, 1),
            "comment": survey.comment,
        },
        "scorecard": card_of(card),
    }


def _agent_turn(turn: Turn, reading: Reading | None) -> dict[str, Any]:
    acts = dict.fromkeys(one.act.value for one in reading.seen) if reading else {}
    actions = [asdict(action) for action in turn.actions]
    return {**_turn(turn), "acts": list(acts), "actions": actions, "mood": None, "because": []}


def _customer_turn(turn: Turn, changes: tuple[Change, ...]) -> dict[str, Any]:
    mood = turn.mood
    return {
        **_turn(turn),
        "acts": [act.value for act in turn.acts],
        "mood": {key: round(value, 2) for key, value in asdict(mood).items()} if mood else None,
        "because": [
            {
                "act": one.act,
                "quote": one.quote,
                "rule": one.rule,
                "change": {key: round(value, 2) for key, value in one.effect.items()},
            }
            for one in changes
        ],
    }


def _turn(turn: Turn) -> dict[str, Any]:
    at = None if turn.at is None else round(turn.at, 2)
    return {
        "position": turn.position,
        "speaker": turn.speaker.value,
        "text": turn.text,
        "at": at,
        **({"subject": turn.subject} if turn.subject else {}),
    }


def _action(found: object) -> ActionTaken:
    if not isinstance(found, dict) or not isinstance(found.get("id"), str):
        raise InputError("an action is {\"id\", \"amount\"?}")
    return ActionTaken(found["id"], _number(found.get("amount"), "amount"))


def _number(found: object, name: str) -> float | None:
    if found is None:
        return None
    if isinstance(found, bool) or not isinstance(found, int | float) or not isfinite(found):
        raise InputError(f"'{name}' must be a number")
    if found < 0:
        raise InputError(f"'{name}' must not be below 0")
    return float(found)
