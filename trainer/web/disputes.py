"""Be the pages on which leaders answer what trainees dispute of their cards."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import InputError
from trainer.queries import disputes as pages
from trainer.services import disputes
from trainer.services.disputes import Decision
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("disputes", __name__, url_prefix="/disputes")


@bp.get("")
def index() -> str:
    """List what waits for an answer, and what was answered."""
    return render_template("disputes/page.html", desk=pages.desk(identity.me()))


@bp.get("/<int:dispute_id>")
def show(dispute_id: int) -> str:
    """Show one dispute with its talk."""
    return _page(dispute_id)


@bp.post("/<int:dispute_id>")
def answer(dispute_id: int) -> Response | tuple[str, int]:
    """Accept it, accept it partly, or reject it."""
    form, me = request.form, identity.me()
    pages.page(simulator(), me, dispute_id)  # whose team is not theirs is not known to them
    given = Decision(form.get("answer", ""), form.get("words", ""), form.get("level", type=int))
    try:
        found = disputes.answer(simulator(), me.id, dispute_id, given)
    except InputError as error:
        return _page(dispute_id, str(error), given), status_of(error)
    kept = " The level is changed, and the talk is kept as a test of the scorer."
    flash(f"Answered; the trainee reads it.{kept if found.answer.upheld else ''}", "ok")
    return redirect(url_for("disputes.index"), 303)


def _page(dispute_id: int, error: str = "", given: Decision | None = None) -> str:
    page = pages.page(simulator(), identity.me(), dispute_id)
    return render_template("disputes/one.html", page=page, error=error, given=given)
