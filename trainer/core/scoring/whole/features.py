"""Tell in figures what a talk is like as a whole: the moves of both sides, and what the rule found."""

from collections.abc import Mapping, Sequence

from trainer.core.scoring.talk import Talk
from trainer.core.scoring.waits import slowness
from trainer.core.scoring.whole import meaning
from trainer.core.scoring.whole.by_rule import MIDDLE, settled
from trainer.core.scoring.whole.moves import Moves, agent_moves, customer_moves

RULED = (
    "resolution", "empathy", "clarity", "knowledge", "ownership", "responsiveness",
    "personalisation", "plain_words", "proactivity", "consistency",
)  # fmt: skip
"""The criteria that are weighed against the whole."""
RULE = "rule"
"""The figure of the level that the rule of the criterion itself gives."""
TEMPLATE = "template"
_ENOUGH = 3
"""Turns with a move from which more of them make no difference."""


def figures(talk: Talk) -> dict[str, float]:
    """Give the figures of a talk by their names, but for RULE: that is of one criterion.

    "agent MOVE" is the share of the agent's turns that make it, "agent MOVE, often" how many do,
    counted up to three, 0–1; "customer MOVE" is the share of the customer's turns that answer
    the agent; of both the moves that `meaning.py` names. "waits" is how slow the replies are
    (`waits.slowness`), "case" 1 where a case is known, else 0, and "settled" by how much
    its resolution is better than a 3. How much is said is none: length gains nothing.
    """
    return figures_told(talk, agent_moves(talk), customer_moves(talk))


def figures_of_substance(talk: Talk) -> dict[str, float]:
    """Give the figures of a talk as if what could be said in any talk had not been said."""
    return figures_told(talk, agent_moves(talk).without_hollow(), customer_moves(talk))


def figures_told(talk: Talk, agent: Moves, customer: Moves) -> dict[str, float]:
    """Give the figures of a talk whose moves are told already: training leaves talks out."""
    replies = len(talk.agent_turns)
    void = sum(not one.text.strip() for one in talk.agent_turns)
    found = {
        meaning.WAITS: slowness(talk),
        meaning.CASE: float(talk.scenario is not None),
        meaning.SETTLED: float(settled(talk)),
    }
    found |= _agents(agent, replies, void)
    return found | _customers(customer, talk.agent_turns[0].position if replies else 0)


def ruled(found: Mapping[str, float], level: int) -> dict[str, float]:
    """Add the level, 1–5, that the rule of a criterion gives the talk."""
    return {**found, RULE: float(level - MIDDLE)}


def _agents(moves: Moves, replies: int, void: int) -> dict[str, float]:
    """Give the agent's figures; a reply of which nothing counts is a stock phrase."""
    turns = moves.by_turn()
    found = {}
    for at, name in enumerate(moves.names):
        if name not in meaning.AGENT:
            continue
        total = sum(one[at] for one in turns) + (void if name == TEMPLATE else 0)
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
