"""Keep an uploaded library between its preview and the word to take it in."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, delete
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import MissingError
from trainer.store.database import Row, db, get


class BundleRow(Row):
    """Be the table of uploads that wait to be taken in."""

    __tablename__ = "bundles"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    name: Mapped[str]
    data: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Bundle:
    """Hold an upload: whose, what the file was called, and its bytes."""

    id: int
    person_id: int
    name: str
    data: bytes


def add(person_id: int, name: str, data: bytes, at: datetime) -> int:
    """Keep an upload, and give its id."""
    row = BundleRow(person_id=person_id, name=name, data=data, at=at)
    db.session.add(row)
    db.session.flush()
    return row.id


def load(id: int) -> Bundle:
    """Load an upload; MissingError when there is none, or it was taken in."""
    row = get(BundleRow, id)
    if row is None:
        raise MissingError("This upload is not here any more. Send the file again.")
    return Bundle(row.id, row.person_id, row.name, row.data)


def remove(id: int) -> None:
    """Forget an upload."""
    db.session.execute(delete(BundleRow).where(BundleRow.id == id))


def remove_before(at: datetime) -> None:
    """Forget uploads that nobody came back to."""
    db.session.execute(delete(BundleRow).where(BundleRow.at < at))
