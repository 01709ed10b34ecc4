"""Keep the targets of a team's service figures: every word on them, the newest of which holds."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.database import Row, db
from trainer.store.people import PersonRow


class TargetDeed(StrEnum):
    """Say what was done with a target."""

    SET = "set"
    KEPT = "looked at and kept"
    WITHDRAWN = "withdrawn"


class TargetRow(Row):
    """Be the table of targets; `figure` is one of core/learning/figure_kinds, in its unit."""

    __tablename__ = "figure_targets"
    __table_args__ = (Index(None, "team_id", "figure"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"))
    figure: Mapped[str]
    deed: Mapped[str]
    value: Mapped[float | None]
    why: Mapped[str]
    review_on: Mapped[date | None]
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), index=True
    )
    at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Target:
    """Hold one word on a target; `value` is None where it was withdrawn.

    `review_on` is the day on which somebody ought to look at it again, `person` who said it, empty
    for somebody who has left.
    """

    figure: str
    deed: TargetDeed
    value: float | None
    why: str
    review_on: date | None
    person: str
    at: datetime


def add(team_id: int, target: Target, person_id: int | None) -> None:
    """Keep a word on a target, beside those before it."""
    db.session.add(
        TargetRow(
            team_id=team_id,
            figure=target.figure,
            deed=target.deed.value,
            value=target.value,
            why=target.why,
            review_on=target.review_on,
            person_id=person_id,
            at=target.at,
        )
    )
    db.session.flush()


def list_(team_id: int, figure: str | None = None) -> tuple[Target, ...]:
    """List what was said of a team's targets, or of one, the newest first."""
    query = (
        select(TargetRow, PersonRow.name)
        .outerjoin(PersonRow, PersonRow.id == TargetRow.person_id)
        .where(TargetRow.team_id == team_id)
        .order_by(TargetRow.id.desc())
    )
    if figure is not None:
        query = query.where(TargetRow.figure == figure)
    return tuple(
        Target(
            row.figure,
            TargetDeed(row.deed),
            row.value,
            row.why,
            row.review_on,
            name or "",
            row.at,
        )
        for row, name in db.session.execute(query)
    )


def standing(team_id: int) -> dict[str, Target]:
    """Find the target that holds for each figure; those withdrawn are left out."""
    newest: dict[str, Target] = {}
    for one in list_(team_id):
        newest.setdefault(one.figure, one)
    return {figure: one for figure, one in newest.items() if one.value is not None}
