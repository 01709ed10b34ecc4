"""Lay one talk beside the last ones, skill by skill.

Source: trainees rate the comparison with their own previous talk above every other summary
(docs/coaching.md).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

NOISE = 10
"""Points by which two talks differ by chance (one observation's standard deviation is 9.8)."""


@dataclass(frozen=True, slots=True)
class SkillBeside:
    """Hold one skill in this talk and in the last ones, the newest first, 0–100.

    None where a talk showed nothing of it. `change` is against the mean of the last ones, None
    without any; `word` says which way: 'up', 'down', 'about the same', or 'first seen'.
    """

    skill: str
    now: int
    before: tuple[int | None, ...]
    change: int | None
    word: str


def beside(
    now: Mapping[str, float], before: Sequence[Mapping[str, float]]
) -> tuple[SkillBeside, ...]:
    """Compare every skill that this talk showed with the talks `before` it, the newest first."""
    return tuple(_beside(skill, points, before) for skill, points in now.items())


def _beside(skill: str, points: float, before: Sequence[Mapping[str, float]]) -> SkillBeside:
    found = [one[skill] for one in before if skill in one]
    change = round(points - sum(found) / len(found)) if found else None
    shown = tuple(round(one[skill]) if skill in one else None for one in before)
    return SkillBeside(skill, round(points), shown, change, _word(change))


def _word(change: int | None) -> str:
    if change is None:
        return "first seen"
    if abs(change) < NOISE:
        return "about the same"
    return "up" if change > 0 else "down"
