"""Be the notes in which a coach says what went well: write one, thank for one."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import ForbiddenError, InputError, RuleError
from trainer.core.roles import Right, may
from trainer.queries import kudos as pages
from trainer.queries import sight
from trainer.services import kudos
from trainer.web import identity
from trainer.web.current import simulator
from trainer.web.limits import LIMITER

bp = Blueprint("kudos", __name__, url_prefix="/kudos")


@bp.get("/to/<int:person_id>")
def write(person_id: int) -> str:
    """Show the form to write to somebody whose practice one may see."""
    return _page(person_id)


@bp.post("/to/<int:person_id>")
@LIMITER.limit("30 per hour", key_func=lambda: f"person {identity.me().id}")
def give(person_id: int) -> Response | tuple[str, int]:
    """Write to somebody what went well."""
    _refuse_followers()
    form, person = request.form, sight.person(identity.me(), person_id)
    talk, text, quote = form.get("talk", type=int), form.get("text", ""), form.get("quote", "")
    try:
        kudos.give(simulator(), identity.me().id, person_id, text, talk, quote)
    except (InputError, RuleError) as error:
        kept = {"error": str(error), "text": text, "quote": quote, "talk": talk}
        return _page(person_id, **kept), status_of(error)
    flash(f"Sent to {person.name}: it stands on their road.", "ok")
    return redirect(url_for("team.one", person_id=person_id), 303)


@bp.post("/<int:kudos_id>/thanks")
def thank(kudos_id: int) -> Response:
    """Thank for a note to oneself."""
    kudos.thank(simulator(), identity.me().id, kudos_id)
    return redirect(url_for("progress.show", _anchor="kudos"), 303)


def _page(person_id: int, **more: object) -> str:
    _refuse_followers()
    page = pages.page(identity.me(), person_id)
    asked = {"talk": request.args.get("talk", type=int), "text": "", "quote": ""}
    return render_template("kudos/page.html", page=page, **{**asked, **more})


def _refuse_followers() -> None:
    if not may(identity.me().role, Right.SEE_TEAM):
        raise ForbiddenError("Only who leads a team writes these.")
