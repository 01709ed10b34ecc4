"""Gather the record of an attempt: what its score was made from, signed."""

from trainer.core.errors import RuleError
from trainer.core.scoring.record import Record
from trainer.exchange.records import write_record
from trainer.queries import sight
from trainer.queries.viewers import Viewer
from trainer.services import scoring
from trainer.simulator import Simulator
from trainer.store import attempts, rubrics, scorecards


def of_attempt(simulator: Simulator, viewer: Viewer, attempt_id: int) -> str:
    """Write the record of a graded attempt that the viewer may see.

    It names nobody who served. RuleError while there is no scorecard.
    """
    sight.attempt(viewer, attempt_id)
    return written(simulator, attempt_id)


def written(simulator: Simulator, attempt_id: int) -> str:
    """Write the record of a graded attempt, whoever asks; RuleError while there is no scorecard."""
    scoring.graded(simulator, attempt_id)
    card = scorecards.load(
        attempt_id
    ).scorecard  # the computed one: people's reviews stand beside it
    if card is None:
        raise RuleError(
            "This attempt is not scored, so there is no record to give. Try grading it."
        )
    listing, attempt = attempts.listing(attempt_id), attempts.load(attempt_id)
    rubric = rubrics.load(listing.rubric_version_id)
    answers = scoring.answers_of(attempt_id)
    record = Record(attempt.scenario, rubric, attempt.seed, attempt.transcript, card, answers)
    return write_record(record, simulator.signing_key())
