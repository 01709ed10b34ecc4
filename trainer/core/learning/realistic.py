"""Warn before something is assigned that can hardly be met.

A try scatters about what somebody can do by the noise of one observation (core/learning/mastery), so
whether so many tries reach a score can be reckoned. It warns and forbids nothing: a leader may know
better.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import erf, sqrt
from statistics import fmean

from trainer.core.learning.assignment import Terms
from trainer.core.learning.equating import author_points
from trainer.core.learning.mastery import NOISE, Mastery

HIGH = 90
"""A score that one try is not enough for, whoever it is for."""
HARDLY = 0.5
"""A chance under which somebody is more likely not to pass."""


@dataclass(frozen=True, slots=True)
class Predicted:
    """Hold the score 0–100 that somebody is expected to have at a case, and how sure that is.

    `sd` is of the estimate alone, in points.
    """

    mean: float
    sd: float


def predicted(masteries: Sequence[Mastery], level: int) -> Predicted | None:
    """Predict a score at a case of this level 1–4 from the skills that it practises.

    None where no skill of them has evidence enough. A harder case takes off what a level is worth.
    """
    known = [one for one in masteries if one.enough]
    if not known:
        return None
    mean = fmean(one.mean for one in known) - author_points(level)
    return Predicted(min(100.0, max(0.0, mean)), fmean(one.sd for one in known))


def warnings(
    terms: Terms, expected: Sequence[Predicted], first_due: datetime, now: datetime
) -> tuple[str, ...]:
    """List what is not realistic, in words; `expected` are of those with evidence enough."""
    found = []
    if terms.minimum >= HIGH and terms.most == 1:
        found.append(
            f"{terms.minimum} with one try: even who usually scores {terms.minimum} misses it every "
            "second time. Allow a second try, or ask for less."
        )
    if terms.minimum and expected:
        found += _by_evidence(terms, expected)
    if first_due - now < timedelta(days=1) * terms.least:
        tries = "a try" if terms.least == 1 else f"{terms.least} tries"
        found.append(f"There is less than a day for {tries}: the first of them end too soon.")
    return tuple(found)


def chance(terms: Terms, expected: Predicted) -> float:
    """Give the chance 0–1 that one of the tries allowed reaches the minimum.

    Tries without limit are taken for the fewest that are asked for. Source: the normal tail of one
    observation about the estimate, tries taken as independent.
    """
    spread = sqrt(NOISE + expected.sd**2)
    missed = (1 + erf((terms.minimum - expected.mean) / (spread * sqrt(2)))) / 2
    return float(1 - missed ** (terms.most or terms.least))


def _by_evidence(terms: Terms, expected: Sequence[Predicted]) -> list[str]:
    people = "1 person" if len(expected) == 1 else f"{len(expected)} people"
    mean = fmean(one.mean for one in expected)
    found = []
    if mean < terms.minimum:
        found.append(
            f"Harder than predicted: a score of {mean:.0f} is to be expected here (from {people} "
            f"with evidence enough), and {terms.minimum} is asked for."
        )
    hardly = sum(chance(terms, one) < HARDLY for one in expected)
    if terms.most and hardly:
        tries = "1 try" if terms.most == 1 else f"{terms.most} tries"
        found.append(f"Within {tries}, {hardly} of {people} will more likely not pass than pass.")
    return found
