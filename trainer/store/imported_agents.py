"""Keep who served in imported talks: a number each, and a person only where one was named."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ForeignKey, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.database import Row, db, get
from trainer.store.people import PersonRow


class ImportedAgentRow(Row):
    """Be the table of agents; `key` is a keyed hash of the name in the file, which is kept nowhere."""

    __tablename__ = "imported_agents"
    __table_args__ = (UniqueConstraint("team_id", "key"), UniqueConstraint("team_id", "number"))

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"))
    key: Mapped[str]
    number: Mapped[int]
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), index=True
    )


@dataclass(frozen=True, slots=True)
class ImportedAgent:
    """Hold an agent; `person` is the name of who they were said to be, empty where nobody was."""

    id: int
    team_id: int
    number: int
    person_id: int | None
    person: str

    @property
    def name(self) -> str:
        """Name them: the person, or a pseudonym."""
        return self.person or f"Agent {self.number}"


def known(team_id: int, key: str, person_id: int | None) -> int:
    """Find the agent of a key, or give them the next number; `person_id` is kept for one not yet named."""
    query = select(ImportedAgentRow).where(
        ImportedAgentRow.team_id == team_id, ImportedAgentRow.key == key
    )
    row = db.session.scalar(query)
    if row is None:
        last = select(func.max(ImportedAgentRow.number)).where(ImportedAgentRow.team_id == team_id)
        number = (db.session.scalar(last) or 0) + 1
        row = ImportedAgentRow(team_id=team_id, key=key, number=number, person_id=person_id)
        db.session.add(row)
    elif row.person_id is None:
        row.person_id = person_id
    db.session.flush()
    return row.id


def list_(ids: Iterable[int]) -> dict[int, ImportedAgent]:
    """List agents by their ids."""
    query = (
        select(ImportedAgentRow, PersonRow.name)
        .outerjoin(PersonRow, PersonRow.id == ImportedAgentRow.person_id)
        .where(ImportedAgentRow.id.in_(tuple(ids)))
        .order_by(ImportedAgentRow.number)
    )
    return {
        row.id: ImportedAgent(row.id, row.team_id, row.number, row.person_id, name or "")
        for row, name in db.session.execute(query)
    }


def name(id: int, person_id: int | None) -> None:
    """Say who an agent is, or that nobody knows."""
    row = get(ImportedAgentRow, id)
    if row is not None:
        row.person_id = person_id
        db.session.flush()
