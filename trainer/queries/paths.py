"""Show learning paths: how far one is, what is next and why, and what opens the rest."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from trainer.content.files import Kind
from trainer.core.learning.path import Goal, LearningPath, Progress, Stage, Standing, StepKind
from trainer.core.scenario.record import Article
from trainer.queries import scenarios
from trainer.services import content, documents, paths
from trainer.simulator import Simulator
from trainer.store import paths as kept

WORDS = {
    StepKind.SCENARIO: "Talk",
    StepKind.EXERCISE: "Exercise",
    StepKind.ARTICLE: "Article",
    StepKind.SEAT: "Grader's seat",
}
"""How a kind of step is called on pages."""
WHY = {
    StepKind.SCENARIO: "A whole talk shows what you can do by yourself.",
    StepKind.EXERCISE: "A few minutes on one thing, before it is asked for in a talk.",
    StepKind.ARTICLE: "What it says is needed in the steps that follow.",
    StepKind.SEAT: "Who marks a talk sees what a talk is marked by.",
}
"""Why a step is there, where its author says nothing."""
_SHELVES = {
    StepKind.EXERCISE: Kind.EXERCISE,
    StepKind.ARTICLE: Kind.ARTICLE,
    StepKind.SEAT: Kind.SEAT,
}


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one step as it is shown; `changed`: the article is not as it was read.

    `warning` is what a talk of the exam is begun with.
    """

    standing: Standing
    word: str
    title: str
    why: str
    result: str
    wanted: str
    waits: str
    changed: bool = False
    warning: str = ""

    @property
    def kind(self) -> str:
        """Name what it leads to."""
        return self.standing.goal[0].value

    @property
    def slug(self) -> str:
        """Give the id of what it leads to."""
        return self.standing.goal[1]


@dataclass(frozen=True, slots=True)
class Card:
    """Hold one path on the list, with what is next on it."""

    path: LearningPath
    progress: Progress
    next: Row | None

    @property
    def words(self) -> str:
        """Name how far one is."""
        if self.progress.finished:
            return "finished"
        return "begun" if self.progress.begun else "new"

    @property
    def far(self) -> str:
        """Say how much of it is done: '2 of 7, 1 not available to you'."""
        now = self.progress
        aside = f", {now.passed_over} not available to you" if now.passed_over else ""
        return f"{now.done} of {now.total}{aside}"


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one path with all its steps and its exam."""

    card: Card
    steps: tuple[Row, ...]
    exam: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Hold an article as it is read within a path."""

    path: LearningPath
    row: Row
    article: Article


def cards(simulator: Simulator, person_id: int) -> tuple[Card, ...]:
    """List the paths for one person: begun ones first, then those untouched, then finished ones."""
    there = paths.offered(simulator)
    titles = _titles(simulator)
    found = [
        Card(path, one, _row(one.next, titles) if one.next else None)
        for path, one in zip(there, paths.standings(simulator, person_id, there), strict=True)
    ]
    return tuple(sorted(found, key=lambda card: ("begun", "new", "finished").index(card.words)))


def page(simulator: Simulator, person_id: int, slug: str) -> Page:
    """Gather one path; MissingError when it is not offered."""
    path = paths.find(simulator, slug)
    (now,) = paths.standings(simulator, person_id, [path])
    titles, stale = _titles(simulator), _stale(simulator, person_id)
    steps = tuple(_row(one, titles, now.steps, stale) for one in now.steps)
    exam = tuple(
        replace(_row(one, titles, now.steps), warning=scenarios.warning_of(simulator, one.goal[1]))
        for one in now.exam
    )
    coming = next((row for row in (*steps, *exam) if row.standing.stage is Stage.NEXT), None)
    return Page(Card(path, now, coming), steps, exam)


def reading(simulator: Simulator, person_id: int, slug: str, number: int) -> Reading:
    """Gather the article of a step (from 1); MissingError where it leads to none."""
    article = paths.article(simulator, slug, number)
    found = page(simulator, person_id, slug)
    return Reading(found.card.path, found.steps[number - 1], article)


def _titles(simulator: Simulator) -> Mapping[Goal, str]:
    """Name everything that a step may lead to, archived or not."""
    found = {
        (StepKind.SCENARIO, one.slug): one.scenario.title
        for one in content.offered(simulator, archived=True)
    }
    return found | {
        (step, one.slug): one.value.title
        for step, kind in _SHELVES.items()
        for one in documents.list_filed(simulator, kind)
        if one.value is not None
    }


def _stale(simulator: Simulator, person_id: int) -> frozenset[str]:
    """Give the articles that a person has read and that have changed since."""
    now = {one.slug: one.hash for one in documents.list_filed(simulator, Kind.ARTICLE)}
    read = kept.read(person_id)
    return frozenset(slug for slug, hash_ in read.items() if now.get(slug, hash_) != hash_)


def _row(
    one: Standing,
    titles: Mapping[Goal, str],
    steps: tuple[Standing, ...] = (),
    stale: frozenset[str] = frozenset(),
) -> Row:
    kind, slug = one.goal
    return Row(
        standing=one,
        word=WORDS[kind],
        title=titles.get(one.goal, slug),
        why=one.why or WHY[kind],
        result=_result(one),
        wanted=_wanted(one),
        waits=_waits(one, titles, steps),
        changed=kind is StepKind.ARTICLE and slug in stale,
    )


def _result(one: Standing) -> str:
    kind, reached = one.goal[0], one.reached
    if not reached.tries:
        return ""
    if kind is StepKind.ARTICLE:
        return "Read"
    if kind is StepKind.SEAT:
        return "Handed in" + (f", {reached.best:.0f} % near" if reached.best is not None else "")
    tries = "1 try" if reached.tries == 1 else f"{reached.tries} tries"
    return f"Best {reached.best:.0f} in {tries}" if reached.best is not None else "Not scored"


def _wanted(one: Standing) -> str:
    kind = one.goal[0]
    if kind is StepKind.ARTICLE:
        return "to be read"
    if not one.minimum:
        return "to be done"
    if kind is StepKind.SEAT:
        return f"{one.minimum} % of marks within one level of the reference"
    return f"{one.minimum} or more"


def _waits(one: Standing, titles: Mapping[Goal, str], steps: tuple[Standing, ...]) -> str:
    if one.stage is not Stage.LOCKED:
        return ""
    if not one.waits_for:
        return "Opens when all steps are done."
    before = steps[one.waits_for - 1]
    name = f"“{titles.get(before.goal, before.goal[1])}”"
    if not before.minimum:
        return f"Opens when step {one.waits_for}, {name}, is done."
    return f"Opens when step {one.waits_for}, {name}, is done with {_wanted(before)}."
