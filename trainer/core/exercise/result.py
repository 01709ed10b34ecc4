"""Hold what a person gave, and what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reply:
    """Hold the reply to one question: options picked (from 1), a text, or places of the steps.

    `order` holds for each step, as listed, the place (from 1) that it was given; 0 for none.
    """

    picked: tuple[int, ...] = ()
    text: str = ""
    order: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """Hold what a person gave: mistakes picked (turn → behaviour), a choice and its reason, replies.

    `choice` counts from 1; 0 is none.
    """

    picks: Mapping[int, str] = field(default_factory=dict)
    choice: int = 0
    reason: str = ""
    replies: tuple[Reply, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Hold one part of a result: what it is about, what was given, what is right and why.

    `points` of `out_of`; points are None where nothing could be told, below 0 where a false find
    costs. `place` is the turn, the answer or the question, from 1.
    """

    place: int
    about: str
    given: str
    right: str
    points: float | None
    out_of: float
    why: str
    better: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """Hold what came of an exercise: `score` 0–100 (100 good), its parts, and points per skill.

    `skills` maps a skill to 0–100, what the result says of it.
    """

    score: float
    parts: tuple[Part, ...]
    skills: Mapping[str, float]


def share(points: float, out_of: float) -> float:
    """Give points as 0–100; what costs more than it brings is 0."""
    return round(100 * max(0.0, points) / out_of, 1)


def listed(words: Sequence[str]) -> str:
    """Write several things in a row."""
    return "; ".join(words)
