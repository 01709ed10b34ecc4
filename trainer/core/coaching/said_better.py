"""Tell whether a moment that was said again went better than the first time."""

from trainer.core.attempt import Attempt
from trainer.core.coaching.harm import mood_harm
from trainer.core.conversation.turn import Speaker

CLEARLY = 1.0
"""Points of mood from which one reply is taken to be better than another."""


def said_better(first: Attempt, again: Attempt, position: int) -> bool:
    """Compare how the customer felt after the agent's turn at `position` in a talk and its fork.

    A talk that ended before anybody answered there shows nothing, and is not better.
    """
    before, after = _harm(first, position), _harm(again, position)
    return before is not None and after is not None and before - after >= CLEARLY


def _harm(attempt: Attempt, position: int) -> float | None:
    turns = attempt.transcript.turns
    if position + 1 >= len(turns):
        return None
    heard = sum(one.speaker is Speaker.CUSTOMER for one in turns[: position + 2])
    return mood_harm(attempt.states[heard - 1].mood)
