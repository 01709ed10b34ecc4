"""Follow learning paths: tell how far somebody is, keep what they read, begin their exams."""

from collections.abc import Iterable, Mapping

from trainer.content.files import Kind
from trainer.core.errors import MissingError, RuleError
from trainer.core.learning.assignment import Target
from trainer.core.learning.path import Goal, LearningPath, Progress, Reached, Stage, StepKind
from trainer.core.learning.path import progress as where
from trainer.core.scenario.record import Article
from trainer.services import attempts, content, exercises, library, opt_outs, seats
from trainer.simulator import Simulator
from trainer.store import assigned, paths, scorecards
from trainer.store import attempts as played
from trainer.store import exercises as results
from trainer.store import seats as markings
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.database import writing
from trainer.store.seats import Marking

NEAR = 1
"""A mark at most this many levels from the reference counts as met, as supervisors agree on it."""


def offered(simulator: Simulator) -> tuple[LearningPath, ...]:
    """List the learning paths that are in order and not archived, by title."""
    hidden = library.archived(Kind.PATH)
    return tuple(one for one in simulator.exercises.list_paths() if one.id not in hidden)


def find(simulator: Simulator, slug: str) -> LearningPath:
    """Find a learning path; MissingError when there is none, or it is archived."""
    if slug in library.archived(Kind.PATH):
        raise MissingError("This learning path is archived.")
    return simulator.exercises.path(slug)


def standings(
    simulator: Simulator,
    person_id: int,
    some: Iterable[LearningPath],
    there: frozenset[Goal] | None = None,
) -> tuple[Progress, ...]:
    """Tell how far a person is on each of these paths; `there` are the goals, if they are at hand.

    A case that the person would rather not be given is not offered to them: as one that is archived, it
    is passed over as a step.
    """
    reached, there = _reached(person_id), goals(simulator) if there is None else there
    exams, found = paths.exams_of(person_id), tuple(some)
    cases = {slug for one in found for slug in one.cases}
    there -= {(StepKind.SCENARIO, slug) for slug in opt_outs.unwanted(simulator, person_id, cases)}
    return tuple(where(one, reached, _exams(person_id, one, exams), there) for one in found)


def locked(simulator: Simulator, person_id: int) -> frozenset[str]:
    """Name the cases that a path, which is asked of a person, keeps for later."""
    asked = {
        one.assignment.terms.slug
        for one in assigned.of_people((person_id,))
        if one.stands and one.assignment.terms.target is Target.PATH
    }
    some = [one for one in offered(simulator) if one.id in asked]
    return frozenset(
        one.goal[1]
        for now in (standings(simulator, person_id, some) if some else ())
        for one in (*now.steps, *now.exam)
        if one.stage is Stage.LOCKED and one.goal[0] is StepKind.SCENARIO
    )


def goals(simulator: Simulator) -> frozenset[Goal]:
    """Give all that a step can lead to now."""
    hidden = library.archived(Kind.ARTICLE)
    articles = (one.id for one in simulator.library.articles() if one.id not in hidden)
    ids: dict[StepKind, Iterable[str]] = {
        StepKind.SCENARIO: (one.slug for one in content.offered(simulator)),
        StepKind.EXERCISE: (one.id for one in exercises.offered(simulator)),
        StepKind.ARTICLE: articles,
        StepKind.SEAT: (one.id for one in seats.offered(simulator)),
    }
    return frozenset((kind, slug) for kind, slugs in ids.items() for slug in slugs)


def article(simulator: Simulator, slug: str, number: int) -> Article:
    """Load the article that a step (from 1) leads to; MissingError where it leads to none."""
    steps = find(simulator, slug).steps
    id = steps[number - 1].article if 0 < number <= len(steps) else ""
    if not id or (StepKind.ARTICLE, id) not in goals(simulator):
        raise MissingError("There is no such article on this path.")
    found: Article = simulator.library.filed(id, Kind.ARTICLE).value
    return found


