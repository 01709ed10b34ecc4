"""Hold the shared extensions of the web door: rate limits and the CSRF guard."""

from flask import Flask, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_wtf.csrf import CSRFProtect

LIMITER = Limiter(get_remote_address, headers_enabled=True)
CSRF = CSRFProtect()
ROOM = {"imports.upload": 50 * 1024 * 1024, "articles.bring": 11 * 1024 * 1024}
"""Endpoint → the bytes that it takes, where that is more than usual."""

FIELDS = 2 * 1024 * 1024
"""The bytes of their fields that are no files: the text of a long document comes back in one."""


def init_app(app: Flask) -> None:
    """Start both; the API answers for itself and is exempt from the CSRF guard."""
    LIMITER.init_app(app)
    app.before_request(_make_room)  # before the CSRF guard, which reads the whole form
    CSRF.init_app(app)


def _make_room() -> None:
    if request.endpoint in ROOM:
        request.max_content_length = ROOM[request.endpoint]
        request.max_form_memory_size = max(request.max_form_memory_size or 0, FIELDS)
