"""Sum up a person's talks week by week, so that a page need not read a whole history.

What is kept is small: how each skill stood after the last observation (`Held`), how it stood at the
end of each week (`SkillWeek`), what each criterion was rated in it (`CriterionWeek`), and what
customers said in it (`FigureWeek`). The filter is that of `mastery_of`, and nothing
here estimates by itself. A week is named by its Monday, in UTC.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby, pairwise
from typing import NamedTuple

from trainer.core.conversation.turn import Speaker
from trainer.core.customer.survey import Survey
from trainer.core.learning.evidence import Observation
from trainer.core.learning.mastery import Mastery, Point, mastery_of, points_of, widened

ALL = ""
"""Stands for all channels together."""
Key = tuple[str, str]
"""A channel, or `ALL`, and a skill."""
PROMOTER = 9
"""The least of 0–10 with which a customer counts as a promoter (Reichheld 2003)."""
DETRACTOR = 6
"""The most with which one counts as a detractor."""


@dataclass(frozen=True, slots=True)
class Held:
    """Hold a skill as it stood after the last observation; `sd` is of that moment (`seen`).

    As in `Mastery`, `observations`, `scenarios` and `last` are of talks; `seen` is of exercises too.
    """

    skill: str
    mean: float
    sd: float
    observations: int
    scenarios: int
    last: datetime | None
    seen: datetime | None
    channel: str = ALL

    def at(self, now: datetime) -> Mastery:
        """Give the estimate at `now`, without its history: what was not practised grows unsure."""
        sd = widened(self.sd, self.seen, now) if self.seen else self.sd
        return Mastery(self.skill, self.mean, sd, self.observations, self.scenarios, self.last)


@dataclass(frozen=True, slots=True)
class SkillWeek:
    """Hold a skill as it stood after a week's last observation (`seen`), and what its talks said.

    `observations` counts all talks up to then; `talks` those of this week, whose points (0–100) add
    up to `y_sum`. A week of exercises only has no talks.
    """

    skill: str
    week: date
    mean: float
    sd: float
    observations: int
    talks: int
    y_sum: float
    seen: datetime
    channel: str = ALL


@dataclass(frozen=True, slots=True)
class CriterionWeek:
    """Hold in how many `talks` of a week a criterion was rated; `level_sum` adds up levels 1–5.

    `channel` is `ALL` for all together.
    """

    criterion: str
    week: date
    channel: str
    talks: int
    level_sum: int


@dataclass(frozen=True, slots=True)
class FigureWeek:
    """Hold the service figures of a week's talks that count, as sums.

    `csat` 1–5, `ces` 1–7 (both: high is good); `promoters`, `detractors`, `fcr` (solved at first
    contact), `resolved` and `passed` count talks. `replies` are those whose wait is known, in
    `reply_seconds` together. The sums of squares are for intervals.
    """

    week: date
    channel: str
    talks: int
    csat_sum: int
    ces_sum: int
    promoters: int
    detractors: int
    fcr: int
    resolved: int
    replies: int
    reply_seconds: float
    passed: int
    csat_squares: int = 0
    ces_squares: int = 0
    reply_squares: float = 0.0


class Tally(NamedTuple):
    """Hold how many talks a skill was seen in, at how many scenarios, and when last."""

    talks: int
    scenarios: int
    last: datetime


class Level(NamedTuple):
    """Hold what one criterion was rated in one talk."""

    criterion: str
    channel: str
    at: datetime
    level: int


@dataclass(frozen=True, slots=True)
class TalkFigures:
    """Hold the service figures of one talk: see `FigureWeek`. `nps` is 0–10."""

    at: datetime
    channel: str
    csat: int
    ces: int
    nps: int
    fcr: bool
    resolved: bool
    passed: bool
    replies: int
    reply_seconds: float
    reply_squares: float


def monday_of(at: datetime) -> date:
    """Name the week of a time by its Monday, in UTC."""
    day = at.astimezone(UTC).date()
    return day - timedelta(days=day.weekday())


def midnight(day: date) -> datetime:
    """Give the beginning of a day, in UTC."""
    return datetime.combine(day, time(), UTC)


def sum_skills(
    observations: Iterable[Observation],
) -> tuple[tuple[Held, ...], tuple[SkillWeek, ...]]:
    """Sum up one person's observations, in any order: all together, and each channel's talks alone.

    Exercises belong to no channel.
    """
    groups = _groups(observations)
    weeks = (week for key, mine in groups.items() for week in _weeks(key, mine, None))
    return tuple(_held(*key, mine) for key, mine in groups.items()), tuple(weeks)


def go_on(
    observations: Iterable[Observation], before: Mapping[Key, SkillWeek]
) -> tuple[SkillWeek, ...]:
    """Sum up one person's observations from some week on as `sum_skills` would.

    `before` is how skills stood when that week began. What a new talk costs then does not grow with
    the talks before it.
    """
    groups = _groups(observations)
    return tuple(w for key, mine in groups.items() for w in _weeks(key, mine, before.get(key)))


def hold(week: SkillWeek, tally: Tally | None) -> Held:
    """Take a skill as it stands from its last week; no tally where no talk was seen."""
    talks, scenarios, last = tally or (0, 0, None)
    return Held(
        week.skill, week.mean, week.sd, talks, scenarios, last, week.seen, channel=week.channel
    )


def sum_levels(levels: Iterable[Level]) -> tuple[CriterionWeek, ...]:
    """Add up the levels of one person's talks by criterion and week: all, and by channel."""
    found: dict[tuple[str, date, str], list[int]] = defaultdict(list)
    for one in levels:
        for channel in (ALL, one.channel):
            found[one.criterion, monday_of(one.at), channel].append(one.level)
    return tuple(CriterionWeek(*key, len(given), sum(given)) for key, given in found.items())


