"""Keep versions of scenarios: the authored ones, and those built-in ones that were played."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, func, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import Fault, MissingError
from trainer.core.scenario.scenario import Scenario
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db, get
from trainer.store.people import PersonRow


class Status(StrEnum):
    """Say where a version stands."""

    DRAFT = "draft"
    PUBLISHED = "published"
    RETIRED = "retired"


class Origin(StrEnum):
    """Say where a version comes from."""

    BUILTIN = "builtin"
    AUTHORED = "authored"


class ScenarioVersionRow(Row):
    """Be the table of scenario versions.

    `text` is the YAML as written. `body` is the scenario as it was read, persona included, so that
    an attempt keeps its version whatever becomes of the files; empty while `faults` stand in the way.
    """

    __tablename__ = "scenario_versions"
    __table_args__ = (Index(None, "slug", "status"), Index(None, "slug", "hash"))

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str]
    hash: Mapped[str]
    text: Mapped[str] = mapped_column(deferred=True)
    body: Mapped[Scenario | None] = mapped_column(ValueOf(Scenario), deferred=True)
    faults: Mapped[tuple[Fault, ...]] = mapped_column(
        ValueOf(tuple[Fault, ...]), default=lambda: ()
    )
    title: Mapped[str]
    domain: Mapped[str]
    channel: Mapped[str]
    level: Mapped[int]
    status: Mapped[str]
    origin: Mapped[str]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Version:
    """Hold what is known of a version besides its text; `author` is a name, empty for built-in."""

    id: int
    slug: str
    hash: str
    title: str
    domain: str
    channel: str
    level: int
    status: Status
    origin: Origin
    author_id: int | None
    author: str
    created_at: datetime
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """Hold a text to be kept: the YAML, what was read from it, or what stood in the way."""

    slug: str
    hash: str
    text: str
    scenario: Scenario | None
    faults: tuple[Fault, ...] = ()


def add(
    written: Written, status: Status, origin: Origin, author_id: int | None, at: datetime
) -> Version:
    """Keep a version; a text that could not be read has its slug for a title."""
    read = written.scenario
    row = ScenarioVersionRow(
        slug=written.slug,
        hash=written.hash,
        text=written.text,
        body=read,
        faults=written.faults,
        title=read.title if read else written.slug,
        domain=read.domain if read else "",
        channel=read.channel if read else "",
        level=read.level if read else 0,
        status=status.value,
        origin=origin.value,
        author_id=author_id,
        created_at=at,
    )
    db.session.add(row)
    db.session.flush()
    return _version(row)


def rewrite(id: int, written: Written, at: datetime) -> Version:
    """Put another text into a draft."""
    row, read = _row(id), written.scenario
    row.slug, row.hash, row.text = written.slug, written.hash, written.text
    row.body, row.faults, row.created_at = read, written.faults, at
    row.title = read.title if read else written.slug
    row.domain = read.domain if read else ""
    row.channel = read.channel if read else ""
    row.level = read.level if read else 0
    db.session.flush()
    return _version(row)


def load(id: int) -> Scenario:
    """Load the scenario of a version; MissingError when there is none, or it cannot be read."""
    body = _row(id).body
    if body is None:
        raise MissingError("This version has faults; mend them before it is played.")
    return body


def version(id: int) -> Version:
    """Load what is known of a version; MissingError when there is none."""
    return _version(_row(id))


def text(id: int) -> str:
    """Load the YAML of a version; MissingError when there is none."""
    return _row(id).text


def list_(
    *, slug: str | None = None, status: Status | None = None, origin: Origin | None = None
) -> tuple[Version, ...]:
    """List versions, the newest first."""
    query = select(ScenarioVersionRow).order_by(ScenarioVersionRow.id.desc())
    if slug is not None:
        query = query.where(ScenarioVersionRow.slug == slug)
    if status is not None:
        query = query.where(ScenarioVersionRow.status == status.value)
    if origin is not None:
        query = query.where(ScenarioVersionRow.origin == origin.value)
    return tuple(_version(row) for row in db.session.scalars(query))


def mark() -> str:
    """Name what authors have published now; another name means that it has changed."""
    row = ScenarioVersionRow
    query = select(func.count(), func.max(row.id), func.sum(row.id)).where(
        row.status == Status.PUBLISHED.value, row.origin == Origin.AUTHORED.value
    )
    count, newest, total = db.session.execute(query).one()
    return f"{count}-{newest}-{total}" if count else ""


def find_builtin(slug: str, hash_: str) -> Version | None:
    """Find the kept copy of a built-in scenario by its content."""
    query = select(ScenarioVersionRow).where(
        ScenarioVersionRow.slug == slug,
        ScenarioVersionRow.hash == hash_,
        ScenarioVersionRow.origin == Origin.BUILTIN.value,
    )
    row = db.session.scalar(query.limit(1))
    return _version(row) if row else None


def set_status(id: int, status: Status) -> Version:
    """Move a version to another status."""
    row = _row(id)
    row.status = status.value
    return _version(row)


def _row(id: int) -> ScenarioVersionRow:
    row = get(ScenarioVersionRow, id)
    if row is None:
        raise MissingError("There is no such version of a scenario.")
    return row


def _version(row: ScenarioVersionRow) -> Version:
    author = get(PersonRow, row.author_id) if row.author_id else None
    return Version(
        id=row.id,
        slug=row.slug,
        hash=row.hash,
        title=row.title,
        domain=row.domain,
        channel=row.channel,
        level=row.level,
        status=Status(row.status),
        origin=Origin(row.origin),
        author_id=row.author_id,
        author=author.name if author else "",
        created_at=row.created_at,
        faults=row.faults,
    )
