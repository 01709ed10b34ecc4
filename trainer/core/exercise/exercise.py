"""Hold an exercise: something to do beside talks, on a case of the library.

This dataclass is the schema of `exercises/<domain>/*.yaml`; docs/how-to/write-an-exercise.md
explains every field.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from annotated_types import Interval, MinLen

from trainer.core.scenario.situation import Slug

Text = Annotated[str, MinLen(1)]


class Kind(StrEnum):
    """Name what is to be done."""

    FIND_MISTAKES = "find_mistakes"
    CHOOSE = "choose"
    QUIZ = "quiz"


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one message: `customer` or `agent` says it; `note` tells why an agent's line is right."""

    customer: str = ""
    agent: str = ""
    note: str = ""

    @property
    def by_agent(self) -> bool:
        """Tell whether the agent says it."""
        return bool(self.agent)

    @property
    def text(self) -> str:
        """Give the words."""
        return self.agent or self.customer


@dataclass(frozen=True, slots=True)
class Mistake:
    """Hold one mistake: the `turn` (counted from 1), the `behaviour`, why, and a better line.

    `also` are behaviours that name it just as well.
    """

    turn: Annotated[int, Interval(ge=1, le=40)]
    behaviour: Slug
    why: Text
    better: Text
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold one answer to choose from; `worth` 0–100 (100 the best that can be said here)."""

    say: Text
    worth: Annotated[int, Interval(ge=0, le=100)]
    why: Text


@dataclass(frozen=True, slots=True)
class Option:
    """Hold one option of a question."""

    say: Text
    right: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Hold one question: to pick among `options`, give a `number` or a `date`, or put an `order`.

    `tolerance` is how far off a number may be, or how many days a date. `unit` is written behind
    the field. `quote` are the article's own words that bear the answer out. `date` is
    YYYY-MM-DD. `order` lists the steps as they should come.
    """

    ask: Text
    quote: Text
    options: tuple[Option, ...] = ()
    number: float | None = None
    tolerance: Annotated[float, Interval(ge=0)] = 0.0
    unit: str = ""
    date: str = ""
    order: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Exercise:
    """Hold one exercise.

    `scenario` is the case whose record, articles and policy hold; a quiz on an article that stands by
    itself needs none. `level` 1–4 as for a scenario.
    A talk or moment is `talk`; `mistakes` are found in it, or it ends where one of `answers` is
    chosen, for one of `reasons`. A quiz asks `questions` on the `article`. `skill` is what a
    choice or a quiz is evidence of; a mistake has its own. `language` and `tags` as for a scenario.
    """

    id: Slug
    kind: Text
    title: Text
    domain: Slug
    level: Annotated[int, Interval(ge=1, le=4)]
    about: Text
    scenario: str = ""
    minutes: Annotated[int, Interval(ge=1, le=30)] = 4
    skill: Slug = "knowledge"
    article: str = ""
    talk: tuple[Line, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    answers: tuple[Answer, ...] = ()
    reasons: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    language: str = "en"
    tags: tuple[str, ...] = ()
