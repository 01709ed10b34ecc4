"""Be the page of those who see to the model."""

from flask import Blueprint, render_template

from trainer.queries import operations as pages
from trainer.web.current import simulator
from trainer.web.limits import LIMITER

bp = Blueprint("operations", __name__, url_prefix="/operations")


@bp.get("")
def show() -> str:
    """Show the page."""
    return render_template("operations/page.html", page=pages.operations(simulator()))


@bp.post("/check")
@LIMITER.limit("10 per minute")
def check() -> str:
    """Ask the model for one word, and show what came of it."""
    model = simulator().model
    found = model.check() if model else None
    page = pages.operations(simulator())
    return render_template("operations/page.html", page=page, checked=found)
