"""Be the page on which leaders read what would help their team, and answer."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import InputError
from trainer.queries import team_feedback as pages
from trainer.services import team_feedback
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("feedback_desk", __name__, url_prefix="/feedback-desk")


@bp.get("")
def show() -> str:
    """Show what was said; the team stands in the address."""
    return _page()


@bp.post("/<int:message_id>/answer")
def answer(message_id: int) -> Response | tuple[str, int]:
    """Answer for the whole team to read."""
    form = request.form
    try:
        team_feedback.answer(
            simulator(), identity.me().id, message_id, form.get("reply", ""), form.get("words", "")
        )
    except InputError as error:
        return _page(error=str(error), at=message_id, words=form.get("words", "")), 422
    flash("Answered. The team can read it now.", "ok")
    return redirect(url_for(".show", team=form.get("team", type=int)), 303)


def _page(**more: object) -> str:
    desk = pages.desk(identity.me(), request.values.get("team", type=int))
    asked = {"error": "", "at": None, "words": "", "tones": pages.TONES, **more}
    return render_template("feedback_desk/page.html", desk=desk, **asked)
