"""Keep who did what to the place and who saw whose practice, and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, Index, Select, func, or_, select
from sqlalchemy.orm import Mapped, aliased, mapped_column

from trainer.store.database import Row, db
from trainer.store.people import PersonRow


class AuditRow(Row):
    """Be the table of what was done; `person_id` is empty for the command line and set-up.

    `of_id` is whom it is about, where it is about one person: what was seen or changed of theirs.
    """

    __tablename__ = "audit"
    __table_args__ = (Index(None, "of_id", "at"), Index(None, "what", "at"))

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), index=True
    )
    what: Mapped[str]
    about: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime] = mapped_column(index=True)
    of_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))


@dataclass(frozen=True, slots=True)
class Deed:
    """Hold one thing that was done, by `person_id`, about the practice of `of_id` where of one.

    `who` and `of` are their names, empty for nobody; `demo` where either is made up.
    """

    person_id: int | None
    what: str
    about: str
    at: datetime
    of_id: int | None = None
    who: str = ""
    of: str = ""
    demo: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """Hold which deeds are meant: by or about `person_id`, of one kind, about `of_id`, in a time.

    `among` are those whose deeds may be seen, done by them or about them; None for everybody's.
    """

    person_id: int | None = None
    what: str = ""
    of_id: int | None = None
    since: datetime | None = None
    until: datetime | None = None
    among: Sequence[int] | None = None


def add(
    person_id: int | None, what: str, about: str, at: datetime, *, of_id: int | None = None
) -> None:
    """Write down what was done."""
    db.session.add(AuditRow(person_id=person_id, what=what, about=about, at=at, of_id=of_id))


def list_(limit: int = 200) -> tuple[Deed, ...]:
    """List what was done, the newest first."""
    return _deeds(select(AuditRow).order_by(AuditRow.id.desc()).limit(limit))


def page(wanted: Wanted, limit: int, offset: int = 0) -> tuple[Deed, ...]:
    """List what was done and seen that is meant, the newest first, from a place on."""
    query = select(AuditRow).where(*_meant(wanted))
    order = (AuditRow.at.desc(), AuditRow.id.desc())
    return _deeds(query.order_by(*order).limit(limit).offset(offset))


def count(wanted: Wanted) -> int:
    """Count what is meant."""
    query = select(func.count()).select_from(AuditRow).where(*_meant(wanted))
    return db.session.scalar(query) or 0


def kinds(among: Sequence[int] | None = None) -> tuple[str, ...]:
    """List the kinds of deeds that there are, or those by or about some people alone."""
    if among is not None:
        query = select(AuditRow.what).where(*_meant(Wanted(among=among))).distinct()
        return tuple(db.session.scalars(query.order_by(AuditRow.what)))
    # From each kind to the next in the index: a distinct would read the whole trail.
    first = select(func.min(AuditRow.what).label("what")).cte(recursive=True)
    later = select(func.min(AuditRow.what)).where(AuditRow.what > first.c.what).scalar_subquery()
    every = first.union_all(select(later).where(first.c.what.is_not(None)))
    return tuple(db.session.scalars(select(every.c.what).where(every.c.what.is_not(None))))


def seen_since(person_id: int, of_id: int, what: str, about: str, since: datetime) -> bool:
    """Tell whether this was written down already since then."""
    query = select(AuditRow.id).where(
        AuditRow.of_id == of_id,
        AuditRow.at >= since,
        AuditRow.person_id == person_id,
        AuditRow.what == what,
        AuditRow.about == about,
    )
    return db.session.scalar(query.limit(1)) is not None


def _meant(wanted: Wanted) -> list[ColumnElement[bool]]:
    meant: list[ColumnElement[bool]] = []
    if wanted.person_id is not None:
        meant.append(
            or_(AuditRow.person_id == wanted.person_id, AuditRow.of_id == wanted.person_id)
        )
    if wanted.what:
        meant.append(AuditRow.what == wanted.what)
    if wanted.of_id is not None:
        meant.append(AuditRow.of_id == wanted.of_id)
    if wanted.since is not None:
        meant.append(AuditRow.at >= wanted.since)
    if wanted.until is not None:
        meant.append(AuditRow.at < wanted.until)
    if wanted.among is not None:
        meant.append(or_(AuditRow.person_id.in_(wanted.among), AuditRow.of_id.in_(wanted.among)))
    return meant


def _deeds(query: Select[AuditRow]) -> tuple[Deed, ...]:
    by, of = aliased(PersonRow), aliased(PersonRow)
    named = query.outerjoin(by, by.id == AuditRow.person_id).outerjoin(of, of.id == AuditRow.of_id)
    found = db.session.execute(named.add_columns(by.name, by.demo, of.name, of.demo))
    return tuple(
        Deed(
            row.person_id,
            row.what,
            row.about,
            row.at,
            row.of_id,
            who or "",
            whose or "",
            bool(by_demo or of_demo),
        )
        for row, who, by_demo, whose, of_demo in found
    )
