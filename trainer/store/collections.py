"""Keep collections: folders in which a scenario, an exercise, an article … may lie, in several too."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import MissingError
from trainer.store.database import Row, db


class CollectionRow(Row):
    """Be the table of collections; `slug` is its name in addresses."""

    __tablename__ = "collections"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    about: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]


class CollectedRow(Row):
    """Be the table of what lies in collections."""

    __tablename__ = "collected"

    collection_id: Mapped[int] = mapped_column(
        ForeignKey("collections.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    kind: Mapped[str] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(primary_key=True)


Item = tuple[str, str]
"""A kind of text (a name of `content.files.Kind`) and an id of that kind."""


@dataclass(frozen=True, slots=True)
class Collection:
    """Hold a collection with what lies in it."""

    slug: str
    title: str
    about: str
    items: frozenset[Item]


def add(slug: str, title: str, about: str, at: datetime) -> None:
    """Make an empty collection."""
    db.session.add(CollectionRow(slug=slug, title=title, about=about, created_at=at))
    db.session.flush()


def rename(slug: str, title: str, about: str) -> None:
    """Give a collection another title and description; its address stays."""
    row = _row(slug)
    row.title, row.about = title, about


def remove(slug: str) -> None:
    """Take a collection away; what lay in it stays where it is."""
    db.session.delete(_row(slug))


def put(slug: str, items: Iterable[Item]) -> None:
    """Put things into a collection; what lies there already lies there once."""
    id = _row(slug).id
    for kind, name in sorted(set(items)):
        db.session.merge(CollectedRow(collection_id=id, kind=kind, slug=name))
    db.session.flush()


def take_out(slug: str, items: Iterable[Item]) -> None:
    """Take things out of a collection."""
    id = _row(slug).id
    for kind, name in set(items):
        db.session.execute(
            delete(CollectedRow).where(
                CollectedRow.collection_id == id,
                CollectedRow.kind == kind,
                CollectedRow.slug == name,
            )
        )


def load(slug: str) -> Collection:
    """Load a collection; MissingError when there is none."""
    row = _row(slug)
    query = select(CollectedRow.kind, CollectedRow.slug).where(CollectedRow.collection_id == row.id)
    items = frozenset((kind, name) for kind, name in db.session.execute(query))
    return Collection(row.slug, row.title, row.about, items)


def list_() -> tuple[Collection, ...]:
    """List all collections, by title."""
    found: dict[int, set[Item]] = {}
    query = select(CollectedRow.collection_id, CollectedRow.kind, CollectedRow.slug)
    for id, kind, name in db.session.execute(query):
        found.setdefault(id, set()).add((kind, name))
    rows = db.session.scalars(select(CollectionRow).order_by(CollectionRow.title, CollectionRow.id))
    return tuple(
        Collection(row.slug, row.title, row.about, frozenset(found.get(row.id, ()))) for row in rows
    )


def _row(slug: str) -> CollectionRow:
    row = db.session.scalar(select(CollectionRow).where(CollectionRow.slug == slug))
    if row is None:
        raise MissingError("There is no such collection.")
    return row
