"""Be the pages of calibration rounds: open one, mark its talks blind, and see who agrees."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import InputError
from trainer.queries import calibrations as pages
from trainer.services import calibrations
from trainer.services.calibrations import Given, Plan
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("calibrations", __name__, url_prefix="/calibrations")


@bp.get("")
def index() -> str:
    """List the rounds."""
    return render_template("calibrations/page.html", lines=pages.desk(identity.me()))


@bp.get("/open")
def plan() -> str:
    """Show the form by which a round is opened."""
    return _plan(request.args.get("team", type=int))


@bp.post("")
def open_() -> Response | tuple[str, int]:
    """Open a round."""
    form, me = request.form, identity.me()
    team_id = form.get("team", 0, type=int)
    pages.plan(simulator(), me, team_id)  # a team that is not theirs is not known to them
    wanted = Plan(
        title=form.get("title", ""),
        team_id=team_id,
        criteria=form.getlist("criterion"),
        raters=form.getlist("rater", type=int),
        due=_day(form.get("due", "")),
        attempts=form.getlist("attempt", type=int) if form.get("how") == "chosen" else None,
        count=form.get("count", 10, type=int),
    )
    try:
        id = calibrations.open_(simulator(), me.id, wanted)
    except InputError as error:
        return _plan(team_id, str(error), wanted), status_of(error)
    flash("The round is open. Each rater finds it here, blind to the others.", "ok")
    return redirect(url_for("calibrations.show", id=id), 303)


@bp.get("/<int:id>")
def show(id: int) -> str:
    """Show one round, and once it is over what it came to."""
    return _show(id)


@bp.get("/<int:id>/talks/<int:attempt_id>")
def sheet(id: int, attempt_id: int) -> str:
    """Show one talk of a round, to be marked."""
    return _sheet(id, attempt_id)


@bp.post("/<int:id>/talks/<int:attempt_id>")
def mark(id: int, attempt_id: int) -> Response | tuple[str, int]:
    """Keep one's marks of one talk, and go on to the next."""
    me = identity.me()
    page = pages.sheet(me, id, attempt_id)
    given = _marks([one.id for one in page.criteria])
    try:
        calibrations.save(simulator(), me.id, id, attempt_id, given)
    except InputError as error:
        return _sheet(id, attempt_id, str(error), given), status_of(error)
    flash("Kept. Nobody sees it before you hand in.", "ok")
    if request.form.get("do") == "next" and page.after:
        return redirect(url_for("calibrations.sheet", id=id, attempt_id=page.after), 303)
    return redirect(url_for("calibrations.show", id=id), 303)


@bp.post("/<int:id>/hand-in")
def hand_in(id: int) -> Response | tuple[str, int]:
    """Hand in one's marks for good."""
    me = identity.me()
    pages.visible(me, id)
    try:
        calibrations.hand_in(simulator(), me.id, id)
    except InputError as error:
        return _show(id, str(error)), status_of(error)
    flash("Handed in.", "ok")
    return _to(id)


@bp.post("/<int:id>/extend")
def extend(id: int) -> Response | tuple[str, int]:
    """Give the round another last day."""
    me = identity.me()
    pages.visible(me, id)
    try:
        calibrations.extend(simulator(), me.id, id, _day(request.form.get("due", "")))
    except InputError as error:
        return _show(id, str(error)), status_of(error)
    flash("The round has another last day.", "ok")
    return _to(id)


@bp.post("/<int:id>/close")
def close(id: int) -> Response:
    """Lay the marks open that were handed in."""
    me = identity.me()
    pages.visible(me, id)
    calibrations.close(simulator(), me.id, id)
    return _to(id)


def _to(id: int) -> Response:
    return redirect(url_for("calibrations.show", id=id), 303)


def _plan(team_id: int | None, error: str = "", given: Plan | None = None) -> str:
    found = pages.plan(simulator(), identity.me(), team_id)
    return render_template("calibrations/plan.html", plan=found, error=error, given=given)


def _show(id: int, error: str = "") -> str:
    page = pages.page(simulator(), identity.me(), id)
    return render_template("calibrations/one.html", page=page, error=error)


def _sheet(
    id: int, attempt_id: int, error: str = "", given: Mapping[str, Given] | None = None
) -> str:
    page = pages.sheet(identity.me(), id, attempt_id)
    return render_template("calibrations/sheet.html", page=page, error=error, given=given)


def _marks(criteria: list[str]) -> dict[str, Given]:
    form = request.form
    return {
        one: Given(
            level=form.get(f"level-{one}", type=int),
            because=form.get(f"because-{one}", ""),
            quote=form.get(f"quotes-{one}", ""),
        )
        for one in criteria
    }


def _day(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text)
    return None
