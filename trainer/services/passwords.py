"""Make, check and refuse passwords and one-time secrets; only hashes are ever kept."""

from functools import cache
from hashlib import sha256
from secrets import token_urlsafe

from werkzeug.security import check_password_hash, generate_password_hash

from trainer.core.errors import InputError

SHORTEST = 10
LONGEST = 200
"""Longer ones would only buy an attacker our time."""
METHOD = "scrypt"


def hash_(password: str, email: str) -> str:
    """Hash a new password.

    Refuses (InputError) fewer than 10 or more than 200 characters, one character over and over,
    and the e-mail address or the part of it before the @.
    """
    if len(password) < SHORTEST:
        raise InputError(f"A password needs at least {SHORTEST} characters.")
    if len(password) > LONGEST:
        raise InputError(f"A password has at most {LONGEST} characters.")
    if len(set(password)) == 1:
        raise InputError("One character over and over is too easy to guess.")
    if password.lower() in {email.lower(), email.lower().partition("@")[0]}:
        raise InputError("The password must not be your e-mail address.")
    return generate_password_hash(password, METHOD)


def matches(kept: str, password: str) -> bool:
    """Tell whether `password` is the one kept; with none kept, take as long to say no."""
    if len(password) > LONGEST:
        return False
    return check_password_hash(kept or _nobody(), password) and bool(kept)


def secret(prefix: str = "") -> str:
    """Make a secret that nobody can guess: 32 bytes of chance."""
    return prefix + token_urlsafe(32)


def hash_of_secret(secret: str) -> str:
    """Hash a secret for keeping; it is long enough that a plain hash cannot be turned back."""
    return sha256(secret.encode(errors="replace")).hexdigest()


@cache
def _nobody() -> str:
    return generate_password_hash(token_urlsafe(16), METHOD)
