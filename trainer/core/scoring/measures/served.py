"""Tell how well each reply of an agent served, from the words around it."""

from collections.abc import Mapping
from math import log

from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.scoring.measures.signs import agent_signs, customer_signs
from trainer.core.scoring.measures.solved import WEIGHTS, Solved, solved

OF_AGENT: Mapping[str, float] = {
    "done": 0.5,
    "parted": 0.5,
    "later": 0.1,
    "not there": -0.4,
    "unable": -0.6,
}
"""What each sign in the reply itself adds."""
FADING = 0.6
"""What is left, a turn away, of what a customer's turn says about the reply."""
AFTER = 0.7
"""What the turns after it count beside those before: the customer may answer something else."""
OUTCOME = 0.5
"""What the log odds of a good end count: people rate a reply knowing how it came out."""
MIDDLE, STEP = 3.9, 0.25
"""The estimate of a reply with no sign at all, and what one unit of signs moves it."""
_LOW, _HIGH = 1.0, 5.0
_EDGE = 0.02


def served(transcript: Transcript, came: Solved | None = None) -> Mapping[int, float]:
    """Estimate the quality of each agent's turn, by position: 1.0 (bad) to 5.0.

    `came` is how the talk came out by `solved`, where that is known already.
    """
    turns = transcript.turns
    of_customer = [_of_customer(turn) for turn in turns]
    before, after = _fading(of_customer), _fading(of_customer[::-1])[::-1]
    chance = min(1 - _EDGE, max(_EDGE, (came or solved(transcript)).probability))
    whole = OUTCOME * log(chance / (1 - chance))
    return {
        turn.position: _estimate(whole + past + AFTER * future + _of_reply(turn))
        for turn, past, future in zip(turns, before, after, strict=True)
        if turn.speaker is Speaker.AGENT
    }


def _of_reply(turn: Turn) -> float:
    return sum(OF_AGENT[name] for name in agent_signs(turn))


def _of_customer(turn: Turn) -> float | None:
    """Weigh what a customer's turn says; None for a turn of the agent."""
    if turn.speaker is not Speaker.CUSTOMER:
        return None
    return sum([WEIGHTS[name] for name in customer_signs(turn)])


def _fading(said: list[float | None]) -> list[float]:
    """Carry what the customers' turns say along the talk, less with every one of them."""
    much, found = 0.0, []
    for one in said:
        if one is not None:
            much = FADING * much + one
        found.append(much)
    return found


def _estimate(signs: float) -> float:
    return round(min(_HIGH, max(_LOW, MIDDLE + STEP * signs)), 2)
