"""Show two talks of one tree side by side."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from trainer.core.attempt import Attempt
from trainer.core.coaching.on_the_table import name_of
from trainer.core.coaching.timelines import (
    FactBeside,
    Moods,
    Pair,
    facts_of,
    levels_of,
    moods_of,
    pairs_of,
    parting,
)
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.turn import Turn
from trainer.core.customer.survey import Survey
from trainer.core.errors import MissingError, RuleError
from trainer.queries import forks
from trainer.queries.attempts import action_words
from trainer.queries.forks import Branch
from trainer.queries.viewers import Viewer
from trainer.services import scoring
from trainer.simulator import Simulator
from trainer.store import attempts, rubrics
from trainer.store.scorecards import Graded

SURVEY: tuple[tuple[str, str, Callable[[Survey], int]], ...] = (
    ("Satisfaction", "1 to 5, 5 is good", lambda one: one.csat),
    ("Would recommend", "0 to 10, 10 is good", lambda one: one.nps),
    ("Ease", "1 to 7, 7 is easy", lambda one: one.ces),
)
"""What the customer was asked, its scale, and where the answer stands."""


LINES: tuple[tuple[str, str, Callable[[Mood], float]], ...] = (
    ("anger", "low is good", lambda one: one.heat),
    ("worry", "low is good", lambda one: one.worry),
    ("trust", "high is good", lambda one: one.trust),
)
"""Which lines are drawn of both talks, which end is good, and where the value stands."""


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one dial of two talks: a row is a position and the values 0–100, None where over."""

    name: str
    caption: str
    rows: tuple[tuple[str, tuple[int | None, int | None]], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one figure of two talks; `difference` is signed, or empty where there is none to tell."""

    name: str
    scale: str
    one: str
    other: str
    difference: str


@dataclass(frozen=True, slots=True)
class Side:
    """Hold one of two talks as it came out; `outcome` is empty where nothing was agreed.

    `actions` are what was done with each of the agent's turns, by position.
    """

    branch: Branch
    attempt: Attempt
    graded: Graded
    outcome: str
    actions: Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Compared:
    """Hold two talks side by side from where they part.

    `before` is the last turn that both have in common. `pairs` are empty where they are the same
    all through. `levels` begin with the whole score. `crumbs` lead from the first talk of the tree to
    the other one.
    """

    one: Side
    other: Side
    title: str
    customer: str
    channel: str
    before: Turn
    pairs: tuple[Pair, ...]
    facts: tuple[FactBeside, ...]
    survey: tuple[Row, ...]
    levels: tuple[Row, ...]
    crumbs: tuple[Branch, ...]
    lines: tuple[Line, ...]


def compare(simulator: Simulator, viewer: Viewer, one_id: int, other_id: int) -> Compared:
    """Lay two of one's own talks side by side; they are of one tree, and both are over."""
    by_id = {one.listing.id: one for one in forks.branches(viewer, one_id)}
    if other_id not in by_id:
        raise MissingError("These two talks do not come from the same one.")
    one, other = (_side(simulator, by_id[id]) for id in (one_id, other_id))
    left, right = one.attempt, other.attempt
    rubric = rubrics.load(one.branch.listing.rubric_version_id)
    moods = moods_of(left, right)
    levels = levels_of(rubric, one.graded.scorecard, other.graded.scorecard)
    return Compared(
        one=one,
        other=other,
        title=left.scenario.title,
        customer=left.scenario.customer.name,
        channel=left.scenario.channel,
        before=left.transcript.turns[parting(left, right) - 1],
        pairs=pairs_of(left, right),
        facts=facts_of(left, right),
        survey=_survey(one.graded.survey, other.graded.survey),
        levels=(
            _row("Whole score", "0 to 100", _headline(one.graded), _headline(other.graded)),
            *(_row(level.name, "1 to 5", level.one, level.other) for level in levels),
        ),
        crumbs=forks.crumbs(other_id),
        lines=tuple(_line(*dial, moods) for dial in LINES),
    )


def _side(simulator: Simulator, branch: Branch) -> Side:
    if not branch.over:
        raise RuleError("Two talks are compared once both are over.")
    attempt = attempts.load(branch.listing.id)
    closing = attempt.transcript.closing
    agreed = closing.outcome if closing else None
    return Side(
        branch=branch,
        attempt=attempt,
        graded=scoring.graded(simulator, branch.listing.id),
        outcome=name_of(attempt.scenario.outcome(agreed)) if agreed else "",
        actions={
            turn.position: tuple(action_words(attempt.scenario, one) for one in turn.actions)
            for turn in attempt.transcript.turns
        },
    )


def _line(name: str, good: str, value: Callable[[Mood], float], moods: Sequence[Moods]) -> Line:
    def of(mood: Mood | None) -> int | None:
        return None if mood is None else round(value(mood))

    rows = tuple((str(one.position + 1), (of(one.one), of(one.other))) for one in moods)
    return Line(name, f"{name.capitalize()} in both talks, 0 to 100: {good}", rows)


def _survey(one: Survey | None, other: Survey | None) -> tuple[Row, ...]:
    if one is None or other is None:
        return ()
    solved = ("no", "yes")
    return (
        *(_row(name, scale, get(one), get(other)) for name, scale, get in SURVEY),
        Row("Solved at first contact", "yes or no", solved[one.fcr], solved[other.fcr], ""),
    )


def _row(name: str, scale: str, one: int | None, other: int | None) -> Row:
    left, right = ("not scored" if value is None else str(value) for value in (one, other))
    return Row(name, scale, left, right, _difference(one, other))


def _difference(one: int | None, other: int | None) -> str:
    if one is None or other is None:
        return ""
    return f"{other - one:+d}".replace("-", "−") if other != one else "same"


def _headline(graded: Graded) -> int | None:
    return graded.scorecard.headline if graded.scorecard else None
