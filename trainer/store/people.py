"""Keep people: who may sign in, as what, and how they like their pages."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from sqlalchemy import ColumnElement, ForeignKey, func, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.errors import MissingError
from trainer.core.roles import Role
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db, get
from trainer.store.teams import TeamRow


@dataclass(frozen=True, slots=True)
class Preferences:
    """Hold how a person likes their pages; `theme` is system, light or dark.

    `hints`: all hints stay, however good they have become. `digest`: the weekly mail is wanted.
    """

    enter_sends: bool = True
    theme: str = "system"
    shortcuts: bool = True
    hints: bool = False
    digest: bool = True


class PersonRow(Row):
    """Be the table of people; `email` is in lower case."""

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    password_hash: Mapped[str] = mapped_column(default="")
    role: Mapped[str]
    team_id: Mapped[int | None] = mapped_column(
        ForeignKey("teams.id", ondelete="SET NULL"), index=True
    )
    time_zone: Mapped[str] = mapped_column(default="Europe/London")
    preferences: Mapped[Preferences] = mapped_column(ValueOf(Preferences), default=Preferences)
    demo: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)
    invitation_hash: Mapped[str | None] = mapped_column(unique=True)
    invitation_until: Mapped[datetime | None]
    created_at: Mapped[datetime]
    last_seen: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Person:
    """Hold a person, without anything secret.

    `invited` says that they have yet to set a password. `stamp` changes with the password, so that
    what was opened with the old one can be told from what was opened with the new.
    """

    id: int
    email: str
    name: str
    role: Role
    team_id: int | None
    team_name: str
    created_at: datetime
    last_seen: datetime | None = None
    time_zone: str = "Europe/London"
    preferences: Preferences = field(default_factory=Preferences)
    demo: bool = False
    active: bool = True
    invited: bool = False
    stamp: str = ""


def add(
    email: str,
    name: str,
    role: Role,
    at: datetime,
    *,
    team_id: int | None = None,
    password_hash: str = "",
    demo: bool = False,
) -> Person:
    """Make a person."""
    row = PersonRow(
        email=email,
        name=name,
        role=role.value,
        team_id=team_id,
        password_hash=password_hash,
        demo=demo,
        created_at=at,
    )
    db.session.add(row)
    db.session.flush()
    return load(row.id)


def load(id: int) -> Person:
    """Load a person; MissingError when there is none."""
    return _person(_row(id))


def find(id: int) -> Person | None:
    """Find a person by id."""
    row = get(PersonRow, id)
    return _person(row) if row else None


def find_by_email(email: str) -> Person | None:
    """Find a person by e-mail address, in lower case."""
    row = db.session.scalar(select(PersonRow).where(PersonRow.email == email))
    return _person(row) if row else None


def find_by_invitation(hash_: str, now: datetime) -> Person | None:
    """Find whom an invitation was made for, unless it has run out."""
    row = db.session.scalar(
        select(PersonRow).where(
            PersonRow.invitation_hash == hash_, PersonRow.invitation_until > now
        )
    )
    return _person(row) if row else None


def list_(
    *,
    team_id: int | None = None,
    demo: bool | None = None,
    roles: Collection[Role] | None = None,
) -> tuple[Person, ...]:
    """List people by name, of a team or of all; only made-up or only real where `demo` says so.

    `roles` asks for some only: those who lead are few where those who learn are many.
    """
    query = select(PersonRow, TeamRow.name).outerjoin(TeamRow, TeamRow.id == PersonRow.team_id)
    query = query.order_by(PersonRow.name, PersonRow.id)
    if team_id is not None:
        query = query.where(PersonRow.team_id == team_id)
    if demo is not None:
        query = query.where(PersonRow.demo == demo)
    if roles is not None:
        query = query.where(PersonRow.role.in_([role.value for role in roles]))
    return tuple(_of_team(row, team or "") for row, team in db.session.execute(query))


def of_(ids: Collection[int]) -> dict[int, Person]:
    """Give people by id; those that are not there are left out."""
    query = select(PersonRow, TeamRow.name).outerjoin(TeamRow, TeamRow.id == PersonRow.team_id)
    found = db.session.execute(query.where(PersonRow.id.in_(ids)))
    return {row.id: _of_team(row, team or "") for row, team in found}


def search(words: str, limit: int, first: int) -> tuple[Person, ...]:
    """List people by name whose name or address holds `words`, from the `first` on (from 0)."""
    query = select(PersonRow, TeamRow.name).outerjoin(TeamRow, TeamRow.id == PersonRow.team_id)
    query = query.where(_named(words)).order_by(PersonRow.name, PersonRow.id)
    found = db.session.execute(query.limit(limit).offset(first))
    return tuple(_of_team(row, team or "") for row, team in found)


def count(words: str) -> int:
    """Count the people whose name or address holds `words`."""
    return db.session.scalar(select(func.count(PersonRow.id)).where(_named(words))) or 0


def sign_ins(*, role: Role | None = None, demo: bool | None = None) -> int:
    """Count the people who can sign in: of a role, or only made-up or real ones, where said."""
    query = select(func.count()).where(PersonRow.active, PersonRow.password_hash != "")
    if role is not None:
        query = query.where(PersonRow.role == role.value)
    if demo is not None:
        query = query.where(PersonRow.demo == demo)
    return db.session.scalar(query) or 0


def password_hash(id: int) -> str:
    """Give the hash of a person's password, empty when none is set."""
    return _row(id).password_hash


def set_password(id: int, hash_: str) -> None:
    """Keep a new password's hash; an invitation that was open is used up."""
    row = _row(id)
    row.password_hash, row.invitation_hash, row.invitation_until = hash_, None, None


def set_invitation(id: int, hash_: str, until: datetime) -> None:
    """Keep an invitation's hash and its end, in place of an earlier one."""
    row = _row(id)
    row.invitation_hash, row.invitation_until = hash_, until


def set_place(id: int, name: str, role: Role, team_id: int | None, *, active: bool) -> None:
    """Keep what a person is here."""
    row = _row(id)
    row.name, row.role, row.team_id, row.active = name, role.value, team_id, active


def set_preferences(id: int, preferences: Preferences, time_zone: str) -> None:
    """Keep how a person likes their pages."""
    row = _row(id)
    row.preferences, row.time_zone = preferences, time_zone


def see(id: int, at: datetime) -> None:
    """Keep when a person was last here."""
    _row(id).last_seen = at


def _named(words: str) -> ColumnElement[bool]:
    columns = (PersonRow.name, PersonRow.email)
    return or_(*(one.icontains(words, autoescape=True) for one in columns))


def _row(id: int) -> PersonRow:
    row = get(PersonRow, id)
    if row is None:
        raise MissingError("There is no such person.")
    return row


def _person(row: PersonRow) -> Person:
    team = get(TeamRow, row.team_id) if row.team_id else None
    return _of_team(row, team.name if team else "")


def _of_team(row: PersonRow, team: str) -> Person:
    return Person(
        id=row.id,
        email=row.email,
        name=row.name,
        role=Role(row.role),
        team_id=row.team_id,
        team_name=team,
        created_at=row.created_at,
        last_seen=row.last_seen,
        time_zone=row.time_zone,
        preferences=row.preferences,
        demo=row.demo,
        active=row.active,
        invited=not row.password_hash,
        stamp=sha256(row.password_hash.encode()).hexdigest()[:16],
    )
