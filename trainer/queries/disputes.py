"""Show what trainees dispute: what waits, one of them with its talk, and what was answered."""

from dataclasses import dataclass

from trainer.core.calibration.disputing import Answer
from trainer.core.conversation.turn import Speaker
from trainer.core.errors import RuleError
from trainer.core.scoring.grade import ENGINE
from trainer.core.scoring.rubric import Criterion
from trainer.core.scoring.score import Score
from trainer.queries import attempts as talks
from trainer.queries import reviews as pages
from trainer.queries import scorecards as cards
from trainer.queries import sight
from trainer.queries.scorecards import Marked, Row
from trainer.queries.viewers import Viewer
from trainer.services import disputes as doing
from trainer.services import people, scoring
from trainer.simulator import Simulator
from trainer.store import attempts, disputes, rubrics
from trainer.store.attempts import Listing
from trainer.store.disputes import Dispute

NEWS = 5
"""How many answers the start page shows."""
WORDS = {
    Answer.OPEN: ("waits for an answer", "info"),
    Answer.ACCEPTED: ("accepted", "ok"),
    Answer.PARTLY: ("partly accepted", "ok"),
    Answer.REJECTED: ("rejected", "neutral"),
}
"""Answer → the words for it, and their tone."""


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one dispute of a list: whose, of which talk, and how it was answered."""

    dispute: Dispute
    listing: Listing
    name: str
    criterion: str
    word: str
    tone: str
    by: str


@dataclass(frozen=True, slots=True)
class Desk:
    """Hold the page of all disputes, open ones first; `tests` counts the upheld, `right` by now."""

    open: tuple[Line, ...]
    answered: tuple[Line, ...]
    tests: int
    right: int


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one dispute with the talk and what stands on the card."""

    line: Line
    criterion: Criterion
    stands: Score
    transcript: tuple[Marked, ...]


def desk(viewer: Viewer) -> Desk:
    """List the disputes that the viewer may answer, and those that are answered."""
    lines = [_line(one) for one in disputes.list_(pages.allowed(viewer), but=viewer.id, limit=200)]
    tests = doing.items(demo=viewer.demo)
    return Desk(
        open=tuple(one for one in lines if one.dispute.answer is Answer.OPEN),
        answered=tuple(one for one in lines if one.dispute.answer is not Answer.OPEN),
        tests=len(tests),
        right=sum(one.right and one.engine == ENGINE for one in tests),
    )


def waiting(viewer: Viewer) -> int:
    """Count the open disputes that the viewer may answer."""
    return disputes.waiting(pages.allowed(viewer), but=viewer.id)


def page(simulator: Simulator, viewer: Viewer, dispute_id: int) -> Page:
    """Gather one dispute of somebody whom the viewer leads; one's own is a RuleError."""
    found = disputes.load(dispute_id)
    listing = sight.attempt(viewer, found.attempt_id)
    if found.person_id == viewer.id:
        raise RuleError("This is your own talk. Somebody else has to answer.")
    attempt, line = attempts.load(found.attempt_id), _line(found)
    rubric = rubrics.load(listing.rubric_version_id)
    criterion = next(one for one in rubric.criteria if one.id == found.criterion)
    graded = scoring.graded(simulator, found.attempt_id)
    stands = graded.scorecard.of(found.criterion) if graded.scorecard else None
    turns = attempt.transcript.turns
    names = {Speaker.AGENT: line.name, Speaker.CUSTOMER: attempt.scenario.customer.name}
    quoted = Score(criterion.id, None, "", (found.evidence,))
    row: Row = cards.row_of(criterion, quoted, turns, names)
    return Page(
        line=line,
        criterion=criterion,
        stands=stands or quoted,
        transcript=tuple(
            Marked(each, cards.pieces_of(turn, (row,)))
            for turn, each in zip(turns, talks.lines_of(attempt, listing), strict=True)
        ),
    )


def of_attempt(attempt_id: int) -> dict[str, Line]:
    """Give the disputes of one card by criterion, for its own page."""
    return {one.criterion: _line(one) for one in disputes.of_attempt(attempt_id)}


def news(person_id: int) -> tuple[Line, ...]:
    """List the answers to a person's own disputes, the latest first."""
    return tuple(map(_line, disputes.answered(person_id, NEWS)))


def _line(one: Dispute) -> Line:
    listing = attempts.listing(one.attempt_id)
    rubric = rubrics.load(listing.rubric_version_id)
    names = {each.id: each.name for each in rubric.criteria}
    by = people.find(one.answered_by) if one.answered_by else None
    word, tone = WORDS[one.answer]
    return Line(
        dispute=one,
        listing=listing,
        name=people.load(one.person_id).name,
        criterion=names.get(one.criterion, one.criterion),
        word=word,
        tone=tone,
        by=by.name if by else "",
    )
