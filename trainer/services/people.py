"""Let people in, and say what they are here."""

import re
from collections.abc import Collection
from datetime import timedelta
from zoneinfo import available_timezones

from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.roles import Role
from trainer.services import assigning, passwords
from trainer.simulator import Simulator
from trainer.store import audit, people, teams
from trainer.store.database import writing
from trainer.store.people import Person, Preferences
from trainer.store.teams import Team

INVITED_FOR = timedelta(days=7)
SEEN_EVERY = timedelta(minutes=5)
"""How exactly it is kept when somebody was last here."""
NAME_LIMIT = 80
NOT_RIGHT = "The e-mail address or the password is not right."
NOT_DEMO = "The demo team is for made-up people: nobody real is shown in it. Choose another team."
THEMES = ("system", "light", "dark")

_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]{1,180}")


def first_run_needed() -> bool:
    """Tell whether nobody at all can sign in yet."""
    return people.sign_ins() == 0


def make_admin(simulator: Simulator, email: str, name: str, password: str) -> Person:
    """Make the first admin; RuleError once anybody can sign in."""
    email, name = _email(email), _name(name)
    hashed = passwords.hash_(password, email)
    with writing():
        if not first_run_needed():
            raise RuleError("There are people here already. Ask an admin for an invitation.")
        now = simulator.clock()
        _refuse_known(email)
        person = people.add(email, name, Role.ADMIN, now, password_hash=hashed)
        audit.add(person.id, "first admin made", email, now)
    return person


def sign_in(simulator: Simulator, email: str, password: str) -> Person:
    """Let somebody in; InputError, the same and as slowly, for every reason not to."""
    # What cannot be printed is nobody's address, and half a character cannot even be looked up.
    person = people.find_by_email(email.strip().lower()) if email.isprintable() else None
    kept = people.password_hash(person.id) if person else ""
    if not passwords.matches(kept, password) or person is None or not person.active:
        raise InputError(NOT_RIGHT)
    with writing():
        people.see(person.id, simulator.clock())
    return people.load(person.id)


def find(id: int) -> Person | None:
    """Find somebody who may be here: None for the unknown and the disabled."""
    person = people.find(id)
    return person if person and person.active else None


def load(id: int) -> Person:
    """Load a person; MissingError when there is none."""
    return people.load(id)


def list_(
    *,
    team_id: int | None = None,
    demo: bool | None = None,
    roles: Collection[Role] | None = None,
) -> tuple[Person, ...]:
    """List people by name, of a team or of all; only made-up or only real where `demo` says so.

    `roles` asks for some only.
    """
    return people.list_(team_id=team_id, demo=demo, roles=roles)


def see(simulator: Simulator, person: Person) -> None:
    """Keep that somebody was here, to five minutes."""
    now = simulator.clock()
    if person.last_seen is None or now - person.last_seen > SEEN_EVERY:
        with writing():
            people.see(person.id, now)


def invite(
    simulator: Simulator, by: int | None, email: str, name: str, role: Role, team_id: int | None
) -> tuple[Person, str]:
    """Make a person who has yet to set a password, and the secret of the link for that.

    The secret is shown once, is good for seven days and for one use.
    """
    email, name = _email(email), _name(name)
    with writing():
        _refuse_known(email)
        _refuse_team(team_id)
        now = simulator.clock()
        person = people.add(email, name, role, now, team_id=team_id)
        audit.add(by, "person invited", f"{email} as {role}", now)
        assigning.join(simulator, person.id)
        return person, invite_again(simulator, by, person.id)


def invite_again(simulator: Simulator, by: int | None, person_id: int) -> str:
    """Make a new link for setting a password, also when one was forgotten; earlier links end."""
    secret, now = passwords.secret(), simulator.clock()
    with writing():
        person = people.load(person_id)
        people.set_invitation(person_id, passwords.hash_of_secret(secret), now + INVITED_FOR)
        audit.add(by, "password link made", person.email, now)
    return secret


