"""Draw what follows from levels: the score, its margin, and whether it is a pass."""

from collections.abc import Sequence

from trainer.core.scoring.interval import margin_of
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Score
from trainer.core.scoring.scorecard import Failing, Result, Scorecard
from trainer.core.scoring.striking import left_out

CAP = 49
"""The highest headline after an auto-fail."""
LEAST_COVERAGE = 0.5
"""The share of the applicable weight that must be rated for there to be a score."""
CRITICAL = "criterion:"
"""What the id of a failing begins with that a critical criterion met; no id of a rule has a colon."""
RESOLVED = 3
"""The level that 'resolution' must reach for a pass, where there is a scenario."""


def concluded(
    rubric: Rubric,
    scores: tuple[Score, ...],
    failings: tuple[Failing, ...] = (),
    struck: tuple[int, ...] = (),
    *,
    engine: str,
    must_solve: bool = True,
) -> Scorecard:
    """Make the card of these levels.

    Score = 100·Σ w·(level less 1)/4 ÷ Σ w over what applies and was rated; None when less than half
    of the applicable weight was rated. An auto-fail caps the headline at 49 and keeps the score; so
    does a critical criterion that came to its `fails_at` or below, by whomever it was rated.
    With `must_solve` a pass takes a matter that was at least partly solved.
    """
    score = score_of(rubric.criteria, scores)
    failings = (
        *(one for one in failings if not one.id.startswith(CRITICAL)),
        *_critical(rubric.criteria, scores),
    )
    result = _result(score, failings, _passes(rubric, score, scores, must_solve=must_solve))
    because = _because(rubric, score, scores, failings, result)
    if struck:
        because = f"{because} {left_out(len(struck))}"
    return Scorecard(
        rubric=rubric.id,
        score=score,
        headline=min(score, CAP) if score is not None and failings else score,
        result=result,
        because=because,
        scores=scores,
        failings=failings,
        engine=engine,
        struck=struck,
        margin=None if score is None else margin_of(rubric.criteria, scores),
    )


def score_of(criteria: Sequence[Criterion], scores: Sequence[Score]) -> int | None:
    """Weigh the levels into 0–100; None when too little of the applicable weight was rated."""
    pairs = [(one.weight, score) for one, score in zip(criteria, scores, strict=True)]
    applicable = sum(weight for weight, score in pairs if score.applicable)
    rated = [(weight, score.level) for weight, score in pairs if score.level is not None]
    weight = sum(weight for weight, _ in rated)
    if not weight or weight < LEAST_COVERAGE * applicable:
        return None
    return round(100 * sum(weight * (level - 1) / 4 for weight, level in rated) / weight)


def _critical(criteria: Sequence[Criterion], scores: Sequence[Score]) -> tuple[Failing, ...]:
    """List the critical criteria whose level fails the talk."""
    return tuple(
        Failing(f"{CRITICAL}{one.id}", _low(one, score.level), score.evidence)
        for one, score in zip(criteria, scores, strict=True)
        if score.level is not None and score.level <= one.fails_at
    )


def _low(criterion: Criterion, level: int) -> str:
    wanted = criterion.fails_at + 1
    return f"{criterion.name}: level {level}, and {wanted} at least is needed."


def _passes(
    rubric: Rubric, score: int | None, scores: Sequence[Score], *, must_solve: bool
) -> bool:
    if score is None or score < rubric.pass_mark:
        return False
    resolution = next((one for one in scores if one.criterion == "resolution"), None)
    if not must_solve or resolution is None or resolution.level is None:
        return True
    return resolution.level >= RESOLVED


def _result(score: int | None, failings: tuple[Failing, ...], passes: bool) -> Result:  # noqa: FBT001 - one of several findings, told in order
    if failings:
        return Result.FAIL
    if score is None:
        return Result.UNSCORED
    return Result.PASS if passes else Result.BELOW


def _because(
    rubric: Rubric,
    score: int | None,
    scores: Sequence[Score],
    failings: tuple[Failing, ...],
    result: Result,
) -> str:
    if failings:
        return " ".join(one.text for one in failings)
    if score is None:
        rated = sum(one.level is not None for one in scores)
        asked = sum(one.applicable for one in scores)
        return f"Only {rated} of {asked} criteria could be rated, which is too little for a score."
    if result is Result.PASS:
        return f"{score} of 100; {rubric.pass_mark} are needed to pass."
    if score >= rubric.pass_mark:
        return f"{score} of 100 would pass, but the customer's matter was not solved."
    return f"{score} of 100; {rubric.pass_mark} are needed to pass."
