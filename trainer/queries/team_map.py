"""Lay out people × skills as a leader asks for them: filtered, sorted, as estimates or plain means."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from trainer.core.conversation.channels import CHANNELS
from trainer.core.learning.heatmap import Cell, Row, averages, heatmap
from trainer.core.learning.mastery import Tier, told_apart
from trainer.core.learning.skill import Skill
from trainer.core.learning.summary import FigureWeek, monday_of
from trainer.store import observations, summaries, week_sums
from trainer.store.people import Person

SHADES = {Tier.NEEDS_WORK: 1, Tier.DEVELOPING: 3, Tier.PROFICIENT: 4, Tier.EXCELLENT: 5}
"""Tier → one of the five shades of a cell."""
BACK = timedelta(weeks=10)
"""How far back weeks are read for a trend; who paused longer has none."""
WINDOWS = ((0, "As it stands now"), (4, "Talks of 4 weeks"), (12, "Talks of 12 weeks"))
"""Weeks → what the map shows: estimates, or the plain means of the talks of so many weeks."""
LOW_FIRST = "up"
HIGH_FIRST = "down"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Hold what a leader asks for: a column to sort by, and filters; empty ones hide nobody.

    `sort` is `name`, `talks`, `last`, or a skill; `order` is `up` or `down`, or empty for the usual
    one of the column. `weeks` 0 asks for the estimates as they stand. `cohort` is a month, 2026-03.
    """

    team_id: int | None = None
    sort: str = "name"
    order: str = ""
    weeks: int = 0
    channel: str = ""
    scenario: str = ""
    cohort: str = ""

    @property
    def means(self) -> bool:
        """Tell whether plain means of some talks are asked for, in place of estimates."""
        return bool(self.weeks or self.scenario)


@dataclass(frozen=True, slots=True)
class Square:
    """Hold one cell as it is shown; `value` is None where the evidence is thin."""

    value: int | None
    plus_minus: int
    shade: int | None
    count: int
    trend: str | None


@dataclass(frozen=True, slots=True)
class Member:
    """Hold one person's row."""

    id: int
    name: str
    demo: bool
    squares: tuple[Square, ...]
    talks: int
    last: datetime | None


def known(wanted: Wanted, skills: Sequence[Skill]) -> Wanted:
    """Take what the address asks for as far as there is such a thing."""
    columns = {"name", "talks", "last", *(skill.id for skill in skills)}
    return replace(
        wanted,
        sort=wanted.sort if wanted.sort in columns else "name",
        weeks=wanted.weeks if wanted.weeks in dict(WINDOWS) else 0,
        channel=wanted.channel if wanted.channel in CHANNELS else "",
    )


def rows_of(
    wanted: Wanted,
    people: Sequence[Person],
    everybody: Sequence[Row],
    skills: Sequence[Skill],
    now: datetime,
) -> tuple[Row, ...]:
    """Lay out what is asked for: estimates of all channels or of one, or plain means of some talks."""
    ids = [one.id for one in people]
    since = since_of(wanted, now)
    if wanted.scenario:
        return averages(observations.sums(ids, wanted.scenario, wanted.channel, since), skills)
    if since is not None:
        return averages(week_sums.points_by_skill(ids, since, wanted.channel), skills)
    if wanted.channel:
        held = summaries.held_of(ids, wanted.channel)
        back = monday_of(now - BACK)
        weeks = week_sums.stood(ids, since=back, channel=wanted.channel)
        return heatmap(held, weeks, skills, now)
    rows = {row.person: row for row in everybody}
    return tuple(rows[id] for id in ids)


def since_of(wanted: Wanted, now: datetime) -> date | None:
    """Give the Monday from which on talks are asked for, None for all of them."""
    return monday_of(now - timedelta(weeks=wanted.weeks - 1)) if wanted.weeks else None


def member_of(
    person: Person,
    cells: Sequence[Cell],
    figures: Sequence[FigureWeek],
    last: datetime | None,
) -> Member:
    """Show one person's row; `figures` and `last` are of the talks that the filters leave."""
    return Member(
        id=person.id,
        name=person.name,
        demo=person.demo,
        squares=tuple(_square(cell) for cell in cells),
        talks=sum(one.talks for one in figures),
        last=last,
    )


def _square(cell: Cell) -> Square:
    mastery = cell.mastery
    return Square(
        value=round(mastery.mean) if mastery.enough else None,
        plus_minus=mastery.margin,
        shade=SHADES.get(cell.tier),
        count=mastery.observations,
        trend=None if cell.trend is None else _direction(cell.trend, mastery.sd),
    )


def _direction(trend: float, sd: float) -> str:
    """Name a trend; what is not told apart from chance is no change."""
    if not told_apart(trend, sd):
        return "flat"
    return "up" if trend > 0 else "down"


def order_of(sort: str, order: str = "") -> str:
    """Give the direction of a column: what is asked for, else names and skills with the low first."""
    if order in {LOW_FIRST, HIGH_FIRST}:
        return order
    return HIGH_FIRST if sort in {"talks", "last"} else LOW_FIRST


def sorted_by(
    members: tuple[Member, ...], skills: Sequence[Skill], wanted: Wanted
) -> tuple[Member, ...]:
    """Sort by a column; what has no figure comes last in both directions."""
    ids = [skill.id for skill in skills]
    down = order_of(wanted.sort, wanted.order) == HIGH_FIRST
    if wanted.sort == "name":
        return tuple(reversed(members)) if down else members

    def value(one: Member) -> float | None:
        if wanted.sort == "talks":
            return one.talks
        if wanted.sort == "last":
            return one.last.timestamp() if one.last else None
        return one.squares[ids.index(wanted.sort)].value

    sign = -1 if down else 1
    return tuple(
        sorted(
            members,
            key=lambda one: (value(one) is None, sign * (value(one) or 0.0)),
        )
    )
