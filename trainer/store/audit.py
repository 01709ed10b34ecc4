"""Keep who did what to the place, and when."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.database import Row, db


class AuditRow(Row):
    """Be the table of what was done; `person_id` is empty for the command line and set-up."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), index=True
    )
    what: Mapped[str]
    about: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime] = mapped_column(index=True)


@dataclass(frozen=True, slots=True)
class Deed:
    """Hold one thing that was done."""

    person_id: int | None
    what: str
    about: str
    at: datetime


def add(person_id: int | None, what: str, about: str, at: datetime) -> None:
    """Write down what was done."""
    db.session.add(AuditRow(person_id=person_id, what=what, about=about, at=at))


def list_(limit: int = 200) -> tuple[Deed, ...]:
    """List what was done, the newest first."""
    query = select(AuditRow).order_by(AuditRow.id.desc()).limit(limit)
    return tuple(
        Deed(row.person_id, row.what, row.about, row.at) for row in db.session.scalars(query)
    )
