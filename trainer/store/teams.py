"""Keep teams."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import MissingError
from trainer.store.database import Row, db, get


class TeamRow(Row):
    """Be the table of teams."""

    __tablename__ = "teams"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    demo: Mapped[bool] = mapped_column(default=False)


@dataclass(frozen=True, slots=True)
class Team:
    """Hold a team; `demo` marks the made-up one, which no real figure counts."""

    id: int
    name: str
    demo: bool = False


def add(name: str, *, demo: bool = False) -> Team:
    """Make a team."""
    row = TeamRow(name=name, demo=demo)
    db.session.add(row)
    db.session.flush()
    return _team(row)


def load(id: int) -> Team:
    """Load a team; MissingError when there is none."""
    row = get(TeamRow, id)
    if row is None:
        raise MissingError("There is no such team.")
    return _team(row)


def find_by_name(name: str) -> Team | None:
    """Find a team by its name, in whatever case."""
    row = db.session.scalar(select(TeamRow).where(func.lower(TeamRow.name) == name.lower()))
    return _team(row) if row else None


def list_(*, demo: bool | None = None) -> tuple[Team, ...]:
    """List teams by name; only made-up or only real ones where `demo` says so."""
    query = select(TeamRow).order_by(TeamRow.name)
    if demo is not None:
        query = query.where(TeamRow.demo == demo)
    return tuple(_team(row) for row in db.session.scalars(query))


def _team(row: TeamRow) -> Team:
    return Team(row.id, row.name, row.demo)
