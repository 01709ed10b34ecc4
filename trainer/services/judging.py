"""Have a judge read talks beside the request, and take in what it answered.

Each answer is kept as it comes, so that a reading that was cut short goes on where it was. One that
came to nothing is not begun again until somebody asks for it. No transaction is open while the
judge reads.
"""

import logging
from dataclasses import dataclass

from trainer.core.errors import OutsideError
from trainer.core.scoring.given import facts_given
from trainer.core.scoring.grade import grade
from trainer.core.scoring.judge import SAMPLES, Question, asked_of
from trainer.core.scoring.sampling import has_failed, is_whole
from trainer.services import scoring
from trainer.services.aside import Aside
from trainer.simulator import Simulator
from trainer.store import attempts, judgements, people, rubrics, scorecards, scorer_changes
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.database import rest, writing

BUSY = "Too much goes on at once just now. Please try again in a moment."

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reading:
    """Hold how far a judge is with a talk: names of criteria yet to be read, and that failed.

    `behind`: all is read, but the card that is kept was made before.
    """

    due: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    behind: bool = False

    @property
    def under_way(self) -> bool:
        """Tell whether there will be more without anybody asking for it."""
        return not self.failed and (bool(self.due) or self.behind)


def reading(simulator: Simulator, attempt_id: int) -> Reading:
    """Tell what a judge has yet to read of a graded talk, and where it failed."""
    asked = judgements.of_attempt(attempt_id)
    questions = _questions(simulator, attempts.listing(attempt_id))
    due = [one for one in questions if not is_whole(asked.get(one.criterion.id, ()))]
    failed = [one for one in questions if has_failed(asked.get(one.criterion.id, ()))]
    newest = judgements.newest(attempt_id) if questions else None
    return Reading(
        tuple(one.criterion.name for one in due),
        tuple(one.criterion.name for one in failed),
        behind=newest is not None and newest > scorecards.load(attempt_id).graded_at,
    )


def begin(simulator: Simulator, attempt_id: int, aside: Aside) -> Reading:
    """Have what is due read, where nobody reads it yet; a failed reading waits to be asked for."""
    found = reading(simulator, attempt_id)
    if found.under_way and simulator.readers.begin(attempt_id):
        rest()
        try:
            aside(lambda: _read(simulator, attempt_id))
        except RuntimeError as error:
            simulator.readers.end(attempt_id)
            raise OutsideError(BUSY) from error
    return found


def again(simulator: Simulator, attempt_id: int, aside: Aside) -> Reading:
    """Ask again where a reading failed."""
    asked = judgements.of_attempt(attempt_id)
    with writing():
        judgements.drop(attempt_id, [one for one, given in asked.items() if has_failed(given)])
    return begin(simulator, attempt_id, aside)


def _read(simulator: Simulator, attempt_id: int) -> None:
    try:
        for question in _questions(simulator, attempts.listing(attempt_id)):
            if not _asked(simulator, attempt_id, question):
                break
        scoring.grade(simulator, attempt_id)
    except Exception:  # noqa: BLE001 - nobody waits for it, and it stays due
        _log.exception("a reading broke")
    finally:
        simulator.readers.end(attempt_id)


def _asked(simulator: Simulator, attempt_id: int, question: Question) -> bool:
    """Ask one question as often as it takes; tell whether that came to anything."""
    criterion = question.criterion.id
    there = len(judgements.of_attempt(attempt_id).get(criterion, ()))
    rest()
    for number in range(there, SAMPLES):
        sample = simulator.judge.answer(question, number)
        with writing():
            judgements.add(attempt_id, criterion, number, sample, simulator.clock())
            if sample.model:
                scorer_changes.note(scorer_changes.JUDGE, sample.model, simulator.clock())
    return not has_failed(judgements.of_attempt(attempt_id)[criterion])


def _questions(simulator: Simulator, listing: Listing) -> tuple[Question, ...]:
    """List what is asked about a talk: real practice that was graded, and is over."""
    plain = listing.mode is Mode.PRACTICE and listing.status is Status.CLOSED and not listing.demo
    if not (simulator.judge.present and plain):
        return ()
    kept = scorecards.load(listing.id).scorecard
    if kept is None:
        return ()
    attempt, rubric = attempts.load(listing.id), rubrics.load(listing.rubric_version_id)
    talk, scenario = attempt.transcript, attempt.scenario
    computed = grade(talk, rubric, scenario, (), kept.struck)
    names = (scenario.customer.name, people.load(listing.person_id).name)
    facts = facts_given(talk, scenario)
    return tuple(
        Question(one, talk, facts, names) for one in asked_of(computed, rubric, in_scenario=True)
    )
