"""Make and check personal API tokens."""

from datetime import timedelta

from trainer.core.errors import MissingError
from trainer.services import passwords
from trainer.simulator import Simulator
from trainer.store import audit, people, tokens
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.tokens import Token

PREFIX = "rap_"
USED_EVERY = timedelta(minutes=5)
"""How exactly it is kept when a token was last used."""


def make(simulator: Simulator, person_id: int) -> str:
    """Make a token; it is shown this once, and only its hash is kept."""
    secret, now = passwords.secret(PREFIX), simulator.clock()
    with writing():
        person = people.load(person_id)
        tokens.add(person_id, passwords.hash_of_secret(secret), now)
        audit.add(person_id, "token made", person.email, now)
    return secret


def make_for(simulator: Simulator, email: str) -> str:
    """Make a token for whoever has this e-mail address; MissingError when nobody has."""
    person = people.find_by_email(email.strip().lower())
    if person is None or not person.active:
        raise MissingError("Nobody here has that e-mail address.")
    return make(simulator, person.id)


def check(simulator: Simulator, secret: str) -> Person | None:
    """Find whose token this is; None when it is unknown or revoked, or its owner is disabled."""
    token = tokens.find(passwords.hash_of_secret(secret))
    person = people.find(token.person_id) if token else None
    if token is None or person is None or not person.active:
        return None
    now = simulator.clock()
    if token.last_used is None or now - token.last_used > USED_EVERY:
        with writing():
            tokens.use(token.id, now)
    return person


def list_(person_id: int) -> tuple[Token, ...]:
    """List a person's tokens, the newest first, without their secrets."""
    return tokens.list_(person_id)


def revoke(simulator: Simulator, person_id: int, token_id: int) -> None:
    """Revoke one of one's own tokens; MissingError for another's."""
    now = simulator.clock()
    with writing():
        tokens.revoke(person_id, token_id, now)
        audit.add(person_id, "token revoked", str(token_id), now)
