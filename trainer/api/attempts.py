"""Begin, say, act, end, read: an attempt by API."""

from collections.abc import Iterable

from flask import Blueprint, Response, jsonify, url_for

from trainer.api.bodies import body
from trainer.api.shapes import (
    Act,
    AttemptOut,
    Begin,
    PendingOut,
    Say,
    ScorecardOut,
    SurveyOut,
    Taken,
    TurnOut,
    TurnsOut,
)
from trainer.api.tokens import me, simulator
from trainer.core.conversation.turn import ActionTaken, Turn
from trainer.core.errors import OutsideError, RuleError
from trainer.exchange.cards import card_of
from trainer.services import attempts, exams, scoring
from trainer.store.attempts import Listing, Status

HIGHEST_ID = 2**31 - 1
"""No database is asked for a number that it cannot hold."""


def add_routes(bp: Blueprint) -> None:
    """Add this resource."""
    one = f"/attempts/<int(min=1, max={HIGHEST_ID}):attempt_id>"
    rules = (
        ("/attempts", begin, "POST"),
        (one, show, "GET"),
        (f"{one}/turns", say, "POST"),
        (f"{one}/actions", act, "POST"),
        (f"{one}/closure", close, "POST"),
        (f"{one}/scorecard", scorecard, "GET"),
    )
    for path, view, method in rules:
        bp.add_url_rule(path, f"attempts_{view.__name__}", view, methods=[method])


def begin() -> tuple[Response, int, dict[str, str]]:
    """Begin an attempt; the customer's opening turn is in the answer."""
    asked = body(Begin)
    attempt_id = attempts.begin(simulator(), me().id, asked.scenario, asked.seed)
    place = url_for("api.attempts_show", attempt_id=attempt_id)
    return jsonify(_shown(attempt_id).model_dump()), 201, {"Location": place}


def show(attempt_id: int) -> Response:
    """Show an attempt with its transcript; an answer that was due is had first."""
    attempts.resume(simulator(), me().id, attempt_id)
    return jsonify(_shown(attempt_id).model_dump())


def say(attempt_id: int) -> Response:
    """Send a message and give the new turns; the same id gives the same turns."""
    said = body(Say)
    exchange = attempts.take(simulator(), me().id, attempt_id, said.text, said.id, said.subject)
    turns = _turns(exchange.turns)
    return jsonify(TurnsOut(status=exchange.listing.status.value, turns=turns).model_dump())


def act(attempt_id: int) -> Response:
    """Take an action; give all that the next message will carry."""
    asked = body(Act)
    pending = attempts.act(simulator(), me().id, attempt_id, asked.action, asked.amount, asked.id)
    return jsonify(PendingOut(pending=_taken(pending)).model_dump())


def close(attempt_id: int) -> Response:
    """End the attempt, and grade it."""
    attempts.close(simulator(), me().id, attempt_id)
    return jsonify(_shown(attempt_id).model_dump())


def scorecard(attempt_id: int) -> Response:
    """Give the scorecard of an attempt that is over; grading that failed is tried again."""
    listing = attempts.listing(me().id, attempt_id)
    if listing.status is not Status.CLOSED:
        raise RuleError("An attempt is graded once it is over.")
    graded = scoring.graded(simulator(), attempt_id)
    if graded.scorecard is None:
        graded = scoring.grade(simulator(), attempt_id)
    if graded.scorecard is None:
        raise OutsideError(graded.because)
    survey = exams.said(simulator(), attempt_id, graded.survey)
    card = ScorecardOut.model_validate(
        {
            "attempt": attempt_id,
            **card_of(exams.marks(simulator(), attempt_id, graded.scorecard)),
            "survey": SurveyOut.model_validate(survey, from_attributes=True) if survey else None,
        }
    )
    return jsonify(card.model_dump())


def _shown(attempt_id: int) -> AttemptOut:
    listing: Listing = attempts.listing(me().id, attempt_id)
    attempt = attempts.load(me().id, attempt_id)
    return AttemptOut(
        id=listing.id,
        scenario=listing.slug,
        channel=listing.channel,
        seed=listing.seed,
        status=listing.status.value,
        counts=listing.counts,
        ending=listing.ending,
        outcome=listing.outcome,
        turns=_turns(attempt.transcript.turns),
    )


def _turns(turns: Iterable[Turn]) -> list[TurnOut]:
    return [
        TurnOut(
            position=turn.position,
            speaker=turn.speaker.value,
            text=turn.text,
            subject=turn.subject,
            at=turn.at,
            actions=_taken(turn.actions),
        )
        for turn in turns
    ]


def _taken(actions: Iterable[ActionTaken]) -> list[Taken]:
    return [Taken(id=one.id, amount=one.amount) for one in actions]
