"""Be the forks of a talk: begin one, and see them all."""

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.queries import forks as pages
from trainer.services import forks
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("forks", __name__, url_prefix="/attempts/<int:attempt_id>")


@bp.get("/forks")
def index(attempt_id: int) -> str:
    """Show the tree of all tries."""
    branches = pages.branches(identity.me(), attempt_id)
    return render_template("forks/page.html", branches=branches, attempt_id=attempt_id)


@bp.post("/forks")
def begin(attempt_id: int) -> Response:
    """Go back to one of the trainee's turns, and go on from there."""
    position = request.form.get("turn", -1, type=int)
    fork_id = forks.fork(simulator(), identity.me().id, attempt_id, position)
    address = url_for("attempts.show", attempt_id=fork_id, _anchor="composer-text")
    return redirect(address, 303)
