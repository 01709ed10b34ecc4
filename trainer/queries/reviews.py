"""Show what waits for a person to rate it, the page to rate it on, and what people have rated."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from trainer.core.conversation.turn import Speaker
from trainer.core.errors import MissingError, RuleError
from trainer.core.roles import Right, may
from trainer.core.scoring.review import Standing
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Score
from trainer.queries import attempts as talks
from trainer.queries import scorecards as cards
from trainer.queries import sight
from trainer.queries.scorecards import Marked, Quote, Row
from trainer.queries.viewers import Viewer
from trainer.services import people
from trainer.simulator import Simulator
from trainer.store import attempts, reviews, rubrics, scorecards
from trainer.store import people as everybody
from trainer.store.attempts import Listing
from trainer.store.reviews import Ask, Kept

NEWS = 5
"""How many ratings the start page shows."""
FIELD = "field-quotes"
"""The id of the field of quotes on the page."""
MOST = 200
"""Criteria that the list shows; the oldest are answered first anyway."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Hold one criterion that waits: of whose talk, and why."""

    listing: Listing
    name: str
    criterion: str
    criterion_name: str
    because: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Queue:
    """Hold the list: what waits of real people, and apart from it what waits of the demo team.

    `criteria` and `names` are what may be filtered by; `drafts` are the viewer's own.
    """

    real: tuple[Waiting, ...]
    demo: tuple[Waiting, ...]
    drafts: tuple[Waiting, ...]
    criteria: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """Hold the page on which one criterion of one talk is rated.

    `own` is the viewer's review so far. Until it is released, `shown` is false and `machine` and
    `others` are not given. `row` holds the quotes that are marked in the transcript.
    """

    listing: Listing
    name: str
    rubric: Rubric
    criterion: Criterion
    why: str
    transcript: tuple[Marked, ...]
    own: Kept | None
    shown: bool
    machine: Row | None
    others: tuple[Kept, ...]
    opened: datetime


@dataclass(frozen=True, slots=True)
class News:
    """Hold one rating of a person's own talk."""

    title: str
    criterion: str
    review: Kept


def queue(viewer: Viewer, criterion: str = "", person: str = "") -> Queue:
    """List what waits that the viewer may rate, the oldest first; filtered where asked."""
    everything = [
        _waiting(one) for one in reviews.waiting(allowed(viewer), but=viewer.id, limit=MOST)
    ]
    drafts = tuple(_waiting(_asked(one)) for one in reviews.drafts(viewer.id))
    begun = {(one.listing.id, one.criterion) for one in drafts}
    found = [
        one
        for one in everything
        if criterion in {"", one.criterion}
        and person in {"", str(one.listing.person_id)}
        and (one.listing.id, one.criterion) not in begun
    ]
    return Queue(
        real=tuple(one for one in found if not one.listing.demo),
        demo=tuple(one for one in found if one.listing.demo),
        drafts=drafts,
        criteria=_choices((one.criterion, one.criterion_name) for one in everything),
        names=_choices((str(one.listing.person_id), one.name) for one in everything),
    )


def waiting(viewer: Viewer) -> int:
    """Count what waits that the viewer may rate, of people as real, or as made up, as themself."""
    return reviews.count(allowed(viewer), but=viewer.id, demo=viewer.demo)


def following(viewer: Viewer, attempt_id: int, criterion: str) -> Waiting | None:
    """Find what is to be rated next: of the same talk first, else what waits longest."""
    found = reviews.waiting(allowed(viewer), but=viewer.id, limit=MOST)
    rest = [one for one in found if (one.attempt_id, one.criterion) != (attempt_id, criterion)]
    rest.sort(key=lambda one: one.attempt_id != attempt_id)
    return _waiting(rest[0]) if rest else None


def desk(simulator: Simulator, viewer: Viewer, attempt_id: int, criterion: str) -> Desk:
    """Gather the page of one criterion of a talk that the viewer may see, but not their own."""
    listing = sight.attempt(viewer, attempt_id)
    if listing.person_id == viewer.id:
        raise RuleError("This is your own talk. Somebody else has to rate it.")
    attempt, rubric = attempts.load(attempt_id), rubrics.load(listing.rubric_version_id)
    asked = next((one for one in rubric.criteria if one.id == criterion), None)
    card = scorecards.load(attempt_id).scorecard
    if asked is None or card is None:
        raise MissingError("There is no such criterion on this card.")
    own = reviews.find(attempt_id, criterion, viewer.id)
    shown = own is not None and own.status is Standing.RELEASED
    turns, name = attempt.transcript.turns, people.load(listing.person_id).name
    names = {Speaker.AGENT: name, Speaker.CUSTOMER: attempt.scenario.customer.name}
    machine = cards.row_of(asked, card.of(criterion), turns, names)
    marks = (_picked(asked, own), *((machine,) if shown else ()))
    lines = talks.lines_of(attempt, listing)
    return Desk(
        listing=listing,
        name=name,
        rubric=rubric,
        criterion=asked,
        why=machine.why,
        transcript=tuple(
            Marked(line, cards.pieces_of(turn, marks))
            for turn, line in zip(turns, lines, strict=True)
        ),
        own=own,
        shown=shown,
        machine=machine if shown else None,
        others=tuple(
            one
            for one in reviews.of_attempt(attempt_id)
            if shown and one.criterion == criterion and one.rater_id != viewer.id
        ),
        opened=simulator.clock(),
    )


def news(person_id: int) -> tuple[News, ...]:
    """List what people have rated last of somebody's talks."""
    return tuple(
        News(
            (listing := attempts.listing(one.attempt_id)).title,
            _name_of(listing, one.criterion),
            one,
        )
        for one in reviews.news(person_id, NEWS)
    )


def allowed(viewer: Viewer) -> tuple[int, ...] | None:
    """List whose talks the viewer may rate; None for everybody's."""
    if may(viewer.role, Right.SEE_ALL):
        return None
    if viewer.team_id is None or not may(viewer.role, Right.SEE_TEAM):
        return ()
    return tuple(one.id for one in everybody.list_(team_id=viewer.team_id))


def _picked(criterion: Criterion, own: Kept | None) -> Row:
    """Show the viewer's own quotes, which lead back to the field that they stand in."""
    evidence = own.evidence if own else ()
    quotes = tuple(Quote(FIELD, one, "") for one in evidence)
    return Row(criterion, Score(criterion.id, None, "", evidence), quotes)


def _asked(draft: Kept) -> Ask:
    return Ask(draft.attempt_id, draft.criterion, "Your draft.", draft.saved_at)


def _waiting(ask: Ask) -> Waiting:
    listing = attempts.listing(ask.attempt_id)
    return Waiting(
        listing=listing,
        name=people.load(listing.person_id).name,
        criterion=ask.criterion,
        criterion_name=_name_of(listing, ask.criterion),
        because=ask.because,
        at=ask.at,
    )


def _name_of(listing: Listing, criterion: str) -> str:
    rubric = rubrics.load(listing.rubric_version_id)
    return next((one.name for one in rubric.criteria if one.id == criterion), criterion)


def _choices(found: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(set(found), key=lambda one: one[1]))
