"""Make the debrief of a finished attempt."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from trainer.core.attempt import Attempt, survey_of
from trainer.core.coaching.causes import Cause, cause_of, harm_of_all
from trainer.core.coaching.corrections import corrections_of
from trainer.core.coaching.credited import Credited, credited_in, missed_in
from trainer.core.coaching.debrief import Bend, Correction, Debrief, Worked
from trainer.core.coaching.harm import effect_of, harm_of
from trainer.core.coaching.leverage import moment_of
from trainer.core.coaching.mistakes import exchange_of
from trainer.core.coaching.plan import plan_of
from trainer.core.coaching.reasons import reason_of
from trainer.core.coaching.substituting import Better, betters, stage_of
from trainer.core.coaching.untrue import spoilt_in
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.customer.state import Change
from trainer.core.customer.voice import Voice
from trainer.core.scoring.grade import grade
from trainer.core.scoring.moments import HARM
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.score import Evidence
from trainer.core.scoring.scorecard import Failing, Scorecard

__all__ = (
    "corrections_of",
    "debrief_of",
    "held_against",
    "line_of",
    "quoted_of",
    "rewritten",
    "worked_of",
)

GOOD = 4
"""The level of a criterion from which its quotes may be told as what worked."""


def debrief_of(attempt: Attempt, scorecard: Scorecard, rubric: Rubric, voice: Voice) -> Debrief:
    """Gather verdict, mood line, what worked, the one moment, corrections and an if-then plan.

    What the scorecard left out is neither the moment nor corrected. What it credits a turn with is
    not told as passed over there, and no better line is shown with which it would be lower.
    """
    credited = credited_in(scorecard, rubric)

    def is_fair(played: Attempt) -> bool:
        return _score(played, rubric) >= _score(attempt, rubric)

    moment = moment_of(attempt, voice, exchange_of(scorecard.struck), credited, is_fair)
    but, missed = moment.turn if moment else None, missed_in(scorecard, rubric)
    worked = worked_of(attempt, scorecard.failings, but, held_against(scorecard), missed)
    worked = worked or quoted_of(attempt, scorecard, rubric, but)
    return Debrief(
        survey=survey_of(attempt),
        line=line_of(attempt, credited),
        worked=worked,
        moment=moment,
        corrections=rewritten(corrections_of(scorecard, rubric), attempt, rubric, voice),
        plan=plan_of(attempt, moment, credited, worked),
    )


def line_of(attempt: Attempt, credited: Credited = MappingProxyType({})) -> tuple[Bend, ...]:
    """Draw the mood after each customer turn, each bend labelled by its largest cause.

    What the card has `credited` the agent's turn before with is no cause of harm there.
    """
    turns = attempt.transcript.of(Speaker.CUSTOMER)
    moods = [state.mood for state in attempt.states]
    causes = (
        cause_of(changes, credited.get(turn.position - 1, frozenset()))
        for turn, changes in zip(turns[1:], attempt.ledger[1:], strict=True)
    )
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
        for turn, (before, after), cause in zip(turns[1:], pairwise(moods), causes, strict=True)
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
    missed: Credited = MappingProxyType({}),
) -> Worked | None:
    """Find the agent's words that did the customer most good; None when none did.

    The turn `but` is the moment to change, so it is not praised as well: where no other turn did good,
    the moment stands alone. Nothing of a turn that fails the talk is praised, and no sentence that is
    untrue, copied from the customer, held `against` the agent, or that also did harm; nothing that the
    card says was `missed` there; in a talk that ended with the matter open no word of what is to come.
    A turn that went wrong as a whole, or in which the customer was hurt, comes last, and that is said.
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
        if change.act not in missed.get(turn.position, frozenset())
    ]
    if not helped:
        return None
    harm, position, best = min(
        helped, key=lambda one: (bool(one[0].label), harm_of(one[2]), one[1])
    )
    return Worked(position, best.quote, f"{reason_of(best)}: {effect_of(best)}", _though(harm))


def quoted_of(
    attempt: Attempt, scorecard: Scorecard, rubric: Rubric, but: int | None = None
) -> Worked | None:
    """Find what the card quotes as good, where the customer's mood names nothing; None without any.

    The best criterion of level 4 or 5 is told, by words that no failing and no score holds against.
    """
    against = held_against(scorecard)
    failed = {one.turn for failing in scorecard.failings for one in failing.evidence}
    is_spoilt = spoilt_in(attempt, against)
    names = {one.id: one for one in rubric.criteria}
    found = [
        (score.level, names[score.criterion].weight, one, names[score.criterion].name)
        for score in scorecard.scores
        if score.criterion in names and score.level is not None and score.level >= GOOD
        for one in score.evidence
        if one.good and one.quote and one.turn != but and one.turn not in failed
        if not is_spoilt(one.turn, Change("quoted", one.quote, "", {}))
    ]
    if not found:
        return None
    level, _, one, name = max(found, key=lambda each: (each[0], each[1], -each[2].turn))
    return Worked(one.turn, one.quote, f"{name}, {level} of 5{f': {one.note}' if one.note else ''}")


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


def _score(attempt: Attempt, rubric: Rubric) -> int:
    """Grade a talk as it is played, so that two of them are held to the same measure."""
    return grade(attempt.transcript, rubric, attempt.scenario).score or 0


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