def sum_figures(talks: Iterable[TalkFigures]) -> tuple[FigureWeek, ...]:
    """Add up the service figures of one person's talks by week and channel."""
    found: dict[tuple[date, str], list[TalkFigures]] = defaultdict(list)
    for one in talks:
        found[monday_of(one.at), one.channel].append(one)
    return tuple(_figure_week(*key, given) for key, given in found.items())


def figures_of(
    at: datetime,
    channel: str,
    survey: Survey,
    said: Sequence[tuple[Speaker, float | None]],
    *,
    resolved: bool,
    passed: bool,
) -> TalkFigures:
    """Take a talk's figures: `said` is who spoke when, in seconds of the talk, in its order."""
    waits = _waits(said)
    return TalkFigures(
        at=at,
        channel=channel,
        csat=survey.csat,
        ces=survey.ces,
        nps=survey.nps,
        fcr=survey.fcr,
        resolved=resolved,
        passed=passed,
        replies=len(waits),
        reply_seconds=sum(waits),
        reply_squares=sum(wait**2 for wait in waits),
    )


def _waits(said: Sequence[tuple[Speaker, float | None]]) -> tuple[float, ...]:
    """List the seconds from what the customer said to the agent's answer, where both are known.

    Of several messages in a row the last of the customer's and the first of the agent's count.
    """
    return tuple(
        answered - asked
        for (who, asked), (whom, answered) in pairwise(said)
        if who is Speaker.CUSTOMER and whom is Speaker.AGENT
        if asked is not None and answered is not None
    )


def _groups(observations: Iterable[Observation]) -> dict[Key, list[Observation]]:
    """Lay observations out by channel and skill, the oldest first."""
    groups: dict[Key, list[Observation]] = defaultdict(list)
    for one in sorted(observations, key=lambda one: one.at):
        groups[ALL, one.skill].append(one)
        if not one.exercise:
            groups[one.channel, one.skill].append(one)
    return groups


def _held(channel: str, skill: str, mine: Sequence[Observation]) -> Held:
    seen = mine[-1].at
    one = mastery_of(skill, mine, seen)
    return Held(skill, one.mean, one.sd, one.observations, one.scenarios, one.last, seen, channel)


def _weeks(key: Key, mine: Sequence[Observation], before: SkillWeek | None) -> Iterator[SkillWeek]:
    """Cut an estimate's history, which has a point for each of `mine`, into weeks."""
    channel, skill = key
    count = before.observations if before else 0
    points = points_of(mine, Point(before.seen, before.mean, before.sd) if before else None)
    pairs = zip(mine, points, strict=True)
    for week, group in groupby(pairs, key=lambda pair: monday_of(pair[0].at)):
        of_week = list(group)
        said = [one.y for one, _ in of_week if not one.exercise]
        last, talks = of_week[-1][1], len(said)
        count += talks
        yield SkillWeek(skill, week, last.mean, last.sd, count, talks, sum(said), last.at, channel)


def _figure_week(week: date, channel: str, talks: Sequence[TalkFigures]) -> FigureWeek:
    return FigureWeek(
        week=week,
        channel=channel,
        talks=len(talks),
        csat_sum=sum(one.csat for one in talks),
        ces_sum=sum(one.ces for one in talks),
        promoters=sum(one.nps >= PROMOTER for one in talks),
        detractors=sum(one.nps <= DETRACTOR for one in talks),
        fcr=sum(one.fcr for one in talks),
        resolved=sum(one.resolved for one in talks),
        replies=sum(one.replies for one in talks),
        reply_seconds=sum(one.reply_seconds for one in talks),
        passed=sum(one.passed for one in talks),
        csat_squares=sum(one.csat**2 for one in talks),
        ces_squares=sum(one.ces**2 for one in talks),
        reply_squares=sum(one.reply_squares for one in talks),
    )
