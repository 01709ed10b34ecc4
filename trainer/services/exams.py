"""Say what holds for exams: of learning paths, and of assignments.

In an exam there are no hints and there is no coach. A case that somebody has to take as an exam is not
practised meanwhile. While it can still be tried, only its marks are shown: what would have been better
would give the answer away.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from trainer.content.files import Kind
from trainer.core.customer.survey import Survey
from trainer.core.errors import MissingError, RuleError
from trainer.core.learning.assignment import Target, Terms, Try
from trainer.core.scoring.score import Score
from trainer.core.scoring.scorecard import Scorecard
from trainer.services import opt_outs
from trainer.simulator import Simulator
from trainer.store import archive, assigned, attempts, exams, paths, scorecards
from trainer.store.attempts import Listing, Mode, Status

ITS_EXAM = "This case is your exam, so it is not practised before. Begin it under My progress, Assigned to me."
SET_ASIDE = (
    "This case was assigned to you as an exam. It is not available to you while you would rather not be given "
    "such cases: it is neither due nor overdue, and nobody is told why."
)
RUNNING = "Your exam at this case goes on. A moment can be said again once it is graded."
SEALED = "This exam can still be taken: its feedback opens once it is passed, or no try is left."
WITHHELD = "Why, and what proves it, shows once this exam is passed, or no try is left."
UNGRADED = "An exam is not said again before it is graded."


def is_exam(attempt_id: int) -> bool:
    """Tell whether an attempt is an exam, of a learning path or of an assignment."""
    return bool(exams.among((attempt_id,)))


def of_people(person_ids: Sequence[int]) -> frozenset[int]:
    """Give the ids of all exams that these people have begun."""
    return exams.of_people(person_ids)


def gives_hints(attempt_id: int) -> bool:
    """Tell whether hints are given in an attempt, as far as exams and assignments say."""
    if paths.exam_of(attempt_id):
        return False
    found = assigned.of_attempt(attempt_id)
    return found is None or found.assignment.terms.hints


def refuse_practice(simulator: Simulator, person_id: int, slug: str) -> None:
    """Refuse (RuleError) to practise a case that is the person's exam and not passed or used up."""
    words = why_not(simulator, person_id, slug)
    if words:
        raise RuleError(words)


def why_not(simulator: Simulator, person_id: int, slug: str) -> str:
    """Tell a person why a case that is their exam is not practised now; empty where it may be."""
    if not pending(simulator, person_id, slug):
        return ""
    return SET_ASIDE if opt_outs.unwanted(simulator, person_id, (slug,)) else ITS_EXAM


def pending(simulator: Simulator, person_id: int, slug: str) -> bool:
    """Tell whether a case is an exam that the person may still begin or has under way.

    It was assigned as an exam, or is in the exam, and no step, of a path that was assigned.
    """
    # Half a character is no scenario's id, and cannot even be looked up.
    ids = assigned.exam_ids(person_id, slug) if slug.isprintable() else ()
    tries = assigned.tries(ids) if ids else {}
    there = any(_may_be_tried(assigned.load(id).assignment.terms, tries.get(id, ())) for id in ids)
    return there or _pending_on_a_path(simulator, person_id, slug)


def sealed(simulator: Simulator, attempt_id: int) -> bool:
    """Tell whether an attempt is an exam that its person may still take, so that only its marks are shown."""
    found = assigned.of_attempt(attempt_id)
    if found is not None and found.assignment.terms.exam:
        tries = assigned.tries((found.id,)).get(found.id, ())
        return found.stands and _may_be_tried(found.assignment.terms, tries)
    path = paths.exam_of(attempt_id)
    if not path:
        return False
    listing = attempts.listing(attempt_id)
    return not _passed(simulator, listing.person_id, listing.slug, path)


def sealed_of(simulator: Simulator, person_id: int) -> frozenset[int]:
    """Give the ids of a person's exams that they may still take, as `sealed` tells of one."""
    return frozenset(id for id in exams.of_people((person_id,)) if sealed(simulator, id))


