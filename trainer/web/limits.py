"""Hold the shared extensions of the web door: rate limits and the CSRF guard."""

from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_wtf.csrf import CSRFProtect

LIMITER = Limiter(get_remote_address, headers_enabled=True)
CSRF = CSRFProtect()


def init_app(app: Flask) -> None:
    """Start both; the API answers for itself and is exempt from the CSRF guard."""
    LIMITER.init_app(app)
    CSRF.init_app(app)
