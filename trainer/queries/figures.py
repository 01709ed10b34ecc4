"""Show the service figures of a team's simulated talks, with their targets and their trend."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import ceil

from trainer.core.conversation.channels import CHANNELS
from trainer.core.errors import MissingError
from trainer.core.learning.estimate import Estimate
from trainer.core.learning.figure_kinds import KINDS, Kind, kind_of
from trainer.core.learning.service_figures import (
    ENOUGH_IN_A_WEEK,
    ENOUGH_TALKS,
    Figure,
    Gathered,
    Standing,
    Week,
    figure_of,
    gather,
    standing_of,
    trend_of,
)
from trainer.core.learning.summary import monday_of
from trainer.core.roles import Right, may
from trainer.queries import erased_talks, marks, scope
from trainer.queries.erased_talks import Quarter
from trainer.queries.marks import Mark
from trainer.queries.scope import Scope
from trainer.queries.viewers import Viewer
from trainer.simulator import Simulator
from trainer.store import targets, week_sums
from trainer.store.targets import Target

SPANS = ((13, "Last 13 weeks"), (26, "Last 26 weeks"), (52, "Last 52 weeks"))
"""How far back a page may look, in weeks."""
USUAL_SPAN = 26
TONES = {
    Standing.NONE: "neutral",
    Standing.THIN: "neutral",
    Standing.MET: "ok",
    Standing.MISSED: "bad",
    Standing.OPEN: "info",
}
"""How a figure stands to its target → the tone in which that is said."""


@dataclass(frozen=True, slots=True)
class Point:
    """Hold one week of a trend; `value` is None below three talks, `bend` says what changed then."""

    week: date
    value: str | None
    plus_minus: str | None
    seen: int
    bend: str


@dataclass(frozen=True, slots=True)
class Trend:
    """Hold a trend with the ends of its scale, in the figure's unit."""

    points: tuple[Point, ...]
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Shown:
    """Hold one figure as it is shown; `value` is None below ten talks, `interval` without people."""

    figure: Figure
    value: str | None
    interval: str | None
    target: Target | None
    told: str
    standing: Standing
    tone: str
    review_due: bool
    trend: Trend


@dataclass(frozen=True, slots=True)
class Board:
    """Hold the page of service figures; `kept` are quarters with talks that were erased since."""

    scope: Scope
    shown: tuple[Shown, ...]
    weeks: int
    channel: str
    channels: tuple[tuple[str, str], ...]
    marks: tuple[Mark, ...]
    may_sign: bool
    kept: tuple[Quarter, ...] = ()
    enough: int = ENOUGH_TALKS
    enough_in_a_week: int = ENOUGH_IN_A_WEEK

    @property
    def any(self) -> bool:
        """Tell whether anything was seen at all."""
        return any(one.figure.seen for one in self.shown)


@dataclass(frozen=True, slots=True)
class Aim:
    """Hold the page of one figure's target: what holds, and all that was said of it."""

    scope: Scope
    kind: Kind
    standing: Target | None
    history: tuple[Target, ...]
    told: str
    may_sign: bool
    review_on: date


def board(
    simulator: Simulator,
    viewer: Viewer,
    team_id: int | None = None,
    weeks: int = USUAL_SPAN,
    channel: str = "",
) -> Board:
    """Gather the figures of a team the viewer may see; an unknown span or channel is the usual one."""
    found = scope.of_(viewer, team_id)
    span = weeks if weeks in dict(SPANS) else USUAL_SPAN
    picked = channel if channel in CHANNELS else ""
    now = simulator.clock()
    since = monday_of(now) - timedelta(weeks=span - 1)
    gathered = gather(week_sums.figures_by_channel(found.ids, since, picked))
    changes = marks.since(datetime.combine(since, time(), UTC))
    aims = targets.standing(found.team.id) if found.team else {}
    return Board(
        scope=found,
        shown=tuple(
            _shown(kind, gathered, aims.get(kind.id), changes, now.date()) for kind in KINDS
        ),
        weeks=span,
        channel=picked,
        channels=tuple((name, one.label) for name, one in CHANNELS.items()),
        marks=changes,
        may_sign=may(viewer.role, Right.SIGN),
        kept=erased_talks.of_team(found.team.id if found.team else None),
    )


