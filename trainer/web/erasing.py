"""Let an admin erase a person, after showing what goes and what stays."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import InputError, RuleError
from trainer.queries import erasing as showing
from trainer.services import erasing
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("erasing", __name__, url_prefix="/people")


@bp.get("/<int:person_id>/erasure")
def show(person_id: int) -> str:
    """Show what would go with a person."""
    return _page(person_id)


@bp.post("/<int:person_id>/erasure")
def erase(person_id: int) -> Response | tuple[str, int]:
    """Erase a person whose name was typed."""
    try:
        erasing.erase(simulator(), identity.me().id, person_id, request.form.get("name", ""))
    except InputError as error:
        return _page(person_id, str(error)), 422
    except RuleError:
        return _page(person_id), 409
    flash("They are erased, with all that was theirs.", "ok")
    return redirect(url_for("people.index"), 303)


def _page(person_id: int, error: str = "") -> str:
    page = showing.of_(identity.me().id, person_id)
    return render_template("people/erasing.html", page=page, person=page.person, error=error)
