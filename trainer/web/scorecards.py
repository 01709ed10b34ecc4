"""Be the scorecard, made to be read on paper too."""

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import RuleError
from trainer.core.roles import Right, may
from trainer.queries import scorecards as pages
from trainer.queries import sight
from trainer.web import identity
from trainer.web.current import simulator

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
    leads = may(me.role, Right.SEE_TEAM)
    return render_template("scorecards/page.html", sheet=sheet, may_see_team=leads)
