"""Be what is assigned to oneself."""

from flask import Blueprint, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import RuleError
from trainer.queries import assignments as pages
from trainer.services import assignments
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("assigned", __name__, url_prefix="/assignments/mine")


@bp.get("")
def index() -> str:
    """Show what is asked of oneself."""
    return render_template("assignments/mine.html", dues=pages.mine(simulator(), identity.me()))


@bp.post("/<int:assigned_id>")
def begin(assigned_id: int) -> Response:
    """Begin a talk that is assigned, or go on with it."""
    try:
        attempt_id = assignments.begin(simulator(), identity.me().id, assigned_id)
    except RuleError as error:
        flash(str(error), "warn")
        return redirect(url_for(".index"), 303)
    return redirect(url_for("attempts.show", attempt_id=attempt_id), 303)
