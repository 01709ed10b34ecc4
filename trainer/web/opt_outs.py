"""Be what somebody would rather not be given."""

from flask import Blueprint, flash, redirect, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import InputError
from trainer.services import opt_outs
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("opt_outs", __name__, url_prefix="/settings/cases")


@bp.post("")
def choose() -> Response:
    """Keep what is chosen."""
    try:
        opt_outs.choose(simulator(), identity.me().id, request.form.getlist("topic"))
        flash("Kept. Nobody else sees this.", "ok")
    except InputError as error:
        flash(str(error), "warn")
    return redirect(url_for("settings.show", _anchor="cases"), 303)
