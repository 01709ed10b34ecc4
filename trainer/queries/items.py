"""Show authors what talks tell of their scenarios, and what trainees say of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from trainer.core.calibration.item_advice import (
    Advice,
    Course,
    advice_on,
    advice_on_criterion,
    advice_on_feedback,
)
from trainer.core.calibration.items import (
    CriterionFigures,
    ItemFigures,
    Share,
    criteria_of,
    figures_of,
    means_elsewhere,
    merged,
)
from trainer.core.coaching.flag import Verdict
from trainer.core.errors import MissingError
from trainer.core.learning.equating import Difficulty
from trainer.core.scenario.scenario import Scenario
from trainer.services import content, shelves
from trainer.services import demo as made_up
from trainer.services import items as doing
from trainer.simulator import Simulator
from trainer.store import feedback, items, scorecards
from trainer.store.feedback import Feedback
from trainer.store.items import Told, Went
from trainer.store.scorecards import Tally

GIVEN_UP = timedelta(days=1)
"""How long nothing has to happen in a talk that is not over, for it to be given up."""
FACES = {3: "Yes", 2: "Partly", 1: "No"}
"""Answer → the word for it, the best first."""


@dataclass(frozen=True, slots=True)
class Held:
    """Count the replies held to be wrong, and those of them that are open, upheld, rejected."""

    total: int = 0
    open: int = 0
    upheld: int = 0
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one scenario, or one version of it; `minutes` is the mean, None before a talk is over.

    `level` is the author's, `difficulty` what talks say, None while too few do.
    """

    slug: str
    title: str
    version_id: int | None
    level: int
    difficulty: Difficulty | None
    figures: ItemFigures
    course: Course
    minutes: float | None
    held: Held
    advice: tuple[Advice, ...]


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """Hold one criterion by its name, and the advice on it, None where nothing stands out."""

    name: str
    figures: CriterionFigures
    advice: Advice | None


