"""Be the scorecard, made to be read on paper too."""

from flask import Blueprint, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import OutsideError, RuleError
from trainer.core.roles import Right, may
from trainer.queries import remarkings, sight
from trainer.queries import scorecards as pages
from trainer.services import judging
from trainer.services.judging import Reading
from trainer.web import identity
from trainer.web.current import simulator
from trainer.web.replies import aside

bp = Blueprint("scorecards", __name__, url_prefix="/attempts/<int:attempt_id>/scorecard")


@bp.get("")
def show(attempt_id: int) -> str | Response:
    """Show the scorecard; one's own talk that goes on leads back to it."""
    me = identity.me()
    try:
        sheet = pages.sheet(simulator(), me, attempt_id)
    except RuleError:
        if not sight.is_own(identity.me(), attempt_id):
            raise
        return redirect(url_for("attempts.show", attempt_id=attempt_id), 303)
    return render_template(
        "scorecards/page.html",
        sheet=sheet,
        reading=second_reading(attempt_id),
        earlier=remarkings.earlier(attempt_id),
        may_see_team=may(me.role, Right.SEE_TEAM),
    )


@bp.post("/second-reading")
def read_again(attempt_id: int) -> Response:
    """Ask the judge again where a reading failed."""
    sight.attempt(identity.me(), attempt_id)
    try:
        judging.again(simulator(), attempt_id, aside)
    except OutsideError as error:
        flash(str(error), "warn")
    return redirect(url_for("scorecards.show", attempt_id=attempt_id), 303)


def second_reading(attempt_id: int) -> Reading | None:
    """Have read what a judge has yet to read, and tell how far it is; None where nobody reads."""
    if not simulator().judge.present:
        return None
    try:
        return judging.begin(simulator(), attempt_id, aside)
    except OutsideError:
        return None  # the card stands, and the next visit begins it
