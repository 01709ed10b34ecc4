"""Grade attempts, and keep what grading gave or why it could not."""

import logging
from collections.abc import Collection, Sequence
from dataclasses import replace

from trainer.core.attempt import Attempt, survey_of
from trainer.core.coaching.debriefing import debrief_of
from trainer.core.coaching.mistake import Mistake
from trainer.core.coaching.mistakes import audit, struck_by
from trainer.core.errors import MissingError, RuleError
from trainer.core.learning.evidence import observations_of
from trainer.core.scoring.certainty import why_a_person
from trainer.core.scoring.grade import ENGINE
from trainer.core.scoring.grade import grade as grade_talk
from trainer.core.scoring.review import reviewed
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.sampling import readings_of
from trainer.core.scoring.score import Score
from trainer.services import assigning, certificates, double_readings, items, summaries
from trainer.simulator import Simulator
from trainer.store import (
    attempts,
    flags,
    judgements,
    mistakes,
    observations,
    reviews,
    rubrics,
    scorecards,
    scorer_changes,
)
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.database import rest, writing
from trainer.store.scorecards import Graded

NOT_GRADED = "Grading failed, so this is not scored yet. Nothing of the talk is lost; try again."
UNSAID = (
    "This talk ended without a word of the trainee, so it is not graded and counts for nothing."
)
NOT_DEBRIEFED = "The scorecard stands, but the debrief could not be made. Try again."

_log = logging.getLogger(__name__)


def grade(simulator: Simulator, attempt_id: int) -> Graded:
    """Grade an attempt that is over, again if need be, and keep the card in place of the last.

    What the audit finds to be the customer's mistake, and what was upheld to be, is left out. What a
    judge has answered is taken in; nobody is asked here. Only a counting attempt moves skills. A
    failure is kept as not scored, with its reason, and is never a 0. What people have rated stands
    over what is given back. RuleError while the attempt goes on, and where it ended without a word.
    """
    listing = attempts.listing(attempt_id)
    if listing.status is not Status.CLOSED:
        raise RuleError("An attempt is graded once it is over.")
    if listing.mode is Mode.UNSAID:
        raise RuleError(UNSAID)
    attempt = attempts.load(attempt_id)
    rubric, upheld = rubrics.load(listing.rubric_version_id), flags.upheld(attempt_id)
    answers = answers_of(attempt_id)
    rest()
    card = carded(simulator, attempt, rubric, upheld, answers)
    graded = debriefed(simulator, attempt, rubric, card)
    with writing():
        keep(listing, attempt, rubric, graded)
        certificates.settle(simulator, attempt_id)
        if listing.counts:
            assigning.learn(simulator, listing.person_id)
        double_readings.draw(simulator, listing, graded)
    return standing(attempt_id, rubric, graded)


def graded(simulator: Simulator, attempt_id: int) -> Graded:
    """Load what grading gave, what people have rated laid over it.

    What was cut short or has yet to be made is made now.
    """
    try:
        found = scorecards.load(attempt_id)
    except MissingError:
        return grade(simulator, attempt_id)
    listing = attempts.listing(attempt_id)
    rubric = rubrics.load(listing.rubric_version_id)
    if found.scorecard is not None and found.debrief is None:
        attempt = attempts.load(attempt_id)
        rest()
        found = debriefed(simulator, attempt, rubric, found)
        with writing():
            scorecards.set_debrief(attempt_id, found)
    return standing(attempt_id, rubric, found)


def answers_of(attempt_id: int) -> tuple[Score, ...]:
    """Give what a judge answered about an attempt, as `grade` takes it."""
    return readings_of(judgements.of_attempt(attempt_id))


def standing(attempt_id: int, rubric: Rubric, graded: Graded) -> Graded:
    """Lay over a card what people have rated and released; the card that is kept stays as it is."""
    given = reviews.released(attempt_id)
    if graded.scorecard is None or not given:
        return graded
    card = reviewed(graded.scorecard, rubric, given)
    # A because of its own says what could not be made; that stays.
    own = graded.because != graded.scorecard.because
    return replace(graded, scorecard=card, because=graded.because if own else card.because)


def carded(
    simulator: Simulator,
    attempt: Attempt,
    rubric: Rubric,
    upheld: Collection[int] = (),
    answers: Sequence[Score] = (),
) -> Graded:
    """Grade without keeping: the survey and the card, or why there is none.

    `upheld` are replies of the customer that were upheld to be wrong, `answers` a judge's.
    """
    now, talk = simulator.clock(), attempt.transcript
    found = audited(attempt)
    try:
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
    """Keep what grading gave, and what follows from it."""
    scorecards.save(listing.id, listing.rubric_version_id, ENGINE, graded)
    scorer_changes.note(scorer_changes.ENGINE, ENGINE, graded.graded_at)
    mistakes.save(listing.id, graded.mistakes)
    follow(listing, attempt, rubric, graded)


def follow(listing: Listing, attempt: Attempt, rubric: Rubric, graded: Graded) -> None:
    """Keep what follows from a card and the ratings of people over it.

    That is what lists show, what waits for a person, and, if the attempt counts, what it says about
    skills. Only plain practice waits for anybody: other talks are the person's own.
    """
    card = standing(listing.id, rubric, graded).scorecard
    if card is None:
        return
    scorecards.show(listing.id, card)
    if listing.mode is Mode.PRACTICE:
        asks = ((one.criterion, why_a_person(one)) for one in card.scores)
        reviews.ask(listing.id, [one for one in asks if one[1]], graded.graded_at)
    if listing.counts:
        items.keep(listing.id, card)
        at = listing.closed_at or listing.started_at
        harder = items.harder(listing, attempt.scenario.level)
        seen = observations_of(card, rubric, attempt.scenario, at, harder)
        observations.save(listing.person_id, listing.id, seen, demo=listing.demo)
        summaries.keep_talk(listing, attempt, graded.survey, card)
