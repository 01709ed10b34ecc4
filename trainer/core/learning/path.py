"""Lead somebody from step to step: what is done, what is next, what opens the rest.

`LearningPath` is the schema of `exercises/paths/*.yaml`; docs/how-to/write-a-learning-path.md
explains every field. Where somebody is on it is told from what they have done anyway, so that
nothing is marked by hand and a path that changes is never out of step.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from annotated_types import Interval, MinLen

Text = Annotated[str, MinLen(1)]
Points = Annotated[int, Interval(ge=0, le=100)]

PASS = 60
"""What an exam asks for where its author says nothing."""


class StepKind(StrEnum):
    """Name what a step leads to."""

    SCENARIO = "scenario"
    EXERCISE = "exercise"
    ARTICLE = "article"
    SEAT = "seat"


Goal = tuple[StepKind, str]
"""What a step leads to: its kind and its id."""


@dataclass(frozen=True, slots=True)
class Step:
    """Hold one step: one of a scenario, an exercise, an article and a talk for the grader's seat.

    `minimum` 0–100 (100 good) is the score that is wanted: of a talk, of an exercise, or, for the
    seat, the share of marks at most one level from the reference. 0 asks that it is done; an
    article is read. `why` tells the trainee what it is for.
    """

    scenario: str = ""
    exercise: str = ""
    article: str = ""
    seat: str = ""
    minimum: Points = 0
    why: str = ""

    @property
    def goal(self) -> Goal:
        """Give what it leads to; an empty id where nothing is named."""
        named = ((kind, str(getattr(self, kind.value))) for kind in StepKind)
        return next((one for one in named if one[1]), (StepKind.SCENARIO, ""))


@dataclass(frozen=True, slots=True)
class ExamTalk:
    """Hold one talk of the final exam, without hints and without the coach; `minimum` as in a step."""

    scenario: Text
    minimum: Points = PASS


@dataclass(frozen=True, slots=True)
class LearningPath:
    """Hold a learning path.

    `in_order`: a step opens when those before it are done; else they are done in any order. The
    `exam` opens when all steps are done.
    """

    id: Text
    title: Text
    about: Text
    steps: tuple[Step, ...]
    exam: tuple[ExamTalk, ...] = ()
    in_order: bool = True
    language: str = "en"
    tags: tuple[str, ...] = ()

    @property
    def cases(self) -> frozenset[str]:
        """Name the scenarios on it, those of its exam too."""
        steps = {one.scenario for one in self.steps if one.scenario}
        return frozenset(steps | {one.scenario for one in self.exam})


class Stage(StrEnum):
    """Say how a step stands."""

    DONE = "done"
    NEXT = "next"
    OPEN = "open"
    LOCKED = "locked"
    GONE = "gone"
    """It is not offered any more: a step is passed over, an exam cannot be passed."""


@dataclass(frozen=True, slots=True)
class Reached:
    """Hold what somebody has reached at one thing: how often, and the best score 0–100.

    `best` is None where nothing was scored, and where there is nothing to score.
    """

    tries: int = 0
    best: float | None = None

    def meets(self, minimum: int) -> bool:
        """Tell whether it is enough."""
        return self.tries > 0 and (minimum == 0 or (self.best is not None and self.best >= minimum))


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold how one step stands; `waits_for` is the number of the step that opens it, 0 for all."""

    number: int
    goal: Goal
    minimum: int
    why: str
    stage: Stage
    reached: Reached
    waits_for: int | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """Hold where somebody is on a path: steps and exam, in order."""

    steps: tuple[Standing, ...]
    exam: tuple[Standing, ...]

    @property
    def done(self) -> int:
        """Count what is done, exam included; what is passed over is not."""
        return sum(one.stage is Stage.DONE for one in (*self.steps, *self.exam))

    @property
    def total(self) -> int:
        """Count all there is to do: the steps that are not passed over, and the exam."""
        return len(self.steps) - self.passed_over + len(self.exam)

    @property
    def passed_over(self) -> int:
        """Count the steps that are not available and not done."""
        return sum(one.stage is Stage.GONE for one in self.steps)

    @property
    def begun(self) -> bool:
        """Tell whether anything on it was tried."""
        return any(one.reached.tries for one in (*self.steps, *self.exam))

    @property
    def finished(self) -> bool:
        """Tell whether all of it is done; where nothing is left to do, nothing is."""
        return 0 < self.done == self.total

    @property
    def finishable(self) -> bool:
        """Tell whether it can be finished: it has a step or a talk, and all its exam is offered, or done."""
        return self.total > 0 and all(one.stage is not Stage.GONE for one in self.exam)

    @property
    def next(self) -> Standing | None:
        """Give what is to be done now; None where all is done, or nothing can be."""
        there = (*self.steps, *self.exam)
        return next((one for one in there if one.stage is Stage.NEXT), None)


_PASSED = (Stage.DONE, Stage.GONE)


def progress(
    path: LearningPath,
    reached: Mapping[Goal, Reached],
    exams: Mapping[str, Reached],
    offered: Collection[Goal],
) -> Progress:
    """Tell where somebody is.

    `reached` says what they did, `exams` what they did as this path's exam, by scenario. What is
    not in `offered` cannot be done now; what was done of it stays done.
    """
    steps = [
        _standing(number, one.goal, one.minimum, one.why, reached.get(one.goal, Reached()), offered)
        for number, one in enumerate(path.steps, start=1)
    ]
    taken = [
        _standing(
            number,
            (StepKind.SCENARIO, one.scenario),
            one.minimum,
            "",
            exams.get(one.scenario, Reached()),
            offered,
        )
        for number, one in enumerate(path.exam, start=1)
    ]
    steps = _unlocked(steps, in_order=path.in_order)
    ready = all(one.stage in _PASSED for one in steps)
    return Progress(
        steps=tuple(steps),
        exam=tuple(_unlocked(taken, in_order=False) if ready else [_shut(one) for one in taken]),
    )


def _standing(
    number: int, goal: Goal, minimum: int, why: str, there: Reached, offered: Collection[Goal]
) -> Standing:
    stage = Stage.DONE if there.meets(minimum) else Stage.OPEN
    if stage is Stage.OPEN and goal not in offered:
        stage = Stage.GONE
    return Standing(number, goal, minimum, why, stage, there)


def _unlocked(steps: Sequence[Standing], *, in_order: bool) -> list[Standing]:
    """Name the first that is open the next one; in order, each after it waits for the one before."""
    found: list[Standing] = []
    before: int | None = None
    for one in steps:
        if one.stage is not Stage.OPEN:
            found.append(one)
            continue
        if before is None:
            found.append(_as(one, Stage.NEXT))
        else:
            found.append(_as(one, Stage.LOCKED, before) if in_order else one)
        before = one.number
    return found


def _shut(one: Standing) -> Standing:
    """Lock a talk of the exam until all steps are done."""
    return _as(one, Stage.LOCKED, 0) if one.stage is Stage.OPEN else one


def _as(one: Standing, stage: Stage, waits_for: int | None = None) -> Standing:
    return Standing(one.number, one.goal, one.minimum, one.why, stage, one.reached, waits_for)
