"""Show who is signed in."""

from dataclasses import dataclass
from hashlib import sha256

from trainer.core.roles import Role
from trainer.store import people
from trainer.store.people import Preferences


@dataclass(frozen=True, slots=True)
class Viewer:
    """Hold the person at the page.

    `stamp` changes with the password, so that a change signs out everywhere else. `time_zone` is a
    name such as Europe/London.
    """

    id: int
    name: str
    email: str
    role: Role
    team_id: int | None
    team_name: str
    time_zone: str
    preferences: Preferences
    demo: bool
    stamp: str


def find(person_id: int) -> Viewer | None:
    """Find an active person; None when there is none, or not any more."""
    person = people.find(person_id)
    if person is None or not person.active:
        return None
    return Viewer(
        id=person.id,
        name=person.name,
        email=person.email,
        role=person.role,
        team_id=person.team_id,
        team_name=person.team_name,
        time_zone=person.time_zone,
        preferences=person.preferences,
        demo=person.demo,
        stamp=sha256(people.password_hash(person_id).encode()).hexdigest()[:16],
    )
