"""Keep what a team's talks of a week came to, when the talks themselves are erased.

A row is of the whole team, names nobody, and is written once: what is erased later was in it already.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import Date, ForeignKey, func, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.database import Row, db
from trainer.store.people import PersonRow
from trainer.store.summaries import FigureWeekRow

SUMS = (
    "talks",
    "csat_sum",
    "ces_sum",
    "promoters",
    "detractors",
    "fcr",
    "resolved",
    "passed",
    "replies",
    "reply_seconds",
)


class TeamWeekRow(Row):
    """Be the table of teams' weeks; `week` is a Monday."""

    __tablename__ = "team_weeks"

    team_id: Mapped[int] = mapped_column(
        ForeignKey("teams.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    week: Mapped[date] = mapped_column(Date, primary_key=True)
    people: Mapped[int]
    talks: Mapped[int]
    csat_sum: Mapped[int]
    ces_sum: Mapped[int]
    promoters: Mapped[int]
    detractors: Mapped[int]
    fcr: Mapped[int]
    resolved: Mapped[int]
    passed: Mapped[int]
    replies: Mapped[int]
    reply_seconds: Mapped[float]


@dataclass(frozen=True, slots=True)
class TeamWeek:
    """Hold a team's week as counts and sums over its talks that count, of so many `people`.

    `csat_sum` adds up 1–5 and `ces_sum` 1–7 (both: high is good); the others count talks, and
    `reply_seconds` is the wait of all `replies` together.
    """

    team_id: int
    week: date
    people: int
    talks: int
    csat_sum: int
    ces_sum: int
    promoters: int
    detractors: int
    fcr: int
    resolved: int
    passed: int
    replies: int
    reply_seconds: float


def keep(team_ids: Sequence[int], before: date, least: int) -> None:
    """Keep the weeks of teams that began before a day, where `least` people or more had talks.

    A week that is kept already stays as it is.
    """
    there = {(one.team_id, one.week) for one in list_(team_ids)}
    row = FigureWeekRow
    people = func.count(row.person_id.distinct())
    query = (
        select(PersonRow.team_id, row.week, people, *(func.sum(getattr(row, x)) for x in SUMS))
        .join(PersonRow, PersonRow.id == row.person_id)
        .where(PersonRow.team_id.in_(team_ids), row.week < before)
        .group_by(PersonRow.team_id, row.week)
        .having(people >= least)
    )
    for found in db.session.execute(query).all():
        week = TeamWeek(*found)
        if (week.team_id, week.week) not in there:
            db.session.add(TeamWeekRow(**asdict(week)))
    db.session.flush()


def list_(team_ids: Sequence[int]) -> tuple[TeamWeek, ...]:
    """List what is kept of teams, the oldest week first."""
    query = select(TeamWeekRow).where(TeamWeekRow.team_id.in_(team_ids))
    found = db.session.scalars(query.order_by(TeamWeekRow.week, TeamWeekRow.team_id))
    names = TeamWeek.__slots__
    return tuple(TeamWeek(*(getattr(row, name) for name in names)) for row in found)
