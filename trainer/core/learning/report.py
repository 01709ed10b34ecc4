"""Choose what a report of one person says: how skills moved, what is strong, the one thing to work on.

All is read from what is kept of each week (core/learning/summary) and from what talks told
(core/learning/telling); nothing is estimated here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from trainer.core.learning.mastery import ENOUGH, Mastery, told_apart
from trainer.core.learning.readiness import lower_bound
from trainer.core.learning.skill import Skill
from trainer.core.learning.summary import SkillWeek
from trainer.core.learning.telling import Ends

STRENGTHS = 3
"""How many strengths are told."""
TELLING = 4
"""Words from which a quote shows how somebody speaks; "Thanks" proves a level and tells nothing."""


@dataclass(frozen=True, slots=True)
class Change:
    """Hold by how many points an estimate moved since the end of the week that ended on `since`.

    `steady` where that is too little to tell, as for the arrows of a team (`told_apart`).
    """

    since: date
    points: int
    steady: bool


@dataclass(frozen=True, slots=True)
class Subject:
    """Hold one skill: how it stands, and the words of some talks that tell most about it."""

    skill: Skill
    mastery: Mastery
    ends: Ends

    @property
    def short(self) -> float:
        """Give the points by which the estimate is under target; below 0 above it."""
        return self.skill.target - self.mastery.mean


def change_of(mastery: Mastery, weeks: Sequence[SkillWeek], since: date | None) -> Change | None:
    """Compare a skill now with how it stood before the week of `since`, or with its first figure.

    `weeks` are of that skill, the oldest first. None where there was no figure to compare with (a
    figure needs three observations), or where nothing was seen since.
    """
    known = [one for one in weeks if one.observations >= ENOUGH]
    before = [one for one in known if since is not None and one.week < since]
    first = before[-1] if before else next(iter(known), None)
    if first is None or weeks[-1].week <= first.week:
        return None
    points = round(mastery.mean) - round(first.mean)
    return Change(first.week + timedelta(days=6), points, not told_apart(points, mastery.sd))


def strengths(subjects: Iterable[Subject]) -> tuple[Subject, ...]:
    """Choose the skills that are surest over target among those with strong words, three at most.

    None whose estimate is under its target: see `nearest`.

    Skills whose words show how somebody speaks come before those with a scrap.
    """
    found = [one for one in subjects if _reached(one) and one.ends.strongest]
    found.sort(key=lambda one: (_scrap(one), one.skill.target - lower_bound(one.mastery)))
    return tuple(found[:STRENGTHS])


def nearest(subjects: Sequence[Subject]) -> Subject | None:
    """Find the skill that is nearest to its target where every figure is under; None elsewhere."""
    known = [one for one in subjects if one.mastery.enough]
    if any(_reached(one) for one in known):
        return None
    return min(known, key=lambda one: one.short, default=None)


def unworded(subjects: Iterable[Subject]) -> Subject | None:
    """Find the surest strength of all where no words show it, so that it is not passed over."""
    found = [one for one in subjects if _reached(one)]
    best = min(found, key=lambda one: one.skill.target - lower_bound(one.mastery), default=None)
    return best if best and best.ends.strongest is None else None


def one_thing(subjects: Iterable[Subject]) -> Subject | None:
    """Choose the one thing to work on: the skill furthest under target that has weak words.

    Without one under target the weak words of any skill count; without weak words the skill furthest
    under target stands alone. None where nothing is weak.
    """
    found = sorted(subjects, key=lambda one: -one.short)
    under = [one for one in found if one.mastery.enough and one.short > 0]
    worded = [one for one in found if one.ends.weakest]
    both = [one for one in under if one.ends.weakest]
    return next(iter((*both, *worded, *under)), None)


def furthest(subjects: Iterable[Subject]) -> Subject | None:
    """Find the skill furthest under its target, whatever its words; None where none is under."""
    under = [one for one in subjects if one.mastery.enough and one.short > 0]
    return max(under, key=lambda one: one.short, default=None)


def _reached(one: Subject) -> bool:
    """Tell whether the estimate, as it is shown, is at its target or above."""
    return one.mastery.enough and round(one.mastery.mean) >= one.skill.target


def _scrap(one: Subject) -> bool:
    return one.ends.strongest is not None and len(one.ends.strongest.quote.split()) < TELLING
