"""See to it that what authors published is laid over the files before a request looks at them."""

from flask import Flask, request

from trainer.services import documents
from trainer.web.current import simulator

UNTOUCHED = frozenset({"static"})
"""Endpoints that look at nothing authored."""


def init_app(app: Flask) -> None:
    """Look at the mark of what is published before each request; another worker may have done so."""
    app.before_request(look)


def look() -> None:
    """Lay over the files what has been published since the last look."""
    if request.endpoint and request.endpoint not in UNTOUCHED:
        documents.lay_over(simulator())
