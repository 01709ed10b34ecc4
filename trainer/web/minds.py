"""Be the customer's mind, to be read on paper too."""

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import RuleError
from trainer.queries import minds as pages
from trainer.queries import sight
from trainer.web import identity

bp = Blueprint("minds", __name__, url_prefix="/attempts/<int:attempt_id>/mind")


@bp.get("")
def show(attempt_id: int) -> str | Response:
    """Show the mind; one's own talk that goes on leads back to it."""
    me = identity.me()
    try:
        page = pages.mind(me, attempt_id)
    except RuleError:
        if not sight.is_own(me, attempt_id):
            raise
        return redirect(url_for("attempts.show", attempt_id=attempt_id), 303)
    return render_template("minds/page.html", page=page)
