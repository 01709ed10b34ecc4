"""Erase a person for good, and keep what their team's weeks came to without naming anybody."""

from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.learning.adverse_impact import LEAST_PEOPLE
from trainer.core.learning.summary import monday_of
from trainer.core.roles import Role
from trainer.simulator import Simulator
from trainer.store import audit, demo, erasing, people, team_weeks
from trainer.store.database import writing
from trainer.store.people import Person


def find(email: str) -> Person:
    """Find whom an e-mail address belongs to; MissingError when it is nobody's."""
    person = people.find_by_email(email.strip().lower())
    if person is None:
        raise MissingError("Nobody here has that e-mail address.")
    return person


def refusal(by: int | None, person: Person) -> str:
    """Say why this person cannot be erased, empty where they can."""
    if by == person.id:
        return "Nobody erases themselves. Ask another admin."
    # A made-up admin is enough to let a made-up one go, and not to let the last real one go.
    others = None if person.demo else False
    if person.role is Role.ADMIN and people.sign_ins(role=Role.ADMIN, demo=others) <= 1:
        return "This may be the last admin. Make another one first."
    return ""


def erase(simulator: Simulator, by: int | None, person_id: int, typed: str) -> None:
    """Erase a person at once, all or nothing: it cannot be undone.

    `typed` is their name, as proof that it is them who is meant. InputError where it is not;
    RuleError for the last admin and oneself. With the last made-up person goes what is left of the
    demo team. The trail says that it happened, not to whom.
    """
    with writing():
        person = people.load(person_id)
        if because := refusal(by, person):
            raise RuleError(because)
        if " ".join(typed.split()).casefold() != person.name.casefold():
            raise InputError("That is not their name. Type it as it stands at the top of the page.")
        now = simulator.clock()
        if person.team_id is not None:
            team_weeks.keep((person.team_id,), monday_of(now), LEAST_PEOPLE)
        erasing.erase(person_id)
        audit.add(by, "person erased", f"a {person.role}", now)
        if person.demo and not demo.loaded():
            demo.remove()
    erasing.wipe()