@dataclass(frozen=True, slots=True)
class Said:
    """Hold what trainees say: each question with its counts by word, and the comments, unnamed."""

    questions: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    comments: tuple[str, ...]
    advice: tuple[Advice, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Desk:
    """Hold all scenarios with talks; `demo`: of the made-up team, which `has_demo` says is here."""

    rows: tuple[Row, ...]
    demo: bool
    has_demo: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one scenario; `versions` are those with talks, where there are several.

    `authored` tells whether there is a text of it here that may be changed. `numbers` are those by
    which people call what authors wrote, by version id; a version without one is a built-in text.
    """

    row: Row
    versions: tuple[Row, ...]
    criteria: tuple[CriterionRow, ...]
    said: Said
    demo: bool
    has_demo: bool
    authored: bool
    numbers: Mapping[int, int]


def desk(simulator: Simulator, *, demo: bool | None = None) -> Desk:
    """Gather all scenarios with talks, those with advice first; `demo` None: the made-up where no real."""
    has_demo = made_up.loaded()
    counted = _Counted(simulator, demo=bool(demo))
    if demo is None and has_demo and not counted.went:
        return desk(simulator, demo=True)
    slugs = {one.slug for one in counted.went}
    rows = [counted.row(slug) for slug in slugs]
    return Desk(
        tuple(sorted(rows, key=lambda row: (row.advice[0].tone in {"ok", "info"}, row.title))),
        bool(demo),
        has_demo,
    )


def tallies() -> tuple[Mapping[str, Tally], bool]:
    """Count the talks at each scenario; those of the made-up team, and true, where no real one is."""
    real = scorecards.tallies()
    demo = not real and made_up.loaded()
    return (scorecards.tallies(demo=True), True) if demo else (real, False)


def page(simulator: Simulator, slug: str, *, demo: bool | None = None) -> Page:
    """Gather one scenario; MissingError where nothing is called so."""
    has_demo = made_up.loaded()
    counted = _Counted(simulator, slug, demo=bool(demo))
    if slug not in counted.titles:
        raise MissingError("There is no such scenario.")
    if demo is None and has_demo and not any(one.slug == slug for one in counted.went):
        return page(simulator, slug, demo=True)
    versions = sorted({one.version_id for one in counted.went if one.slug == slug}, reverse=True)
    scenario, written = counted.offered.get(slug), content.versions(slug)
    return Page(
        row=counted.row(slug, scenario),
        versions=tuple(counted.row(slug, None, version) for version in versions)
        if len(versions) > 1
        else (),
        criteria=_criteria(simulator, slug, scenario, demo=bool(demo)),
        said=_said(feedback.of_scenario(slug, demo=bool(demo))),
        demo=bool(demo),
        has_demo=has_demo,
        authored=scenario is not None,
        numbers={one.id: shelves.number(written, one.id) for one in written},
    )


class _Counted:
    """Hold what was counted once for all rows of a page; with a slug, how talks went at it alone."""

    def __init__(self, simulator: Simulator, slug: str | None = None, *, demo: bool) -> None:
        self.demo = demo
        self.before = simulator.clock() - GIVEN_UP
        self.told: tuple[Told, ...] = items.told(demo=demo)
        self.went: tuple[Went, ...] = items.went(self.before, slug, demo=demo)
        self.stops = items.stops(self.before, slug, demo=demo)
        self.flagged = items.flagged(demo=demo)
        self.offered = {one.slug: one.scenario for one in content.offered(simulator)}
        titles = {one.slug: one.title for one in content.versions()}
        self.titles = titles | {slug: one.title for slug, one in self.offered.items()}
        self.difficulties = doing.difficulties(self.told) if demo else doing.estimated()
        self.everywhere = merged(one.shown for one in self.told)
        self.told_of: dict[str, list[Told]] = defaultdict(list)
        for one in self.told:
            self.told_of[one.slug].append(one)

    def row(
        self, slug: str, scenario: Scenario | None = None, version_id: int | None = None
    ) -> Row:
        """Work out one row; with a scenario, how often each outcome was reached is counted too."""
        told = self.told_of.get(slug, [])
        mine = [one for one in told if version_id in {None, one.version_id}]
        went = [
            one for one in self.went if one.slug == slug and version_id in {None, one.version_id}
        ]
        people = _people(told)
        these = people if len(mine) == len(told) else _people(mine)
        figures = figures_of(these, means_elsewhere(self.everywhere, people))
        stopped = self.stops.get(slug, {}) if version_id is None else {}
        names = [one.id for one in scenario.outcomes if not one.breach] if scenario else []
        course = Course(
            begun=sum(one.begun for one in went),
            completed=sum(one.completed for one in went),
            stopped=stopped,
            outcomes=items.outcomes(slug, names, demo=self.demo),
        )
        shown = self.offered.get(slug)
        level = shown.level if shown else max((one.level for one in mine), default=0)
        return Row(
            slug=slug,
            title=self.titles.get(slug, slug),
            version_id=version_id,
            level=level,
            difficulty=self.difficulties.get(slug),
            figures=figures,
            course=course,
            minutes=_minutes(went),
            held=_held(self.flagged.get(slug, {})),
            advice=advice_on(figures, course),
        )


def _people(told: Sequence[Told]) -> Sequence[Share]:
    """Give each person's talks once; at one version alone they are that already."""
    shares = [one.shown for one in told]
    return shares if len({one.version_id for one in told}) < 2 else merged(shares)


def _minutes(went: Sequence[Went]) -> float | None:
    timed = [(one.minutes, one.begun) for one in went if one.minutes is not None]
    talks = sum(begun for _, begun in timed)
    return sum(minutes * begun for minutes, begun in timed) / talks if talks else None


def _held(by_verdict: dict[str, int]) -> Held:
    counts = [
        by_verdict.get(one.value, 0) for one in (Verdict.OPEN, Verdict.UPHELD, Verdict.REJECTED)
    ]
    return Held(sum(counts), *counts)


def _criteria(
    simulator: Simulator, slug: str, scenario: Scenario | None, *, demo: bool
) -> tuple[CriterionRow, ...]:
    rubric = simulator.library.rubric(scenario.rubric if scenario else "default")
    names = {one.id: one.name for one in rubric.criteria}
    found = criteria_of(items.rated(slug, demo=demo))
    order = {name: place for place, name in enumerate(names)}
    return tuple(
        CriterionRow(names.get(one.criterion, one.criterion), one, advice_on_criterion(one))
        for one in sorted(found, key=lambda one: (order.get(one.criterion, 99), one.criterion))
    )


def _said(given: Sequence[Feedback]) -> Said:
    asked = (
        ("Was it like real work?", [one.realistic for one in given], "realistic"),
        ("Did it help to learn?", [one.useful for one in given], "useful"),
    )
    advised = (advice_on_feedback(answers, word) for _, answers, word in asked)
    return Said(
        questions=tuple(
            (question, tuple((word, answers.count(face)) for face, word in FACES.items()))
            for question, answers, _ in asked
        ),
        comments=tuple(one.comment for one in given if one.comment),
        advice=tuple(one for one in advised if one),
        count=len(given),
    )
