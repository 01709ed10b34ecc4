"""Be a case over several talks: its page, the notes, and the talk that follows."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import InputError
from trainer.queries import cases as pages
from trainer.services import cases
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("cases", __name__, url_prefix="/attempts/<int:attempt_id>")


@bp.get("/case")
def show(attempt_id: int) -> str:
    """Show the talks of a case, the notes between them, and every word given."""
    return _page(attempt_id)


@bp.post("/notes")
def keep_notes(attempt_id: int) -> Response | tuple[str, int]:
    """Keep the notes that a trainee leaves."""
    text = request.form.get("notes", "")
    try:
        cases.save_notes(simulator(), identity.me().id, attempt_id, text)
    except InputError as error:
        return _page(attempt_id, error=str(error), text=text), status_of(error)
    flash("Your notes are kept.", "ok")
    return redirect(url_for("cases.show", attempt_id=attempt_id, _anchor="notes"), 303)


@bp.post("/next")
def begin(attempt_id: int) -> Response:
    """Keep the notes of the form, if there are any, and begin the talk that follows."""
    me, form = identity.me(), request.form
    if "notes" in form:
        cases.save_notes(simulator(), me.id, attempt_id, form["notes"])
    new_id = cases.begin_next(simulator(), me.id, attempt_id, form.get("scenario", ""))
    return redirect(url_for("attempts.show", attempt_id=new_id), 303)


def _page(attempt_id: int, **more: str) -> str:
    case = pages.case(simulator(), identity.me(), attempt_id)
    return render_template("cases/page.html", case=case, **more)
