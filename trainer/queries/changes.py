"""Show what a change of an article means: what it changed, what rests on it, who has to hear of it."""

from dataclasses import dataclass
from datetime import datetime

from trainer.content.files import Kind
from trainer.core.errors import MissingError
from trainer.core.exercise.exercise import Exercise
from trainer.core.scenario.changing import Edit, Piece, edits, pieces
from trainer.services import articles, documents, editions, resting
from trainer.services.articles import Passed
from trainer.services.editions import Edition
from trainer.services.resting import Resting
from trainer.simulator import Simulator
from trainer.store import drills, exercises
from trainer.store.certificates import Certificate
from trainer.store.drills import Drill
from trainer.store.scenarios import Status


@dataclass(frozen=True, slots=True)
class Step:
    """Hold one sentence that changed: in a few words, and word by word."""

    edit: Edit
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Drilled:
    """Hold the drill on a change; `done` counts those of its people who have done it since.

    `missing` counts who passed on the old rule and has not been given it.
    """

    drill: Drill
    exercise: Exercise | None
    offered: bool
    people: int
    done: int
    missing: int


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the page of a change: its texts (the last is offered), the steps, and what follows."""

    now: Edition
    before: Edition | None
    history: tuple[Edition, ...]
    steps: tuple[Step, ...]
    stale: tuple[Resting, ...]
    looked_at: tuple[Resting, ...]
    sound: tuple[Resting, ...]
    passed: tuple[Passed, ...]
    drilled: Drilled | None
    certified: tuple[Certificate, ...] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """Hold a drill that somebody has to do, and what has changed, in words."""

    exercise: Exercise
    because: str
    at: datetime


def page(simulator: Simulator, slug: str) -> Page:
    """Gather the page of an article's last change; MissingError when there is no such article."""
    some = editions.editions(simulator, slug)
    if not some:
        raise MissingError("There is no such article that is offered.")
    before = some[-2] if len(some) > 1 else None
    steps = edits(before.article.text, some[-1].article.text) if before else ()
    rests = resting.of_article(simulator, slug)
    passed = articles.passed_before(simulator, slug) if before else ()
    return Page(
        now=some[-1],
        before=before,
        history=tuple(reversed(some)),
        steps=tuple(Step(edit, pieces(edit)) for edit in steps),
        stale=tuple(one for one in rests if one.stale),
        looked_at=tuple(one for one in rests if one.changed and one.signed),
        sound=tuple(one for one in rests if not one.changed),
        passed=passed,
        drilled=_drilled(simulator, slug, {one.person_id for one in passed}),
        certified=resting.certified(simulator, slug),
    )


def panel(
    simulator: Simulator, kind: str, slug: str, version_id: int | None
) -> tuple[Resting, ...]:
    """List for the editor of a text on which changed articles it rests."""
    if kind == Kind.ARTICLE:
        return tuple(one for one in resting.of_article(simulator, slug) if one.stale)
    there = kind in {one.value for one in Kind}
    return resting.of_version(simulator, Kind(kind), slug, version_id) if there else ()


def stale(simulator: Simulator) -> int:
    """Count what is stale, for the desk."""
    return sum(len(some) for some in resting.stale(simulator).values())


def due(simulator: Simulator, person_id: int) -> tuple[Due, ...]:
    """List the drills that somebody has not done yet and that are offered."""
    there = {one.id: one for one in simulator.exercises.list_()}
    return tuple(
        Due(there[one.slug], one.because, one.made_at)
        for one in drills.of_person(person_id)
        if one.slug in there and not _done(person_id, one)
    )


def _done(person_id: int, drill: Drill) -> bool:
    return any(one.at >= drill.made_at for one in exercises.list_(person_id, drill.slug))


def _drilled(simulator: Simulator, slug: str, passed: set[int]) -> Drilled | None:
    found = articles.find_drill(simulator, slug)
    if found is None:
        return None
    versions = documents.versions(Kind.EXERCISE, found.slug)
    offered = any(one.status is Status.PUBLISHED for one in versions)
    people = drills.people(found.id)
    value = (
        documents.examined(
            simulator, Kind.EXERCISE, documents.text(versions[0].id), found.slug
        ).value
        if versions
        else None
    )
    return Drilled(
        drill=found,
        exercise=value if isinstance(value, Exercise) else None,
        offered=offered,
        people=len(people),
        done=sum(_done(id, found) for id in people),
        missing=len(passed - set(people)),
    )
