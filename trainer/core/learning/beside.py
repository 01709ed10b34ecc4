"""Lay one talk beside the last ones, skill by skill.

Two talks differ for sure only where they lie further apart than the errors of both scores reach:
the half widths of their 95 % intervals, added as errors of talks that have nothing in common are.
Source: trainees rate the comparison with their own previous talk above every other summary
(docs/coaching.md).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from trainer.core.learning.evidence import skill_points
from trainer.core.scoring.interval import margin_of
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.scorecard import Scorecard

SAME = "about the same"


@dataclass(frozen=True, slots=True)
class Points:
    """Hold the points of a skill in one talk, 0–100, and the half width of their 95 % interval."""

    points: float
    margin: float


@dataclass(frozen=True, slots=True)
class SkillBeside:
    """Hold one skill in this talk and in the last ones, the newest first, 0–100.

    None where a talk showed nothing of it. `change` is against the mean of the last ones, None
    without any, and `margin` how far it may be off by the errors of all of them; `word` says which
    way: 'up', 'down', 'about the same' within the margin, or 'first seen'.
    """

    skill: str
    now: Points
    before: tuple[Points | None, ...]
    change: int | None
    margin: int | None
    word: str


def skills_of(scorecard: Scorecard, rubric: Rubric) -> dict[str, Points]:
    """Give the points of each skill with their margin, as the certainty of its levels has it."""
    return {
        skill: Points(points, _margin(skill, scorecard, rubric))
        for skill, points in skill_points(scorecard, rubric).items()
    }


def beside(
    now: Mapping[str, Points], before: Sequence[Mapping[str, Points]]
) -> tuple[SkillBeside, ...]:
    """Compare every skill that this talk showed with the talks `before` it, the newest first."""
    return tuple(_beside(skill, points, before) for skill, points in now.items())


def _margin(skill: str, scorecard: Scorecard, rubric: Rubric) -> float:
    theirs = [
        (one, score)
        for one in rubric.criteria
        if one.skill == skill and (score := scorecard.of(one.id)).level is not None
    ]
    return float(margin_of([one for one, _ in theirs], [score for _, score in theirs]) or 0)


def _beside(skill: str, now: Points, before: Sequence[Mapping[str, Points]]) -> SkillBeside:
    shown = tuple(one.get(skill) for one in before)
    found = [one for one in shown if one is not None]
    if not found:
        return SkillBeside(skill, now, shown, None, None, "first seen")
    many = len(found)
    change = now.points - sum(one.points for one in found) / many
    margin = sqrt(now.margin**2 + sum(one.margin**2 for one in found) / many**2)
    return SkillBeside(skill, now, shown, round(change), round(margin), _word(change, margin))


def _word(change: float, margin: float) -> str:
    if abs(change) <= margin:
        return SAME
    return "up" if change > 0 else "down"
