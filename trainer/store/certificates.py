"""Keep certificates: whose, for what, until when, and what took them away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Select, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import MissingError
from trainer.store.database import Row, db, get
from trainer.store.exercises import ExerciseResultRow
from trainer.store.people import PersonRow


class CertificateRow(Row):
    """Be the table of certificates.

    `code` is the unguessable part of the link by which anybody may check it. `drill` is the exercise
    that a change asks for since `drill_since`, empty where nothing has changed.
    """

    __tablename__ = "certificates"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    target: Mapped[str]
    slug: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    assigned_id: Mapped[int | None] = mapped_column(ForeignKey("assigned.id", ondelete="SET NULL"))
    awarded_at: Mapped[datetime]
    until: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    revoked_because: Mapped[str] = mapped_column(default="")
    drill: Mapped[str] = mapped_column(default="")
    drill_since: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Certificate:
    """Hold one certificate, with the name of its holder; `revoked` is the reason, None without."""

    id: int
    code: str
    person_id: int
    name: str
    target: str
    slug: str
    title: str
    assigned_id: int | None
    awarded_at: datetime
    until: datetime
    revoked: str | None = None
    revoked_at: datetime | None = None
    drill: str = ""
    drill_since: datetime | None = None
    demo: bool = False


def add(kept: Certificate) -> int:
    """Keep a certificate, whose own id and name are passed over; give the id it got."""
    row = CertificateRow(
        code=kept.code,
        person_id=kept.person_id,
        target=kept.target,
        slug=kept.slug,
        title=kept.title,
        assigned_id=kept.assigned_id,
        awarded_at=kept.awarded_at,
        until=kept.until,
    )
    db.session.add(row)
    db.session.flush()
    return row.id


def load(id: int) -> Certificate:
    """Load a certificate; MissingError when there is none."""
    found = _list(_joined().where(CertificateRow.id == id))
    if not found:
        raise MissingError("There is no such certificate.")
    return found[0]


def find(code: str) -> Certificate | None:
    """Find the certificate of a link."""
    found = _list(_joined().where(CertificateRow.code == code))
    return found[0] if found else None


def of_people(person_ids: Sequence[int]) -> tuple[Certificate, ...]:
    """List the certificates of people, the newest first."""
    return _list(_joined().where(CertificateRow.person_id.in_(person_ids)))


def of_slugs(target: str, slugs: Sequence[str]) -> tuple[Certificate, ...]:
    """List the certificates for things of one kind that were not revoked, the newest first."""
    query = _joined().where(
        CertificateRow.target == target,
        CertificateRow.slug.in_(slugs),
        CertificateRow.revoked_at.is_(None),
    )
    return _list(query)


def revoke(id: int, because: str, at: datetime) -> None:
    """Keep that a certificate is good no more, and why."""
    row = _row(id)
    row.revoked_at, row.revoked_because = at, because


def hold(id: int, drill: str, since: datetime) -> None:
    """Keep that a certificate waits for a drill."""
    row = _row(id)
    row.drill, row.drill_since = drill, since


def drilled(person_id: int, slug: str, since: datetime, minimum: int) -> bool:
    """Tell whether somebody has done an exercise well enough since then."""
    query = select(ExerciseResultRow.result).where(
        ExerciseResultRow.person_id == person_id,
        ExerciseResultRow.slug == slug,
        ExerciseResultRow.at >= since,
    )
    return any(result.score >= minimum for result in db.session.scalars(query))


def _row(id: int) -> CertificateRow:
    row = get(CertificateRow, id)
    if row is None:
        raise MissingError("There is no such certificate.")
    return row


def _joined() -> Select[CertificateRow, str, bool]:
    return (
        select(CertificateRow, PersonRow.name, PersonRow.demo)
        .join(PersonRow, PersonRow.id == CertificateRow.person_id)
        .order_by(CertificateRow.id.desc())
    )


def _list(query: Select[CertificateRow, str, bool]) -> tuple[Certificate, ...]:
    return tuple(
        Certificate(
            id=row.id,
            code=row.code,
            person_id=row.person_id,
            name=name,
            target=row.target,
            slug=row.slug,
            title=row.title,
            assigned_id=row.assigned_id,
            awarded_at=row.awarded_at,
            until=row.until,
            revoked=row.revoked_because if row.revoked_at else None,
            revoked_at=row.revoked_at,
            drill=row.drill,
            drill_since=row.drill_since,
            demo=demo,
        )
        for row, name, demo in db.session.execute(query)
    )
