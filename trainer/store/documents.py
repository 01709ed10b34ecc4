"""Keep what authors wrote of every kind but scenarios: personas, rubrics, skills, articles.

Each save is a version. Of one id at most one version is published, and stands for the built-in file
of that kind and id.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Index, func, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import Fault, MissingError
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db, get
from trainer.store.people import PersonRow
from trainer.store.scenarios import Status


class DocumentRow(Row):
    """Be the table of documents.

    `text` is the YAML as written. `serial` counts up with each publication and retirement, so that
    a process can tell whether it has missed one; 0 for what was never published.
    """

    __tablename__ = "documents"
    __table_args__ = (Index(None, "kind", "slug", "status"), Index(None, "serial"))

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    slug: Mapped[str]
    hash: Mapped[str]
    text: Mapped[str] = mapped_column(deferred=True)
    title: Mapped[str]
    status: Mapped[str]
    faults: Mapped[tuple[Fault, ...]] = mapped_column(
        ValueOf(tuple[Fault, ...]), default=lambda: ()
    )
    note: Mapped[str] = mapped_column(default="")
    serial: Mapped[int] = mapped_column(default=0)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Document:
    """Hold what is known of a version besides its text.

    `kind` is a name of `content.files.Kind`. `author` is a name, empty for somebody who has left.
    `note` says in the author's words what was changed, empty where nothing was said.
    """

    id: int
    kind: str
    slug: str
    hash: str
    title: str
    status: Status
    author_id: int | None
    author: str
    created_at: datetime
    faults: tuple[Fault, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Hold a text to be kept, with what was found out about it."""

    slug: str
    hash: str
    text: str
    title: str
    faults: tuple[Fault, ...] = ()


def add(kind: str, text: Text, author_id: int | None, at: datetime) -> Document:
    """Keep a text as a draft."""
    row = DocumentRow(
        kind=kind,
        slug=text.slug,
        hash=text.hash,
        text=text.text,
        title=text.title,
        status=Status.DRAFT.value,
        faults=text.faults,
        note="",
        serial=0,
        author_id=author_id,
        created_at=at,
    )
    db.session.add(row)
    db.session.flush()
    return _document(row)


def rewrite(id: int, text: Text, at: datetime) -> Document:
    """Put another text into a draft; its note stays."""
    row = _row(id)
    row.slug, row.hash, row.text, row.title = text.slug, text.hash, text.text, text.title
    row.faults, row.created_at = text.faults, at
    db.session.flush()
    return _document(row)


def annotate(id: int, note: str) -> Document:
    """Say what a version changes."""
    row = _row(id)
    row.note = note
    return _document(row)


def load(id: int) -> Document:
    """Load what is known of a version; MissingError when there is none."""
    return _document(_row(id))


def text(id: int) -> str:
    """Load the YAML of a version; MissingError when there is none."""
    return _row(id).text


def list_(
    *, kind: str | None = None, slug: str | None = None, status: Status | None = None
) -> tuple[Document, ...]:
    """List versions, the newest first."""
    query = select(DocumentRow).order_by(DocumentRow.id.desc())
    if kind is not None:
        query = query.where(DocumentRow.kind == kind)
    if slug is not None:
        query = query.where(DocumentRow.slug == slug)
    if status is not None:
        query = query.where(DocumentRow.status == status.value)
    return tuple(_document(row) for row in db.session.scalars(query))


def set_status(id: int, status: Status) -> Document:
    """Move a version to another status, and count that up."""
    row = _row(id)
    row.status = status.value
    row.serial = (db.session.scalar(select(func.max(DocumentRow.serial))) or 0) + 1
    db.session.flush()
    return _document(row)


def mark() -> str:
    """Name what is published now; another name means that something was published or retired."""
    query = select(DocumentRow.serial, DocumentRow.hash, DocumentRow.status)
    newest = db.session.execute(query.order_by(DocumentRow.serial.desc()).limit(1)).first()
    return f"{newest.serial}-{newest.hash}-{newest.status}" if newest and newest.serial else ""


def published() -> tuple[tuple[str, str, str], ...]:
    """Give kind, id and text of all that is published."""
    query = select(DocumentRow.kind, DocumentRow.slug, DocumentRow.text)
    query = query.where(DocumentRow.status == Status.PUBLISHED.value).order_by(DocumentRow.id)
    return tuple((row.kind, row.slug, row.text) for row in db.session.execute(query))


def _row(id: int) -> DocumentRow:
    row = get(DocumentRow, id)
    if row is None:
        raise MissingError("There is no such version.")
    return row


def _document(row: DocumentRow) -> Document:
    author = get(PersonRow, row.author_id) if row.author_id else None
    return Document(
        id=row.id,
        kind=row.kind,
        slug=row.slug,
        hash=row.hash,
        title=row.title,
        status=Status(row.status),
        author_id=row.author_id,
        author=author.name if author else "",
        created_at=row.created_at,
        faults=row.faults,
        note=row.note,
    )
