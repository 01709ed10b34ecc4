"""Show whether practice shows in real work: imported conversations beside what people practised."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from trainer.core.learning.effect import (
    CALIPER,
    ENOUGH_LIVE,
    Change,
    Comparison,
    Live,
    Shown,
    Transfer,
    Worker,
    transfer_of,
)
from trainer.core.learning.mastery import ENOUGH
from trainer.core.learning.summary import Held, midnight
from trainer.queries import scope
from trainer.queries.scope import Scope
from trainer.queries.viewers import Viewer
from trainer.store import imported_talks, summaries, week_sums
from trainer.store.imported_talks import Scored
from trainer.store.week_sums import Added

PRACTISED = 3
"""Talks after which somebody counts as having practised; before, they have only begun."""
TONES = {Shown.THIN: "neutral", Shown.NONE: "info", Shown.BETTER: "ok", Shown.WORSE: "bad"}


@dataclass(frozen=True, slots=True)
class Look:
    """Hold one comparison in words; `answer` says what it came to, `limit` what it cannot tell."""

    title: str
    comparison: Comparison
    tone: str
    answer: str
    limit: str


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one person's real talks before and after."""

    name: str
    practised: bool
    change: Change


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the page; `talks` counts real talks of `named` people of the team, `rubrics` what graded them."""

    scope: Scope
    looks: tuple[Look, ...]
    rows: tuple[Row, ...]
    talks: int
    named: int
    practised: int
    rubrics: int
    enough_live: int = ENOUGH_LIVE
    enough_practice: int = PRACTISED


def page(viewer: Viewer, team_id: int | None = None) -> Page:
    """Gather the looks at a team that the viewer may see."""
    found = scope.of_(viewer, team_id)
    ids = [one.id for one in found.people]
    scored = imported_talks.scores_of(ids)
    named = [id for id in ids if scored[id]]
    weeks, held = week_sums.csat_by_week(named), summaries.held_of(named)
    workers = [worker(id, scored[id], weeks[id], list(held[id].values())) for id in named]
    transfer = transfer_of(workers)
    names = {one.id: one.name for one in found.people}
    return Page(
        scope=found,
        looks=looks_of(transfer),
        rows=tuple(
            Row(names[one.person], practised, one)
            for practised, changes in ((True, transfer.changes), (False, transfer.untrained))
            for one in changes
        ),
        talks=sum(len(one.talks) for one in workers),
        named=len(workers),
        practised=sum(one.ready is not None for one in workers),
        rubrics=len({one.rubric_version_id for of in scored.values() for one in of}),
    )


def worker(
    person: int, scored: Sequence[Scored], weeks: Mapping[date, Added], held: Sequence[Held]
) -> Worker:
    """Lay one person's real talks beside their practice, which is known by the week."""
    practised = sorted((week, talks) for week, (_, talks) in weeks.items() if talks)
    so_far, ready = 0, None
    for week, talks in practised:
        so_far += talks
        if so_far >= PRACTISED and ready is None:
            ready = midnight(week) + timedelta(weeks=1)
    means = [one.mean for one in held if one.observations >= ENOUGH]
    return Worker(
        person=person,
        talks=tuple(Live(one.at, one.score) for one in scored),
        began=midnight(practised[0][0]) if practised else None,
        ready=ready,
        practice=fmean(means) if means else None,
    )


def looks_of(transfer: Transfer) -> tuple[Look, ...]:
    """Put the comparisons into words."""
    changed = (
        (
            "The same people, before and after",
            transfer.before_after,
            "{0} who practised; it takes {2}.",
            "Whoever began badly tends to get better by itself, and so may everybody meanwhile.",
        ),
        (
            "Against people who did not practise",
            transfer.against_others,
            "{0} who practised and {1} who did not; it takes {2} of each.",
            "What moved everybody is taken out; who practises was still not drawn by lot.",
        ),
        (
            "Each beside the one who began most alike",
            transfer.matched,
            "{0} so paired; it takes {2}.",
            f"Pairs began at most {CALIPER:g} points apart, so a bad start is taken out too.",
        ),
    )
    return (
        *(
            Look(title, one, TONES[one.shown], _points(one, thin), limit)
            for title, one, thin, limit in changed
        ),
        Look(
            "Practice and real work",
            transfer.together,
            TONES[transfer.together.shown],
            _correlation(transfer.together),
            "Whether those who are good in practice are good in real work; not that one makes the other.",
        ),
    )


def _points(one: Comparison, thin: str) -> str:
    """Say a comparison of points plainly; `thin` says what there is, and what it takes."""
    if one.estimate is None:
        return f"Not enough yet: {thin.format(one.people, one.others, one.needs)}"
    ends = f"{_signed(one.estimate.low)} to {_signed(one.estimate.high)}"
    if one.shown is Shown.NONE:
        return f"No effect shown: {_signed(one.estimate.value)} points, and anything from {ends} fits as well."
    word = "Better" if one.shown is Shown.BETTER else "Worse"
    return f"{word} by {abs(one.estimate.value):.1f} points ({ends})."


def _correlation(one: Comparison) -> str:
    """Say a correlation plainly."""
    if one.estimate is None:
        return f"Not enough yet: {one.people} people with both; it takes {one.needs}."
    ends = f"{_signed(one.estimate.low, 2)} to {_signed(one.estimate.high, 2)}"
    value = _signed(one.estimate.value, 2)
    if one.shown is Shown.NONE:
        return f"No connection shown: {value}, and anything from {ends} fits as well."
    way = "do better" if one.shown is Shown.BETTER else "do worse"
    return f"Who does better in practice tends to {way} in real work: {value} ({ends})."


def _signed(value: float | None, digits: int = 1) -> str:
    return f"{value or 0.0:+.{digits}f}".replace("-", "−")
