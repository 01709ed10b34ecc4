"""Be the page by which anybody can check a certificate: open to all, by a link nobody can guess."""

from flask import Blueprint, make_response, render_template
from werkzeug.wrappers import Response

from trainer.queries import certificates as pages
from trainer.web.current import simulator
from trainer.web.limits import LIMITER

bp = Blueprint("proofs", __name__)


@bp.get("/certificates/<code>")
@LIMITER.limit("30 per minute")
def show(code: str) -> Response:
    """Show whose certificate it is, for what, and whether it is good; no scores."""
    page = make_response(
        render_template("certificates/one.html", shown=pages.shown(simulator(), code))
    )
    page.headers["X-Robots-Tag"] = "noindex"
    return page
