"""Be the button by which a trainee holds a reply of the customer to be wrong."""

from flask import Blueprint, flash, redirect, request, url_for
from werkzeug.wrappers import Response

from trainer.core.coaching.flag import Verdict
from trainer.core.errors import InputError, RuleError
from trainer.services import attempts, flags
from trainer.store.attempts import Status
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("flags", __name__, url_prefix="/attempts/<int:attempt_id>/flags")

KEPT = "Thank you. A trainer reads it with the messages before and after, without your name."
UPHELD = "You are right: our own check found it too. It does not count."


@bp.post("")
def raise_(attempt_id: int) -> Response:
    """Hold a reply to be wrong."""
    form, me = request.form, identity.me()
    place = form.get("turn", -1, type=int)
    try:
        kept = flags.flag(
            simulator(), me.id, attempt_id, place, form.get("claim", ""), form.get("comment", "")
        )
        upheld = kept.verdict is Verdict.UPHELD
        flash(UPHELD if upheld else KEPT, "ok" if upheld else "info")
    except (InputError, RuleError) as error:
        flash(str(error), "bad")
    return _back(attempt_id, place)


@bp.post("/<int:position>/withdrawal")
def withdraw(attempt_id: int, position: int) -> Response:
    """Take it back."""
    try:
        flags.withdraw(identity.me().id, attempt_id, position)
        flash("Taken back.", "info")
    except RuleError as error:
        flash(str(error), "bad")
    return _back(attempt_id, position)


def _back(attempt_id: int, position: int) -> Response:
    listing = attempts.listing(identity.me().id, attempt_id)
    anchor = f"turn-{position}"
    if listing.status is Status.CLOSED:
        address = url_for("debriefs.show", attempt_id=attempt_id, skip=1, _anchor=anchor)
    else:
        address = url_for("attempts.show", attempt_id=attempt_id, _anchor=anchor)
    return redirect(address, 303)
