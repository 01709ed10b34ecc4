"""Put scenarios on one scale: say by how much each is harder than a usual one, as its talks tell.

The same people's scores here and elsewhere are compared, so that a case that only strong people are
given does not look easy (linear equating by a common group with the spread held equal: Kolen & Brennan
2014, mean equating). The author's level is the guess that talks have to move: the two are weighed by
how far authors err and how much the talks vary (empirical Bayes: Efron & Morris 1975).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.learning.mastery import LEVEL_POINTS, USUAL_LEVEL

LEAST_TALKS = 20
LEAST_PEOPLE = 5
"""Talks and people below which the author's level stands alone."""
GUESS_VARIANCE = LEVEL_POINTS**2
"""How far an author's level errs until enough scenarios tell: by one level, as a variance."""
LEAST_VARIANCE = 4.0
"""What the author's error is never taken to be under: 2 points, as a variance."""
TALK_VARIANCE = 200.0
"""What one person's difference varies by at least: two talks' noise, 2 · 97, rounded."""
SEVERAL = 5
"""Scenarios from which the authors' error is estimated."""
WORTH_A_WORD = 4
"""Points of difference from a usual case from which a trainee is told."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Hold how much less one person scored here than elsewhere, over `talks` talks here.

    `points` is the mean elsewhere, each talk brought to a usual case by its author's level, less the
    mean here: above 0 this case is the harder.
    """

    points: float
    talks: int


@dataclass(frozen=True, slots=True)
class Difficulty:
    """Hold how hard a scenario is: by how many points harder than a usual one (below 0: easier).

    `author` is the level its author gave, `talks` what it was estimated from, `level` 1–4 the level
    that the talks say.
    """

    points: float
    talks: int
    author: int

    @property
    def level(self) -> int:
        """Name the level that the talks say, 1 (easy) to 4."""
        return max(1, min(4, round(USUAL_LEVEL + self.points / LEVEL_POINTS + 1e-9)))


def author_points(level: int) -> float:
    """Give the points by which a level is harder than a usual case."""
    return LEVEL_POINTS * (level - USUAL_LEVEL)


def difficulty_of(
    level: int, gaps: Sequence[Gap], variance: float = GUESS_VARIANCE
) -> Difficulty | None:
    """Weigh what talks say against the author's level; None while there are too few of them.

    `variance` is how far authors err (`guess_variance`), in squared points.
    """
    talks = sum(one.talks for one in gaps)
    if talks < LEAST_TALKS or len(gaps) < LEAST_PEOPLE:
        return None
    said, error = _told(gaps)
    guess = author_points(level)
    weight = variance / (variance + error)
    return Difficulty(guess + weight * (said - guess), talks, level)


def guess_variance(items: Sequence[tuple[int, Sequence[Gap]]]) -> float:
    """Estimate how far authors err from all scenarios with talks enough, each (level, gaps).

    By moments: the spread of talks about the guess, less what chance alone would spread.
    """
    told = [
        ((said - author_points(level)) ** 2 - error)
        for level, gaps in items
        if difficulty_of(level, gaps) is not None
        for said, error in [_told(gaps)]
    ]
    if len(told) < SEVERAL:
        return GUESS_VARIANCE
    return max(LEAST_VARIANCE, sum(told) / len(told))


def equated(score: float, harder: float) -> int:
    """Give the score 0–100 that this one is worth on a usual case, than which this is `harder`."""
    return round(max(0.0, min(100.0, score + harder)))


def equating_words(score: int, harder: float) -> str:
    """Tell a trainee what a score counts like; empty where the case is about as hard as usual."""
    like = equated(score, harder)
    if abs(harder) < WORTH_A_WORD or like == score:
        return ""
    kind = "A hard case" if harder > 0 else "An easy case"
    return f"{kind}: {score} here counts like {like} on a usual one for what you have learnt."


def _told(gaps: Sequence[Gap]) -> tuple[float, float]:
    """Give the mean gap of the people, and the square of its standard error."""
    mean = sum(one.points for one in gaps) / len(gaps)
    spread = sum((one.points - mean) ** 2 for one in gaps) / max(1, len(gaps) - 1)
    return mean, max(spread, TALK_VARIANCE) / len(gaps)
