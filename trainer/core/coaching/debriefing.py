"""Make the debrief of a finished attempt."""

from collections.abc import Sequence
from itertools import pairwise

from trainer.core.attempt import Attempt, survey_of
from trainer.core.coaching.debrief import Bend, Correction, Debrief, Moment, Worked
from trainer.core.coaching.goals import goal_at
from trainer.core.coaching.leverage import effect_of, harm_of, moment_of
from trainer.core.coaching.mistakes import exchange_of
from trainer.core.coaching.reasons import reason_of
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.state import Change
from trainer.core.customer.voice import Voice
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Score
from trainer.core.scoring.scorecard import Scorecard

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
        worked=worked_of(attempt),
        moment=moment,
        corrections=corrections_of(scorecard, rubric),
        plan=_plan(attempt, moment),
    )


def line_of(attempt: Attempt) -> tuple[Bend, ...]:
    """Draw the mood after each customer turn, each bend labelled by the agent's words."""
    turns = attempt.transcript.of(Speaker.CUSTOMER)
    moods = [state.mood for state in attempt.states]
    first = Bend(turns[0].position, moods[0], "", "As the customer came.", 0.0)
    bends = (
        Bend(turn.position, after, *_label(changes), round(after.heat - before.heat, 1))
        for turn, (before, after), changes in zip(
            turns[1:], pairwise(moods), attempt.ledger[1:], strict=True
        )
    )
    return (first, *bends)


def worked_of(attempt: Attempt) -> Worked | None:
    """Find the agent's words that did the customer most good; None when none did."""
    agent = attempt.transcript.of(Speaker.AGENT)
    helped = [
        (turn.position, change)
        for turn, changes in zip(agent, attempt.ledger[1:], strict=False)
        for change in changes
        if change.quote and harm_of(change) < 0
    ]
    if not helped:
        return None
    position, best = min(helped, key=lambda one: (harm_of(one[1]), one[0]))
    return Worked(position, best.quote, f"{reason_of(best)}: {effect_of(best)}")


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


def _label(changes: Sequence[Change]) -> tuple[str, str]:
    if not changes:
        return "", ""
    most = max(changes, key=lambda change: (bool(change.quote), abs(harm_of(change))))
    return most.quote, reason_of(most)


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
    return Correction(
        criterion.skill, against.turn, f"{criterion.name}, done well: {criterion.levels[4]}"
    )


def _plan(attempt: Attempt, moment: Moment | None) -> str:
    turns = attempt.transcript.turns
    position = moment.turn - 1 if moment else 0
    goal = goal_at(turns[position].acts)
    return f"When {goal.when}, I {goal.do}."
