"""Make the debrief of a finished attempt."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from trainer.core.attempt import Attempt, survey_of
from trainer.core.coaching.causes import Cause, cause_of, harm_of_all
from trainer.core.coaching.debrief import Bend, Correction, Debrief, Worked
from trainer.core.coaching.leverage import effect_of, harm_of, moment_of
from trainer.core.coaching.mistakes import exchange_of
from trainer.core.coaching.plan import plan_of
from trainer.core.coaching.reasons import reason_of
from trainer.core.coaching.substituting import Better, betters, stage_of
from trainer.core.coaching.untrue import spoilt_in
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.customer.state import Change
from trainer.core.customer.voice import Voice
from trainer.core.scoring.moments import HARM
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Evidence, Score
from trainer.core.scoring.scorecard import Failing, Scorecard

MOST_CORRECTIONS = 4
"""More corrections than this discourage (CARE; the ACL'24 study of multi-level feedback)."""


def debrief_of(attempt: Attempt, scorecard: Scorecard, rubric: Rubric, voice: Voice) -> Debrief:
    """Gather verdict, mood line, what worked, the one moment, corrections and an if-then plan.

    What the scorecard left out is neither the moment nor corrected.
    """
    moment = moment_of(attempt, voice, exchange_of(scorecard.struck))
    return Debrief(
        survey=survey_of(attempt),
        line=line_of(attempt),
        worked=worked_of(
            attempt, scorecard.failings, moment.turn if moment else None, held_against(scorecard)
        ),
        moment=moment,
        corrections=rewritten(corrections_of(scorecard, rubric), attempt, rubric, voice),
        plan=plan_of(attempt, moment),
    )


def line_of(attempt: Attempt) -> tuple[Bend, ...]:
    """Draw the mood after each customer turn, each bend labelled by its largest cause."""
    turns = attempt.transcript.of(Speaker.CUSTOMER)
    moods = [state.mood for state in attempt.states]
    first = Bend(turns[0].position, moods[0], "", "As the customer came.", 0.0)
    bends = (
        Bend(
            turn.position,
            after,
            cause.label,
            cause.why,
            round(after.heat - before.heat, 1),
            cause.quoted,
        )
        for turn, (before, after), cause in zip(
            turns[1:], pairwise(moods), map(cause_of, attempt.ledger[1:]), strict=True
        )
    )
    return (first, *bends)


def held_against(scorecard: Scorecard) -> tuple[Evidence, ...]:
    """Gather the words that any score holds against the agent."""
    return tuple(
        one for score in scorecard.scores for one in score.evidence if one.quote and not one.good
    )


def worked_of(
    attempt: Attempt,
    failings: Sequence[Failing] = (),
    but: int | None = None,
    against: Sequence[Evidence] = (),
) -> Worked | None:
    """Find the agent's words that did the customer most good; None when none did.

    The turn `but` is the moment to change, so it is not praised as well: where no other turn did good,
    the moment stands alone. Nothing of a turn that fails the talk is praised, and no sentence that is
    untrue, copied from the customer, held `against` the agent, or that also did harm; in a talk that
    ended with the matter open no word of what is to come. A turn that went wrong as a whole, or in
    which the customer was hurt, comes last, and that is said.
    """
    agent = attempt.transcript.of(Speaker.AGENT)
    failed = {one.turn for failing in failings for one in failing.evidence}
    is_spoilt = spoilt_in(attempt, against)
    helped = [
        (_harm_said(changes), turn.position, change)
        for turn, changes in zip(agent, attempt.ledger[1:], strict=False)
        if turn.position != but and turn.position not in failed
        for change in changes
        if change.quote and harm_of(change) < 0 and not is_spoilt(turn.position, change)
    ]
    if not helped:
        return None
    harm, position, best = min(
        helped, key=lambda one: (bool(one[0].label), harm_of(one[2]), one[1])
    )
    return Worked(position, best.quote, f"{reason_of(best)}: {effect_of(best)}", _though(harm))


def corrections_of(scorecard: Scorecard, rubric: Rubric) -> tuple[Correction, ...]:
    """Take at most one correction a skill, four in all, the costliest first."""
    costly = sorted(rubric.criteria, key=lambda one: -_cost(one, scorecard.of(one.id)))
    left_out = exchange_of(scorecard.struck)
    found: dict[str, Correction] = {}
    for criterion in costly:
        correction = _correction(criterion, scorecard.of(criterion.id))
        if correction is not None and correction.turn not in left_out:
            found.setdefault(criterion.skill, correction)
    return tuple(found.values())[:MOST_CORRECTIONS]


def rewritten(
    corrections: Sequence[Correction], attempt: Attempt, rubric: Rubric, voice: Voice
) -> tuple[Correction, ...]:
    """Add to each correction the trainee's own line, mended, where that is truly better.

    Of several corrections at one line the first has it.
    """
    stage = stage_of(attempt, rubric, voice) if corrections else None
    if stage is None:
        return tuple(corrections)
    turns = attempt.transcript.of(Speaker.AGENT)
    places: dict[int, Correction] = {}
    for one in corrections:
        after = (number for number, turn in enumerate(turns) if turn.position >= one.turn)
        places.setdefault(next(after, len(turns) - 1), one)
    found = betters(stage, tuple(places))
    mended = {
        id(places[index]): _mended(places[index], turns[index], better)
        for index, better in found.items()
    }
    return tuple(mended.get(id(one), one) for one in corrections)


def _mended(correction: Correction, turn: Turn, better: Better) -> Correction:
    return replace(
        correction,
        wrote=turn.text,
        rewrite=better.rewrite.text,
        mended=better.rewrite.why,
        gain=better.gain,
        points=better.points,
        at=turn.position,
    )


def _harm_said(changes: Sequence[Change]) -> Cause:
    if harm_of_all(changes) > 0:
        return cause_of(changes)
    hurt = max((one for one in changes if one.act in HARM), key=harm_of, default=None)
    return Cause(hurt.quote, reason_of(hurt)) if hurt else Cause()


def _though(harm: Cause) -> str:
    if not harm.label:
        return ""
    what = f"“{harm.label}”" if harm.quoted else harm.label
    return f"The same turn also did harm, by something else in it: {what} ({harm.why})."


def _cost(criterion: Criterion, score: Score) -> float:
    return criterion.weight * (5 - score.level) if score.level is not None else 0.0


def _correction(criterion: Criterion, score: Score) -> Correction | None:
    if score.level is None or score.level > 3:
        return None
    if score.missed:
        return Correction(criterion.skill, score.missed[0].turn, score.missed[0].expected)
    against = next((one for one in score.evidence if not one.good), None)
    if against is None:
        return None
    return Correction(criterion.skill, against.turn, _in_this_case(criterion, score, against))


def _in_this_case(criterion: Criterion, score: Score, against: Evidence) -> str:
    """Say what went wrong here, where, and what would have been right."""
    note = f" ({against.note})" if against.note else ""
    words = f" You wrote “{against.quote}”{note}." if against.quote else ""
    words = words or (f" Here: {against.note}." if against.note else "")
    return f"{score.because}{words} {criterion.name}, done well: {criterion.levels[4]}"
