"""Be the scorecard, made to be read on paper too."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import InputError, OutsideError, RuleError
from trainer.core.roles import Right, may
from trainer.queries import disputes as disputed
from trainer.queries import remarkings, sight
from trainer.queries import scorecards as pages
from trainer.services import disputes, judging
from trainer.services.disputes import Objection
from trainer.services.judging import Reading
from trainer.web import identity
from trainer.web.current import simulator
from trainer.web.replies import aside

bp = Blueprint("scorecards", __name__, url_prefix="/attempts/<int:attempt_id>/scorecard")


@bp.get("")
def show(attempt_id: int) -> str | Response:
    """Show the scorecard; one's own talk that goes on leads back to it."""
    try:
        return _page(attempt_id)
    except RuleError:
        if not sight.is_own(identity.me(), attempt_id):
            raise
        return redirect(url_for("attempts.show", attempt_id=attempt_id), 303)


@bp.post("/disputes")
def dispute(attempt_id: int) -> Response | tuple[str, int]:
    """Dispute one level of one's own card."""
    form, me = request.form, identity.me()
    criterion = form.get("criterion", "")
    given = Objection(
        form.get("quote", ""), form.get("comment", ""), form.get("proposed", type=int)
    )
    try:
        disputes.raise_(simulator(), me.id, attempt_id, criterion, given)
    except InputError as error:
        return _page(attempt_id, (criterion, given, str(error))), status_of(error)
    flash("Sent. Somebody who is not you answers; you see it here and on your home page.", "ok")
    return _to(attempt_id, criterion)


@bp.post("/disputes/<int:dispute_id>/withdraw")
def withdraw(attempt_id: int, dispute_id: int) -> Response:
    """Take a dispute of one's own back."""
    disputes.withdraw(identity.me().id, dispute_id)
    return _to(attempt_id, "")


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


def _page(attempt_id: int, refused: tuple[str, Objection, str] | None = None) -> str:
    me = identity.me()
    sheet = pages.sheet(simulator(), me, attempt_id)
    return render_template(
        "scorecards/page.html",
        sheet=sheet,
        reading=second_reading(attempt_id),
        earlier=remarkings.earlier(attempt_id),
        may_see_team=may(me.role, Right.SEE_TEAM),
        disputes=disputed.of_attempt(attempt_id),
        may_dispute=disputes.may_dispute(me.id, sheet.listing),
        refused=refused,
    )


def _to(attempt_id: int, criterion: str) -> Response:
    anchor = f"criterion-{criterion}" if criterion else None
    return redirect(url_for("scorecards.show", attempt_id=attempt_id, _anchor=anchor), 303)
