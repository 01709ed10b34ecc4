"""Show a whole talk to be rated: the queue, the transcript, and every criterion, blind until released."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.core.attempt import Attempt
from trainer.core.conversation.turn import Speaker
from trainer.core.errors import MissingError, RuleError
from trainer.core.scoring.review import Standing
from trainer.core.scoring.rubric import Criterion, Rubric, in_force
from trainer.core.scoring.scorecard import Scorecard
from trainer.queries import attempts as talks
from trainer.queries import reviews as pages
from trainer.queries import scorecards as cards
from trainer.queries import sight
from trainer.queries.scorecards import Marked, Row
from trainer.queries.viewers import Viewer
from trainer.services import people
from trainer.simulator import Simulator
from trainer.store import attempts, double_readings, reviews, rubrics, scorecards
from trainer.store.attempts import Listing
from trainer.store.reviews import Kept

AROUND = 7
"""Talks of the queue that are shown before and after the one on the page."""


@dataclass(frozen=True, slots=True)
class Place:
    """Hold one talk of the queue: since when it waits, and for what, in words."""

    attempt_id: int
    since: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Queued:
    """Hold one talk of the queue as the page shows it."""

    place: Place
    listing: Listing
    name: str


@dataclass(frozen=True, slots=True)
class Rated:
    """Hold one criterion: one's own review so far, and, once released, what others said.

    `applies` is false where the talk gave no occasion. `others` are released ratings of other
    people, `machine` the machine's own row; both empty until one's own is released.
    """

    criterion: Criterion
    applies: bool
    why: str
    own: Kept | None
    machine: Row | None
    others: tuple[Kept, ...]

    @property
    def released(self) -> bool:
        """Tell whether the trainee sees one's own rating."""
        return self.own is not None and self.own.status is Standing.RELEASED


@dataclass(frozen=True, slots=True)
class Talk:
    """Hold the page; `queue` is the part of it around this talk, of `total` in all.

    `drawn`: the talk was drawn for a second reading. `before` and `after` are the neighbours.
    """

    listing: Listing
    name: str
    rubric: Rubric
    rows: tuple[Rated, ...]
    transcript: tuple[Marked, ...]
    queue: tuple[Queued, ...]
    total: int
    drawn: bool
    before: int | None
    after: int | None
    opened: datetime


def queue(viewer: Viewer, *, demo: bool) -> tuple[Place, ...]:
    """List the talks that wait for the viewer, the oldest first: unsure criteria, drafts, draws."""
    allowed = pages.allowed(viewer)
    waiting = {
        id: Place(id, at, f"{count} {'criterion' if count == 1 else 'criteria'}")
        for id, at, count in reviews.queued(allowed, but=viewer.id, demo=demo)
    }
    for id, at in double_readings.waiting(allowed, but=viewer.id, demo=demo):
        known = waiting.get(id)
        why = f"{known.why}, second reading" if known else "second reading"
        waiting[id] = Place(id, min(at, known.since) if known else at, why)
    return tuple(sorted(waiting.values(), key=lambda one: (one.since, one.attempt_id)))


def shown(places: Sequence[Place]) -> tuple[Queued, ...]:
    """Show talks of the queue by case and name."""
    found = []
    for one in places:
        listing = attempts.listing(one.attempt_id)
        found.append(Queued(one, listing, people.load(listing.person_id).name))
    return tuple(found)


def talk(simulator: Simulator, viewer: Viewer, attempt_id: int) -> Talk:
    """Gather the page of a graded talk that the viewer may see, but not their own."""
    listing = sight.attempt(viewer, attempt_id)
    if listing.person_id == viewer.id:
        raise RuleError("This is your own talk. Somebody else has to rate it.")
    attempt, rubric = attempts.load(attempt_id), rubrics.load(listing.rubric_version_id)
    card = scorecards.load(attempt_id).scorecard
    if card is None:
        raise MissingError("This talk has no card to rate.")
    name = people.load(listing.person_id).name
    names = {Speaker.AGENT: name, Speaker.CUSTOMER: attempt.scenario.customer.name}
    rows = _rows(viewer, listing, attempt, in_force(rubric), card, names)
    waiting = queue(viewer, demo=listing.demo)
    ids = [one.attempt_id for one in waiting]
    at = ids.index(attempt_id) if attempt_id in ids else -1
    first = max(0, at - AROUND)
    return Talk(
        listing=listing,
        name=name,
        rubric=rubric,
        rows=rows,
        transcript=_transcript(attempt, listing, rows),
        queue=shown(waiting[first : max(at, 0) + AROUND + 1]),
        total=len(ids),
        drawn=double_readings.is_drawn(attempt_id),
        before=ids[at - 1] if at > 0 else None,
        after=ids[at + 1] if at + 1 < len(ids) else None,
        opened=simulator.clock(),
    )


def following(viewer: Viewer, attempt_id: int, *, demo: bool) -> int | None:
    """Find the talk that waits after this one, else the one that waits longest."""
    ids = [one.attempt_id for one in queue(viewer, demo=demo)]
    rest = [id for id in ids if id != attempt_id]
    after = ids[ids.index(attempt_id) + 1 :] if attempt_id in ids else rest
    return next(iter((*after, *rest)), None)


def _rows(
    viewer: Viewer,
    listing: Listing,
    attempt: Attempt,
    rubric: Rubric,
    card: Scorecard,
    names: dict[Speaker, str],
) -> tuple[Rated, ...]:
    own, others = reviews.of_rater(listing.id, viewer.id), reviews.of_attempt(listing.id)
    scores = {one.criterion: one for one in card.scores}
    found = []
    for criterion in rubric.criteria:
        if criterion.id not in scores:
            continue
        mine, score = own.get(criterion.id), scores[criterion.id]
        row = cards.row_of(criterion, score, attempt.transcript.turns, names)
        done = mine is not None and mine.status is Standing.RELEASED
        found.append(
            Rated(
                criterion=criterion,
                applies=score.applicable,
                why=row.why,
                own=mine,
                machine=row if done else None,
                others=tuple(
                    one
                    for one in others
                    if done and one.criterion == criterion.id and one.rater_id != viewer.id
                ),
            )
        )
    return tuple(found)


def _transcript(attempt: Attempt, listing: Listing, rows: Sequence[Rated]) -> tuple[Marked, ...]:
    machine = [one.machine for one in rows if one.machine]
    return tuple(
        Marked(line, cards.pieces_of(turn, machine))
        for turn, line in zip(
            attempt.transcript.turns, talks.lines_of(attempt, listing), strict=True
        )
    )
