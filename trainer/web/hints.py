"""Be the hints: one rung at a time, on request."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import InputError, RuleError
from trainer.queries import attempts as pages
from trainer.services import hints
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("hints", __name__, url_prefix="/attempts/<int:attempt_id>")


@bp.post("/hints")
def take(attempt_id: int) -> Response | str:
    """Give the next hint; htmx gets the panel, a plain form the page again."""
    me, because = identity.me(), ""
    try:
        hints.take(simulator(), me.id, attempt_id, request.form.get("rung", ""))
    except (InputError, RuleError) as error:
        because = str(error)
    if request.headers.get("HX-Request") == "true":
        page = pages.practice(simulator(), me.id, attempt_id)
        # What is refused is said in the panel, and htmx puts in only what went well.
        return render_template("attempts/_hints.html", page=page, because=because)
    if because:
        flash(because, "warn")
    return redirect(url_for("attempts.show", attempt_id=attempt_id, _anchor="hints"), 303)


@bp.post("/suggestion")
def suggest(attempt_id: int) -> Response:
    """Show the suggestion for the moment before it was said again."""
    hints.show_suggestion(simulator(), identity.me().id, attempt_id)
    return redirect(url_for("debriefs.show", attempt_id=attempt_id, skip=1, _anchor="moment"), 303)
