"""Keep which groups a team has supplied of its people, apart from all else that is known of them.

Nothing here is read but to add people up (core/learning/adverse_impact); no page shows whose group
is which.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, delete, func, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import MissingError
from trainer.store.database import Row, db, get
from trainer.store.people import PersonRow


class GroupingRow(Row):
    """Be the table of groupings: one way in which a team parts its people, and what for."""

    __tablename__ = "groupings"
    __table_args__ = (UniqueConstraint("team_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"))
    name: Mapped[str]
    why: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), index=True
    )
    at: Mapped[datetime]


class GroupedRow(Row):
    """Be the table of who is in which group of a grouping."""

    __tablename__ = "grouped_people"

    grouping_id: Mapped[int] = mapped_column(
        ForeignKey("groupings.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        index=True,
    )
    value: Mapped[str]


@dataclass(frozen=True, slots=True)
class Grouping:
    """Hold a grouping: who opened it (empty for somebody who has left), when and what for.

    `people` counts those of whom a group is known.
    """

    id: int
    team_id: int
    name: str
    why: str
    by: str
    at: datetime
    people: int


def open_(team_id: int, name: str, why: str, by: int, at: datetime) -> int:
    """Open a grouping, or take up the one of that name, and give its id."""
    query = select(GroupingRow).where(GroupingRow.team_id == team_id, GroupingRow.name == name)
    row = db.session.scalar(query) or GroupingRow(team_id=team_id, name=name)
    row.why, row.person_id, row.at = why, by, at
    db.session.add(row)
    db.session.flush()
    return row.id


def put(grouping_id: int, groups: Mapping[int, str]) -> None:
    """Keep person → group, in place of what was known in this grouping."""
    db.session.execute(delete(GroupedRow).where(GroupedRow.grouping_id == grouping_id))
    db.session.add_all(
        GroupedRow(grouping_id=grouping_id, person_id=person_id, value=value)
        for person_id, value in groups.items()
    )
    db.session.flush()


def load(id: int) -> Grouping:
    """Load a grouping; MissingError when there is none."""
    row = get(GroupingRow, id)
    if row is None:
        raise MissingError("There is no such grouping.")
    return next(one for one in list_(row.team_id) if one.id == id)


def list_(team_id: int) -> tuple[Grouping, ...]:
    """List a team's groupings by name."""
    people = (
        select(func.count())
        .where(GroupedRow.grouping_id == GroupingRow.id)
        .correlate(GroupingRow)
        .scalar_subquery()
    )
    query = (
        select(GroupingRow, PersonRow.name, people)
        .outerjoin(PersonRow, PersonRow.id == GroupingRow.person_id)
        .where(GroupingRow.team_id == team_id)
        .order_by(GroupingRow.name)
    )
    return tuple(
        Grouping(row.id, row.team_id, row.name, row.why, name or "", row.at, count)
        for row, name, count in db.session.execute(query)
    )


def of_(grouping_id: int) -> dict[int, str]:
    """Give person → group, to add people up and for nothing else."""
    query = select(GroupedRow.person_id, GroupedRow.value).where(
        GroupedRow.grouping_id == grouping_id
    )
    return {row.person_id: row.value for row in db.session.execute(query)}


def drop(id: int) -> None:
    """Forget a grouping and all that was supplied for it; harmless where it is gone."""
    row = get(GroupingRow, id)
    if row is not None:
        db.session.delete(row)
        db.session.flush()
