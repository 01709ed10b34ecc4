"""Be the customer's mind, to be read on paper too."""

from flask import Blueprint, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import RuleError
from trainer.queries import minds as pages
from trainer.queries import sight
from trainer.store.attempts import Status
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("minds", __name__, url_prefix="/attempts/<int:attempt_id>/mind")


@bp.get("")
def show(attempt_id: int) -> str | Response:
    """Show the mind; of one's own, a talk that goes on leads back to it, a sealed exam to its marks."""
    me = identity.me()
    try:
        page = pages.mind(simulator(), me, attempt_id)
    except RuleError as error:
        if not sight.is_own(me, attempt_id):
            raise
        if sight.attempt(me, attempt_id).status is Status.CLOSED:
            flash(str(error), "info")
            return redirect(url_for("debriefs.show", attempt_id=attempt_id, skip=1), 303)
        return redirect(url_for("attempts.show", attempt_id=attempt_id), 303)
    return render_template("minds/page.html", page=page)