def refuse_sealed(simulator: Simulator, attempt_id: int) -> None:
    """Refuse (RuleError) what would give the answers of an exam away that can still be taken."""
    if sealed(simulator, attempt_id):
        raise RuleError(SEALED)


def marks(simulator: Simulator, attempt_id: int, card: Scorecard) -> Scorecard:
    """Give a card as its own person may read it: of a sealed exam the levels, and what failed it.

    Reasons, proofs and what was missed name what the case is about, and the next try is at that case.
    """
    if not sealed(simulator, attempt_id):
        return card
    return replace(card, scores=tuple(map(_level_only, card.scores)))


def said(simulator: Simulator, attempt_id: int, survey: Survey | None) -> Survey | None:
    """Give what the customer said of a talk as its own person may read it: of a sealed exam no words.

    They name what the case turns on, as its aftermath does.
    """
    if survey is None or not sealed(simulator, attempt_id):
        return survey
    return replace(survey, comment="")


def refuse_fork(simulator: Simulator, listing: Listing) -> None:
    """Refuse (RuleError) to say a moment again while it would help in an exam."""
    refuse_sealed(simulator, listing.id)
    mine = attempts.list_(person_ids=(listing.person_id,), slug=listing.slug, mode=Mode.PRACTICE)
    running = [one.id for one in mine if one.status is not Status.CLOSED]
    if running and exams.among(running):
        raise RuleError(RUNNING)
    if is_exam(listing.id) and not _graded(listing.id):
        raise RuleError(UNGRADED)


def seen_by(person_ids: Collection[int], slug: str) -> frozenset[int]:
    """Name those who have met a case in a way that their leaders may know of."""
    return exams.met(person_ids, slug, known=True)


def kept_out(person_ids: Iterable[int], slug: str) -> frozenset[int]:
    """Name those whom a case cannot be an exam for, for a reason that is nobody else's business."""
    ids = tuple(person_ids)
    return exams.met(ids, slug, known=False) - seen_by(ids, slug)


def refuse_seen(person_id: int, slug: str, own: Collection[int]) -> None:
    """Refuse (RuleError) an exam at a case that was met otherwise than by the talks in `own`."""
    if exams.met((person_id,), slug, known=False, but=own):
        raise RuleError(
            "You have met this case already, so it cannot be your exam. Ask for another one."
        )


def _level_only(score: Score) -> Score:
    return replace(score, because=WITHHELD, evidence=(), missed=())


def _may_be_tried(terms: Terms, tries: Sequence[Try]) -> bool:
    passed = any(one.score is not None and one.score >= terms.minimum for one in tries)
    left = not passed and (not terms.most or len(tries) < terms.most)
    return left or any(one.over is None for one in tries)


def _pending_on_a_path(simulator: Simulator, person_id: int, slug: str) -> bool:
    some = {
        path.id
        for path in simulator.exercises.list_paths()
        if slug in {one.scenario for one in path.exam} - {one.scenario for one in path.steps}
    }
    if not some or opt_outs.unwanted(simulator, person_id, (slug,)):
        return False
    asked = {
        one.assignment.terms.slug
        for one in assigned.of_people((person_id,))
        if one.stands and one.assignment.terms.target is Target.PATH
    }
    return any(not _passed(simulator, person_id, slug, path) for path in some & asked)


def _passed(simulator: Simulator, person_id: int, slug: str, path: str) -> bool:
    """Tell whether an exam of a path was passed, or cannot be taken any more."""
    if path in archive.of_kind(Kind.PATH):
        return True
    try:
        exam = simulator.exercises.path(path).exam
    except MissingError:
        return True
    minimum = next((one.minimum for one in exam if one.scenario == slug), 0)
    of = paths.exams_of(person_id)
    mine = attempts.list_(
        person_ids=(person_id,), slug=slug, mode=Mode.PRACTICE, status=Status.CLOSED
    )
    found = scorecards.headlines([one.id for one in mine if of.get(one.id) == path])
    scores = [one.headline for one in found.values() if one.headline is not None]
    return max(scores, default=-1) >= minimum


def _graded(attempt_id: int) -> bool:
    try:
        return scorecards.load(attempt_id).scorecard is not None
    except MissingError:
        return False
