"""Keep the notes of coaching talks: what was agreed with whom, and when it is looked at again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, Select, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import MissingError
from trainer.store.database import Row, db, get
from trainer.store.people import PersonRow


class CoachingNoteRow(Row):
    """Be the table of notes; `shared` ones the person reads too, others only who leads."""

    __tablename__ = "coaching_notes"
    __table_args__ = (Index(None, "person_id", "held_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    author_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), index=True
    )
    held_on: Mapped[date]
    text: Mapped[str]
    agreed: Mapped[str]
    follow_up_on: Mapped[date | None]
    shared: Mapped[bool]
    written_at: Mapped[datetime]
    changed_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Words:
    """Hold what a note says; `follow_up_on` None for no day agreed."""

    held_on: date
    text: str
    agreed: str = ""
    follow_up_on: date | None = None
    shared: bool = True


@dataclass(frozen=True, slots=True)
class CoachingNote:
    """Hold one note; `author` is empty for somebody who has left."""

    id: int
    person_id: int
    author_id: int | None
    author: str
    words: Words
    written_at: datetime
    changed_at: datetime | None


def add(person_id: int, author_id: int, words: Words, at: datetime) -> int:
    """Keep a note, and give its id."""
    row = CoachingNoteRow(person_id=person_id, author_id=author_id, written_at=at)
    _put(row, words)
    db.session.add(row)
    db.session.flush()
    return row.id


def change(id: int, words: Words, at: datetime) -> None:
    """Keep other words in place of a note's."""
    row = _row(id)
    _put(row, words)
    row.changed_at = at
    db.session.flush()


def drop(id: int) -> None:
    """Take a note away."""
    db.session.execute(delete(CoachingNoteRow).where(CoachingNoteRow.id == id))


def load(id: int) -> CoachingNote:
    """Load a note; MissingError when there is none."""
    return _notes(_named().where(CoachingNoteRow.id == _row(id).id))[0]


def of_person(person_id: int, *, shared: bool = False) -> tuple[CoachingNote, ...]:
    """List the notes about a person, the last talk first; only those they read with `shared`."""
    query = _named().where(CoachingNoteRow.person_id == person_id)
    if shared:
        query = query.where(CoachingNoteRow.shared)
    return _notes(query.order_by(CoachingNoteRow.held_on.desc(), CoachingNoteRow.id.desc()))


def follow_ups(person_ids: Sequence[int], until: date) -> dict[int, CoachingNote]:
    """Find by person the last note of all where a follow-up was agreed that is due until a day."""
    query = _named().where(CoachingNoteRow.person_id.in_(person_ids))
    notes = _notes(query.order_by(CoachingNoteRow.held_on, CoachingNoteRow.id))
    last = {one.person_id: one for one in notes}
    return {
        person_id: one
        for person_id, one in last.items()
        if one.words.follow_up_on is not None and one.words.follow_up_on <= until
    }


def _put(row: CoachingNoteRow, words: Words) -> None:
    row.held_on, row.text, row.agreed = words.held_on, words.text, words.agreed
    row.follow_up_on, row.shared = words.follow_up_on, words.shared


def _row(id: int) -> CoachingNoteRow:
    row = get(CoachingNoteRow, id)
    if row is None:
        raise MissingError("There is no such note.")
    return row


def _named() -> Select[CoachingNoteRow, str]:
    query = select(CoachingNoteRow, PersonRow.name)
    return query.outerjoin(PersonRow, PersonRow.id == CoachingNoteRow.author_id)


def _notes(query: Select[CoachingNoteRow, str]) -> tuple[CoachingNote, ...]:
    return tuple(
        CoachingNote(
            row.id,
            row.person_id,
            row.author_id,
            name or "",
            Words(row.held_on, row.text, row.agreed, row.follow_up_on, row.shared),
            row.written_at,
            row.changed_at,
        )
        for row, name in db.session.execute(query)
    )
