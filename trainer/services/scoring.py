"""Grade attempts, and keep what grading gave or why it could not."""

import logging
from collections.abc import Collection
from dataclasses import replace

from trainer.core.attempt import Attempt, survey_of
from trainer.core.coaching.debriefing import debrief_of
from trainer.core.coaching.mistake import Mistake
from trainer.core.coaching.mistakes import audit, struck_by
from trainer.core.errors import MissingError, RuleError
from trainer.core.learning.evidence import observations_of
from trainer.core.scoring.grade import ENGINE
from trainer.core.scoring.grade import grade as grade_talk
from trainer.core.scoring.judge import Question
from trainer.core.scoring.rubric import Rubric
from trainer.simulator import Simulator
from trainer.store import attempts, flags, mistakes, observations, rubrics, scorecards
from trainer.store.attempts import Listing, Status
from trainer.store.database import rest, writing
from trainer.store.scorecards import Graded

JUDGE = "judge"
"""The word in a rubric for a criterion that only a reader can rate."""
NOT_GRADED = "Grading failed, so this is not scored yet. Nothing of the talk is lost; try again."
NOT_DEBRIEFED = "The scorecard stands, but the debrief could not be made. Try again."

_log = logging.getLogger(__name__)


def grade(simulator: Simulator, attempt_id: int) -> Graded:
    """Grade an attempt that is over, again if need be, and keep the card in place of the last.

    What the audit finds to be the customer's mistake, and what was upheld to be, is left out. Only a counting attempt moves skills. A failure is kept as not scored, with its reason, and is
    never a 0. RuleError while the attempt goes on.
    """
    listing = attempts.listing(attempt_id)
    if listing.status is not Status.CLOSED:
        raise RuleError("An attempt is graded once it is over.")
    attempt = attempts.load(attempt_id)
    rubric, upheld = rubrics.load(listing.rubric_version_id), flags.upheld(attempt_id)
    rest()
    graded = debriefed(simulator, attempt, rubric, carded(simulator, attempt, rubric, upheld))
    with writing():
        keep(listing, attempt, rubric, graded)
    return graded


def graded(simulator: Simulator, attempt_id: int) -> Graded:
    """Load what grading gave; what was cut short or has yet to be made is made now."""
    try:
        found = scorecards.load(attempt_id)
    except MissingError:
        return grade(simulator, attempt_id)
    if found.scorecard is None or found.debrief is not None:
        return found
    listing, attempt = attempts.listing(attempt_id), attempts.load(attempt_id)
    rubric = rubrics.load(listing.rubric_version_id)
    rest()
    whole = debriefed(simulator, attempt, rubric, found)
    with writing():
        scorecards.save(attempt_id, listing.rubric_version_id, listing.engine, whole)
    return whole


def carded(
    simulator: Simulator, attempt: Attempt, rubric: Rubric, upheld: Collection[int] = ()
) -> Graded:
    """Grade without keeping: the survey and the card, or why there is none.

    `upheld` are replies of the customer that were upheld to be wrong.
    """
    now, talk = simulator.clock(), attempt.transcript
    found = audited(attempt)
    try:
        questions = [Question(one, talk) for one in rubric.criteria if one.scorer == JUDGE]
        answers = simulator.judge.answer(questions) if questions else ()
        survey = survey_of(attempt)
        struck = struck_by(found, upheld)
        card = grade_talk(talk, rubric, attempt.scenario, answers, struck)
    except Exception:  # noqa: BLE001 — a fault in grading must not cost anybody their talk
        _log.exception("grading failed")
        return Graded(None, None, None, NOT_GRADED, now, found)
    return Graded(card, None, survey, card.because, now, found)


def audited(attempt: Attempt) -> tuple[Mistake, ...]:
    """Find the customer's mistakes; none where the audit itself fails."""
    try:
        return audit(attempt)
    except Exception:  # noqa: BLE001 — a fault in the audit must not cost anybody their card
        _log.exception("the audit failed")
        return ()


def debriefed(simulator: Simulator, attempt: Attempt, rubric: Rubric, graded: Graded) -> Graded:
    """Add the debrief to a card, or why there is none; where there is no card, change nothing."""
    if graded.scorecard is None:
        return graded
    try:
        debrief = debrief_of(attempt, graded.scorecard, rubric, simulator.authored)
    except Exception:  # noqa: BLE001 — a fault in the debrief must not cost anybody their card
        _log.exception("the debrief failed")
        return replace(graded, because=NOT_DEBRIEFED)
    return replace(graded, debrief=debrief, because=graded.scorecard.because)


def keep(listing: Listing, attempt: Attempt, rubric: Rubric, graded: Graded) -> None:
    """Keep what grading gave, and what it says about skills if the attempt counts."""
    scorecards.save(listing.id, listing.rubric_version_id, ENGINE, graded)
    mistakes.save(listing.id, graded.mistakes)
    if listing.counts and graded.scorecard is not None:
        at = listing.closed_at or listing.started_at
        seen = observations_of(graded.scorecard, rubric, attempt.scenario, at)
        observations.save(listing.person_id, listing.id, seen, demo=listing.demo)
