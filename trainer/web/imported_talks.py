"""Be the quality review: the list of imported conversations, and one with its scorecard."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.queries import imported_talks as pages
from trainer.queries.imported_talks import Asked
from trainer.services import imports
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("imported_talks", __name__, url_prefix="/quality-review")


@bp.get("")
def index() -> str:
    """Show the conversations; every filter stands in the address."""
    args = request.args
    asked = Asked(
        team=args.get("team", type=int),
        channel=args.get("channel", ""),
        agent=args.get("agent", type=int),
        result=args.get("result", ""),
        words=args.get("q", ""),
        since=args.get("since", ""),
        until=args.get("until", ""),
        page=args.get("page", 1, type=int),
    )
    board = pages.board(identity.me(), asked)
    return render_template("imported_talks/page.html", board=board, asked=asked)


@bp.get("/<int:talk_id>")
def show(talk_id: int) -> str:
    """Show one conversation with its scorecard."""
    sheet = pages.sheet(identity.me(), talk_id)
    return render_template("imported_talks/one.html", sheet=sheet)


@bp.post("/<int:talk_id>/deletion")
def delete(talk_id: int) -> Response:
    """Delete one conversation."""
    imports.delete_talk(simulator(), identity.me().id, talk_id)
    flash("The conversation is deleted.", "ok")
    return redirect(url_for(".index"), 303)