def invited(simulator: Simulator, secret: str) -> Person:
    """Load whom a link is for; MissingError when it was used, replaced or has run out."""
    person = people.find_by_invitation(passwords.hash_of_secret(secret), simulator.clock())
    if person is None or not person.active:
        raise MissingError("This link was used already or has run out. Ask for a new one.")
    return person


def accept(simulator: Simulator, secret: str, password: str) -> Person:
    """Set the password that a link is for."""
    hashed = passwords.hash_(password, invited(simulator, secret).email)
    with writing():
        person = invited(simulator, secret)
        people.set_password(person.id, hashed)
        audit.add(person.id, "password set by link", person.email, simulator.clock())
    return people.load(person.id)


def add(
    simulator: Simulator, email: str, name: str, role: Role, team_id: int | None, password: str
) -> Person:
    """Make a person with a password at once; for the command line."""
    email, name = _email(email), _name(name)
    hashed = passwords.hash_(password, email)
    with writing():
        _refuse_known(email)
        _refuse_team(team_id)
        now = simulator.clock()
        person = people.add(email, name, role, now, team_id=team_id, password_hash=hashed)
        audit.add(None, "person made", f"{email} as {role}", now)
        assigning.join(simulator, person.id)
    return person


def update(
    simulator: Simulator,
    by: int | None,
    person_id: int,
    *,
    name: str,
    role: Role,
    team_id: int | None,
    active: bool,
) -> Person:
    """Change what a person is here; RuleError when nobody could run the place any more."""
    with writing():
        before = people.load(person_id)
        if team_id != before.team_id and not before.demo:
            _refuse_team(team_id)
        people.set_place(person_id, _name(name), role, team_id, active=active)
        if before.role is Role.ADMIN and people.sign_ins(role=Role.ADMIN) == 0:
            raise RuleError("This is the last admin. Make another one first.")
        about = f"{before.email}: {role}, {'active' if active else 'disabled'}"
        audit.add(by, "person changed", about, simulator.clock())
        if team_id != before.team_id:
            assigning.join(simulator, person_id)
    return people.load(person_id)


def change_password(simulator: Simulator, person_id: int, old: str, new: str) -> None:
    """Change one's own password; InputError when the old one is not right or the new one weak."""
    person = people.load(person_id)
    if not passwords.matches(people.password_hash(person_id), old):
        raise InputError("The old password is not right.")
    hashed = passwords.hash_(new, person.email)
    with writing():
        people.set_password(person_id, hashed)
        audit.add(person_id, "password changed", person.email, simulator.clock())


def set_preferences(person_id: int, preferences: Preferences, time_zone: str) -> Person:
    """Keep how somebody likes their pages; InputError for an unknown theme or time zone."""
    if preferences.theme not in THEMES:
        raise InputError("Choose one of the themes offered.")
    if time_zone not in available_timezones():
        raise InputError("There is no such time zone.")
    with writing():
        people.set_preferences(person_id, preferences, time_zone)
    return people.load(person_id)


def make_team(simulator: Simulator, by: int | None, name: str) -> Team:
    """Make a team; InputError when there is one of that name."""
    name = _name(name)
    with writing():
        if teams.find_by_name(name):
            raise InputError("There is a team of that name already.")
        team = teams.add(name)
        audit.add(by, "team made", name, simulator.clock())
    return team


def list_teams(*, demo: bool | None = None) -> tuple[Team, ...]:
    """List teams by name; only made-up or only real ones where `demo` says so."""
    return teams.list_(demo=demo)


def _email(email: str) -> str:
    email = email.strip().lower()
    if not _EMAIL.fullmatch(email) or not email.isprintable():
        raise InputError("That is not an e-mail address.")
    return email


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name or not name.isprintable():
        raise InputError("A name is needed.")
    if len(name) > NAME_LIMIT:
        raise InputError(f"A name has at most {NAME_LIMIT} characters.")
    return name


def _refuse_team(team_id: int | None) -> None:
    """Refuse (InputError) the made-up team to somebody real; MissingError where there is no such team."""
    if team_id is not None and teams.load(team_id).demo:
        raise InputError(NOT_DEMO)


def _refuse_known(email: str) -> None:
    if people.find_by_email(email):
        raise InputError("There is somebody with that e-mail address already.")
