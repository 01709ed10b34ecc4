"""Be the two taps and the comment by which a trainee says what a scenario is like."""

from flask import Blueprint, flash, redirect, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import InputError, RuleError
from trainer.services import feedback
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("feedback", __name__, url_prefix="/attempts/<int:attempt_id>/feedback")


@bp.post("")
def say(attempt_id: int) -> Response:
    """Keep what is said, beside what was said before."""
    try:
        feedback.say(simulator(), identity.me().id, attempt_id, request.form)
        flash("Kept. You can change it at any time.", "ok")
    except (InputError, RuleError) as error:
        flash(str(error), "bad")
    address = url_for("debriefs.show", attempt_id=attempt_id, skip=1, _anchor="feedback-title")
    return redirect(address, 303)
