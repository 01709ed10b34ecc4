"""Show what is kept of weeks whose talks were erased since: by quarter, rounded, and of nobody.

Whole weeks beside today's figures would let a leader reckon back what one erased person did; quarters
with talks to the ten and means to one digit do not.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.store import team_weeks
from trainer.store.team_weeks import TeamWeek

MONTHS = ("January–March", "April–June", "July–September", "October–December")
TENS = 10
"""Talks are told to so many."""


@dataclass(frozen=True, slots=True)
class Quarter:
    """Hold a team's quarter as it was: `csat` 1–5, `nps` −100 to 100, `fcr` and `resolved` percent."""

    name: str
    weeks: int
    talks: int
    csat: float
    nps: int
    ces: float
    fcr: int
    resolved: int


def of_team(team_id: int | None) -> tuple[Quarter, ...]:
    """List the quarters of a team of which weeks were kept, the newest first; none for no team."""
    if team_id is None:
        return ()
    found: dict[tuple[int, int], list[TeamWeek]] = {}
    for one in team_weeks.list_((team_id,)):
        found.setdefault((one.week.year, (one.week.month - 1) // 3), []).append(one)
    return tuple(_quarter(key, found[key]) for key in sorted(found, reverse=True))


def _quarter(key: tuple[int, int], weeks: Sequence[TeamWeek]) -> Quarter:
    year, number = key
    talks = sum(one.talks for one in weeks)
    promoting = sum(one.promoters - one.detractors for one in weeks)
    return Quarter(
        name=f"{MONTHS[number]} {year}",
        weeks=len(weeks),
        talks=max(TENS, round(talks / TENS) * TENS),
        csat=round(sum(one.csat_sum for one in weeks) / talks, 1),
        nps=round(100 * promoting / talks),
        ces=round(sum(one.ces_sum for one in weeks) / talks, 1),
        fcr=round(100 * sum(one.fcr for one in weeks) / talks),
        resolved=round(100 * sum(one.resolved for one in weeks) / talks),
    )