def read(simulator: Simulator, person_id: int, slug: str, number: int) -> None:
    """Keep that the article of a step was read; RuleError while the step is locked."""
    id = article(simulator, slug, number).id
    (now,) = standings(simulator, person_id, [find(simulator, slug)])
    if now.steps[number - 1].stage is Stage.LOCKED:
        raise RuleError("This step opens when those before it are done.")
    with writing():
        hash_ = simulator.library.filed(id, Kind.ARTICLE).hash
        paths.keep_read(person_id, id, hash_, simulator.clock())


def begin_exam(simulator: Simulator, person_id: int, slug: str, scenario: str) -> int:
    """Begin a talk of a path's exam, and give its id: the one that is going on, if one is.

    RuleError while the exam is locked, and for a case that is not in it.
    """
    path = find(simulator, slug)
    with writing():
        (now,) = standings(simulator, person_id, [path])
        stage = next((one.stage for one in now.exam if one.goal[1] == scenario), None)
        if stage is None:
            raise RuleError("This case is not in the exam of this path.")
        if stage is Stage.LOCKED:
            raise RuleError("The exam opens when all steps are done.")
        for one in _of_exam(person_id, slug, paths.exams_of(person_id)):
            if one.slug == scenario and one.status is not Status.CLOSED:
                return one.id
        attempt_id = attempts.begin_assigned(simulator, person_id, scenario)
        paths.keep_exam(attempt_id, slug)
        return attempt_id


def _reached(person_id: int) -> Mapping[Goal, Reached]:
    """Gather what a person has done, by what a step may lead to."""
    talks = played.list_(person_ids=(person_id,), mode=Mode.PRACTICE)
    found: dict[Goal, Reached] = {
        (StepKind.SCENARIO, slug): one for slug, one in _best(talks).items()
    }
    scores: dict[str, list[float]] = {}
    for done in results.list_(person_id):
        scores.setdefault(done.slug, []).append(done.result.score)
    for slug, mine in scores.items():
        found[(StepKind.EXERCISE, slug)] = Reached(len(mine), max(mine))
    for slug in paths.read(person_id):
        found[(StepKind.ARTICLE, slug)] = Reached(1)
    for marking in markings.list_(person_id):
        if marking.handed_in_at is not None:
            found[(StepKind.SEAT, marking.slug)] = Reached(1, _met(marking))
    return found


def _exams(person_id: int, path: LearningPath, exams: Mapping[int, str]) -> Mapping[str, Reached]:
    return _best(_of_exam(person_id, path.id, exams))


def _of_exam(person_id: int, slug: str, exams: Mapping[int, str]) -> list[Listing]:
    if slug not in exams.values():
        return []
    talks = played.list_(person_ids=(person_id,), mode=Mode.PRACTICE)
    return [one for one in talks if exams.get(one.id) == slug]


def _best(talks: Iterable[Listing]) -> dict[str, Reached]:
    """Give the tries and the best headline score of each scenario; a talk that goes on is no try."""
    over = [one for one in talks if one.status is Status.CLOSED]
    graded = scorecards.headlines([one.id for one in over])
    found: dict[str, Reached] = {}
    for one in over:
        before = found.get(one.slug, Reached())
        score = graded[one.id].headline if one.id in graded else None
        scores = [each for each in (before.best, score) if each is not None]
        found[one.slug] = Reached(before.tries + 1, max(scores, default=None))
    return found


def _met(marking: Marking) -> float | None:
    """Give the share of marks, 0–100, that are at most one level from the reference."""
    pairs = [
        (mark.level, marking.levels[criterion].level)
        for criterion, mark in marking.marks.items()
        if marking.levels and criterion in marking.levels and mark.level is not None
    ]
    near = sum(abs(mine - theirs) <= NEAR for mine, theirs in pairs)
    return round(100 * near / len(pairs), 1) if pairs else None
