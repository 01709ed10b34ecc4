"""Be the pages of readiness: a team's, one person's, and the talk that is read before one signs."""

from datetime import datetime

from flask import Blueprint, flash, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import ForbiddenError, InputError, MissingError, RuleError
from trainer.core.roles import Right, may
from trainer.queries import readiness as pages
from trainer.queries import sight
from trainer.services import readiness
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("readiness", __name__, url_prefix="/readiness")

OPENED = "opened"
"""Where a sign-in keeps since when talks are open: a look at another page on the way loses no time."""
MOST_OPEN = 5
"""Talks of which that is kept, so that the cookie stays small."""


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
    """Show a talk to be read before one signs; at its end one says that one has read it."""
    _ask(Right.SIGN)
    return _talk(person_id, attempt_id)


@bp.post("/<int:person_id>/talks/<int:attempt_id>/reading")
def read(person_id: int, attempt_id: int) -> Response | tuple[str, int]:
    """Keep that a talk was read, as its reader says."""
    _ask(Right.SIGN)
    me = identity.me()
    pages.talk(simulator(), me, person_id, attempt_id)
    try:
        readiness.read_talk(simulator(), me.id, attempt_id, _opened(attempt_id))
    except RuleError as error:
        return _talk(person_id, attempt_id, error=str(error)), status_of(error)
    _forget(attempt_id)
    flash("It is kept that you have read this talk.", "ok")
    return redirect(url_for(".one", person_id=person_id, _anchor="signature-title"), 303)


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


def _talk(person_id: int, attempt_id: int, error: str = "") -> str:
    found = pages.talk(simulator(), identity.me(), person_id, attempt_id)
    _opened(attempt_id)
    return render_template("readiness/talk.html", found=found, sheet=found.sheet, error=error)


def _opened(attempt_id: int) -> datetime:
    """Give since when a talk is open in this sign-in: since now where it was not yet."""
    times: dict[str, str] = session.get(OPENED, {})
    if str(attempt_id) not in times:
        times = {**times, str(attempt_id): simulator().clock().isoformat()}
        session[OPENED] = dict(list(times.items())[-MOST_OPEN:])
    return datetime.fromisoformat(times[str(attempt_id)])


def _forget(attempt_id: int) -> None:
    times: dict[str, str] = session.get(OPENED, {})
    session[OPENED] = {id: at for id, at in times.items() if id != str(attempt_id)}


def _back(person_id: int) -> Response:
    return redirect(url_for(".one", person_id=person_id), 303)


def _ask(right: Right) -> None:
    role = identity.me().role
    if not may(role, right):
        raise ForbiddenError(f"This page is not for a {role}.")
