"""Be the page on which trainers judge the replies that trainees hold to be wrong."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import InputError, RuleError
from trainer.queries import mistakes as pages
from trainer.services import flags
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("mistakes", __name__, url_prefix="/mistakes")


@bp.get("")
def index() -> str:
    """Show all flags, by scenario."""
    return _page()


@bp.post("/<int:flag_id>/verdict")
def judge(flag_id: int) -> Response | tuple[str, int]:
    """Uphold or reject one."""
    form, me = request.form, identity.me()
    pages.flag(me, flag_id)
    answer = form.get("answer", "")
    try:
        flags.judge(simulator(), me.id, flag_id, form.get("verdict", ""), answer)
    except (InputError, RuleError) as error:
        return _page(error=str(error), refused=flag_id, answer=answer), status_of(error)
    flash("Kept. The trainee sees your answer.", "ok")
    return redirect(url_for("mistakes.index", _anchor=f"flag-{flag_id}"), 303)


def _page(error: str = "", refused: int = 0, answer: str = "") -> str:
    groups = pages.board(identity.me())
    return render_template(
        "mistakes/page.html", groups=groups, error=error, refused=refused, answer=answer
    )
