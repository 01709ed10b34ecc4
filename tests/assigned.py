"""Assign things in tests, and let tries end with a score."""

from datetime import UTC, date, datetime, timedelta

from tests.fakes import SLUG, START
from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.learning.assignment import Target, Terms
from trainer.core.scoring.scorecard import Result, Scorecard
from trainer.services import assignments, certificates
from trainer.services.assignments import Plan
from trainer.simulator import Simulator
from trainer.store import assigned, attempts, scorecards
from trainer.store.attempts import Status
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.scorecards import Graded

DUE = (START + timedelta(days=7)).date()
LAST = datetime(2026, 3, 9, 23, 59, 59, tzinfo=UTC)
"""The end of that day in London, where it is winter."""


def terms(minimum: int = 70, most: int = 2, slug: str = SLUG, **more: object) -> Terms:
    """Ask for a talk."""
    return Terms(Target.SCENARIO, slug, minimum, most=most, **more)  # type: ignore[arg-type]


def assign(
    simulator: Simulator, by: Person, to: Person, asked: Terms | None = None, due: date = DUE
) -> tuple[int, int]:
    """Assign something to one person: the assignment's id, and that of what is theirs."""
    plan = Plan(asked or terms(), people=(to.id,), due=due)
    id = assignments.make(simulator, by.id, plan)
    return id, assigned.of_assignment(id)[0].id


def end(simulator: Simulator, attempt_id: int, score: int | None) -> None:
    """Let a talk end with this score, as if graded just now."""
    now, listing = simulator.clock(), attempts.listing(attempt_id)
    result = Result.UNSCORED if score is None else Result.PASS if score >= 60 else Result.BELOW
    card = Scorecard("default", score, score, result, "Made up for a test.", ())
    with writing():
        attempts.set_status(attempt_id, Status.CLOSED, now, Closing(Ending.RESOLVED))
        graded = Graded(card, None, None, "", now)
        scorecards.save(attempt_id, listing.rubric_version_id, listing.engine, graded)
    certificates.settle(simulator, attempt_id)


def try_(simulator: Simulator, person: Person, assigned_id: int, score: int | None) -> int:
    """Make one try at what is assigned."""
    attempt_id = assignments.begin(simulator, person.id, assigned_id)
    end(simulator, attempt_id, score)
    return attempt_id
