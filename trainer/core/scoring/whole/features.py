"""Tell in figures what a talk is like as a whole: the moves of both sides, and what each rule found."""

from collections.abc import Mapping, Sequence
from math import log

from trainer.core.scoring.talk import Talk
from trainer.core.scoring.whole import meaning
from trainer.core.scoring.whole.moves import Moves, agent_moves, customer_moves

RULED = (
    "resolution", "empathy", "clarity", "knowledge", "ownership", "responsiveness",
    "personalisation", "plain_words", "proactivity", "consistency",
)  # fmt: skip
"""The criteria whose level by rule is a figure of the talk."""
MIDDLE = 3
_ENOUGH = 3
"""Turns with a move from which more of them make no difference."""


def figures(talk: Talk, levels: Mapping[str, int | None]) -> dict[str, float]:
    """Give the figures of a talk by their names; `levels` are those by rule, None where not rated.

    "agent MOVE" is the share of the agent's turns that make it, "agent MOVE, often" how many do,
    counted up to three, 0–1; "customer MOVE" is the share of the customer's turns that answer
    the agent; of both the moves that `meaning.py` names. "level CRITERION" is the level less 3, the mean of the rated
    ones where it was not. "replies" and "words" are logarithms of the agent's turns and of their
    words a turn.
    """
    return figures_told(talk, levels, agent_moves(talk), customer_moves(talk))


def figures_of_substance(talk: Talk, levels: Mapping[str, int | None]) -> dict[str, float]:
    """Give the figures of a talk as if what could be said in any talk had not been said."""
    return figures_told(talk, levels, agent_moves(talk).without_hollow(), customer_moves(talk))


def figures_told(
    talk: Talk, levels: Mapping[str, int | None], agent: Moves, customer: Moves
) -> dict[str, float]:
    """Give the figures of a talk whose moves are told already: training leaves talks out."""
    rated = [level for level in levels.values() if level is not None]
    middle = sum(rated) / len(rated) if rated else MIDDLE
    found = {f"level {one}": (levels.get(one) or middle) - MIDDLE for one in RULED}
    replies = len(talk.agent_turns)
    words = sum(len(part.spoken) for one in agent.made for part in one.at.sentences)
    found["replies"] = log(max(1, replies))
    found["words"] = log(max(1, words) / max(1, replies))
    found |= _agents(agent, replies)
    return found | _customers(customer, talk.agent_turns[0].position if replies else 0)


def _agents(moves: Moves, replies: int) -> dict[str, float]:
    turns = moves.by_turn()
    found = {}
    for at, name in enumerate(moves.names):
        if name not in meaning.AGENT:
            continue
        total = sum(one[at] for one in turns)
        found[f"agent {name}"] = total / max(1, replies)
        found[f"agent {name}, often"] = min(_ENOUGH, total) / _ENOUGH
    return found


def _customers(moves: Moves, first: int) -> dict[str, float]:
    turns: Sequence[tuple[float, ...]] = [one.chances for one in moves.made if one.at.turn >= first]
    found = {}
    for at, name in enumerate(moves.names):
        if name in meaning.CUSTOMER:
            found[f"customer {name}"] = sum(one[at] for one in turns) / max(1, len(turns))
    return found
