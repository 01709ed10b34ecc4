"""Be the pages of readiness: a team's, one person's, and the talk that is read before one signs."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import ForbiddenError, InputError, MissingError, RuleError
from trainer.core.roles import Right, may
from trainer.queries import readiness as pages
from trainer.queries import sight
from trainer.services import readiness
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("readiness", __name__, url_prefix="/readiness")


@bp.get("")
def index() -> str:
    """Show who of a team is ready; `team` stands in the address."""
    _ask(Right.SEE_TEAM)
    board = pages.board(simulator(), identity.me(), request.args.get("team", type=int))
    return render_template("readiness/page.html", board=board)


@bp.get("/<int:person_id>")
def one(person_id: int) -> str:
    """Show how ready somebody is; everybody sees their own."""
    page = pages.of(simulator(), identity.me(), person_id)
    return render_template("readiness/one.html", page=page, percent=pages.percent)


@bp.get("/<int:person_id>/talks/<int:attempt_id>")
def talk(person_id: int, attempt_id: int) -> str:
    """Show a talk to be read before one signs, and keep that it was opened."""
    _ask(Right.SIGN)
    sheet = pages.talk(simulator(), identity.me(), person_id, attempt_id)
    readiness.open_talk(simulator(), identity.me().id, attempt_id)
    return render_template("readiness/talk.html", sheet=sheet)


@bp.post("/<int:person_id>/signature")
def sign(person_id: int) -> Response:
    """Sign that somebody is ready."""
    _ask(Right.SIGN)
    person = sight.person(identity.me(), person_id)
    try:
        readiness.sign(simulator(), identity.me().id, person_id)
        flash(f"Signed: {person.name} is ready.", "ok")
    except RuleError as error:
        flash(str(error), "bad")
    return _back(person_id)


@bp.post("/<int:person_id>/signature/<int:signature_id>/revocation")
def revoke(person_id: int, signature_id: int) -> Response:
    """Take a signature back, with a reason."""
    _ask(Right.SIGN)
    page = pages.of(simulator(), identity.me(), person_id)
    if signature_id not in {one.id for one in page.history}:
        raise MissingError("There is no such signature.")
    reason = request.form.get("reason", "")
    try:
        readiness.revoke(simulator(), identity.me().id, signature_id, reason)
        flash("Taken back. The person reads your reason.", "ok")
    except (InputError, RuleError) as error:
        flash(str(error), "bad")
    return _back(person_id)


def _back(person_id: int) -> Response:
    return redirect(url_for(".one", person_id=person_id), 303)


def _ask(right: Right) -> None:
    role = identity.me().role
    if not may(role, right):
        raise ForbiddenError(f"This page is not for a {role}.")