def aim(simulator: Simulator, viewer: Viewer, figure: str, team_id: int | None = None) -> Aim:
    """Gather the page of one figure's target; MissingError for another's team or no such figure."""
    found, kind = scope.of_(viewer, team_id), kind_of(figure)
    if kind is None or found.team is None:
        raise MissingError("There is no such figure.")
    since = monday_of(simulator.clock()) - timedelta(weeks=USUAL_SPAN - 1)
    gathered = gather(week_sums.figures_by_channel(found.ids, since))
    estimate = figure_of(kind, gathered).estimate
    return Aim(
        scope=found,
        kind=kind,
        standing=targets.standing(found.team.id).get(figure),
        history=targets.list_(found.team.id, figure),
        told=f"{number(kind, estimate.value)} {kind.unit}" if estimate else "",
        may_sign=may(viewer.role, Right.SIGN),
        review_on=simulator.clock().date() + timedelta(days=90),
    )


def number(kind: Kind, value: float) -> str:
    """Write a figure in its own digits, with a true minus."""
    return _written(value, kind.digits)


def _written(value: float, digits: int) -> str:
    return f"{value:.{digits}f}".replace("-", "−")


def _shown(
    kind: Kind,
    gathered: Gathered,
    target: Target | None,
    changes: tuple[Mark, ...],
    today: date,
) -> Shown:
    figure = figure_of(kind, gathered)
    estimate, aimed = figure.estimate, target.value if target else None
    standing = standing_of(kind, estimate, aimed)
    return Shown(
        figure=figure,
        value=number(kind, estimate.value) if estimate else None,
        interval=_interval(kind, estimate),
        target=target,
        told=f"{aimed:g}".replace("-", "−") if aimed is not None else "",
        standing=standing,
        tone=TONES[standing],
        review_due=target is not None
        and target.review_on is not None
        and target.review_on <= today,
        trend=_trend(kind, trend_of(kind, gathered), changes),
    )


def _interval(kind: Kind, estimate: Estimate | None) -> str | None:
    """Write the ends with as many digits as tell them apart, two more than the figure's at most."""
    if estimate is None or estimate.low is None or estimate.high is None:
        return None
    for digits in range(kind.digits, kind.digits + 3):
        low, high = (_written(one, digits) for one in (estimate.low, estimate.high))
        if low != high:
            return f"{low} to {high}"
    return "all alike"


def _trend(kind: Kind, weeks: tuple[Week, ...], changes: tuple[Mark, ...]) -> Trend:
    low, high = kind.low, kind.high
    if not kind.high_is_good:
        # A scale of seconds has no end of its own: the largest value is given some room.
        most = max((one.estimate.value for one in weeks if one.estimate), default=1.0)
        high = max(4.0, 4 * ceil(most * 1.25 / 4))
    bends: defaultdict[date, list[str]] = defaultdict(list)
    for one in changes:
        bends[monday_of(one.at)].append(one.what)
    return Trend(tuple(_point(kind, one, bends[one.week]) for one in weeks), low, high)


def _point(kind: Kind, week: Week, bends: list[str]) -> Point:
    estimate, half = week.estimate, None
    if estimate is not None and estimate.low is not None and estimate.high is not None:
        half = max(estimate.value - estimate.low, estimate.high - estimate.value)
    return Point(
        week=week.week,
        value=number(kind, estimate.value) if estimate else None,
        plus_minus=_half(kind, half) if half is not None else None,
        seen=week.seen,
        bend="; ".join(bends),
    )


def _half(kind: Kind, half: float) -> str:
    """Write half a band; what would be rounded to nothing gets one digit more."""
    told = number(kind, half)
    return told if float(told) else _written(half, kind.digits + 1)
