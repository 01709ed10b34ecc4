"""Be two talks of one tree side by side."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import RuleError
from trainer.queries import timelines as pages
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("timelines", __name__, url_prefix="/attempts/<int:attempt_id>/compare")


@bp.get("")
def choose(attempt_id: int) -> Response:
    """Go to the comparison that a form of the tree asks for."""
    one = request.args.get("one", attempt_id, type=int)
    other = request.args.get("other", attempt_id, type=int)
    if one == other:
        flash("Choose two different talks.", "warn")
        return redirect(url_for("forks.index", attempt_id=attempt_id), 303)
    return redirect(url_for("timelines.show", attempt_id=one, other_id=other), 303)


@bp.get("/<int:other_id>")
def show(attempt_id: int, other_id: int) -> str | Response:
    """Show two talks side by side; where one goes on, go back to the tree."""
    try:
        page = pages.compare(simulator(), identity.me(), attempt_id, other_id)
    except RuleError as error:
        flash(str(error), "info")
        return redirect(url_for("forks.index", attempt_id=attempt_id), 303)
    return render_template("timelines/page.html", page=page)
