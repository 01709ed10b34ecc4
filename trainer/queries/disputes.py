"""Show what trainees dispute: what waits, one of them with its talk, and what was answered."""

from dataclasses import dataclass, replace

from trainer.core.calibration.disputing import Answer
from trainer.core.conversation.turn import Speaker
from trainer.core.errors import RuleError
from trainer.core.roles import Right, may
from trainer.core.scoring.grade import ENGINE
from trainer.core.scoring.rubric import Criterion
from trainer.core.scoring.score import Score
from trainer.queries import attempts as talks
from trainer.queries import reviews as pages
from trainer.queries import scorecards as cards
from trainer.queries import sight
from trainer.queries.scorecards import Marked, Quote, Row
from trainer.queries.viewers import Viewer
from trainer.services import disputes as doing
from trainer.services import people, scoring
from trainer.simulator import Simulator
from trainer.store import attempts, disputes, rubrics, scorecards
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
class Upheld:
    """Hold how many disputes were upheld here, each a test of the scorer, and how it does on them.

    `right` of them the version that runs gets right by now, `untried` it was not tried on yet. Real
    ones come before made-up ones: `demo` says that there are none but made-up ones.
    """

    count: int
    right: int
    untried: int
    demo: bool


@dataclass(frozen=True, slots=True)
class Desk:
    """Hold the page of all disputes, open ones first; real people stand before made-up ones."""

    open: tuple[Line, ...]
    answered: tuple[Line, ...]
    upheld: Upheld


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one dispute with the talk.

    `quote` are the disputed words, `place` the turns about them, one before and one after. `machine`
    is the scorer's own level with its evidence, None without a card; `stands` is what counts now.
    """

    line: Line
    criterion: Criterion
    quote: Quote
    place: tuple[Marked, ...]
    machine: Row | None
    stands: Score
    transcript: tuple[Marked, ...]


def desk(viewer: Viewer) -> Desk:
    """List the disputes that the viewer may answer, and those that are answered."""
    found = disputes.list_(pages.allowed(viewer), but=viewer.id, limit=200)
    lines = sorted(map(_line, found), key=lambda one: one.dispute.demo)
    return Desk(
        open=tuple(one for one in lines if one.dispute.answer is Answer.OPEN),
        answered=tuple(one for one in lines if one.dispute.answer is not Answer.OPEN),
        upheld=upheld(viewer),
    )


def upheld(viewer: Viewer) -> Upheld:
    """Count the upheld disputes of the whole place; made-up ones for those who see only such."""
    demo, tests = viewer.demo, doing.items(demo=viewer.demo)
    if not tests and may(viewer.role, Right.SEE_ALL):
        demo, tests = True, doing.items(demo=True)
    return Upheld(
        count=len(tests),
        right=sum(one.right and one.engine == ENGINE for one in tests),
        untried=sum(one.engine != ENGINE for one in tests),
        demo=demo and bool(tests),
    )


def waiting(viewer: Viewer) -> int:
    """Count the open disputes that the viewer may answer, of people as real as themself."""
    return disputes.waiting(pages.allowed(viewer), but=viewer.id, demo=viewer.demo)


def page(simulator: Simulator, viewer: Viewer, dispute_id: int) -> Page:
    """Gather one dispute of somebody whom the viewer leads; one's own is a RuleError."""
    found = disputes.load(dispute_id)
    listing = sight.attempt(viewer, found.attempt_id)
    if found.person_id == viewer.id:
        raise RuleError("This is your own talk. Somebody else has to answer.")
    attempt, line = attempts.load(found.attempt_id), _line(found)
    rubric = rubrics.load(listing.rubric_version_id)
    criterion = next(one for one in rubric.criteria if one.id == found.criterion)
    turns, own = attempt.transcript.turns, scorecards.load(found.attempt_id).scorecard
    names = {Speaker.AGENT: line.name, Speaker.CUSTOMER: attempt.scenario.customer.name}
    quote = Quote("disputed", found.evidence, names[turns[found.evidence.turn].speaker])
    said = replace(criterion, name=f"disputed by {line.name}")
    disputed = Row(said, Score(criterion.id, None, ""), (quote,))
    machine = cards.row_of(criterion, own.of(criterion.id), turns, names) if own else None
    transcript = tuple(
        Marked(each, cards.pieces_of(turn, (disputed, *((machine,) if machine else ()))))
        for turn, each in zip(turns, talks.lines_of(attempt, listing), strict=True)
    )
    at = found.evidence.turn
    graded = scoring.graded(simulator, found.attempt_id).scorecard
    return Page(
        line=line,
        criterion=criterion,
        quote=quote,
        place=transcript[max(0, at - 1) : at + 2],
        machine=machine,
        stands=graded.of(criterion.id) if graded else disputed.score,
        transcript=transcript,
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
