"""Be the page that compares groups which a team has supplied, added up and never one by one."""

from io import BytesIO
from typing import BinaryIO, cast

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import InputError
from trainer.queries import adverse_impact as pages
from trainer.services import groups
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("adverse_impact", __name__, url_prefix="/adverse-impact")


@bp.get("")
def show() -> str:
    """Show how groups fare; the team stands in the address."""
    return _page()


@bp.post("")
def supply() -> Response | tuple[str, int]:
    """Take in who is in which group; the file itself is not kept."""
    form, file, me = request.form, request.files.get("file"), identity.me()
    stream = cast(BinaryIO, file.stream) if file else BytesIO()
    team_id = form.get("team", type=int) or me.team_id or 0
    groups.refuse_unless_allowed(me.id, team_id)
    try:
        known, unknown = groups.supply(
            simulator(), me.id, team_id, form.get("name", ""), form.get("why", ""), stream
        )
    except InputError as error:
        return _page(error=str(error), form=form), 422
    passed = f" {unknown} of the file are not in this team and were passed over." if unknown else ""
    flash(f"Kept for {known} people.{passed}", "ok")
    return redirect(url_for(".show", team=team_id), 303)


@bp.post("/<int:grouping_id>/deletion")
def drop(grouping_id: int) -> Response:
    """Delete a grouping with all that was supplied for it."""
    me = identity.me()
    team_id = groups.load(me.id, grouping_id).team_id
    groups.drop(simulator(), me.id, grouping_id)
    flash("The groups are deleted.", "ok")
    return redirect(url_for(".show", team=team_id), 303)


def _page(**more: object) -> str:
    team_id = request.values.get("team", type=int)
    page = pages.page(simulator(), identity.me(), team_id)
    asked = {"error": "", "form": {}, "tones": pages.TONES, **more}
    return render_template("adverse_impact/page.html", page=page, **asked)
