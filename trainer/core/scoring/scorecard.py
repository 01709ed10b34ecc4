"""Hold the whole grading of one transcript."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.core.scoring.score import Evidence, Score


class Result(StrEnum):
    """Say how the talk came out against the rubric."""

    PASS = "pass"  # noqa: S105 - a result, no password
    BELOW = "below"
    """Under the pass mark."""
    FAIL = "fail"
    """An auto-fail was met, whatever the score."""
    UNSCORED = "unscored"


@dataclass(frozen=True, slots=True)
class Failing:
    """Hold an auto-fail that was met, with the words or the deed that met it."""

    id: str
    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Hold score, result and the scores per criterion, in the rubric's order.

    `score` is 0–100 or None (unscored, with `because`); `headline` is `score`, capped at 49 after
    an auto-fail; `score` keeps the true value for learning. `engine` is the version of the scorers.
    `margin` is half the width of the score's 95 % interval, in points; None where it is not known.
    `struck` are the customer's turns that were left out, with what answers each: their mistake.
    """

    rubric: str
    score: int | None
    headline: int | None
    result: Result
    because: str
    scores: tuple[Score, ...]
    failings: tuple[Failing, ...] = ()
    engine: str = ""
    struck: tuple[int, ...] = ()
    margin: int | None = None

    def of(self, criterion: str) -> Score:
        """Find the score of a criterion; KeyError when the rubric has none such."""
        return {one.criterion: one for one in self.scores}[criterion]
