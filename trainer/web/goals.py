"""Be the goal of the week: set it, leave weeks out, let it go."""

from flask import Blueprint, flash, redirect, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import InputError, RuleError
from trainer.services import goals
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("goals", __name__, url_prefix="/progress/goal")


@bp.post("")
def choose() -> Response:
    """Set the goal."""
    form = request.form
    rest = form.getlist("rest", type=int)
    amount = form.get("amount", type=int)
    try:
        goals.choose(simulator(), identity.me().id, form.get("kind", ""), amount, rest)
        flash("Your goal is kept. Nobody else sees it.", "ok")
    except InputError as error:
        flash(str(error), "warn")
    return _back()


@bp.post("/pause")
def pause() -> Response:
    """Leave this week out, and those after it if so chosen, or take the goal up again."""
    try:
        goals.pause(simulator(), identity.me().id, request.form.get("weeks", -1, type=int))
    except (InputError, RuleError) as error:
        flash(str(error), "warn")
    return _back()


@bp.post("/end")
def drop() -> Response:
    """Let the goal go."""
    goals.drop(identity.me().id)
    flash("You have no goal now. That is fine too.", "ok")
    return _back()


def _back() -> Response:
    return redirect(url_for("progress.show", _anchor="goal"), 303)
