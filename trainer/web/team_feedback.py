"""Be the page on which anybody tells their leaders what would help, and reads what came of it."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.core.errors import InputError, RuleError
from trainer.queries import team_feedback as pages
from trainer.services import team_feedback
from trainer.web import identity
from trainer.web.current import simulator
from trainer.web.limits import LIMITER

bp = Blueprint("team_feedback", __name__, url_prefix="/team-feedback")


def _sender() -> str:
    """Name who sends, for the limit alone: it is counted for a day and kept nowhere else."""
    person = identity.viewer()
    return f"team feedback of {person.id if person else request.remote_addr}"


@bp.get("")
def show() -> str:
    """Show what may be sent, and what the team was answered."""
    return _page()


@bp.post("")
@LIMITER.limit("10 per day", key_func=_sender)
def send() -> Response | tuple[str, int]:
    """Send it, with a name or without."""
    form = request.form
    named = form.get("named") == "1"
    try:
        team_feedback.send(simulator(), identity.me().id, form.get("text", ""), named=named)
    except (InputError, RuleError) as error:
        return _page(error=str(error), text=form.get("text", ""), named=named), 422
    flash("Sent with your name." if named else "Sent. No name was kept.", "ok")
    return redirect(url_for(".show"), 303)


def _page(**more: object) -> str:
    asked = {"error": "", "text": "", "named": False, "tones": pages.TONES, **more}
    return render_template("team_feedback/page.html", page=pages.page(identity.me()), **asked)
