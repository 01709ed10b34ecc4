"""Grade a transcript by a rubric: pure, and the same card for ever."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import trainer.core.scoring.scorers  # noqa: F401 - fills SCORERS
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Turn
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.autofail import failings_of
from trainer.core.scoring.quotes import widened
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Evidence, Missed, Score, abstain
from trainer.core.scoring.scorecard import Failing, Result, Scorecard
from trainer.core.scoring.scorer import SCORERS
from trainer.core.scoring.settled import musts
from trainer.core.scoring.striking import better, ended_by_mistake, left_out
from trainer.core.scoring.talk import Talk, talk_of

ENGINE = "4"
"""The version of the scorers; it changes whenever a card can come out differently."""
JUDGE = "judge"
"""The scorer of a criterion that a reader rates."""
CAP = 49
"""The highest headline after an auto-fail."""
LEAST_COVERAGE = 0.5
"""The share of the applicable weight that must be rated for there to be a score."""
HIGHEST = 5
RESOLVED = 3
"""The level that 'resolution' must reach for a pass, where there is a scenario."""


def grade(
    transcript: Transcript,
    rubric: Rubric,
    scenario: Scenario | None = None,
    answers: Sequence[Score] = (),
    struck: Collection[int] = (),
) -> Scorecard:
    """Grade a transcript.

    `answers` are a reader's, for the criteria whose scorer is `judge`; one whose quotes are not
    exact parts of the transcript is set aside. Score = 100·Σ w·(level less 1)/4 ÷ Σ w over what applies
    and was rated; None when less than half of the applicable weight was rated. An auto-fail caps
    the headline at 49 and keeps the score.

    `struck` are positions of customer's turns that were the customer's mistake: each exchange is
    left out, and leaving it out never lowers a level. Auto-fails stand: no mistake of the customer's
    excuses them.
    """
    talk = talk_of(transcript, scenario)
    given = {one.criterion: one for one in answers}
    scores = tuple(_rate(talk, criterion, given) for criterion in rubric.criteria)
    if struck:
        scores = _fairer(talk, rubric, scores, given, struck)
    failings = tuple(
        replace(one, evidence=_whole(talk, one.evidence)) for one in failings_of(talk, rubric)
    )
    score = score_of(rubric.criteria, scores)
    result = _result(score, failings, _passes(rubric, score, scores, talk))
    headline = min(score, CAP) if score is not None and failings else score
    because = _because(rubric, score, scores, failings, result)
    if struck:
        because = f"{because} {left_out(len(struck))}"
    return Scorecard(
        rubric.id, score, headline, result, because, scores, failings, ENGINE, tuple(sorted(struck))
    )


def _fairer(
    talk: Talk,
    rubric: Rubric,
    whole: tuple[Score, ...],
    given: dict[str, Score],
    struck: Collection[int],
) -> tuple[Score, ...]:
    """Rate without the struck exchanges; the whole talk counts where that would come to less."""
    fair = talk_of(talk.transcript, talk.scenario, struck)
    over = ended_by_mistake(talk.transcript, struck)
    scores = tuple(
        better(_rate(fair, criterion, given), score, ended_by_mistake=over)
        for criterion, score in zip(rubric.criteria, whole, strict=True)
    )
    before, after = score_of(rubric.criteria, whole), score_of(rubric.criteria, scores)
    return whole if (after or 0) < (before or 0) else scores


def score_of(criteria: Sequence[Criterion], scores: Sequence[Score]) -> int | None:
    """Weigh the levels into 0–100; None when too little of the applicable weight was rated."""
    pairs = [(one.weight, score) for one, score in zip(criteria, scores, strict=True)]
    applicable = sum(weight for weight, score in pairs if score.applicable)
    rated = [(weight, score.level) for weight, score in pairs if score.level is not None]
    weight = sum(weight for weight, _ in rated)
    if not weight or weight < LEAST_COVERAGE * applicable:
        return None
    return round(100 * sum(weight * (level - 1) / 4 for weight, level in rated) / weight)


def _rate(talk: Talk, criterion: Criterion, answers: dict[str, Score]) -> Score:
    if criterion.scorer == JUDGE:
        return _answered(talk, criterion, answers)
    found = SCORERS.get(criterion.scorer)
    if found is None:
        return abstain(criterion.id, f"There is no scorer named '{criterion.scorer}'.")
    if not talk.agent_turns:
        return abstain(criterion.id, "The agent said nothing in this talk.")
    try:
        score = found.function(talk, criterion.id, **{**found.options, **criterion.options})
        return _held(talk, criterion, replace(score, evidence=_whole(talk, score.evidence)))
    except Exception as error:  # noqa: BLE001 - a fault of ours must not become a mark
        return abstain(
            criterion.id,
            f"The scorer '{found.name}' could not rate this talk ({type(error).__name__}).",
        )


def _whole(talk: Talk, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Let every quote begin and end with whole words."""
    turns = talk.transcript.turns
    return tuple(dict.fromkeys(widened(turns[one.turn].text, one) for one in evidence))


def _held(talk: Talk, criterion: Criterion, score: Score) -> Score:
    """Hold a level below 5 while something that had to happen here, for this skill, has not."""
    unmet = [must for must, met in musts(talk, criterion.skill) if not met]
    if score.level != HIGHEST or not unmet:
        return score
    last = talk.agent_turns[-1].position
    missed = tuple(Missed(last, f"{must.text.rstrip('.')}.") for must in unmet)
    because = f"{score.because} Still missing: {unmet[0].text.rstrip('.')}."
    return replace(score, level=HIGHEST - 1, because=because, missed=score.missed + missed)


def _answered(talk: Talk, criterion: Criterion, answers: dict[str, Score]) -> Score:
    answer = answers.get(criterion.id)
    if answer is None:
        return abstain(criterion.id, "No reader has rated this yet.")
    if answer.level is None:
        return answer
    if answer.level not in range(1, 6):
        return abstain(
            criterion.id, "The reader's level was not one of 1 to 5, so it is set aside."
        )
    if not all(_is_exact(talk.transcript.turns, one) for one in answer.evidence):
        return abstain(
            criterion.id, "The reader quoted words that nobody said, so it is set aside."
        )
    if not (answer.evidence or answer.missed):
        return abstain(criterion.id, "The reader gave no quote, so the rating is set aside.")
    return replace(answer, evidence=tuple(_placed(talk, one) for one in answer.evidence))


def _is_exact(turns: Sequence[Turn], evidence: Evidence) -> bool:
    in_range = 0 <= evidence.turn < len(turns)
    return in_range and bool(evidence.quote) and evidence.quote in turns[evidence.turn].text


def _placed(talk: Talk, evidence: Evidence) -> Evidence:
    text = talk.transcript.turns[evidence.turn].text
    return replace(evidence, start=text.index(evidence.quote))


def _passes(rubric: Rubric, score: int | None, scores: Sequence[Score], talk: Talk) -> bool:
    """Tell whether the score suffices and, with a scenario, the matter was at least partly solved."""
    if score is None or score < rubric.pass_mark:
        return False
    resolution = next((one for one in scores if one.criterion == "resolution"), None)
    if talk.scenario is None or resolution is None or resolution.level is None:
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
