"""Show what marking talks again would change, how far it is, and what it has changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from trainer.core.errors import MissingError
from trainer.core.roles import Right, may
from trainer.core.scoring.remarking import Sum, sum_of
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.scorecard import Result
from trainer.queries.rubric_looks import allowed
from trainer.queries.scorecards import RESULTS
from trainer.queries.viewers import Viewer
from trainer.services import content, people, remarkings
from trainer.simulator import Simulator
from trainer.store import attempts, remarked, rubrics
from trainer.store import remarkings as kept
from trainer.store.attempts import Listing
from trainer.store.remarked import Remarked, State
from trainer.store.remarkings import Remarking, Stage

NEWS_FOR = timedelta(days=21)
"""How long the start page tells of a mark that has changed."""
NEWS = 5
Said = tuple[str, str]
"""A result in words, and its tone."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Hold the page on which talks are chosen: scenarios by id and title, and the jobs so far."""

    rubric: Rubric
    scenarios: tuple[tuple[str, str], ...]
    jobs: tuple[Remarking, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one talk of a job: whose it is, and its result before and after."""

    talk: Remarked
    listing: Listing
    name: str
    before: Said
    after: Said


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one job. `idle`: it is not at its end, and nobody works on it. `sum` is of what changes."""

    head: Remarking
    lines: tuple[Line, ...]
    counts: Mapping[State, int]
    sum: Sum
    idle: bool
    own: bool

    @property
    def again(self) -> int:
        """Count the talks that failed and can be tried again from here."""
        failed = [one.talk for one in self.lines if one.talk.state is State.FAILED]
        if self.head.stage is Stage.READY:
            return len(failed)
        return sum(one.failed_late for one in failed) if self.head.stage is Stage.DONE else 0

    @property
    def total(self) -> int:
        """Count the talks that this half of the work is about."""
        left_out = self.counts.get(State.LEFT_OUT, 0) if self.head.stage is not Stage.READY else 0
        return sum(self.counts.values()) - left_out

    @property
    def done(self) -> int:
        """Count the talks that this half of the work has been through."""
        open_ = State.WAITING if self.head.stage is Stage.COMPARING else State.COMPARED
        return self.total - self.counts.get(open_, 0)

    @property
    def busy(self) -> bool:
        """Tell whether somebody works on it."""
        return self.head.stage in {Stage.COMPARING, Stage.MARKING} and not self.idle


@dataclass(frozen=True, slots=True)
class News:
    """Hold one talk of a person's own whose mark has changed, and why."""

    talk: Remarked
    title: str
    rubric: str
    note: str
    before: Said
    after: Said


@dataclass(frozen=True, slots=True)
class Earlier:
    """Hold the card that a talk had before: by which rubric, and its levels by criterion."""

    talk: Remarked
    job: Remarking
    rubric: Rubric
    before: Said
    levels: tuple[tuple[str, int | None], ...]


def desk(simulator: Simulator, viewer: Viewer, slug: str) -> Desk:
    """Gather the page on which talks are chosen to be marked again by a rubric."""
    graded = set(remarkings.graded_by(simulator, slug))
    scenarios = content.offered(simulator, archived=True)
    every = may(viewer.role, Right.SEE_ALL)
    return Desk(
        rubric=simulator.library.rubric(slug),
        scenarios=tuple((one.slug, one.scenario.title) for one in scenarios if one.slug in graded),
        jobs=tuple(one for one in kept.list_(slug) if every or one.person_id == viewer.id),
    )


def page(simulator: Simulator, viewer: Viewer, slug: str, id: int, *, talks: bool = True) -> Page:
    """Gather a job of one's own, or anybody's where one sees all; MissingError otherwise.

    Without its `talks` it says only how far it is.
    """
    head = remarkings.load(id)
    own = head.person_id == viewer.id
    if head.rubric != slug or not (own or may(viewer.role, Right.SEE_ALL)):
        raise MissingError("There is no such job.")
    seen = allowed(viewer)
    names: dict[int, str] = {}
    lines = [_line(one, names) for one in remarked.talks(id)] if talks else []
    shown = tuple(one for one in lines if seen is None or one.listing.person_id in seen)
    told = [one.talk for one in shown if one.talk.state in {State.COMPARED, State.MARKED}]
    return Page(
        head=head,
        lines=shown,
        counts=remarked.count(id),
        sum=sum_of((one.result, one.after_result, one.gain) for one in told),
        idle=remarkings.is_quiet(simulator, head),
        own=own,
    )


def news(simulator: Simulator, person_id: int) -> tuple[News, ...]:
    """List a person's own talks whose mark has lately changed by marking them again."""
    found = remarked.of_person(person_id, simulator.clock() - NEWS_FOR)
    return tuple(_news(one) for one in found if one.changes)[:NEWS]


def earlier(attempt_id: int) -> tuple[Earlier, ...]:
    """List the cards that a talk had before it was marked again, the latest first."""
    return tuple(_earlier(one) for one in remarked.of_attempt(attempt_id))


def _line(one: Remarked, names: dict[int, str]) -> Line:
    """Show one talk; `names` are those of people met so far."""
    listing = attempts.listing(one.attempt_id)
    if listing.person_id not in names:
        names[listing.person_id] = people.load(listing.person_id).name
    name = names[listing.person_id]
    return Line(one, listing, name, RESULTS[one.result], RESULTS[one.after_result])


def _news(one: Remarked) -> News:
    job = remarkings.load(one.remarking_id)
    title = attempts.listing(one.attempt_id).title
    return News(one, title, job.title, job.note, RESULTS[one.result], RESULTS[one.after_result])


def _earlier(one: Remarked) -> Earlier:
    rubric = rubrics.load(one.rubric_version_id)
    levels = {score.criterion: score.level for score in one.card.scores} if one.card else {}
    named = tuple((each.name, levels.get(each.id)) for each in rubric.criteria)
    result = RESULTS[Result(one.result)]
    return Earlier(one, remarkings.load(one.remarking_id), rubric, result, named)
