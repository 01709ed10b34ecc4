"""Be what a weekly mail leads to: leaving the list, without signing in."""

from flask import Blueprint, make_response, render_template
from werkzeug.wrappers import Response

from trainer.services import digests
from trainer.web.current import simulator
from trainer.web.limits import CSRF, LIMITER

bp = Blueprint("digests", __name__)


@bp.get("/digest/<key>")
@LIMITER.limit("600 per minute")
def show(key: str) -> Response:
    """Ask before anything is done: programs that look at mail open every link in it."""
    digests.who_leaves(simulator(), key)
    return _page(key)


@bp.post("/digest/<key>")
@LIMITER.limit("600 per minute")
def leave(key: str) -> Response:
    """Take them off the list."""
    digests.leave(simulator(), key)
    return _page(key, done=True)


CSRF.exempt(leave)  # RFC 8058: a mail program posts it. The key, which nobody can guess, is enough.


def _page(key: str, *, done: bool = False) -> Response:
    page = make_response(render_template("digests/leave.html", key=key, done=done))
    page.headers["X-Robots-Tag"] = "noindex"
    return page
