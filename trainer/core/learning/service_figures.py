"""Reckon the service figures of simulated talks, their trend, and how they stand to a target.

The figures are those that service desks know: satisfaction, recommendation, solved at first contact,
resolution, ease, and the time to a reply. They are of simulated customers; nothing here says what
real ones would answer. Chance is reckoned between people (`estimate.ratio_of`).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from trainer.core.conversation.channels import CHANNELS, USUAL
from trainer.core.learning.estimate import Estimate, ratio_of
from trainer.core.learning.figure_kinds import Kind, Sums
from trainer.core.learning.summary import FigureWeek

ENOUGH_TALKS = 10
"""Talks below which a figure is not shown."""
ENOUGH_IN_A_WEEK = 3
"""Talks below which a week's figure is not shown."""


class Standing(StrEnum):
    """Say how a figure stands to its target; chance decides nothing."""

    NONE = "no target"
    THIN = "not enough yet"
    MET = "met"
    MISSED = "missed"
    OPEN = "cannot be told yet"
    """The target lies within the interval."""


class Halves(NamedTuple):
    """Hold sums where minutes count, and where they do not."""

    live: Sums
    letters: Sums


NOTHING = Sums()


@dataclass(frozen=True, slots=True)
class Gathered:
    """Hold the sums of people: `whole` person → sums, `by_week` Monday → person → sums."""

    whole: Mapping[int, Halves]
    by_week: Mapping[date, Mapping[int, Halves]]


@dataclass(frozen=True, slots=True)
class Figure:
    """Hold one figure of a team; `estimate` is None below ten talks, `seen` counts what there is."""

    kind: Kind
    estimate: Estimate | None
    seen: int


@dataclass(frozen=True, slots=True)
class Week:
    """Hold one figure in one week, named by its Monday; `estimate` is None below three talks."""

    week: date
    estimate: Estimate | None
    seen: int


def gather(weeks: Mapping[int, Sequence[FigureWeek]]) -> Gathered:
    """Add up weeks of single channels, person → weeks, once for all figures."""
    parts: defaultdict[date, dict[int, list[Halves]]] = defaultdict(lambda: defaultdict(list))
    for person, theirs in weeks.items():
        for one in theirs:
            parts[one.week][person].append(_halves(one))
    by_week = {
        week: {person: _joined(halves) for person, halves in people.items()}
        for week, people in parts.items()
    }
    of_each: defaultdict[int, list[Halves]] = defaultdict(list)
    for people in by_week.values():
        for person, halves in people.items():
            of_each[person].append(halves)
    return Gathered({person: _joined(halves) for person, halves in of_each.items()}, by_week)


def figure_of(kind: Kind, gathered: Gathered) -> Figure:
    """Reckon one figure."""
    estimate, seen = _reckon(kind, gathered.whole, ENOUGH_TALKS)
    return Figure(kind, estimate, seen)


def trend_of(kind: Kind, gathered: Gathered) -> tuple[Week, ...]:
    """Reckon one figure week by week, the oldest first; weeks in which nothing was seen are left out."""
    found = gathered.by_week
    rows = (Week(week, *_reckon(kind, found[week], ENOUGH_IN_A_WEEK)) for week in sorted(found))
    return tuple(row for row in rows if row.seen)


def standing_of(kind: Kind, estimate: Estimate | None, target: float | None) -> Standing:
    """Say how a figure stands to its target: met or missed only where the whole interval says so."""
    if target is None:
        return Standing.NONE
    if estimate is None:
        return Standing.THIN
    if estimate.low is None or estimate.high is None:
        return Standing.OPEN
    over, under = estimate.low >= target, estimate.high < target
    if not kind.high_is_good:
        over, under = estimate.high <= target, estimate.low > target
    if over:
        return Standing.MET
    return Standing.MISSED if under else Standing.OPEN


def _reckon(kind: Kind, people: Mapping[int, Halves], enough: int) -> tuple[Estimate | None, int]:
    """Give the figure, None below `enough` talks or replies, and how many of these there are."""
    picked = [_picked(kind, halves) for halves in people.values()]
    parts = [kind.share(sums) for sums in picked]
    seen = round(sum(x for _, x in parts))
    if seen < enough:
        return None, seen
    estimate = ratio_of(parts, kind.least(_added(picked)))
    return (None if estimate is None else _on_scale(kind, estimate)), seen


def _picked(kind: Kind, halves: Halves) -> Sums:
    if kind.timed is None:
        return _added(halves)
    return halves.live if kind.timed else halves.letters


def _halves(week: FigureWeek) -> Halves:
    sums = Sums(
        week.talks,
        week.csat_sum,
        week.ces_sum,
        week.promoters,
        week.detractors,
        week.fcr,
        week.resolved,
        week.replies,
        week.reply_seconds,
    )
    timed = CHANNELS.get(week.channel, USUAL).timed
    return Halves(sums, NOTHING) if timed else Halves(NOTHING, sums)


def _joined(all_: Sequence[Halves]) -> Halves:
    return Halves(_added([one.live for one in all_]), _added([one.letters for one in all_]))


def _added(all_: Sequence[Sums]) -> Sums:
    # Most weeks of a person hold one channel, and a page adds up thousands of them.
    some = [one for one in all_ if one is not NOTHING]
    if len(some) < 2:
        return some[0] if some else NOTHING
    return Sums(*map(sum, zip(*some, strict=True)))


def _on_scale(kind: Kind, estimate: Estimate) -> Estimate:
    if estimate.low is None or estimate.high is None:
        return estimate
    return replace(estimate, low=max(kind.low, estimate.low), high=min(kind.high, estimate.high))
