"""Tell from the words alone how likely a talk came to a good end: for talks without a scenario."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from math import exp

from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.scoring.measures.signs import BAD, SETTLED, agent_signs, customer_signs
from trainer.core.scoring.verdict import AGAINST, is_manners, verdict_of

WEIGHTS: Mapping[str, float] = {
    "thanks": 0.9,
    "worked": 1.4,
    "enough": 0.9,
    "parted": 0.7,
    "accepts": 0.4,
    "failed": -1.3,
    "anyway": -1.2,
    "angry": -1.0,
    "escalates": -1.2,
    "leaves": -1.2,
    "rejects": -0.7,
    "puzzled": -0.6,
    "told before": -0.6,
    "asks": -0.5,
    "agent done": 0.6,
    "agent parted": 0.4,
    "agent later": -0.5,
    "agent unable": -0.6,
    "agent not there": -0.5,
    "unanswered": -0.8,
    "trouble": -0.8,
    "long": -0.4,
}
"""What each sign adds to the log odds of a good end. Set by hand, before any figure was looked at."""
LOST: Mapping[str, float] = {
    "agent not there": 2.2,
    "unanswered": 1.2,
    "leaves": 0.8,
    "failed": 0.5,
    "thanks": -1.0,
    "enough": -1.0,
    "agent parted": -1.0,
    "parted": -1.5,
}
"""What each sign adds to the log odds of a customer lost on the way; LOST_START without any."""
LOST_START = -0.6
RECENT = (1.0, 0.5, 0.25)
"""What the last turn of a side counts, the one before, and the one before that."""
EARLIER = 0.25
"""What "it works" counts in the later half of the talk, and "done" of the agent anywhere in it."""
NOT_SO = ("thanks", "worked", "accepts", "enough", "parted")
"""Signs that count for nothing where the last words speak against it: they are manners then."""
USUAL, LONG = 16, 40
"""Turns from which a talk is long, and from which it is as long as counts."""
FEW = 1.5
"""Log odds of evidence that make half of the certainty."""


@dataclass(frozen=True, slots=True)
class Solved:
    """Hold how likely the matter was solved, 0–1, and how sure that is, 0–1.

    `dropped` is how likely the customer was lost before the end, 0–1. `signs` maps what it rests
    on to how much of it there was, 0–1; WEIGHTS says which way each speaks. `estimate` puts the
    probability on the scale of levels, 1.0–5.0.
    """

    probability: float
    certainty: float
    dropped: float
    signs: Mapping[str, float]

    @property
    def estimate(self) -> float:
        """Give the probability as a level, 1.0–5.0."""
        return round(1 + 4 * self.probability, 2)


def solved(transcript: Transcript) -> Solved:
    """Tell how a talk came out by its last words, and by what went before, less and less.

    A talk in which one side says nothing has no signs: probability 0.5 and certainty 0.
    """
    signs = _signs(transcript)
    parts = [WEIGHTS[name] * much for name, much in signs.items()]
    pros, cons = sum(one for one in parts if one > 0), -sum(one for one in parts if one < 0)
    certainty = abs(pros - cons) / (pros + cons + FEW)
    lost = LOST_START + sum(LOST.get(name, 0.0) * much for name, much in signs.items())
    return Solved(_chance(pros - cons), round(certainty, 4), _chance(lost) if signs else 0.5, signs)


def _signs(transcript: Transcript) -> Mapping[str, float]:
    told, answers = transcript.of(Speaker.CUSTOMER), transcript.of(Speaker.AGENT)
    if not told or not answers:
        return {}
    last, turns = told[-1], len(transcript.turns)
    found = _recent(told, customer_signs, "worked")
    of_agent = _recent(answers, agent_signs, "done")
    found.update({f"agent {name}": much for name, much in of_agent.items()})
    if transcript.turns[-1] is last and not SETTLED & customer_signs(last):
        found["unanswered"] = 1.0
    later = told[len(told) // 2 :]
    found["trouble"] = sum(bool(BAD & customer_signs(one)) for one in later) / len(later)
    found["long"] = min(1.0, max(0.0, (turns - USUAL) / (LONG - USUAL)))
    if _ends_against(transcript, last):
        found |= {"failed": 1.0, **dict.fromkeys(NOT_SO, 0.0)}
    return {name: round(much, 4) for name, much in found.items() if much}


def _ends_against(transcript: Transcript, last: Turn) -> bool:
    """Tell whether what the customer says since the last reply is against it, but for manners.

    Where they say no more than that, their last message tells.
    """
    since = takewhile(lambda one: one.speaker is Speaker.CUSTOMER, reversed(transcript.turns))
    telling = next((one for one in since if not is_manners(one.text)), last)
    return verdict_of(telling.text) == AGAINST


def _recent(
    turns: Sequence[Turn], signs: Callable[[Turn], frozenset[str]], lasting: str
) -> dict[str, float]:
    """Weigh the signs of the last turns; `lasting` counts a little in the whole later half."""
    found: dict[str, float] = {}
    for share, turn in zip(RECENT, reversed(turns), strict=False):
        for name in sorted(signs(turn)):
            found.setdefault(name, share)
    if lasting not in found and any(lasting in signs(one) for one in turns[len(turns) // 2 :]):
        found[lasting] = EARLIER
    return found


def _chance(odds: float) -> float:
    return round(1 / (1 + exp(-odds)), 4)
